package home.engineers.evidence.internal;

import home.engineers.evidence.internal.TreeTable.Head;
import home.engineers.evidence.log.Checkpoint;
import home.engineers.evidence.log.GrowingTree;
import home.engineers.evidence.log.Hash;
import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.Note;
import home.engineers.evidence.log.Tile;
import home.engineers.kernel.Invariant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reckons every leaf from its act and the whole tree from the leaves, and compares all with what stands in the tables. */
@Component
class WholeLog implements Invariant {
    private static final int BATCH = 1000;
    private final EvidenceTable entries;
    private final TreeTable tree;
    private final LogKey key;
    private final JdbcClient jdbc;

    WholeLog(EvidenceTable entries, TreeTable tree, LogKey key, JdbcClient jdbc) {
        this.entries = entries;
        this.tree = tree;
        this.key = key;
        this.jdbc = jdbc;
    }

    @Override
    public String statement() {
        return "Every official act has one leaf in the public log or waits for it; the leaves have no gap, commit to their acts, and give the signed root.";
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<String> violations() {
        List<String> violations = new ArrayList<>(strayEntries());
        GrowingTree reckoned = GrowingTree.empty();
        long last = 0;
        for (List<EvidenceTable.Kept> batch = entries.following(0, BATCH); !batch.isEmpty(); batch = entries.following(last, BATCH)) {
            for (EvidenceTable.Kept kept : batch) {
                check(last, kept, violations);
                reckoned.add(Hash.leaf(kept.leaf()));
                last = kept.number();
            }
            tiles(reckoned.takeFull(), violations);
        }
        tiles(reckoned.changed(), violations);
        head(reckoned, violations);
        return violations;
    }

    private List<String> strayEntries() {
        return jdbc.sql("""
                select 'entry ' || e.id || ' has ' || count(l.number) + count(p.entry) || ' leaves'
                from evidence_entry e
                left join evidence_leaf l on l.entry = e.id left join evidence_pending p on p.entry = e.id
                group by e.id having count(l.number) + count(p.entry) <> 1 order by e.id""").query(String.class).list();
    }

    private static void check(long last, EvidenceTable.Kept kept, List<String> violations) {
        if (kept.number() != last + 1) {
            violations.add("after leaf " + last + " comes " + kept.number());
        }
        if (kept.act() != null && !Arrays.equals(kept.act().leaf(), kept.leaf())) {
            violations.add("leaf " + kept.number() + " does not commit to its act");
        }
    }

    private void tiles(Map<Tile, byte[]> reckoned, List<String> violations) {
        reckoned.forEach((tile, hashes) -> {
            if (!tree.hashes(tile).filter(kept -> Arrays.equals(kept, hashes)).isPresent()) {
                violations.add(tile.path() + " does not follow from the leaves");
            }
        });
    }

    private void head(GrowingTree reckoned, List<String> violations) {
        Head head = tree.head();
        if (head.checkpoint() == null) {
            return;
        }
        try {
            Checkpoint signed = Checkpoint.signed(Note.parse(head.checkpoint()), key.of(head.origin()).verifier());
            if (signed.size() != reckoned.size() || head.size() != reckoned.size() || !signed.root().equals(reckoned.root())) {
                violations.add("the signed head is of " + signed.size() + " leaves, there are " + reckoned.size());
            }
        } catch (LogFault unsigned) {
            violations.add("the head is not signed by the house: " + unsigned.getMessage());
        }
    }
}

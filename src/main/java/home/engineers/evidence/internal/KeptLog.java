package home.engineers.evidence.internal;

import home.engineers.evidence.Leaf;
import home.engineers.evidence.PublicLog;
import home.engineers.evidence.internal.TreeTable.Head;
import home.engineers.evidence.log.Checkpoint;
import home.engineers.evidence.log.ConsistencyProof;
import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.LogProof;
import home.engineers.evidence.log.MerkleTree;
import home.engineers.evidence.log.Note;
import home.engineers.evidence.log.Tile;
import home.engineers.evidence.log.VerifierKey;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.json.StrictJson;
import home.engineers.kernel.json.UnreadableJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads the tree and proves by it. */
@Service
public class KeptLog implements PublicLog {
    private final EvidenceTable entries;
    private final TreeTable tree;
    private final LogKey key;
    private final Cosignatures cosignatures;

    KeptLog(EvidenceTable entries, TreeTable tree, LogKey key, Cosignatures cosignatures) {
        this.entries = entries;
        this.tree = tree;
        this.key = key;
        this.cosignatures = cosignatures;
    }

    @Override
    public Note checkpoint() {
        return signed(tree.head());
    }

    private static Note signed(Head head) {
        try {
            return Note.parse(Objects.requireNonNull(head.checkpoint(), "the log is signed before the house opens"));
        } catch (LogFault impossible) {
            throw new IllegalStateException("the kept checkpoint is no note", impossible);
        }
    }

    @Override
    public Optional<Note> witnessed() {
        return proved(cosignatures::newest);
    }

    @Override
    public Outcome<List<String>> cosigned(Note checkpoint) {
        return cosignatures.keep(checkpoint, key());
    }

    /** Under which a leaf is proved. */
    private Note over(long number) {
        return witnessed().filter(note -> proved(() -> Checkpoint.of(note).size()) >= number).orElseGet(this::checkpoint);
    }

    @Override
    public VerifierKey key() {
        return key.of(tree.head().origin()).verifier();
    }

    @Override
    public Optional<byte[]> tile(Tile tile) {
        return tile.level() == Tile.ENTRIES ? tree.bundle(tile) : tree.hashes(tile);
    }

    @Override
    public List<Leaf> before(long number, int limit) {
        return entries.before(number, limit);
    }

    @Override
    public Optional<Leaf> leaf(long number) {
        return entries.leaf(number);
    }

    @Override
    public LogProof proof(long number) {
        Note note = over(number);
        Leaf leaf = leaf(number).orElseThrow(Absent::new);
        return proved(() -> LogProof.of(leaf.commitment(), number - 1, tree(note).inclusion(number - 1), note));
    }

    @Override
    public Optional<LogProof> openedProof(long number) {
        Note note = over(number);
        return entries.committed(number).map(act -> proved(() -> LogProof.of(
                new LogProof.Opening(act.nonce(), record(act)), number - 1, tree(note).inclusion(number - 1), note)));
    }

    private static Map<String, Object> record(EvidenceTable.Committed act) {
        try {
            return StrictJson.object(act.act().canonical());
        } catch (UnreadableJson impossible) {
            throw new IllegalStateException("a kept record is no JSON", impossible);
        }
    }

    @Override
    public Optional<ConsistencyProof> since(long size) {
        Note note = checkpoint();
        return proved(() -> {
            MerkleTree whole = tree(note);
            return size < 0 || size > Checkpoint.of(note).size()
                    ? Optional.empty()
                    : Optional.of(new ConsistencyProof(size, whole.consistency(size), note));
        });
    }

    private MerkleTree tree(Note note) throws LogFault {
        return new MerkleTree(Checkpoint.of(note).size(), tree);
    }

    private interface Proving<T> {
        T prove() throws IOException, LogFault;
    }

    private static <T> T proved(Proving<T> proving) {
        try {
            return proving.prove();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (LogFault broken) {
            throw new IllegalStateException("the kept tree is broken", broken);
        }
    }
}

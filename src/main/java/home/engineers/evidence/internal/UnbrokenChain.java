package home.engineers.evidence.internal;

import home.engineers.evidence.internal.EvidenceTable.Head;
import home.engineers.evidence.internal.EvidenceTable.Stored;
import home.engineers.evidence.rules.Link;
import home.engineers.kernel.Invariant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reckons the whole chain anew and compares it with what stands in the table. */
@Component
class UnbrokenChain implements Invariant {
    private static final int BATCH = 1000;
    private final EvidenceTable table;

    UnbrokenChain(EvidenceTable table) {
        this.table = table;
    }

    @Override
    public String statement() {
        return "The record of official acts has no gap, and each entry's hash follows from the entry and the one before.";
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        Head last = new Head(0, Link.NOTHING_BEFORE);
        for (List<Stored> batch = table.following(0, BATCH); !batch.isEmpty(); batch = table.following(last.number(), BATCH)) {
            for (Stored stored : batch) {
                last = checked(last, stored, violations);
            }
        }
        Head head = table.head().orElse(new Head(0, Link.NOTHING_BEFORE));
        if (!head.equals(last)) {
            violations.add("the head says " + head.number() + " " + head.hash() + ", the last entry is " + last.number() + " " + last.hash());
        }
        return violations;
    }

    private static Head checked(Head before, Stored stored, List<String> violations) {
        Link link = stored.link();
        if (link.number() != before.number() + 1) {
            violations.add("after entry " + before.number() + " comes " + link.number());
        }
        if (!link.previousHash().equals(before.hash())) {
            violations.add("entry " + link.number() + " does not continue the entry before it");
        }
        if (!link.hash().equals(stored.hash())) {
            violations.add("entry " + link.number() + " does not match its hash");
        }
        return new Head(link.number(), stored.hash());
    }
}

package home.engineers.evidence.internal;

import home.engineers.evidence.rules.Link;
import home.engineers.kernel.Invariant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reckons the chain from before the Merkle log anew and compares it with what stands in the table. */
@Component
class UnbrokenChain implements Invariant {
    private static final int BATCH = 1000;
    private final FormerChain table;

    UnbrokenChain(FormerChain table) {
        this.table = table;
    }

    @Override
    public String statement() {
        return "The chain from before the public log has no gap, and each hash follows from its act and the hash before.";
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        long number = 0;
        String before = Link.NOTHING_BEFORE;
        for (List<FormerChain.Kept> batch = table.following(0, BATCH); !batch.isEmpty(); batch = table.following(number, BATCH)) {
            for (FormerChain.Kept kept : batch) {
                check(number, before, kept, violations);
                number = kept.number();
                before = kept.hash();
            }
        }
        return violations;
    }

    private static void check(long number, String before, FormerChain.Kept kept, List<String> violations) {
        if (kept.number() != number + 1) {
            violations.add("after link " + number + " comes " + kept.number());
        }
        if (!kept.previousHash().equals(before)) {
            violations.add("link " + kept.number() + " does not continue the one before it");
        }
        if (kept.link() != null && !kept.link().hash().equals(kept.hash())) {
            violations.add("link " + kept.number() + " does not match its hash");
        }
    }
}

package home.engineers.votes.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.LawRegister;
import home.engineers.votes.VoteId;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets where the votes of an ended public vote came from, the report made of that, and the key of its pseudonyms, as soon as
 * network logs need not be kept any longer (SEC-1: six months) and no sooner, since PIPL art. 19 allows no longer. What was voted
 * and what was annulled stays.
 */
@Component
class TraceKeeping implements DueWork {
    private static final String MONTHS = "security.log-retention.months";
    private final VoteTable votes;
    private final BoxTable box;
    private final ClusterTable clusters;
    private final VoteVault vault;
    private final LawRegister law;
    private final EvidenceLog evidence;
    private final HouseClock clock;

    TraceKeeping(
            VoteTable votes, BoxTable box, ClusterTable clusters, VoteVault vault, LawRegister law, EvidenceLog evidence,
            HouseClock clock) {
        this.votes = votes;
        this.box = box;
        this.clusters = clusters;
        this.vault = vault;
        this.law = law;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Until when the traces of a public vote are kept that was closed then. */
    Instant until(Instant closed) {
        return beijing(closed).plusMonths(months()).toInstant();
    }

    private int months() {
        return law.value(MONTHS, clock.today()).whole();
    }

    private static ZonedDateTime beijing(Instant at) {
        return at.atZone(HouseClock.ZONE);
    }

    @Override
    public Optional<Instant> next() {
        return votes.firstKept().map(this::until);
    }

    @Override
    @Transactional
    public int carryOut(Instant now) {
        List<VoteId> over = votes.keptSince(now).stream()
                .filter(id -> !until(votes.find(id).orElseThrow().closedAt()).isAfter(now))
                .toList();
        over.forEach(id -> {
            box.forgetTraces(id);
            clusters.delete(id);
            votes.forget(id, now);
            vault.forget(id);
            evidence.append("public-vote-traces-forgotten", id.value(), Map.of());
        });
        return over.size();
    }
}

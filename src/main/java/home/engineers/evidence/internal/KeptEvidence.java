package home.engineers.evidence.internal;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.evidence.internal.EvidenceTable.Committed;
import home.engineers.evidence.log.Commitment;
import home.engineers.evidence.rules.ActRecord;
import home.engineers.kernel.json.CanonicalJson;
import home.engineers.kernel.time.HouseClock;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Enters acts with their nonces and leaves; the sequencer is woken once the transaction is committed. */
@Service
class KeptEvidence implements EvidenceLog {
    private final EvidenceTable table;
    private final SequencingRounds rounds;
    private final HouseClock clock;
    private final SecureRandom random;

    KeptEvidence(EvidenceTable table, SequencingRounds rounds, HouseClock clock, SecureRandom random) {
        this.table = table;
        this.rounds = rounds;
        this.clock = clock;
        this.random = random;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String kind, UUID subject, Map<String, Object> facts) {
        append(List.of(new Act(kind, subject, facts)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<Act> acts) {
        if (acts.isEmpty()) {
            return;
        }
        table.add(acts.stream().map(this::committed).toList());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                rounds.wake();
            }
        });
    }

    private Committed committed(Act act) {
        byte[] nonce = new byte[Commitment.NONCE_BYTES];
        random.nextBytes(nonce);
        return new Committed(new ActRecord(clock.instant(), act.kind(), act.subject(), CanonicalJson.of(act.facts())), nonce);
    }

    @Override
    public List<Entry> of(UUID subject) {
        return table.of(subject);
    }

    @Override
    public Map<UUID, List<Entry>> of(Collection<UUID> subjects) {
        return table.of(subjects).stream().collect(Collectors.groupingBy(Entry::subject));
    }

    @Override
    public List<Entry> latest(int limit) {
        return table.latest(limit);
    }
}

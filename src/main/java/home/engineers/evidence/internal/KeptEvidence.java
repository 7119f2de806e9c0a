package home.engineers.evidence.internal;
import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.evidence.rules.Link;
import home.engineers.kernel.json.CanonicalJson;
import home.engineers.kernel.time.HouseClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends under the lock of the chain's head, so that numbers follow the order of commits. */
@Service
class KeptEvidence implements EvidenceLog {
    private final EvidenceTable table;
    private final HouseClock clock;

    KeptEvidence(EvidenceTable table, HouseClock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry append(String kind, UUID subject, Map<String, Object> facts) {
        String canonical = CanonicalJson.of(facts);
        EvidenceTable.Head head = table.lockHead();
        Link link = new Link(head.number() + 1, clock.instant(), kind, subject, canonical, head.hash());
        String hash = link.hash();
        table.add(link, hash);
        return EvidenceTable.entry(link, hash);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<Act> acts) {
        if (acts.isEmpty()) {
            return;
        }
        EvidenceTable.Head head = table.lockHead();
        List<EvidenceTable.Stored> chained = new ArrayList<>(acts.size());
        for (Act act : acts) {
            Link link = new Link(
                    head.number() + 1, clock.instant(), act.kind(), act.subject(), CanonicalJson.of(act.facts()), head.hash());
            head = new EvidenceTable.Head(link.number(), link.hash());
            chained.add(new EvidenceTable.Stored(link, head.hash()));
        }
        table.add(chained);
    }

    @Override
    public List<Entry> of(UUID subject) {
        return table.of(subject);
    }

    @Override
    public List<Entry> latest(int limit) {
        return table.before(Long.MAX_VALUE, limit);
    }

    @Override
    public List<Entry> before(long number, int limit) {
        return table.before(number, limit);
    }

    @Override
    public Optional<Entry> entry(long number) {
        return table.entry(number);
    }
}

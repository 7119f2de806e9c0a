package home.engineers.ballots.internal;

import home.engineers.ballots.Act;
import home.engineers.ballots.ElectionId;
import home.engineers.ballots.Standing;
import home.engineers.ballots.Standing.State;
import home.engineers.ballots.belenios.Election;
import home.engineers.ballots.belenios.EncryptedTally;
import home.engineers.ballots.belenios.Event;
import home.engineers.ballots.belenios.Flaw;
import home.engineers.ballots.belenios.Link;
import home.engineers.ballots.belenios.PartialDecryption;
import home.engineers.ballots.belenios.Result;
import home.engineers.ballots.belenios.Trustees;
import home.engineers.ballots.rules.CountSecrecy;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.LawRegister;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the trustees' partial decryptions and, with the last of them, the result: into the public chain, or under seal
 * where the count would reveal votes. Until then each is sealed, so that nobody sees a count before all have decrypted.
 */
@Service
public class TallyDesk {
    private static final String LEAST = "ballot.secrecy.minimum";

    private final ElectionGate gate;
    private final ElectionTable elections;
    private final PartyTable parties;
    private final ChainTable chain;
    private final CountSeal seal;
    private final LawRegister law;
    private final EvidenceLog evidence;
    private final Authority authority;
    private final HouseClock clock;

    TallyDesk(
            ElectionGate gate, ElectionTable elections, PartyTable parties, ChainTable chain, CountSeal seal, LawRegister law,
            EvidenceLog evidence, Authority authority, HouseClock clock) {
        this.gate = gate;
        this.elections = elections;
        this.parties = parties;
        this.chain = chain;
        this.seal = seal;
        this.law = law;
        this.evidence = evidence;
        this.authority = authority;
        this.clock = clock;
    }

    @Transactional
    public Outcome<ElectionId> decrypt(Actor actor, ElectionId id, String text) {
        Standing standing = elections.hold(id).orElseThrow(Absent::new);
        PartyTable.Trustee trustee = gate.trustee(actor, id);
        if (standing.state() != State.CLOSED) {
            return Outcome.refused(Reason.of("ballots.refused.notClosed"));
        }
        Election election = gate.election(id);
        Trustees trustees = gate.trustees(id, election);
        try {
            PartialDecryption part = PartialDecryption.read(election.group(), text.strip());
            part.check(election, tally(id, election), trustees.keys().get(trustee.number() - 1));
            parties.decryption(id, trustee.number(), seal.closed(id, part.text()));
        } catch (Flaw flaw) {
            return Outcome.refused(Reason.at("decryption", flaw.reason().key(), flaw.reason().arguments().toArray()));
        }
        if (decrypted(id).size() == needed(standing)) {
            decide(standing, election, trustees);
        }
        return Outcome.granted(id);
    }

    private List<PartyTable.Trustee> decrypted(ElectionId id) {
        return parties.trustees(id).stream().filter(one -> one.decryption() != null).toList();
    }

    /** How many trustees have to decrypt. */
    private int needed(Standing standing) {
        return standing.threshold() == null ? parties.trustees(standing.id()).size() : standing.threshold();
    }

    /** The encrypted tally as it stands in the chain. @throws Absent before the box is closed */
    EncryptedTally tally(ElectionId id, Election election) throws Flaw {
        Link link = chain.ofType(id, Event.Type.ENCRYPTED_TALLY).orElseThrow(Absent::new);
        return EncryptedTally.read(election.group(), link.data().getFirst());
    }

    private void decide(Standing standing, Election election, Trustees trustees) {
        ElectionId id = standing.id();
        try {
            SortedMap<Integer, PartialDecryption> parts = new TreeMap<>();
            for (PartyTable.Trustee one : decrypted(id)) {
                String open = seal.opened(id, Objects.requireNonNull(one.decryption()));
                parts.put(one.number(), PartialDecryption.read(election.group(), open));
            }
            int ballots = chain.ballots(id).size();
            Result result = Result.of(election, trustees, tally(id, election), parts, ballots);
            int least = law.value(LEAST, clock.today()).value().intValueExact();
            if (CountSecrecy.reveals(result.counts(), ballots, least)) {
                keep(standing, result);
            } else {
                publish(id, parts, result);
            }
        } catch (Flaw checked) {
            throw new IllegalStateException("partial decryptions that were checked give no result", checked);
        }
    }

    private void publish(ElectionId id, SortedMap<Integer, PartialDecryption> parts, Result result) {
        for (Map.Entry<Integer, PartialDecryption> part : parts.entrySet()) {
            chain.append(id, chain.last(id).partialDecryption(part.getKey(), part.getValue()));
        }
        Link last = chain.last(id).result(result);
        chain.append(id, last);
        elections.decide(id, clock.instant());
        evidence.append("election-decided", id.value(), Map.of("event", last.event().hash()));
    }

    private void keep(Standing standing, Result result) {
        ElectionId id = standing.id();
        StringBuilder statement = new StringBuilder("election ").append(standing.uuid()).append('\n')
                .append("tally ").append(chain.last(id).event().hash()).append('\n');
        List<Boolean> passed = passed(standing, result);
        IntStream.range(0, passed.size()).forEach(i -> statement
                .append("question ").append(i + 1).append(passed.get(i) ? " passed\n" : " not passed\n"));
        String text = statement.toString();
        elections.seal(id, seal.closed(id, result.text()), text, seal.signature(text), clock.instant());
        evidence.append("election-sealed", id.value(), Map.of("statement", text, "event", chain.last(id).event().hash()));
    }

    private List<Boolean> passed(Standing standing, Result result) {
        int of = standing.shareOf() == null ? parties.voters(standing.id()).size() : standing.shareOf();
        return result.counts().stream()
                .map(count -> CountSecrecy.passed(count.getFirst(), of, standing.passPart(), standing.passOf()))
                .toList();
    }

    /** For each question whether it passed; empty until the election is decided. */
    public List<Boolean> passed(ElectionId id) {
        Standing standing = elections.find(id).orElseThrow(Absent::new);
        return switch (standing.state()) {
            case DECIDED -> passed(standing, result(chain.ofType(id, Event.Type.RESULT).orElseThrow().data().getFirst()));
            case SEALED -> passed(standing, result(seal.opened(id, elections.sealedCount(id).orElseThrow())));
            case SETUP, OPEN, CLOSED, ANNULLED -> List.of();
        };
    }

    /** The published count; empty where there is none. */
    public List<List<Integer>> counts(ElectionId id) {
        return chain.ofType(id, Event.Type.RESULT).map(link -> result(link.data().getFirst()).counts()).orElse(List.of());
    }

    /** The sealed count, for inspectors; each look is on record with its reason. */
    @Transactional
    public Outcome<List<List<Integer>>> unsealed(Actor actor, ElectionId id, String reason) {
        Standing standing = gate.reads(actor, id);
        authority.demand(actor, Act.SEALED_READ, Subject.of(standing.association()));
        if (standing.state() != State.SEALED) {
            return Outcome.refused(Reason.of("ballots.refused.notSealed"));
        }
        if (reason.strip().length() < 2 || reason.length() > 500) {
            return Outcome.refused(Reason.at("reason", "ballots.refused.reason"));
        }
        evidence.append("sealed-count-read", id.value(), Map.of("reason", reason.strip()));
        return Outcome.granted(result(seal.opened(id, elections.sealedCount(id).orElseThrow())).counts());
    }

    private static Result result(String text) {
        try {
            return Result.read(text);
        } catch (Flaw kept) {
            throw new IllegalStateException("a result is not as it was kept", kept);
        }
    }
}

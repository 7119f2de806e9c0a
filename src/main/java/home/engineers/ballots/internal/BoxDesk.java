package home.engineers.ballots.internal;

import home.engineers.ballots.CastingRule;
import home.engineers.ballots.ElectionId;
import home.engineers.ballots.Standing;
import home.engineers.ballots.Standing.State;
import home.engineers.ballots.belenios.Ballot;
import home.engineers.ballots.belenios.Election;
import home.engineers.ballots.belenios.EncryptedTally;
import home.engineers.ballots.belenios.Flaw;
import home.engineers.ballots.belenios.Link;
import home.engineers.ballots.belenios.PublicCredentials;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes ballots into the box, each whole or not at all, and closes the box. */
@Service
public class BoxDesk {
    private static final int LONGEST_BALLOT = 1_500_000;

    private final ElectionGate gate;
    private final ElectionTable elections;
    private final PartyTable parties;
    private final ChainTable chain;
    private final EvidenceLog evidence;
    private final ElectionNotices notices;
    private final ObjectProvider<CastingRule> rules;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    BoxDesk(
            ElectionGate gate, ElectionTable elections, PartyTable parties, ChainTable chain, EvidenceLog evidence,
            ElectionNotices notices, ObjectProvider<CastingRule> rules, HouseClock clock, PlatformTransactionManager transactions) {
        this.rules = rules;
        this.gate = gate;
        this.elections = elections;
        this.parties = parties;
        this.chain = chain;
        this.evidence = evidence;
        this.notices = notices;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Casts a ballot; granted with its tracker. Proofs are checked before anything is locked. The room refuses revotes,
     * though the protocol knows them; no proxy and no late ballot (mohrss-40-2019 art. 20, recalled, ZC-29).
     */
    public Outcome<String> cast(Actor actor, ElectionId id, String text) {
        Standing standing = gate.ofVoter(actor, id);
        if (standing.state() != State.OPEN) {
            return Outcome.refused(Reason.of("ballots.cast.state." + standing.state()));
        }
        if (text.length() > LONGEST_BALLOT) {
            return Outcome.refused(Reason.at("ballot", "ballots.cast.tooLong"));
        }
        try {
            Ballot ballot = checked(id, text.strip());
            return Objects.requireNonNull(transaction.execute(status -> taken(id, actor.requirePerson(), ballot)));
        } catch (Flaw flaw) {
            return Outcome.refused(Reason.at("ballot", flaw.reason().key(), flaw.reason().arguments().toArray()));
        }
    }

    private Ballot checked(ElectionId id, String text) throws Flaw {
        Election election = gate.election(id);
        Ballot ballot = Ballot.read(election.group(), text);
        ballot.demandWrittenAs(text);
        ballot.check(election);
        credentials(id, election).demand(ballot);
        return ballot;
    }

    private PublicCredentials credentials(ElectionId id, Election election) throws Flaw {
        return PublicCredentials.read(election.group(), elections.credentials(id).orElseThrow(Absent::new));
    }

    private Outcome<String> taken(ElectionId id, PersonId voter, Ballot ballot) {
        Standing standing = elections.hold(id).orElseThrow(Absent::new);
        if (standing.state() != State.OPEN) {
            return Outcome.refused(Reason.of("ballots.cast.state." + standing.state()));
        }
        Optional<Reason> against = rules.stream().flatMap(rule -> rule.against(id, voter).stream()).findFirst();
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        Optional<String> before = chain.tracker(id, ballot.credential().toString());
        if (before.isPresent()) {
            return Outcome.refused(Reason.at(
                    "ballot", before.get().equals(ballot.tracker()) ? "ballots.cast.replayed" : "ballots.cast.credentialUsed"));
        }
        if (parties.hasVoted(id, voter).orElseThrow(Absent::new)) {
            return Outcome.refused(Reason.at("ballot", "ballots.cast.twice"));
        }
        chain.append(id, chain.last(id).ballot(ballot.text()), ballot);
        parties.markVoted(id, voter);
        return Outcome.granted(ballot.tracker());
    }

    /** Closes the box and publishes the encrypted tally, in one step. */
    public Outcome<ElectionId> close(Actor actor, ElectionId id) {
        return Objects.requireNonNull(transaction.execute(status -> closed(gate.holds(actor, id))));
    }

    /** @param standing held by this transaction */
    Outcome<ElectionId> closed(Standing standing) {
        ElectionId id = standing.id();
        if (standing.state() != State.OPEN) {
            return Outcome.refused(Reason.of("ballots.refused.notOpen"));
        }
        Election election = gate.election(id);
        List<Ballot> ballots = ballots(id, election);
        Link end = chain.last(id).endBallots();
        chain.append(id, end);
        EncryptedTally tally = EncryptedTally.of(election, ballots, ballot -> BigInteger.ONE);
        chain.append(id, end.encryptedTally(tally, ballots.size(), ballots.size()));
        elections.close(id, clock.instant());
        evidence.append("election-closed", id.value(), Map.of("ballots", ballots.size(), "event", chain.last(id).event().hash()));
        parties.trustees(id).forEach(one -> notices.say(one.person(), "decrypt", standing.name(), standing.keysPage()));
        return Outcome.granted(id);
    }

    private List<Ballot> ballots(ElectionId id, Election election) {
        try {
            List<Ballot> ballots = new ArrayList<>();
            for (String text : chain.ballots(id)) {
                ballots.add(Ballot.read(election.group(), text));
            }
            return ballots;
        } catch (Flaw kept) {
            throw new IllegalStateException("a ballot in the box of " + id + " is not as it was taken", kept);
        }
    }
}

package home.engineers.ballots.internal;

import home.engineers.ballots.ElectionId;
import home.engineers.ballots.ElectionPlan;
import home.engineers.ballots.Elections;
import home.engineers.ballots.Standing;
import home.engineers.ballots.Standing.State;
import home.engineers.ballots.belenios.Archive;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.SeenByAll;
import home.engineers.kernel.time.HouseClock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The facade of the room: what other modules ask, and what everyone may read of a box. */
@Service
public class ElectionDesk implements Elections {
    private final ElectionGate gate;
    private final ElectionTable elections;
    private final PartyTable parties;
    private final ChainTable chain;
    private final SetUpDesk setUp;
    private final BoxDesk box;
    private final TallyDesk tally;
    private final EvidenceLog evidence;
    private final HouseClock clock;

    ElectionDesk(
            ElectionGate gate, ElectionTable elections, PartyTable parties, ChainTable chain, SetUpDesk setUp, BoxDesk box,
            TallyDesk tally, EvidenceLog evidence, HouseClock clock) {
        this.gate = gate;
        this.elections = elections;
        this.parties = parties;
        this.chain = chain;
        this.setUp = setUp;
        this.box = box;
        this.tally = tally;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<ElectionId> setUp(Actor actor, ElectionPlan plan) {
        return setUp.setUp(actor, plan);
    }

    @Override
    @Transactional
    public Outcome<ElectionId> open(Actor actor, ElectionId id) {
        return setUp.open(actor, id);
    }

    @Override
    public Outcome<ElectionId> close(Actor actor, ElectionId id) {
        return box.close(actor, id);
    }

    @Override
    @Transactional
    public Outcome<ElectionId> annul(Actor actor, ElectionId id, String reason) {
        return annul(actor.requirePerson(), gate.holds(actor, id), reason);
    }

    /** @param standing held by this transaction */
    Outcome<ElectionId> annul(PersonId by, Standing standing, String reason) {
        ElectionId id = standing.id();
        if (standing.state() == State.DECIDED || standing.state() == State.SEALED || standing.state() == State.ANNULLED) {
            return Outcome.refused(Reason.of("ballots.refused.decided"));
        }
        if (reason.strip().length() < 2 || reason.length() > 500) {
            return Outcome.refused(Reason.at("reason", "ballots.refused.reason"));
        }
        elections.annul(id, by, reason.strip(), clock.instant());
        evidence.append("election-annulled", id.value(), Map.of("reason", reason.strip()));
        return Outcome.granted(id);
    }

    @Override
    public Optional<Standing> standing(ElectionId id) {
        return elections.find(id);
    }

    @Override
    public List<Boolean> passed(ElectionId id) {
        return tally.passed(id);
    }

    @Override
    public List<PersonId> voted(ElectionId id) {
        return parties.voted(id);
    }

    /**
     * What everyone may read of an election once its box is open.
     *
     * @param trackers in their own order
     * @param counts empty where there is none, or none that is public
     */
    public record Box(Standing standing, int voters, List<String> trackers, List<List<Integer>> counts, List<Boolean> passed) {}

    /** @throws Absent before the box was opened */
    @SeenByAll
    public Box box(String uuid) {
        Standing standing = elections.find(uuid).filter(one -> one.openedAt() != null).orElseThrow(Absent::new);
        return new Box(
                standing, parties.voters(standing.id()).size(), chain.trackers(standing.id()), tally.counts(standing.id()),
                tally.passed(standing.id()));
    }

    /** The public archive as it stands. @throws Absent before the box was opened */
    @SeenByAll
    public byte[] archive(String uuid) {
        Standing standing = elections.find(uuid).filter(one -> one.openedAt() != null).orElseThrow(Absent::new);
        long opened = Objects.requireNonNull(standing.openedAt()).getEpochSecond();
        return Archive.of(opened, chain.of(standing.id())).bytes();
    }
}

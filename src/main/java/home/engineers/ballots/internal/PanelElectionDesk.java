package home.engineers.ballots.internal;

import home.engineers.ballots.ElectionId;
import home.engineers.ballots.ElectionPlan;
import home.engineers.ballots.PanelElections;
import home.engineers.ballots.Standing;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Elections held by a body that has found out itself who may. */
@Service
class PanelElectionDesk implements PanelElections {
    private final ElectionTable elections;
    private final PartyTable parties;
    private final SetUpDesk setUp;
    private final BoxDesk box;
    private final TallyDesk tally;
    private final ElectionDesk desk;

    PanelElectionDesk(
            ElectionTable elections, PartyTable parties, SetUpDesk setUp, BoxDesk box, TallyDesk tally, ElectionDesk desk) {
        this.elections = elections;
        this.parties = parties;
        this.setUp = setUp;
        this.box = box;
        this.tally = tally;
        this.desk = desk;
    }

    private Standing held(ElectionId id) {
        return elections.hold(id).orElseThrow(Absent::new);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<ElectionId> setUp(PersonId by, ElectionPlan plan) {
        return setUp.setUp(by, plan);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<ElectionId> ask(ElectionId id, List<String> questions) {
        return setUp.ask(held(id), questions);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<ElectionId> open(ElectionId id) {
        return setUp.open(held(id));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<ElectionId> close(ElectionId id) {
        return box.closed(held(id));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<ElectionId> annul(PersonId by, ElectionId id, String reason) {
        return desk.annul(by, held(id), reason);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Standing> hold(ElectionId id) {
        return elections.hold(id);
    }

    @Override
    public Optional<Standing> find(ElectionId id) {
        return elections.find(id);
    }

    @Override
    public List<Boolean> passed(ElectionId id) {
        return tally.passed(id);
    }

    @Override
    public List<Integer> agreed(ElectionId id) {
        return tally.counts(id).stream().map(List::getFirst).toList();
    }

    @Override
    public int ballots(ElectionId id) {
        return parties.voted(id).size();
    }

    @Override
    public Awaited awaited(ElectionId id) {
        int keys = (int) parties.trustees(id).stream().filter(one -> one.publicKey() == null).count();
        return new Awaited(keys, elections.credentials(id).isEmpty());
    }
}

package home.engineers.meetings.internal;

import home.engineers.ballots.ElectionId;
import home.engineers.ballots.PanelElections;
import home.engineers.ballots.Standing;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.meetings.internal.BallotGroupTable.Group;
import home.engineers.meetings.rules.PaperCount;
import home.engineers.programmes.CaseId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the ballots of a meeting came to. It is whole, as the {@link Room} is, whoever asks. */
@Component
class GroupResults {
    private final PanelElections elections;
    private final InformationBarrier barrier;

    GroupResults(PanelElections elections, InformationBarrier barrier) {
        this.elections = elections;
        this.barrier = barrier;
    }

    /**
     * @param counted of how many members the quorum was taken
     * @param attending of how many the majority was taken
     * @param yes null where the count is sealed
     */
    record Result(int counted, int attending, @Nullable Integer yes, boolean passes) {}

    /** By case, in the order of the groups; a case on which nothing was decided is left out. */
    Map<CaseId, Result> of(Room room) {
        return barrier.asTheHouse(() -> whole(room));
    }

    private Map<CaseId, Result> whole(Room room) {
        Map<CaseId, Result> results = new LinkedHashMap<>();
        room.standing().forEach(group -> {
            if (group.election() != null) {
                secret(group, group.election(), results);
            } else if (group.paper() != null) {
                paper(room, group, group.paper(), results);
            }
        });
        return results;
    }

    private void secret(Group group, ElectionId election, Map<CaseId, Result> results) {
        List<Boolean> passed = elections.passed(election);
        List<Integer> yes = elections.agreed(election);
        for (int i = 0; i < passed.size(); i++) {
            CaseId one = group.cases().get(i);
            results.put(one, new Result(
                    group.counted().get(one), group.attending(), yes.isEmpty() ? null : yes.get(i), passed.get(i)));
        }
    }

    private static void paper(Room room, Group group, BallotGroupTable.Paper paper, Map<CaseId, Result> results) {
        group.cases().forEach(one -> {
            PaperCount count = paper.counts().get(one);
            boolean passes = room.seatings().get(one).law().passes(group.attending(), count.yes());
            results.put(one, new Result(group.counted().get(one), group.attending(), count.yes(), passes));
        });
    }

    /** Whether a group still has to be voted on, counted or annulled. */
    boolean running(Group group) {
        return group.election() == null
                ? group.paper() == null
                : switch (state(group.election())) {
                    case SETUP, OPEN, CLOSED -> true;
                    case DECIDED, SEALED, ANNULLED -> false;
                };
    }

    /** Whether somebody has voted in it and nothing is decided yet. */
    boolean begun(Group group) {
        return running(group) && group.election() != null
                && (state(group.election()) == Standing.State.CLOSED || barrier.asTheHouse(() -> elections.ballots(group.election())) > 0);
    }

    Standing.State state(ElectionId election) {
        return barrier.asTheHouse(() -> elections.find(election)).map(Standing::state).orElseThrow();
    }
}

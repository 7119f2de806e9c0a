package home.engineers.meetings.internal;

import home.engineers.ballots.ElectionId;
import home.engineers.ballots.ElectionPlan;
import home.engineers.ballots.PanelElections;
import home.engineers.ballots.Standing;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.time.HouseClock;
import home.engineers.meetings.internal.BallotGroupTable.Group;
import home.engineers.meetings.internal.BallotGroupTable.State;
import home.engineers.meetings.rules.BallotGroups;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.PanelCases;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the groups of a meeting and the election of each, as work of the house: whoever's act occasions it, the cases from
 * which they are recused are grouped too. The public text of a question names nobody and no case.
 */
@Component
class GroupMaking {
    private static final String CHANGED = "出席情况有变，重新编组 / attendance changed";
    private final BallotGroupTable groups;
    private final PanelElections elections;
    private final PanelCases cases;
    private final InformationBarrier barrier;
    private final IdSource ids;
    private final HouseClock clock;

    GroupMaking(
            BallotGroupTable groups, PanelElections elections, PanelCases cases, InformationBarrier barrier, IdSource ids,
            HouseClock clock) {
        this.groups = groups;
        this.elections = elections;
        this.cases = cases;
        this.barrier = barrier;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes every group anew on which nobody has voted, unless it can go on as it is or with other cases.
     *
     * @return how many were made
     */
    Outcome<Integer> remake(Room room, PersonId by) {
        return barrier.asTheHouse(() -> remade(room, by));
    }

    private Outcome<Integer> remade(Room room, PersonId by) {
        List<Group> loose = room.standing().stream().filter(one -> !fixed(one)).toList();
        Set<CaseId> done = new HashSet<>();
        room.standing().stream().filter(this::fixed).forEach(one -> done.addAll(one.cases()));
        Set<CaseId> onPaper = new HashSet<>();
        loose.stream().filter(one -> one.election() == null).forEach(one -> onPaper.addAll(one.cases()));
        List<CaseId> open = room.agenda().stream().map(Meeting.Item::id).filter(one -> !done.contains(one)).toList();
        Outcome<Integer> made = remade(
                room, loose.stream().filter(one -> one.election() != null).toList(),
                groups(room, open.stream().filter(one -> !onPaper.contains(one)).toList()), keepers(room), by);
        return made instanceof Granted<Integer>
                ? remade(
                        room, loose.stream().filter(one -> one.election() == null).toList(),
                        groups(room, open.stream().filter(onPaper::contains).toList()), false, by)
                : made;
    }

    private Outcome<Integer> remade(Room room, List<Group> loose, List<BallotGroups.Group> wanted, boolean secret, PersonId by) {
        Map<BallotGroups.Group, Group> kept = kept(loose, wanted);
        for (Group one : loose) {
            if (!kept.containsValue(one) && end(one, by) instanceof Refused<ElectionId>(List<Reason> reasons)) {
                return Outcome.refused(reasons);
            }
        }
        for (Map.Entry<BallotGroups.Group, Group> one : kept.entrySet()) {
            if (exchange(room, one.getValue(), one.getKey().cases()) instanceof Refused<ElectionId>(List<Reason> reasons)) {
                return Outcome.refused(reasons);
            }
        }
        return make(room, wanted.stream().filter(one -> !kept.containsKey(one)).toList(), secret, by);
    }

    /**
     * Which of the groups go on as which. Cases come and go in a group whose box was never opened, so that its keys and
     * credentials stay, and whoever is out of a case that left it sees it as if the case had never been in it. It goes on with
     * the cases that exist for most.
     */
    private Map<BallotGroups.Group, Group> kept(List<Group> loose, List<BallotGroups.Group> wanted) {
        Map<BallotGroups.Group, Group> kept = new LinkedHashMap<>();
        wanted.stream().sorted(Comparator.comparingInt(one -> one.hiddenFrom().size())).forEach(one -> loose.stream()
                .filter(each -> !kept.containsValue(each) && goesOnAs(each, one))
                .max(Comparator.comparingLong(each -> shared(each, one)))
                .ifPresent(each -> kept.put(one, each)));
        return kept;
    }

    private boolean goesOnAs(Group one, BallotGroups.Group other) {
        return one.voters().equals(other.voters()) && one.attending() == other.attending() && shared(one, other) > 0
                && (one.cases().equals(other.cases()) || !opened(one));
    }

    private static long shared(Group one, BallotGroups.Group other) {
        return one.cases().stream().filter(other.cases()::contains).count();
    }

    private boolean opened(Group one) {
        return one.election() != null && elections.find(one.election()).orElseThrow().state() != Standing.State.SETUP;
    }

    private Outcome<ElectionId> exchange(Room room, Group one, List<CaseId> cases) {
        ElectionId known = one.election() == null ? new ElectionId(one.id()) : one.election();
        if (one.cases().equals(cases)) {
            return Outcome.granted(known);
        }
        groups.exchange(one.id(), cases, counted(room, cases));
        return one.election() == null ? Outcome.granted(known) : elections.ask(known, questions(cases));
    }

    private static Map<CaseId, Integer> counted(Room room, List<CaseId> cases) {
        return cases.stream().collect(Collectors.toMap(one -> one, one -> room.seatings().get(one).counted()));
    }

    /** Makes groups of these cases, by the members present now. */
    Outcome<Integer> again(Room room, Collection<CaseId> cases, boolean onPaper, PersonId by) {
        return barrier.asTheHouse(() -> make(room, groups(room, cases), !onPaper && keepers(room), by));
    }

    /** Whether somebody has voted in it, or it was counted: it is then finished or annulled with a reason. */
    boolean fixed(Group one) {
        if (one.election() == null) {
            return one.paper() != null;
        }
        Standing.State state = elections.hold(one.election()).orElseThrow().state();
        return switch (state) {
            case SETUP -> false;
            case OPEN -> elections.ballots(one.election()) > 0;
            case CLOSED, DECIDED, SEALED, ANNULLED -> true;
        };
    }

    private Outcome<ElectionId> end(Group one, PersonId by) {
        groups.end(one.id(), State.REMADE, CHANGED, clock.instant());
        return one.election() == null
                ? Outcome.granted(new ElectionId(one.id()))
                : elections.annul(by, one.election(), CHANGED);
    }

    /** Of cases with the written opinions that the programme wants before a vote; the others are in none. */
    private List<BallotGroups.Group> groups(Room room, Collection<CaseId> some) {
        return BallotGroups.of(
                some.stream()
                        .filter(one -> room.cases().containsKey(one) && room.cases().get(one).standing())
                        .filter(one -> cases.opinions(one).size() >= cases.leastOpinions(one))
                        .map(one -> new BallotGroups.Agenda(one, room.seatings().get(one), room.hiddenFrom(List.of(one))))
                        .toList(),
                ElectionPlan.MOST_QUESTIONS);
    }

    private static boolean keepers(Room room) {
        return room.parties().supervisor() != null;
    }

    private Outcome<Integer> make(Room room, List<BallotGroups.Group> wanted, boolean secret, PersonId by) {
        int number = groups.of(room.meeting().id()).size();
        for (BallotGroups.Group one : wanted) {
            number++;
            UUID group = ids.next();
            @Nullable ElectionId election = null;
            if (secret) {
                switch (elections.setUp(by, plan(room, one, group))) {
                    case Granted<ElectionId>(ElectionId id) -> election = id;
                    case Refused<ElectionId>(List<Reason> reasons) -> {
                        return Outcome.refused(reasons);
                    }
                }
            }
            groups.insert(new Group(
                    group, room.meeting().id(), number,
                    one.attending(), election, State.STANDING, null, clock.instant(), one.cases(),
                    counted(room, one.cases()), one.voters(), null));
        }
        return Outcome.granted(wanted.size());
    }

    /** Its name is not counted up: whoever is out of a case misses no number. */
    private static ElectionPlan plan(Room room, BallotGroups.Group group, UUID id) {
        Meeting meeting = room.meeting();
        return new ElectionPlan(
                meeting.association(), meeting.title() + " · " + id.toString().substring(32).toUpperCase(Locale.ROOT), "",
                questions(group.cases()),
                group.pass().numerator(), group.pass().denominator(), room.parties().supervisor(), room.parties().trustees(),
                List.copyOf(group.voters()), group.attending(), meeting.id().value(), meeting.threshold());
    }

    private static List<String> questions(List<CaseId> cases) {
        return IntStream.rangeClosed(1, cases.size()).mapToObj(i -> "第 " + i + " 件 / item " + i).toList();
    }
}

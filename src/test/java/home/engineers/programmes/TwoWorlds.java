package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.kernel.time.HouseClock;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.PanelHouse;
import home.engineers.meetings.PanelMeetings;
import home.engineers.organisations.Society;
import home.engineers.panels.DrawId;
import home.engineers.programmes.CaseFiling.Filed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Two houses with the same people, cases, ids, keys and clock. In the one, {@link HiddenCases} have lived; in the other nobody
 * ever filed them: it is the first house as it was before.
 */
final class TwoWorlds implements AutoCloseable {
    private static final String CHAIR = "CHAIR";
    private static final String SUPERVISOR = "SUPERVISOR";

    private final ApplicationContext lived;
    private final ReviewHouse house;
    private final Map<String, PersonId> players = new LinkedHashMap<>();
    private final List<Actor> applicants;
    private final List<PersonId> experts;
    private final HiddenCases hidden;
    private final PanelHouse panel;
    private final MeetingId meeting;
    private final SignedMeeting minutes;
    private final MadeDraws draws;
    private final MadeVotes votes;
    private final NeverFiled never;
    private final DrawId shared;

    TwoWorlds(ApplicationContext context) {
        lived = context;
        lived.getBean(DueWorkRunner.class).stop();
        house = ReviewHouse.in(context);
        hidden = new HiddenCases(lived, house);
        panel = new PanelHouse(lived, CasesAtMeeting.in(lived, 1, 1));
        meeting = meeting();
        minutes = new SignedMeeting(lived, panel.members);
        Actor witness = panel.trustees.getFirst();
        draws = new MadeDraws(lived, house.secretary(), house.association(), witness, panel.mobile(witness));
        enterPlayers();
        applicants = Stream.generate(house::applicant).limit(5).toList();
        house.on(9, 28);
        CaseId first = house.file(house.applicant()).id();
        experts = live();
        votes = new MadeVotes(lived);
        house.on(11, 18);
        votes.prepare();
        house.on(11, 23);
        shared = draws.drawn();
        draws.serves(shared, first);
        players.put(Role.EXPERT.name(), experts.getFirst());
        never = new NeverFiled(lived);
    }

    /** Every role is some player's; those that handle no cases are held by one. */
    private void enterPlayers() {
        Society society = new Society(lived);
        players.put(Role.SECRETARY.name(), house.secretary().requirePerson());
        players.put(Role.UNIT_HR.name(), house.hr().requirePerson());
        players.put(Role.AUDITOR.name(), society.holder(Role.AUDITOR));
        players.put(CHAIR, panel.chair().requirePerson());
        PersonId supervisor = panel.supervisor.requirePerson();
        society.appoint(supervisor, society.municipal().id(), Role.TREASURER);
        society.appoint(supervisor, society.municipal().id(), Role.ADMINISTRATOR);
        society.appoint(supervisor, society.district("500118").id(), Role.DISTRICT_SECRETARY);
        society.appoint(supervisor, society.committee("测试专委会").id(), Role.COMMITTEE_CHAIR);
        society.appoint(supervisor, society.department().id(), Role.OBSERVER);
        players.put(SUPERVISOR, supervisor);
    }

    /** Called on two cases, with its attendance closed: each of them is in a secret ballot of its own. */
    private MeetingId meeting() {
        MeetingId called = panel.called(true);
        panel.come(called, 0, 11);
        granted(lived.getBean(PanelMeetings.class).preside(panel.chair(), called));
        granted(lived.getBean(PanelMeetings.class).closeAttendance(panel.chair(), called));
        return called;
    }

    /** What both houses have: cases in which those who will be out take part. */
    private List<PersonId> live() {
        Actor holder = house.applicant();
        Filed granted = house.endorsed(holder, LocalDate.of(2026, 10, 11));
        house.published(holder, granted);
        house.on(11, 2);
        Filed reviewed = house.endorsed(house.applicant(), LocalDate.of(2026, 11, 11));
        granted(house.desk.findComplete(house.secretary(), reviewed.address(), version(reviewed), ""));
        List<PersonId> found = house.judging.candidates(house.secondSecretary(), reviewed.address()).stream()
                .map(CaseReviews.Candidate::person).toList();
        granted(house.judging.nameReviewers(house.secretary(), reviewed.address(), version(reviewed), found));
        return found;
    }

    private int version(Filed filed) {
        return house.version(house.secretary(), filed.address());
    }

    void fileTheHidden() {
        hidden.live(applicants, experts);
        hidden.vote(votes);
        hidden.meet(minutes);
        hidden.markAll();
        Stream.of(lived, never.house()).forEach(votes::announce);
        Stream.of(lived, never.house()).forEach(votes::hold);
        hidden.before(meeting);
        granted(lived.getBean(PanelMeetings.class).closeAttendance(panel.chair(), meeting));
        hidden.callAlone(meeting, panel.spares().getFirst().requirePerson());
        hidden.share(draws, shared);
        hidden.draw(draws);
    }

    /**
     * All players are out of the hidden cases from now on, while one of those is in a ballot with another case; then attendance
     * is closed once more.
     */
    void recuseEverybody() {
        hidden.demandSharedBallot();
        hidden.recuse(players.values());
        for (ApplicationContext each : List.of(lived, never.house())) {
            each.getBean(InformationBarrier.class).asSeenBy(players.get(CHAIR), () -> granted(
                    each.getBean(PanelMeetings.class).closeAttendance(panel.chair(), meeting)));
        }
        hidden.markBallot();
    }

    /** Sets the clocks of both houses to the same instant. */
    void agreeOnTime() {
        never.house().getBean(HouseClock.class).runAhead(lived.getBean(HouseClock.class).offset());
    }

    /** By the part they play. */
    Map<String, PersonId> players() {
        return players;
    }

    PersonId player(Role role) {
        return players.get(role.name());
    }

    Marks marks() {
        return hidden.marks();
    }

    /** One of the hidden. */
    Filed hidden() {
        return hidden.first();
    }

    MockMvc lived() {
        return lived.getBean(MockMvc.class);
    }

    MockMvc never() {
        return never.house().getBean(MockMvc.class);
    }

    @Override
    public void close() {
        never.close();
        lived.getBean(DueWorkRunner.class).start();
    }
}

package home.engineers.meetings;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.ballots.ElectionId;
import home.engineers.experts.ExpertWork;
import home.engineers.experts.ExpertWork.Load;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.meetings.internal.EndingDesk;
import home.engineers.meetings.internal.GroupDesk;
import home.engineers.meetings.internal.Meeting.Part;
import home.engineers.meetings.internal.PaperDesk;
import home.engineers.meetings.internal.ReplacingDesk;
import home.engineers.meetings.internal.RoomSheet.Ballot;
import home.engineers.meetings.internal.RoomSheet.Seat;
import home.engineers.programmes.CasesAtMeeting;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The seats of a meeting: what work they are, and how another takes the seat of a member. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=meetings")
@Transactional
class MeetingSeatTests {
    @Autowired private ApplicationContext context;
    @Autowired private PanelMeetings meetings;
    @Autowired private ReplacingDesk replacing;
    @Autowired private EndingDesk ending;
    @Autowired private GroupDesk groups;
    @Autowired private PaperDesk paper;
    @Autowired private List<ExpertWork> works;
    @Autowired private List<Invariant> invariants;
    @Autowired private MockMvc mvc;

    private PanelHouse panel;
    private Actor chair;
    private Actor secretary;
    private Actor leaves;
    private Actor comes;

    @BeforeEach
    void aPanel() {
        panel = new PanelHouse(context, CasesAtMeeting.in(context, 0, 1));
        chair = panel.chair();
        secretary = panel.cases.secretary();
        leaves = panel.members.get(5);
        comes = panel.spares().getFirst();
    }

    @AfterEach
    void everyInvariantHolds() {
        assertThat(invariants.stream().flatMap(one -> one.violations().stream())).isEmpty();
    }

    private static String id(Actor actor) {
        return actor.requirePerson().toString();
    }

    /** What a person has had to do as an expert, of all modules together. */
    private Load load(Actor actor) {
        return works.stream()
                .map(one -> one.loads(List.of(actor.requirePerson())).getOrDefault(actor.requirePerson(), Load.NONE))
                .reduce(Load.NONE, Load::plus);
    }

    @Test
    void aSeatIsWorkToComeUntilTheMinutesAreSignedAndThenWorkThatWasDone() {
        Load before = load(leaves);
        MeetingId id = panel.called(true);
        assertThat(load(leaves)).isEqualTo(before.plus(new Load(1, 0)));
        assertThat(load(chair)).isEqualTo(new Load(1, 0));
        assertThat(load(panel.supervisor)).as("counts no vote as an expert").isEqualTo(Load.NONE);
        assertThat(load(panel.trustees.getFirst())).isEqualTo(Load.NONE);
        granted(ending.end(secretary, id, "场地不能使用"));
        assertThat(load(leaves)).as("a meeting that was called off is no work").isEqualTo(before);

        MeetingId held = panel.called(false);
        panel.come(held, 0, 8);
        granted(meetings.preside(chair, held));
        granted(meetings.closeAttendance(chair, held));
        granted(paper.count(
                secretary, panel.office(held).ballots().getFirst().id(),
                new PaperDesk.Typed(id(panel.members.get(3)), id(panel.members.get(4)), List.of(List.of("6", "2", "0"))),
                Optional.of(new Upload("计票单.pdf", new ByteArrayInputStream(CasesAtMeeting.scan())))));
        granted(meetings.sign(chair, held));
        assertThat(load(leaves)).isEqualTo(before.plus(new Load(0, 1)));
    }

    @Test
    void theOfficeCallsAnotherInWithoutANewMeeting() throws Exception {
        MeetingId id = panel.called(false);
        mvc.perform(get("/meetings/" + id).with(SignedInAs.person(secretary.requirePerson())))
                .andExpect(content().string(containsString("不必重新召集")));
        mvc.perform(post("/meetings/" + id + "/replacement").with(SignedInAs.person(secretary.requirePerson())).with(csrf())
                        .param("leaves", id(leaves)).param("comes", "没有这个人"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"comes-error\"")));

        mvc.perform(post("/meetings/" + id + "/replacement").with(SignedInAs.person(secretary.requirePerson())).with(csrf())
                        .param("leaves", id(leaves)).param("comes", panel.mobile(comes)))
                .andExpect(redirectedUrl("/meetings/" + id));

        assertThat(panel.office(id).seats()).hasSize(11).extracting(Seat::part).filteredOn(Part.MEMBER::equals).hasSize(8);
        assertThat(load(comes)).isEqualTo(new Load(1, 0));
        assertThatThrownBy(() -> panel.room(leaves, id)).isInstanceOf(Absent.class);
        panel.here(id, true, comes);
        assertThat(panel.room(comes, id).reader().here()).isTrue();
        mvc.perform(get("/meetings/" + id + "/minutes").with(SignedInAs.person(secretary.requirePerson())))
                .andExpect(content().string(containsString("会前或会中由他人替换")));
    }

    @Test
    void whoPresidesAndWhoeverHasASeatAlreadyStayWhereTheyAre() {
        MeetingId id = panel.called(false);
        panel.come(id, 0, 8);
        granted(meetings.preside(chair, id));
        Map.of(
                "meetings.replace.presides", List.of(id(chair), panel.mobile(comes)),
                "meetings.replace.leaves", List.of(id(comes), panel.mobile(leaves)),
                "meetings.replace.sits", List.of(id(leaves), panel.mobile(panel.members.get(6))),
                "meetings.call.fault.nobody", List.of(id(leaves), "没有这个人")).forEach((reason, typed) ->
                assertThat(reasons(replacing.callIn(secretary, id, typed.getFirst(), typed.getLast()))).containsExactly(reason));
        assertThatThrownBy(() -> replacing.callIn(chair, id, id(leaves), panel.mobile(comes))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void theGroupsFollowUntilSomebodyHasVoted() {
        MeetingId id = panel.called(true);
        panel.come(id, 0, 9);
        granted(meetings.preside(chair, id));
        granted(meetings.closeAttendance(chair, id));

        granted(replacing.callIn(secretary, id, id(leaves), panel.mobile(comes)));
        assertThat(panel.office(id).ballots()).extracting(Ballot::voters).containsExactly(8);
        panel.here(id, true, comes);
        Ballot group = panel.office(id).ballots().getFirst();
        assertThat(group.voters()).isEqualTo(9);

        ElectionId election = panel.election(group);
        panel.prepare(election, 9);
        granted(groups.open(chair, group.id()));
        assertThatThrownBy(() -> panel.cast(election, leaves, chair, 0, 0)).isInstanceOf(Absent.class);
        granted(panel.cast(election, comes, chair, 0, 0));
        assertThat(reasons(replacing.callIn(secretary, id, id(comes), panel.mobile(leaves)))).containsExactly("meetings.replace.voted");
    }
}

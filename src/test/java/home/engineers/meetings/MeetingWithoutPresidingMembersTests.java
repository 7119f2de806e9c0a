package home.engineers.meetings;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.files.documents.PrintedPaperTests;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.law.CoversClause;
import home.engineers.meetings.internal.AttendanceDesk;
import home.engineers.meetings.internal.ChoosingDesk;
import home.engineers.meetings.internal.EndingDesk;
import home.engineers.meetings.internal.GroupDesk;
import home.engineers.meetings.internal.Meeting.State;
import home.engineers.meetings.internal.MinutesDesk;
import home.engineers.meetings.internal.PaperDesk;
import home.engineers.meetings.internal.RoomSheet.Ballot;
import home.engineers.meetings.internal.RoomSheet.Line;
import home.engineers.people.People;
import home.engineers.programmes.CasesAtMeeting;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The chair works where two of the three applicants do, and neither vice-chair came. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=meetings")
class MeetingWithoutPresidingMembersTests {
    @Autowired private ApplicationContext context;
    @Autowired private AttendanceDesk attendance;
    @Autowired private ChoosingDesk choosing;
    @Autowired private EndingDesk ending;
    @Autowired private GroupDesk groups;
    @Autowired private MinutesDesk minutes;
    @Autowired private PaperDesk paper;
    @Autowired private People people;
    @Autowired private EvidenceLog evidence;
    @Autowired private List<Invariant> invariants;
    @Autowired private MockMvc mvc;

    private PanelHouse panel;
    private Actor chair;
    private MeetingId id;

    @BeforeEach
    void opensWithNine() {
        panel = new PanelHouse(context, CasesAtMeeting.in(context, 2, 1));
        Collections.rotate(panel.members, 1);
        chair = panel.chair();
        id = panel.called(false);
        panel.here(id, true, chair);
        panel.come(id, 3, 11);
        granted(attendance.preside(chair, id));
    }

    @AfterEach
    void everyInvariantHolds() {
        assertThat(invariants.stream().flatMap(one -> one.violations().stream())).isEmpty();
    }

    private Actor member(int number) {
        return panel.members.get(number);
    }

    private static String id(Actor actor) {
        return actor.requirePerson().toString();
    }

    /** Five of the eight who vote name the fourth member. */
    private Actor chosen() {
        for (int i = 4; i < 9; i++) {
            granted(choosing.choose(member(i), id, id(member(3))));
        }
        return member(3);
    }

    private void counted(Ballot group) {
        List<List<String>> counts = Collections.nCopies(group.cases().size(), List.of("7", "1", "0"));
        granted(paper.count(
                panel.cases.secretary(), group.id(), new PaperDesk.Typed(id(member(4)), id(member(5)), counts),
                Optional.of(new Upload("计票单.pdf", new ByteArrayInputStream(CasesAtMeeting.scan())))));
    }

    @Test
    @CoversClause({"ZC-25"})
    void moreThanHalfOfThosePresentChooseWhoPresidesOverTheCase() throws Exception {
        assertThat(reasons(choosing.choose(chair, id, id(member(3))))).containsExactly("meetings.refused.noVacancy");
        assertThat(reasons(choosing.choose(member(4), id, id(member(1))))).containsExactly("meetings.refused.cannotPreside");
        assertThat(reasons(choosing.choose(member(4), id, id(chair)))).containsExactly("meetings.refused.cannotPreside");
        assertThat(panel.room(chair, id).choice()).isNull();
        assertThat(panel.room(member(4), id).choice().cases()).hasSize(2);
        assertThat(panel.room(member(4), id).choice().members()).hasSize(8).doesNotContainKeys(id(chair), id(member(1)));
        mvc.perform(get("/meetings/" + id + "/room").with(SignedInAs.person(member(4).requirePerson())))
                .andExpect(content().string(containsString("推举主持人")));

        for (int i = 4; i < 8; i++) {
            granted(choosing.choose(member(i), id, id(member(3))));
        }
        assertThat(reasons(attendance.takeUp(member(3), id, panel.ofFirst().id()))).containsExactly("meetings.refused.notPresiding");
        mvc.perform(post("/meetings/" + id + "/choice").with(csrf()).with(SignedInAs.person(member(8).requirePerson()))
                .param("named", id(member(3)))).andExpect(status().is3xxRedirection());
        granted(attendance.takeUp(member(3), id, panel.ofFirst().id()));
        assertThat(panel.room(member(3), id).agenda()).filteredOn(Line::mayTakeUp).hasSize(2);
        assertThat(panel.room(chair, id).waits()).isTrue();
        assertThat(reasons(choosing.choose(member(9), id, id(member(9))))).containsExactly("meetings.refused.noVacancy");
        assertThat(reasons(attendance.takeUp(member(3), id, panel.ofSecond().id()))).containsExactly("meetings.refused.notPresiding");
        assertThatThrownBy(() -> attendance.preside(member(3), id)).isInstanceOf(Absent.class);

        panel.here(id, true, member(1));
        assertThat(panel.room(member(3), id).agenda()).as("a vice-chair is there").noneMatch(Line::mayTakeUp);
        panel.here(id, false, member(1), member(3));
        assertThat(panel.room(member(4), id).choice().named()).as("the choice begins anew").isEmpty();
    }

    @Test
    @CoversClause({"ZC-31", "ZC-32"})
    void eachSignsWhatExistsForThemAndTheMeetingIsOverWithTheLastPart() throws Exception {
        Actor standIn = chosen();
        String number = panel.ofFirst().number();
        granted(groups.closeAttendance(chair, id));
        Ballot ofFirst = panel.office(id).ballots().stream().filter(one -> one.voters() == 8).findFirst().orElseThrow();
        Ballot ofSecond = panel.office(id).ballots().stream().filter(one -> one.voters() == 9).findFirst().orElseThrow();
        assertThatThrownBy(() -> groups.annul(chair, ofFirst.id(), "不想要", false)).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> groups.annul(standIn, ofSecond.id(), "不想要", false)).isInstanceOf(Absent.class);
        counted(ofSecond);
        assertThat(reasons(minutes.sign(standIn, id))).containsExactly("meetings.refused.running");
        granted(minutes.sign(chair, id));

        assertThat(panel.office(id).meeting().state()).isEqualTo(State.OPEN);
        assertThat(panel.cases.view(panel.cases.addresses().getLast()).tally()).returns(7, one -> one.yes());
        String first = String.join("\n", minutes.sheet(chair, id).lines());
        assertThat(first).contains("第 1 件：").contains("同意 7 票，通过").doesNotContain("第 2 件", number, "推举");
        assertThat(reasons(minutes.sign(chair, id))).containsExactly("meetings.refused.sign");

        counted(ofFirst);
        assertThat(reasons(ending.end(panel.cases.secretary(), id, "散会"))).containsExactly("meetings.refused.cancelDecided");
        assertThatThrownBy(() -> minutes.sign(member(4), id)).isInstanceOf(Absent.class);
        granted(minutes.sign(standIn, id));

        assertThat(panel.office(id).meeting().state()).isEqualTo(State.SIGNED);
        assertThat(panel.cases.view(panel.cases.addresses().getFirst()).tally()).returns(8, one -> one.present());
        assertThat(minutes.sheet(chair, id).signed()).extracting(one -> one.part()).containsExactly(1);
        assertThatThrownBy(() -> minutes.file(chair, id, 2)).isInstanceOf(Absent.class);
        assertThat(minutes.file(standIn, id, 2).text()).contains("推举").contains("（此处加盖评审委员会印章）").doesNotContain("第 3 件");
        assertThat(minutes.sheet(panel.cases.secretary(), id).signed()).hasSize(3);
        assertThat(evidence.of(id.value())).extracting(Entry::kind).containsExactly(
                "meeting-called", "meeting-opened", "meeting-presider-chosen", "meeting-presider-chosen", "attendance-closed",
                "paper-ballots-counted", "meeting-signed", "paper-ballots-counted", "meeting-signed");
        String printed = PrintedPaperTests.text(minutes.printed(chair, id)).replace("\n", "");
        assertThat(printed).contains("会议记录", "第 1 件：", "签字", people.card(chair.requirePerson()).orElseThrow().name())
                .contains("（此处加盖评审委员会印章）", minutes.file(chair, id, 1).hash())
                .doesNotContain("第 2 件", number, "草稿");
        mvc.perform(get("/meetings/" + id + "/minutes").with(SignedInAs.person(chair.requirePerson()))).andExpect(status().isOk())
                .andExpect(content().string(not(containsString(number))));
    }

    @Test
    @CoversClause({"ZC-25"})
    void whoeverIsChosenTakesTheChairOnceNoOfficerIsThere() {
        panel.here(id, false, chair);
        assertThatThrownBy(() -> groups.closeAttendance(member(4), id)).isInstanceOf(Absent.class);
        Actor standIn = chosen();

        granted(attendance.preside(standIn, id));
        granted(groups.closeAttendance(standIn, id));
        panel.office(id).ballots().forEach(this::counted);
        granted(minutes.sign(standIn, id));

        assertThat(panel.office(id).meeting().state()).isEqualTo(State.SIGNED);
        assertThat(String.join("\n", minutes.sheet(standIn, id).lines())).containsOnlyOnce("主持：").contains("第 3 件由在场委员推举");
    }

    @Test
    void theOfficeEndsAMeetingThatCanGoNoFurther() {
        granted(groups.closeAttendance(chair, id));
        assertThat(reasons(ending.end(panel.cases.secretary(), id, ""))).containsExactly("meetings.refused.reason");
        granted(ending.end(panel.cases.secretary(), id, "人员不齐，改期"));

        assertThat(panel.office(id).meeting().state()).isEqualTo(State.CANCELLED);
        assertThat(panel.cases.typedTally(panel.cases.addresses().getFirst())).containsExactly("granted");
        assertThat(reasons(ending.end(panel.cases.secretary(), id, "再来一次"))).containsExactly("meetings.refused.cancel");
    }
}

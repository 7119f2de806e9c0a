package home.engineers.meetings;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import home.engineers.evidence.EvidenceLog;
import home.engineers.files.documents.PrintedPaperTests;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.meetings.internal.GroupDesk;
import home.engineers.meetings.internal.MinutesDesk;
import home.engineers.meetings.internal.PanelMeetingTable;
import home.engineers.meetings.internal.PaperDesk;
import home.engineers.meetings.internal.RoomSheet;
import home.engineers.meetings.internal.RoomSheet.Ballot;
import home.engineers.meetings.internal.RoomSheet.Line;
import home.engineers.programmes.CasesAtMeeting;
import home.engineers.programmes.PanelCases.PanelCase;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** What a standing recusal from a case on the agenda hides from members, the chair and the office, and what it leaves to them. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=meetings")
class MeetingRecusalTests {
    @Autowired private ApplicationContext context;
    @Autowired private PanelMeetings meetings;
    @Autowired private GroupDesk groups;
    @Autowired private PaperDesk paper;
    @Autowired private MinutesDesk minutes;
    @Autowired private EvidenceLog evidence;
    @Autowired private InformationBarrier barrier;
    @Autowired private List<Invariant> invariants;
    @Autowired private JdbcClient jdbc;
    @Autowired private MockMvc mvc;

    private PanelHouse panel;
    private Actor chair;
    private Actor secretary;
    private PanelCase hidden;
    private PanelCase other;

    @BeforeEach
    void aPanelAndTwoCases() {
        panel = new PanelHouse(context, CasesAtMeeting.in(context, 1, 1));
        chair = panel.chair();
        secretary = panel.cases.secretary();
        hidden = panel.ofSecond();
        other = panel.ofFirst();
    }

    @AfterEach
    void everyInvariantHolds() {
        assertThat(invariants.stream().flatMap(one -> one.violations().stream())).isEmpty();
    }

    /** The secretary of the house plays in other tests too. */
    @AfterEach
    void bringBack() {
        panel.bringBack(hidden);
    }

    private MeetingId opened(boolean ballots) {
        MeetingId id = panel.called(ballots);
        panel.come(id, 0, 11);
        granted(meetings.preside(chair, id));
        return id;
    }

    private <T> T seenBy(Actor actor, Supplier<T> work) {
        return barrier.asSeenBy(actor.requirePerson(), work);
    }

    private MockHttpServletResponse page(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(SignedInAs.person(actor.requirePerson()))).andReturn().getResponse();
    }

    private String text(Actor actor, String path) throws Exception {
        return page(actor, path).getContentAsString(StandardCharsets.UTF_8);
    }

    private Set<UUID> voters(UUID group) {
        return Set.copyOf(jdbc.sql("select person from meeting_group_voter where group_id = ?").param(group).query(UUID.class).list());
    }

    @Test
    void whenAMemberWhoIsOutLeavesTheGroupsOfTheCaseHiddenFromThemAreRemadeToo() {
        MeetingId id = opened(true);
        granted(meetings.closeAttendance(chair, id));
        Actor member = panel.members.get(5);
        UUID before = panel.group(hidden);
        assertThat(voters(before)).contains(member.requirePerson().value());
        panel.recuse(hidden, member);

        granted(seenBy(member, () -> meetings.attend(member, id, false)));

        assertThat(panel.group(hidden)).isNotEqualTo(before);
        assertThat(voters(panel.group(hidden))).hasSize(10).doesNotContain(member.requirePerson().value());
        assertThat(panel.office(id).ballots()).extracting(Ballot::voters).containsExactlyInAnyOrder(10, 9);
        assertThat(jdbc.sql("select e.state from ballot_election e join meeting_group g on g.election = e.id where g.id = ?")
                .param(before).query(String.class).single()).isEqualTo("ANNULLED");
    }

    @Test
    void aChairWhoIsOutClosesAttendanceForEveryCaseAndSeesNothingOfTheirs() throws Exception {
        panel.recuse(hidden, chair);
        MeetingId id = opened(true);
        granted(seenBy(chair, () -> meetings.closeAttendance(chair, id)));
        UUID closed = panel.group(hidden);

        assertThat(voters(closed)).hasSize(10).doesNotContain(chair.requirePerson().value());
        RoomSheet room = seenBy(chair, () -> panel.room(chair, id));
        assertThat(room.agenda()).extracting(Line::number).containsExactly(1);
        assertThat(PanelHouse.numbers(room)).containsExactly(other.number());
        assertThat(room.ballots()).extracting(Ballot::id).containsExactly(panel.group(other));
        assertThat(page(chair, "/meetings/groups/" + closed).getStatus()).isEqualTo(404);
        assertThat(page(chair, "/meetings/groups/" + panel.group(other)).getStatus()).isEqualTo(200);
        assertThatThrownBy(() -> seenBy(chair, () -> groups.annul(chair, closed, "一人中途离场", false))).isInstanceOf(Absent.class);
        assertThat(reasons(seenBy(chair, () -> meetings.takeUp(chair, id, hidden.id())))).containsExactly("meetings.refused.noItem");
    }

    @Test
    void aSecretaryWhoIsOutNeitherCountsItsPaperBallotsNorReadsItInTheMinutes() throws Exception {
        MeetingId id = opened(false);
        granted(meetings.closeAttendance(chair, id));
        UUID closed = panel.group(hidden);
        PaperDesk.Typed sheet = new PaperDesk.Typed(
                panel.members.get(2).requirePerson().toString(), panel.members.get(3).requirePerson().toString(), List.of(List.of("7", "3", "0")));
        panel.recuse(hidden, secretary);

        assertThatThrownBy(() -> seenBy(secretary, () -> paper.count(secretary, closed, sheet, Optional.empty()))).isInstanceOf(Absent.class);
        assertThat(page(secretary, "/meetings/groups/" + closed).getStatus()).isEqualTo(404);
        assertThat(text(secretary, "/meetings/" + id)).contains(other.number()).doesNotContain(hidden.number()).doesNotContain(closed.toString());
        assertThat(text(secretary, "/meetings/" + id + "/minutes")).contains(other.number()).doesNotContain(hidden.number());
        assertThat(text(chair, "/meetings/" + id + "/minutes")).contains(other.number()).contains(hidden.number());
    }

    @Test
    void whoeverIsPutOutAfterTheSignatureStillHasTheRestWordForWordAndNoTraceOfTheCase() throws Exception {
        MeetingId id = opened(false);
        granted(meetings.closeAttendance(chair, id));
        for (Ballot ballot : panel.office(id).ballots()) {
            granted(paper.count(secretary, ballot.id(), new PaperDesk.Typed(
                    panel.members.get(2).requirePerson().toString(), panel.members.get(3).requirePerson().toString(),
                    List.of(List.of("7", String.valueOf(ballot.voters() - 7), "0"))), Optional.of(CasesAtMeeting.sheet())));
        }
        granted(minutes.sign(chair, id));
        String before = signedText(chair, id, other);
        assertThat(minutes.sheet(chair, id).signed()).hasSize(2);
        assertThat(evidence.of(id.value())).filteredOn(entry -> "meeting-signed".equals(entry.kind())).hasSize(1);

        panel.recuse(hidden, chair);

        MinutesDesk.Sheet sheet = seenBy(chair, () -> minutes.sheet(chair, id));
        assertThat(sheet.signed()).extracting(PanelMeetingTable.Signed::text).containsExactly(before);
        assertThat(String.join("\n", sheet.lines()) + "\n").isEqualTo(before).contains("第 1 件").doesNotContain("第 2 件");
        String printed = PrintedPaperTests.text(seenBy(chair, () -> minutes.printed(chair, id))).replace("\n", "");
        assertThat(printed).contains(other.number(), "第 1 份签字文本").doesNotContain(hidden.number(), hidden.name(), "第 2 份", "草稿");
        assertThat(text(chair, "/meetings/" + id + "/minutes")).contains(other.number(), "file?part=1")
                .doesNotContain(hidden.number(), "file?part=2");
        assertThat(page(chair, "/meetings/" + id + "/minutes/file?part=1").getContentAsByteArray()).isEqualTo(before.getBytes(StandardCharsets.UTF_8));
        assertThat(page(chair, "/meetings/" + id + "/minutes/file?part=2").getStatus()).isEqualTo(404);
        assertThat(text(secretary, "/meetings/" + id + "/minutes")).contains(hidden.number(), "file?part=2");
    }

    /** The part of the minutes that tells of a case. */
    private String signedText(Actor actor, MeetingId id, PanelCase one) {
        return minutes.sheet(actor, id).signed().stream()
                .filter(part -> part.cases().contains(one.id())).map(PanelMeetingTable.Signed::text).findFirst().orElseThrow();
    }
}

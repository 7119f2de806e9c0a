package home.engineers.meetings;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.ballots.ElectionId;
import home.engineers.ballots.Elections;
import home.engineers.ballots.PanelElections;
import home.engineers.ballots.Standing;
import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.files.documents.PrintedPaperTests;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Actor;
import home.engineers.law.CoversClause;
import home.engineers.meetings.internal.AttendanceDesk;
import home.engineers.meetings.internal.CallingDesk;
import home.engineers.meetings.internal.EndingDesk;
import home.engineers.meetings.internal.GroupDesk;
import home.engineers.meetings.internal.MinutesDesk;
import home.engineers.meetings.internal.RoomSheet;
import home.engineers.meetings.internal.RoomSheet.Ballot;
import home.engineers.meetings.internal.RoomSheet.Line;
import home.engineers.meetings.internal.RoomSheet.Seat;
import home.engineers.programmes.CallId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.CasesAtMeeting;
import home.engineers.programmes.PanelCases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meeting of eleven on three title reviews, with one member who works where two of the applicants do. */
class PanelMeetingTests extends PanelOfEleven {
    @Autowired private CallingDesk calling;
    @Autowired private AttendanceDesk attendance;
    @Autowired private EndingDesk ending;
    @Autowired private GroupDesk groups;
    @Autowired private MinutesDesk minutes;
    @Autowired private PanelElections elections;
    @Autowired private Elections office;
    @Autowired private EvidenceLog evidence;
    @Autowired private JdbcClient jdbc;

    private String live(Actor actor, MeetingId id) throws Exception {
        return mvc.perform(get("/meetings/" + id + "/room/live").with(as(actor))).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString();
    }

    @Test
    void isCalledOnlyWithAnOddPanelThatIsLargeEnough() {
        assertThat(reasons(calling.call(panel.cases.secretary(), panel.wish(10, true)))).containsExactly(
                "meetings.call.fault.even", "meetings.call.fault.small");
        assertThat(reasons(calling.call(panel.cases.secretary(), panel.wish(9, true)))).containsExactly("meetings.call.fault.small");
        MeetingWish wish = panel.wish(11, true);
        MeetingWish bad = new MeetingWish(
                wish.call(), "", "", "", "2026-02-30", "25:00", "", "", "", "没有这个人", wish.chair(), "", "", java.util.Set.of());
        assertThat(reasons(calling.call(panel.cases.secretary(), bad))).containsExactly(
                "meetings.call.fault.title", "meetings.call.fault.place", "meetings.call.fault.kind", "meetings.call.fault.cases",
                "meetings.call.fault.on", "meetings.call.fault.at", "meetings.call.fault.chair", "meetings.call.fault.nobody",
                "meetings.call.fault.trustees");
        assertThat(calling.listed(panel.cases.secretary())).extracting(one -> one.calledBy()).doesNotContain(chair.requirePerson());
    }

    @Test
    void aCaseIsBeforeOneMeetingAndItsTallyIsNotTypedByHand() {
        MeetingId id = panel.called(true);

        assertThat(panel.cases.typedTally(panel.cases.addresses().getFirst())).containsExactly("programmes.tally.ballotStands");
        CasesAtMeeting.in(context, 1, 0);
        assertThat(reasons(calling.call(panel.cases.secretary(), panel.wish(11, true)))).containsExactly("meetings.call.fault.cases");
        granted(ending.end(panel.cases.secretary(), id, "会议室停电"));
        assertThat(panel.cases.typedTally(panel.cases.addresses().getFirst())).containsExactly("granted");
    }

    private int waiting(CallId call) {
        return calling.open(panel.cases.secretary()).entrySet().stream()
                .filter(one -> one.getKey().id().equals(call)).mapToInt(Map.Entry::getValue).sum();
    }

    @Test
    void countsTheCasesThatWaitAndOffersTheFirstByNumber() {
        PanelCases cases = context.getBean(PanelCases.class);
        CallId call = panel.cases.call();
        List<OrganisationId> association = List.of(panel.cases.association());
        List<CaseId> all = cases.standing(call, association, List.of(), Integer.MAX_VALUE).stream().map(PanelCases.PanelCase::id).toList();
        assertThat(cases.waiting(List.of())).contains(new PanelCases.Waiting(call, association.getFirst(), all.size()));
        assertThat(cases.waiting(all.subList(1, 3))).contains(new PanelCases.Waiting(call, association.getFirst(), all.size() - 2));
        assertThat(cases.waiting(all)).noneMatch(one -> one.call().equals(call));
        assertThat(cases.standing(call, association, all.subList(0, 1), 2)).extracting(PanelCases.PanelCase::id)
                .containsExactlyElementsOf(all.subList(1, 3));
        assertThat(cases.standing(call, List.of(), List.of(), 2)).isEmpty();
        int open = calling.choices(panel.cases.secretary(), call.toString()).cases().size();
        assertThat(waiting(call)).isEqualTo(open);

        panel.called(true);

        assertThat(waiting(call)).isEqualTo(open - 3);
    }

    @Test
    @CoversClause({"ZC-25"})
    void opensWithAQuorumAndSaysSoWhenItIsLostAndRegained() throws Exception {
        MeetingId id = panel.called(true);
        panel.come(id, 0, 7);
        assertThat(reasons(attendance.preside(chair, id))).containsExactly("meetings.refused.quorum");
        panel.come(id, 7, 8);
        granted(attendance.preside(chair, id));
        granted(groups.closeAttendance(chair, id));
        Ballot ballot = panel.room(chair, id).ballots().getFirst();
        panel.prepare(panel.election(ballot), ballot.voters());

        panel.here(id, false, panel.members.get(7));
        RoomSheet lost = panel.room(chair, id);
        assertThat(lost.quorum().quorate()).isFalse();
        assertThat(lost.ballots()).isEmpty();
        assertThat(live(chair, id)).contains("没有达到法定人数：在场 7 人，需要 8 人");
        assertThat(reasons(groups.closeAttendance(chair, id))).containsExactly("meetings.refused.quorum");
        assertThat(elections.find(panel.election(ballot)).orElseThrow().state()).isEqualTo(Standing.State.ANNULLED);

        panel.here(id, true, panel.members.get(7));
        RoomSheet regained = panel.room(chair, id);
        assertThat(regained.quorum().quorate()).isTrue();
        assertThat(regained.ballots()).hasSize(1);
        ElectionId again = panel.election(regained.ballots().getFirst());
        panel.prepare(again, 8);
        granted(groups.open(chair, regained.ballots().getFirst().id()));
        assertThat(elections.find(again).orElseThrow().state()).isEqualTo(Standing.State.OPEN);
    }

    @Test
    void theRecusedMemberOnlyWaitsAndTheOthersSeeWhoIsOut() throws Exception {
        MeetingId id = opened(true);
        Actor colleague = panel.colleague();
        assertThat(reasons(attendance.takeUp(panel.members.get(1), id, panel.ofFirst().id()))).containsExactly("meetings.refused.notPresiding");
        granted(attendance.takeUp(chair, id, panel.ofFirst().id()));

        RoomSheet others = panel.room(chair, id);
        assertThat(others.agenda()).extracting(Line::number).containsExactly(1, 2, 3);
        assertThat(others.current().line().id()).isEqualTo(panel.ofFirst().id());
        assertThat(others.current().opinions()).hasSize(3);
        assertThat(others.seats().stream().filter(Seat::out)).hasSize(1);
        assertThat(others.quorum().present()).isEqualTo(8);
        assertThat(others.quorum().out()).isEqualTo(1);

        RoomSheet waiting = panel.room(colleague, id);
        assertThat(waiting.waits()).isTrue();
        assertThat(waiting.current()).isNull();
        assertThat(waiting.agenda()).extracting(Line::number).containsExactly(1);
        assertThat(waiting.seats().stream().filter(Seat::out)).isEmpty();
        mvc.perform(get("/meetings/" + id + "/room").with(as(colleague))).andExpect(status().isOk())
                .andExpect(content().string(containsString("请稍候")))
                .andExpect(content().string(not(containsString(panel.ofFirst().number()))))
                .andExpect(content().string(not(containsString(panel.ofFirst().name()))));
        mvc.perform(get("/meetings/" + id + "/room").with(as(chair))).andExpect(status().isOk())
                .andExpect(content().string(containsString(panel.ofFirst().name())));
        String theirs = String.join("\n", minutes.sheet(colleague, id).lines());
        assertThat(theirs).contains("第 1 件", panel.ofSecond().number()).doesNotContain("第 2 件", panel.ofFirst().number());
        byte[] pdf = mvc.perform(get("/meetings/" + id + "/minutes/pdf").with(as(colleague))).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsByteArray();
        assertThat(PrintedPaperTests.text(pdf)).contains("第 1 件", panel.ofSecond().number(), "草稿，尚未签字")
                .doesNotContain("第 2 件", panel.ofFirst().number());
    }

    @Test
    @CoversClause({"ZC-34"})
    void whoeverAsksInTheRoomToBeOutOnlyWaitsAndTheGroupIsMadeAnew() throws Exception {
        MeetingId id = opened(true);
        panel.come(id, 8, 9);
        granted(attendance.takeUp(chair, id, panel.ofSecond().id()));
        granted(groups.closeAttendance(chair, id));
        Actor member = panel.members.get(4);
        mvc.perform(get("/meetings/" + id + "/room").with(as(member))).andExpect(content().string(containsString("我应当回避这一件")));
        mvc.perform(post("/meetings/" + id + "/recusal").with(csrf()).with(as(member))
                        .param("item", panel.ofSecond().id().toString()).param("tie", "师生"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/meetings/" + id + "/recusal").with(csrf()).with(as(member))
                        .param("item", panel.ofSecond().id().toString()).param("tie", "申报人是我带过的研究生"))
                .andExpect(status().is3xxRedirection());

        mvc.perform(get("/meetings/" + id + "/room").with(as(member))).andExpect(content().string(containsString("请稍候")))
                .andExpect(content().string(not(containsString(panel.ofSecond().number()))));
        assertThat(panel.room(chair, id).seats().stream().filter(Seat::out)).hasSize(1);
        assertThat(panel.office(id).ballots()).extracting(Ballot::voters).containsExactlyInAnyOrder(9, 9);
        assertThat(evidence.of(id.value())).extracting(Entry::kind).doesNotContain("meeting-group-annulled");
        mvc.perform(post("/meetings/" + id + "/recusal").with(csrf()).with(as(member))
                .param("item", panel.ofSecond().id().toString()).param("tie", "申报人是我带过的研究生")).andExpect(status().isNotFound());

        Ballot voted = panel.room(chair, id).ballots().stream().filter(one -> one.cases().size() == 2).findFirst().orElseThrow();
        panel.prepare(panel.election(voted), voted.voters());
        granted(groups.open(chair, voted.id()));
        granted(panel.cast(panel.election(voted), chair, chair, 0, 0));
        mvc.perform(post("/meetings/" + id + "/recusal").with(csrf()).with(as(panel.members.get(5)))
                        .param("item", panel.ofFirst().id().toString()).param("tie", "申报人是我带过的研究生"))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("已经有人投票")));
        mvc.perform(post("/meetings/" + id + "/recusal").with(csrf()).with(as(panel.cases.secretary())).param("office", "true")
                        .param("item", panel.ofFirst().id().toString()).param("tie", "申报人是我的亲戚，应当回避"))
                .andExpect(status().is3xxRedirection());
        assertThat(panel.office(id).agenda()).extracting(Line::number).containsExactly(1, 2);
    }

    @Test
    @CoversClause({"ZC-33"})
    void aStrangerDoesNotLearnThatThereIsAMeeting() throws Exception {
        MeetingId id = panel.called(true);
        for (String page : List.of("/room", "/room/live", "/minutes", "/minutes/file", "/minutes/pdf")) {
            mvc.perform(get("/meetings/" + id + page).with(as(panel.supervisor))).andExpect(status().isNotFound());
        }
        mvc.perform(get("/meetings/" + id).with(as(chair))).andExpect(status().isForbidden());
        mvc.perform(get("/meetings/mine").with(as(chair))).andExpect(content().string(containsString("机械电气高级评审会")));
        mvc.perform(get("/meetings").with(as(panel.cases.secretary()))).andExpect(content().string(containsString("机械电气高级评审会")));
    }
}

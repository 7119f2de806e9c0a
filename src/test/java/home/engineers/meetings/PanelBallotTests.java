package home.engineers.meetings;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.ballots.ElectionId;
import home.engineers.ballots.Elections;
import home.engineers.ballots.PanelElections;
import home.engineers.ballots.Standing;
import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.law.CoversClause;
import home.engineers.meetings.internal.AttendanceDesk;
import home.engineers.meetings.internal.GroupDesk;
import home.engineers.meetings.internal.MinutesDesk;
import home.engineers.meetings.internal.RoomSheet.Ballot;
import home.engineers.programmes.CasesAtMeeting;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** The ballots of a meeting of eleven, from the groups to the signature, with one member who works where two applicants do. */
class PanelBallotTests extends PanelOfEleven {
    @Autowired private AttendanceDesk attendance;
    @Autowired private GroupDesk groups;
    @Autowired private MinutesDesk minutes;
    @Autowired private PanelElections elections;
    @Autowired private Elections office;
    @Autowired private EvidenceLog evidence;
    @Autowired private JdbcClient jdbc;

    @Test
    @CoversClause({"ZC-27", "ZC-29"})
    void groupsAreRemadeUntilTheFirstBallotAndFinishedAfterIt() throws Exception {
        MeetingId id = opened(true);
        granted(groups.closeAttendance(chair, id));
        List<Ballot> made = panel.office(id).ballots();
        assertThat(made).extracting(Ballot::voters).containsExactlyInAnyOrder(8, 9);
        assertThat(panel.room(panel.colleague(), id).ballots()).extracting(Ballot::voters).containsExactly(9);

        panel.come(id, 8, 9);
        List<Ballot> remade = panel.office(id).ballots();
        assertThat(remade).extracting(Ballot::voters).containsExactlyInAnyOrder(9, 10);
        assertThat(remade).extracting(Ballot::id).doesNotContainAnyElementsOf(made.stream().map(Ballot::id).toList());
        for (Ballot one : remade) {
            panel.prepare(panel.election(one), one.voters());
            granted(groups.open(chair, one.id()));
        }
        Ballot voted = remade.stream().filter(one -> one.voters() == 9).findFirst().orElseThrow();
        ElectionId election = panel.election(voted);
        granted(panel.cast(election, panel.members.get(1), chair, 0, 0));
        mvc.perform(get("/elections/rounds/" + id).with(as(panel.members.get(2)))).andExpect(status().isOk())
                .andExpect(content().string(containsString(panel.ofFirst().number())))
                .andExpect(content().string(containsString(panel.ofSecond().number())));
        assertThatThrownBy(() -> panel.cast(election, panel.colleague(), chair, 1, 0)).isInstanceOf(Absent.class);

        assertThatThrownBy(() -> office.close(panel.cases.secretary(), election)).isInstanceOf(NotPermitted.class);

        panel.here(id, false, panel.members.get(8));
        assertThat(panel.office(id).ballots()).extracting(Ballot::id).contains(voted.id());
        assertThat(reasons(panel.cast(election, panel.members.get(8), chair, 1, 0))).containsExactly("meetings.refused.notPresent");
        assertThat(elections.ballots(election)).isEqualTo(1);
        assertThat(reasons(groups.annul(chair, voted.id(), "", false))).containsExactly("meetings.refused.reason");
        granted(groups.annul(chair, voted.id(), "一人中途离场", false));
        assertThat(panel.office(id).ballots()).extracting(Ballot::voters).containsExactlyInAnyOrder(8, 9);
    }

    @Test
    @CoversClause({"ZC-31", "ZC-32"})
    void theSignatureTakesTheResultsBackToTheCasesAndIsFinal() throws Exception {
        MeetingId id = opened(true);
        granted(groups.closeAttendance(chair, id));
        Actor vice = panel.members.get(1);
        for (Ballot one : panel.office(id).ballots()) {
            ElectionId election = panel.election(one);
            panel.prepare(election, one.voters());
            granted(groups.open(vice, one.id()));
            for (int i = 0; i < 8; i++) {
                granted(panel.cast(election, panel.members.get(i), chair, i, i < 6 ? 0 : i - 5));
            }
            assertThat(reasons(minutes.sign(vice, id))).containsExactly("meetings.refused.running");
            granted(groups.close(vice, one.id()));
            panel.decrypt(election, chair);
        }
        String before = String.join("\n", minutes.sheet(chair, id).lines());
        assertThat(before).contains("到会 8 人，同意 6 票，通过").contains("到会 9 人，同意 6 票，通过").contains("8 人有表决权，加密无记名投票");

        mvc.perform(post("/meetings/" + id + "/minutes/signature").with(csrf()).with(as(chair)))
                .andExpect(redirectedUrlPattern("/people/confirm?then=*"));
        granted(minutes.sign(chair, id));

        assertThat(panel.cases.view(panel.cases.addresses().getFirst()).tally())
                .returns(11, one -> one.size()).returns(8, one -> one.present()).returns(6, one -> one.yes()).returns(true, one -> one.passes());
        assertThat(panel.cases.view(panel.cases.addresses().getLast()).tally()).returns(9, one -> one.present());
        assertThat(panel.cases.view(panel.cases.addresses().getFirst()).summary().stage()).isEqualTo("objection");
        assertThat(reasons(minutes.sign(chair, id))).containsExactly("meetings.refused.sign");
        String hash = minutes.sheet(chair, id).signed().getFirst().hash();
        assertThat(evidence.of(id.value())).extracting(Entry::kind)
                .containsExactly("meeting-called", "meeting-opened", "attendance-closed", "meeting-signed");
        assertThat(evidence.of(id.value()).getLast().facts().toString()).contains(hash);
        mvc.perform(get("/meetings/" + id + "/minutes/file").with(as(chair))).andExpect(status().isOk())
                .andExpect(result -> assertThat(sha256(result.getResponse().getContentAsByteArray())).isEqualTo(hash));
        assertThatThrownBy(() -> jdbc.sql("update meeting_minutes set text = ''").update()).hasMessageContaining("final");
        assertThat(reasons(attendance.attend(vice, id, false))).containsExactly("meetings.refused.over");
    }

    private static String sha256(byte[] bytes) throws Exception {
        return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void paperBallotsAreCountedByTwoTellersWithTheirSignedSheet() throws Exception {
        MeetingId id = opened(false);
        granted(groups.closeAttendance(chair, id));
        Ballot group = panel.office(id).ballots().stream().filter(one -> one.voters() == 8).findFirst().orElseThrow();
        String path = "/meetings/groups/" + group.id() + "/paper";
        MockMultipartFile sheet = new MockMultipartFile("sheet", "计票单.pdf", "application/pdf", CasesAtMeeting.scan());
        String teller = panel.members.get(2).requirePerson().toString();
        String teller2 = panel.members.get(3).requirePerson().toString();

        mvc.perform(multipart(path).with(csrf()).with(as(panel.cases.secretary()))
                        .param("yes0", "6").param("no0", "2").param("abstain0", "1").param("yes1", "x").param("no1", "").param("abstain1", "")
                        .param("teller", teller).param("teller2", teller))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("多于有表决权的 8 人")))
                .andExpect(content().string(containsString("不能是同一个人")))
                .andExpect(content().string(containsString("请上传签字的计票单")));
        mvc.perform(multipart(path).file(sheet).with(csrf()).with(as(panel.cases.secretary()))
                        .param("yes0", "6").param("no0", "2").param("abstain0", "0").param("yes1", "5").param("no1", "1").param("abstain1", "2")
                        .param("teller", teller).param("teller2", teller2))
                .andExpect(status().is3xxRedirection());

        assertThat(reasons(minutes.sign(chair, id))).containsExactly("meetings.refused.running");
        Ballot other = panel.office(id).ballots().stream().filter(one -> one.voters() == 9).findFirst().orElseThrow();
        mvc.perform(multipart("/meetings/groups/" + other.id() + "/paper").file(sheet).with(csrf()).with(as(panel.cases.secretary()))
                        .param("yes0", "5").param("no0", "4").param("abstain0", "0").param("teller", teller).param("teller2", teller2))
                .andExpect(status().is3xxRedirection());
        granted(minutes.sign(chair, id));
        assertThat(panel.cases.view(panel.cases.addresses().getLast()).tally().passes()).isFalse();
        List<Boolean> ofFirst = panel.cases.addresses().subList(0, 2).stream().map(one -> panel.cases.view(one).tally().passes()).toList();
        assertThat(ofFirst).containsExactlyInAnyOrder(true, false);
        assertThat(String.join("\n", minutes.sheet(chair, id).lines())).contains("纸质无记名投票").contains("计票人");
    }

    /** As docs/ballots.md and the operator's manual tell it. */
    @Test
    void aBoxWhoseTrusteeLostTheKeyIsAnnulledAndItsCasesAreVotedOnAgain() {
        MeetingId id = opened(true);
        granted(groups.closeAttendance(chair, id));
        Ballot lost = panel.office(id).ballots().stream().filter(one -> one.voters() == 8).findFirst().orElseThrow();
        vote(lost);
        assertThat(panel.office(id).ballots()).filteredOn(one -> one.id().equals(lost.id())).extracting(Ballot::state)
                .containsExactly(Standing.State.CLOSED);

        assertThat(reasons(groups.annul(chair, lost.id(), "", false))).containsExactly("meetings.refused.reason");
        granted(groups.annul(chair, lost.id(), "一位保管人丢失密钥文件，无法开票", false));
        ElectionId old = panel.election(lost);
        assertThat(elections.find(old).orElseThrow().annulment()).isEqualTo("一位保管人丢失密钥文件，无法开票");
        assertThat(elections.ballots(old)).as("the box stays public as it is").isEqualTo(8);
        assertThat(elections.passed(old)).isEmpty();

        Ballot again = panel.office(id).ballots().stream().filter(one -> one.voters() == 8).findFirst().orElseThrow();
        assertThat(again.cases()).isEqualTo(lost.cases());
        for (Ballot one : panel.office(id).ballots()) {
            vote(one);
            panel.decrypt(panel.election(one), chair);
        }
        granted(minutes.sign(chair, id));
        assertThat(panel.cases.view(panel.cases.addresses().getFirst()).tally()).returns(8, one -> one.present())
                .returns(true, one -> one.passes());
        assertThat(IntStream.rangeClosed(1, panel.cases.addresses().size()).mapToObj(part -> minutes.file(chair, id, part).text()))
                .anyMatch(text -> text.contains("作废或重新编组：一位保管人丢失密钥文件，无法开票"));
        assertThat(evidence.of(id.value())).extracting(Entry::kind).contains("meeting-group-annulled");
    }

    /** Eight agree, and the box is closed. */
    private void vote(Ballot group) {
        ElectionId election = panel.election(group);
        panel.prepare(election, group.voters());
        granted(groups.open(chair, group.id()));
        for (int i = 0; i < 8; i++) {
            granted(panel.cast(election, panel.members.get(i), chair, i, 0));
        }
        granted(groups.close(chair, group.id()));
    }
}

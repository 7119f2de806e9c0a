package home.engineers.meetings;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.law.CoversClause;
import home.engineers.meetings.internal.AttendanceDesk;
import home.engineers.meetings.internal.GroupDesk;
import home.engineers.meetings.internal.MinutesDesk;
import home.engineers.meetings.internal.PaperDesk;
import home.engineers.meetings.internal.RoomSheet.Ballot;
import home.engineers.programmes.CasesAtMeeting;
import home.engineers.programmes.EditionInForce;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A meeting under an edition by which a recused member who is present counts among those who attend. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=meetings")
@Transactional
class RecusedInAttendanceTests {
    @Autowired private ApplicationContext context;
    @Autowired private AttendanceDesk attendance;
    @Autowired private GroupDesk groups;
    @Autowired private PaperDesk paper;
    @Autowired private MinutesDesk minutes;
    @Autowired private MockMvc mvc;

    @Test
    @CoversClause({"ZC-26", "ZC-28", "ZC-34"})
    void theRecusedMemberHelpsTheQuorumAndRaisesTheMajority() throws Exception {
        EditionInForce.of(context, "title-review", document -> document.replace("    odd: true\n", "    odd: true\n    recused: in-both\n"));
        PanelHouse panel = new PanelHouse(context, CasesAtMeeting.in(context, 2, 0));
        Actor chair = panel.chair();
        MeetingId id = panel.called(false);
        panel.come(id, 0, 7);
        panel.here(id, true, panel.colleague());
        granted(attendance.preside(chair, id));
        granted(attendance.takeUp(chair, id, panel.ofFirst().id()));

        assertThat(panel.room(chair, id).quorum()).satisfies(quorum -> {
            assertThat(quorum.present()).isEqualTo(7);
            assertThat(quorum.attending()).isEqualTo(8);
            assertThat(quorum.required()).isEqualTo(8);
            assertThat(quorum.needed()).isEqualTo(6);
            assertThat(quorum.quorate()).isTrue();
        });
        mvc.perform(get("/meetings/" + id + "/room").with(SignedInAs.person(chair.requirePerson())))
                .andExpect(content().string(containsString("在场的回避人员 1 人按本项目的规定计入到会人数，不投票")));

        granted(groups.closeAttendance(chair, id));
        Ballot group = panel.office(id).ballots().getFirst();
        assertThat(group.voters()).isEqualTo(7);
        granted(paper.count(
                panel.cases.secretary(), group.id(),
                new PaperDesk.Typed(
                        panel.members.get(3).requirePerson().toString(), panel.members.get(4).requirePerson().toString(),
                        List.of(List.of("6", "1", "0"), List.of("5", "2", "0"))),
                Optional.of(new Upload("计票单.pdf", new ByteArrayInputStream(CasesAtMeeting.scan())))));
        granted(minutes.sign(chair, id));
        assertThat(panel.cases.addresses()).extracting(one -> panel.cases.view(one).tally().passes())
                .as("five of the seven who vote are less than two thirds of the eight who attend").containsExactlyInAnyOrder(true, false);
    }
}

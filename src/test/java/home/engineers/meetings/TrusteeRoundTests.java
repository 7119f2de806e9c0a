package home.engineers.meetings;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.ballots.ElectionId;
import home.engineers.ballots.PanelElections;
import home.engineers.ballots.belenios.Group;
import home.engineers.ballots.belenios.TrusteeKey;
import home.engineers.kernel.authority.Actor;
import home.engineers.meetings.internal.AttendanceDesk;
import home.engineers.meetings.internal.GroupDesk;
import home.engineers.programmes.CasesAtMeeting;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A trustee of a meeting with two groups has one page for both. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=meetings")
class TrusteeRoundTests {
    private final SecureRandom random = new SecureRandom();
    @Autowired private ApplicationContext context;
    @Autowired private AttendanceDesk attendance;
    @Autowired private GroupDesk groups;
    @Autowired private PanelElections elections;
    @Autowired private MockMvc mvc;

    private String key() {
        return TrusteeKey.drawn(Group.BELENIOS_2048, random).publicKey(random).text();
    }

    @Test
    void theKeysOfAllGroupsAreBroughtAtOnceOrNoneOfThem() throws Exception {
        PanelHouse panel = new PanelHouse(context, CasesAtMeeting.in(context, 1, 1));
        MeetingId id = panel.called(true);
        panel.come(id, 0, 9);
        panel.here(id, true, panel.colleague());
        granted(attendance.preside(panel.chair(), id));
        granted(groups.closeAttendance(panel.chair(), id));
        List<ElectionId> both = panel.office(id).ballots().stream().map(panel::election).toList();
        assertThat(both).hasSize(2);
        Actor trustee = panel.trustees.getFirst();
        String path = "/elections/rounds/" + id + "/keys";

        mvc.perform(get(path).with(SignedInAs.person(trustee.requirePerson()))).andExpect(content().string(containsString("制作 2 组的密钥")));
        mvc.perform(get(path).with(SignedInAs.person(panel.chair().requirePerson()))).andExpect(status().isNotFound());
        mvc.perform(get("/elections/mine").with(SignedInAs.person(trustee.requirePerson()))).andExpect(content().string(containsString(path)));
        mvc.perform(sent(path, trustee)).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("没有收到公钥")));
        mvc.perform(sent(path, trustee).param("of-" + both.getFirst(), key()).param("of-" + both.getLast(), "{}"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(sent(path, trustee).param("of-00000000-0000-0000-0000-000000000000", key()))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("分组有变")));
        assertThat(both).allSatisfy(one -> assertThat(elections.awaited(one).keys()).isEqualTo(2));

        mvc.perform(sent(path, trustee).param("of-" + both.getFirst(), key()).param("of-" + both.getLast(), key()))
                .andExpect(redirectedUrl(path));
        assertThat(both).allSatisfy(one -> assertThat(elections.awaited(one).keys()).isEqualTo(1));
        mvc.perform(get(path).with(SignedInAs.person(trustee.requirePerson()))).andExpect(content().string(containsString("现在没有要您办的")));
        mvc.perform(sent("/elections/rounds/" + id + "/decryptions", trustee).param("of-" + both.getFirst(), "{}"))
                .andExpect(status().isUnprocessableContent());
    }

    private static MockHttpServletRequestBuilder sent(String path, Actor trustee) {
        return post(path).with(csrf()).with(SignedInAs.person(trustee.requirePerson()));
    }
}

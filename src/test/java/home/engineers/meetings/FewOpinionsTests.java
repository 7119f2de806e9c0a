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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.law.CoversClause;
import home.engineers.meetings.internal.RoomSheet.Ballot;
import home.engineers.organisations.Society;
import home.engineers.programmes.CaseReviews;
import home.engineers.programmes.CaseReviews.Candidate;
import home.engineers.programmes.CaseReviews.Opinion;
import home.engineers.programmes.CasesAtMeeting;
import home.engineers.programmes.PanelCases.PanelCase;
import home.engineers.programmes.Recusals;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A reviewer is out of a case that is before the panel already, so that its written opinions are too few. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=meetings")
@Transactional
class FewOpinionsTests {
    private static final String WHY = "业绩材料真实，符合条件，推荐。";

    @Autowired private ApplicationContext context;
    @Autowired private PanelMeetings meetings;
    @Autowired private CaseReviews reviews;
    @Autowired private Recusals recusals;
    @Autowired private List<Invariant> invariants;
    @Autowired private JdbcClient jdbc;
    @Autowired private MockMvc mvc;

    private PanelHouse panel;
    private Actor secretary;
    private PanelCase few;

    private int version() {
        return panel.cases.view(few.address()).version();
    }

    private List<Integer> questions(MeetingId id) {
        return panel.office(id).ballots().stream().map(Ballot::cases).map(List::size).toList();
    }

    @Test
    @CoversClause("ZC-30")
    void itIsVotedOnOnceOthersHaveWrittenWhatIsLacking() throws Exception {
        panel = new PanelHouse(context, CasesAtMeeting.in(context, 0, 2));
        secretary = panel.cases.secretary();
        few = panel.ofFirst();
        MeetingId id = panel.called(false);
        panel.come(id, 0, 11);
        granted(meetings.preside(panel.chair(), id));
        granted(meetings.closeAttendance(panel.chair(), id));
        assertThat(questions(id)).containsExactly(2);
        assertThat(reasons(reviews.reopenReview(secretary, few.address(), version(), ""))).containsExactly("programmes.review.enough");
        mvc.perform(get("/cases/" + few.address()).with(SignedInAs.person(secretary.requirePerson())))
                .andExpect(content().string(not(containsString("/review/reopening"))));

        recusals.enter(few.id(), reviewer(), "同一课题组");

        assertThat(questions(id)).containsExactly(1);
        granted(meetings.takeUp(panel.chair(), id, few.id()));
        mvc.perform(get("/meetings/" + id + "/room").with(SignedInAs.person(panel.chair().requirePerson())))
                .andExpect(content().string(containsString("不足规定份数的不编入表决")));
        granted(meetings.closeAttendance(panel.chair(), id));
        assertThat(questions(id)).containsExactly(1);
        mvc.perform(get("/cases/" + few.address()).with(SignedInAs.person(secretary.requirePerson())))
                .andExpect(content().string(containsString("还差 1 份")));

        mvc.perform(post("/cases/" + few.address() + "/review/reopening").with(SignedInAs.person(secretary.requirePerson())).with(csrf())
                        .param("version", String.valueOf(version())))
                .andExpect(redirectedUrl("/cases/" + few.address()));
        assertThat(panel.cases.view(few.address()).summary().stage()).isEqualTo("review");
        assertThat(reasons(reviews.closeReview(secretary, few.address(), version(), ""))).containsExactly("programmes.review.few");
        writtenByAnother();
        assertThat(panel.cases.view(few.address()).summary().stage()).isEqualTo("meeting");

        granted(meetings.closeAttendance(panel.chair(), id));
        assertThat(questions(id)).as("in a group of its own, since it does not exist for the reviewer who is out").containsExactly(1, 1);
        assertThat(invariants.stream().flatMap(one -> one.violations().stream())).isEmpty();
    }

    private PersonId reviewer() {
        return new PersonId(jdbc.sql("select person from case_reviewer where case_id = ? order by person limit 1")
                .param(few.id().value()).query(UUID.class).single());
    }

    private void writtenByAnother() {
        Candidate another = reviews.candidates(secretary, few.address()).stream().filter(one -> !one.named()).findFirst().orElseThrow();
        granted(reviews.nameReviewers(secretary, few.address(), version(), List.of(another.person())));
        granted(reviews.giveOpinion(new Society(context).actor(another.person()), few.address(), version(), new Opinion(true, WHY)));
        granted(reviews.closeReview(secretary, few.address(), version(), ""));
    }
}

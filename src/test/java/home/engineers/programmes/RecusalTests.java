package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.authority.Role;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.Recusals.Ground;
import home.engineers.programmes.Recusals.Recusal;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is out of a case, by whose hand, and how two others bring them back (令40 art. 25). */
@HouseTest
@TestPropertySource(properties = "spring.application.name=recusals")
class RecusalTests {
    private static final String TIE = "与申报人是同一课题组成员";

    @Autowired private ApplicationContext context;
    @Autowired private MockMvc mvc;
    @Autowired private Recusals recusals;
    @Autowired private InformationBarrier barrier;
    @Autowired private EvidenceLog evidence;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;

    private ReviewHouse house;
    private Actor applicant;
    private Filed filed;
    private Actor expert;
    private Actor second;

    /** At the written review, two reviewers named, one opinion given. */
    @BeforeEach
    void aReviewGoesOn() {
        house = ReviewHouse.in(context);
        house.on(9, 28);
        applicant = house.applicant();
        filed = house.endorsed(applicant, LocalDate.of(2026, 10, 11));
        granted(house.desk.findComplete(house.secretary(), filed.address(), version(), ""));
        List<PersonId> experts = house.judging.candidates(house.secretary(), filed.address()).stream()
                .map(CaseReviews.Candidate::person).limit(2).toList();
        granted(house.judging.nameReviewers(house.secretary(), filed.address(), version(), experts));
        expert = house.actor(experts.getFirst());
        second = house.actor(experts.getLast());
        granted(house.judging.giveOpinion(
                expert, filed.address(), version(), new CaseReviews.Opinion(true, "材料真实，符合条件，推荐。")));
    }

    private int version() {
        return house.version(house.secretary(), filed.address());
    }

    private MockHttpServletResponse as(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(actor.requirePerson(), "某人")).with(csrf())).andReturn().getResponse();
    }

    private String page(Actor actor, String path) throws Exception {
        return as(actor, get(path)).getContentAsString(StandardCharsets.UTF_8);
    }

    private <T> T seenBy(Actor actor, Supplier<T> work) {
        return barrier.asSeenBy(actor.requirePerson(), work);
    }

    @Test
    void anExpertWhoAsksToBeOutSeesNothingOfTheCaseFromThenOnAndTheOfficeSeesWhoIsOut() throws Exception {
        assertThat(page(second, "/cases/" + filed.address())).contains("申请回避", "人社部令第40号");
        assertThat(page(second, "/desk")).contains(filed.number());
        assertThat(page(second, "/inbox")).contains(filed.number());

        MockHttpServletResponse done = as(second, post("/cases/" + filed.address() + "/recusal")
                .param("version", String.valueOf(version())).param("tie", TIE));

        assertThat(done.getRedirectedUrl()).isEqualTo("/desk");
        assertThat(as(second, get("/cases/" + filed.address())).getStatus()).isEqualTo(404);
        assertThat(page(second, "/desk")).doesNotContain(filed.number());
        assertThat(page(second, "/cases")).doesNotContain(filed.number());
        assertThat(page(second, "/inbox")).doesNotContain(filed.number());
        assertThat(page(house.secretary(), "/cases/" + filed.address())).contains("本人申请", TIE, "有人回避");
        assertThat(page(applicant, "/cases/" + filed.address())).doesNotContain(TIE).doesNotContain("有人回避");
        assertThat(evidence.of(filed.id().value())).extracting(entry -> entry.kind()).endsWith("recused");
        assertThat(evidence.of(filed.id().value()).getLast().facts().toString()).doesNotContain(second.requirePerson().toString());
    }

    @Test
    void whatSomeoneWasInvitedToDoForTheCaseIsGoneWithItWhetherDoneOrNot() throws Exception {
        assertThat(page(expert, "/my/expert")).contains(filed.number());
        assertThat(page(second, "/my/expert")).contains(filed.number());

        granted(recusals.apply(expert, filed.address(), version(), TIE));
        granted(recusals.notice(house.secretary(), filed.address(), version(), second.requirePerson(), TIE));

        assertThat(page(expert, "/my/expert")).doesNotContain(filed.number()).doesNotContain(filed.address());
        assertThat(page(second, "/my/expert")).doesNotContain(filed.number()).doesNotContain(filed.address());
        assertThat(states(expert)).containsExactly("DONE");
        assertThat(states(second)).containsExactly("WITHDRAWN");
    }

    private List<String> states(Actor invited) {
        return jdbc.sql("select state from expert_invitation where person = ? and case_id = ?")
                .params(invited.requirePerson().value(), filed.id().value())
                .query(String.class)
                .list();
    }

    @Test
    void anActOnTheCaseAnswersAsToAnAddressThatNeverWas() throws Exception {
        granted(recusals.apply(second, filed.address(), version(), TIE));

        MockHttpServletResponse hidden = as(second, post("/cases/" + filed.address() + "/opinion")
                .param("version", "1").param("decision", "recommend").param("note", "推荐推荐推荐推荐"));
        String never = "a".repeat(filed.address().length());
        MockHttpServletResponse nowhere = as(second, post("/cases/" + never + "/opinion")
                .param("version", "1").param("decision", "recommend").param("note", "推荐推荐推荐推荐"));

        assertThat(hidden.getStatus()).isEqualTo(404).isEqualTo(nowhere.getStatus());
        assertThat(hidden.getContentAsString(StandardCharsets.UTF_8).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replace(filed.address(), never))
                .isEqualTo(nowhere.getContentAsString(StandardCharsets.UTF_8).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", ""));
    }

    @Test
    void theReviewGoesOnWithoutWhoeverIsOut() {
        assertThat(house.reader.view(house.secretary(), filed.address()).summary().turn()).isEqualTo("reviewer");

        granted(recusals.apply(second, filed.address(), version(), TIE));
        assertThat(house.reader.view(house.secretary(), filed.address()).summary().turn()).isEqualTo("secretary");
        assertThat(house.judging.candidates(house.secretary(), filed.address()))
                .extracting(CaseReviews.Candidate::person).doesNotContain(second.requirePerson());
        assertThat(refusal(house.judging.nameReviewers(
                        house.secretary(), filed.address(), version(), List.of(second.requirePerson()))))
                .containsExactly("programmes.review.noCandidate");

        granted(recusals.apply(expert, filed.address(), version(), TIE));
        assertThat(house.reader.view(house.secretary(), filed.address()).judging().opinions()).isEmpty();
        assertThat(refusal(house.judging.closeReview(house.secretary(), filed.address(), version(), "")))
                .containsExactly("programmes.review.few");
    }

    @Test
    void theOfficePutsAnExpertOutByNoticeAndTellsThemWithoutNamingTheCase() throws Exception {
        MockHttpServletResponse done = as(house.secretary(), post("/cases/" + filed.address() + "/recusals")
                .param("version", String.valueOf(version())).param("person", second.requirePerson().toString()).param("notice", TIE));

        assertThat(done.getRedirectedUrl()).isEqualTo("/cases/" + filed.address());
        Recusal standing = recusals.of(house.secretary(), filed.address()).getFirst();
        assertThat(standing.ground()).isEqualTo(Ground.NOTICE);
        assertThat(standing.person()).isEqualTo(second.requirePerson());
        assertThat(page(second, "/inbox")).contains("请您回避一份申报件").doesNotContain(filed.number());
        assertThat(recusals.standing(filed.id())).containsExactly(second.requirePerson());
    }

    @Test
    void twoOthersLiftItAndNeitherAloneNorWhoeverIsOut() throws Exception {
        granted(recusals.apply(second, filed.address(), version(), TIE));
        Recusal one = recusals.of(house.secretary(), filed.address()).getFirst();

        assertThat(refusal(recusals.lift(house.secretary(), filed.address(), version(), one.id())))
                .containsExactly("programmes.recusal.two");
        assertThat(refusal(recusals.proposeLifting(house.secretary(), filed.address(), version(), one.id(), "误会")))
                .containsExactly("programmes.text.short");
        granted(recusals.proposeLifting(house.secretary(), filed.address(), version(), one.id(), "核实后两人并无合作关系"));
        assertThat(refusal(recusals.lift(house.secretary(), filed.address(), version(), one.id())))
                .containsExactly("programmes.recusal.two");
        assertThat(states(second)).containsExactly("WITHDRAWN");
        granted(recusals.lift(house.secondSecretary(), filed.address(), version(), one.id()));

        assertThat(recusals.standing(filed.id())).isEmpty();
        assertThat(states(second)).as("invited as before").containsExactly("OPEN");
        assertThat(recusals.of(house.secretary(), filed.address()).getFirst().stands()).isFalse();
        assertThat(page(second, "/desk")).contains(filed.number());
        assertThat(house.reader.view(house.secretary(), filed.address()).summary().turn()).isEqualTo("reviewer");
        assertThat(page(house.secretary(), "/cases/" + filed.address())).contains("已解除", "核实后两人并无合作关系");
    }

    @Test
    void aSecretaryWhoIsOutCanLiftNothingAndSeesNothing() {
        granted(recusals.notice(house.secretary(), filed.address(), version(), house.secondSecretary().requirePerson(), TIE));
        Recusal one = recusals.of(house.secretary(), filed.address()).getFirst();

        assertThatThrownBy(() -> seenBy(house.secondSecretary(), () -> recusals.proposeLifting(
                        house.secondSecretary(), filed.address(), version(), one.id(), "核实后两人并无合作关系")))
                .isInstanceOf(home.engineers.kernel.authority.Absent.class);
        assertThat(seenBy(house.secondSecretary(), () -> house.reviews.cases(house.secondSecretary(), 1, 100)))
                .extracting(CaseSummary::number).doesNotContain(filed.number());
    }

    @Test
    void whoeverAppliedIsNotPutOutOfTheirOwnCase() {
        assertThat(refusal(recusals.apply(applicant, filed.address(), version(), TIE))).containsExactly("programmes.recusal.own");
        assertThat(refusal(recusals.notice(house.secretary(), filed.address(), version(), applicant.requirePerson(), TIE)))
                .containsExactly("programmes.recusal.noCandidate");
        assertThatThrownBy(() -> recusals.notice(expert, filed.address(), version(), second.requirePerson(), TIE))
                .isInstanceOf(home.engineers.kernel.authority.NotPermitted.class);
    }

    @Test
    void theLastWhoCanHandleACaseIsNotLetGoUntilAnotherIsAppointed() {
        List<PersonId> others = house.organisations.holders(house.association(), Role.SECRETARY, house.clock.today()).stream()
                .filter(person -> !person.equals(house.secretary().requirePerson()))
                .toList();
        new TransactionTemplate(transactions).executeWithoutResult(
                status -> others.forEach(person -> recusals.enter(filed.id(), person, TIE)));

        assertThat(refusal(recusals.apply(house.secretary(), filed.address(), version(), TIE))).containsExactly("programmes.recusal.last");
        assertThat(recusals.standing(filed.id())).doesNotContain(house.secretary().requirePerson());

        int seen = version();
        house.holder(Role.SECRETARY, house.association());
        granted(recusals.apply(house.secretary(), filed.address(), seen, TIE));
    }

    @Test
    void theLastOfTheEmployerStaysUntilTheCaseIsEndorsed() {
        Filed posted = house.file(house.applicant());
        int version = house.version(house.hr(), posted.address());

        assertThat(refusal(recusals.apply(house.hr(), posted.address(), version, TIE))).containsExactly("programmes.recusal.lastOfEmployer");
        house.holder(Role.UNIT_HR, house.unit());
        granted(recusals.apply(house.hr(), posted.address(), version, TIE));
    }

    @Test
    void whatHappensLaterIsNotToldToWhoeverIsOut() {
        granted(recusals.notice(house.secretary(), filed.address(), version(), house.secondSecretary().requirePerson(), TIE));
        int before = noticesOf(house.secondSecretary());

        granted(house.judging.giveOpinion(second, filed.address(), version(), new CaseReviews.Opinion(true, "材料真实，符合条件，推荐。")));

        assertThat(noticesOf(house.secondSecretary())).isEqualTo(before);
        assertThat(noticesOf(house.secretary())).isPositive();
    }

    private int noticesOf(Actor actor) {
        return jdbc.sql("select count(*) from messages_notice where person = ? and link = ?")
                .params(actor.requirePerson().value(), "/cases/" + filed.address())
                .query(Integer.class)
                .single();
    }
}

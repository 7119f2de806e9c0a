package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.people.internal.MergeDesk;
import home.engineers.people.internal.MergeDesk.Order;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Erasing a person and merging two records where what stands against it, or goes with it, is hidden from whoever acts. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=recusals")
class HiddenHindranceTests {
    private static final String TIE = "与申报人是同一课题组成员";

    @Autowired private ApplicationContext context;
    @Autowired private MockMvc mvc;
    @Autowired private MergeDesk merging;
    @Autowired private Recusals recusals;
    @Autowired private InformationBarrier barrier;
    @Autowired private JdbcClient jdbc;

    private ReviewHouse house;
    private Actor applicant;
    private Filed filed;

    /** Filed and open; the secretary is out of it, the second one is not. */
    @BeforeEach
    void aCaseHiddenFromTheSecretary() {
        house = ReviewHouse.in(context);
        house.on(9, 28);
        applicant = house.applicant();
        filed = house.file(applicant);
        granted(recusals.notice(house.secondSecretary(), filed.address(), version(), house.secretary().requirePerson(), TIE));
    }

    private int version() {
        return house.version(house.secondSecretary(), filed.address());
    }

    private MockHttpServletResponse decide(Actor by, UUID request) throws Exception {
        return mvc.perform(post("/people/requests/" + request).param("decision", "grant").param("answer", "已按要求删除")
                .with(SignedInAs.person(by.requirePerson())).with(csrf())).andReturn().getResponse();
    }

    private UUID request(Actor person) throws Exception {
        mvc.perform(post("/people/data/request").param("kind", "deletion").with(SignedInAs.person(person.requirePerson())).with(csrf()));
        return jdbc.sql("select id from people_request where person = ? and kind = 'deletion' and decided_at is null")
                .param(person.requirePerson().value()).query(UUID.class).single();
    }

    @Test
    void aHiddenCaseUnderWayLeavesTheErasingToSomebodyElseAndNothingIsSaidOfIt() throws Exception {
        UUID request = request(applicant);

        MockHttpServletResponse refused = decide(house.secretary(), request);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8)).contains("这项请求不能由您办理")
                .doesNotContain(filed.number()).doesNotContain(filed.address()).doesNotContain("正在办理");
        assertThat(decide(house.secondSecretary(), request).getContentAsString(UTF_8)).contains("正在办理");
        String page = mvc.perform(get("/people/requests/" + request).with(SignedInAs.person(house.secretary().requirePerson())))
                .andReturn().getResponse().getContentAsString(UTF_8);
        assertThat(page).doesNotContain(filed.number()).doesNotContain("正在办理");
    }

    @Test
    void whatIsHiddenIsErasedWithAllElse() throws Exception {
        granted(house.desk.withdraw(applicant, filed.address(), house.version(applicant, filed.address())));

        assertThat(decide(house.secretary(), request(applicant)).getStatus()).isEqualTo(302);

        assertThat(house.reader.view(house.secondSecretary(), filed.address()).summary().applicant()).doesNotContain("白");
        assertThat(jdbc.sql("select count(*) from recusal where case_id = ? and reason is not null")
                .param(filed.id().value()).query(Integer.class).single()).isZero();
    }

    private Outcome<UUID> merge(Actor by, PersonId kept, PersonId merged) {
        return barrier.asSeenBy(by.requirePerson(), () -> merging.merge(
                by, new Order(kept, personVersion(kept), merged, personVersion(merged), Map.of("name", "kept", "mobile", "kept"))));
    }

    private int personVersion(PersonId person) {
        return jdbc.sql("select version from people_person where id = ?").param(person.value()).query(Integer.class).single();
    }

    @Test
    void twoOpenCasesOfWhichOneIsHiddenLeaveTheMergingToSomebodyElse() {
        Actor other = house.applicant();
        house.file(other);

        assertThat(refusal(merge(house.secretary(), applicant.requirePerson(), other.requirePerson()))).containsExactly("people.merge.another");
        assertThat(refusal(merge(house.secretary(), other.requirePerson(), applicant.requirePerson()))).containsExactly("people.merge.another");
        assertThat(refusal(merge(house.secondSecretary(), applicant.requirePerson(), other.requirePerson())))
                .containsExactly("programmes.merge.bothOpen");
    }

    @Test
    void aHiddenCaseGoesOverWithTheRecord() {
        PersonId kept = house.applicant().requirePerson();

        granted(merge(house.secretary(), kept, applicant.requirePerson()));

        assertThat(jdbc.sql("select applicant from review_case where id = ?").param(filed.id().value()).query(UUID.class).single())
                .isEqualTo(kept.value());
    }
}

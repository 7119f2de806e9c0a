package home.engineers.careers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.experts.conflicts.ConflictKind;
import home.engineers.experts.conflicts.ConflictSource;
import home.engineers.experts.conflicts.Tie;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Society;
import home.engineers.people.People;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.Statements;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** A pair of mentor and mentee from the proposal to its end. */
@HouseTest
@Transactional
class MentorPagesTests {
    @Autowired private ApplicationContext house;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;
    @Autowired private People people;
    @Autowired private List<ConflictSource> sources;

    private Society society;
    private PersonId mentee;
    private PersonId mentor;

    @BeforeEach
    void invent() {
        society = new Society(house);
        mentee = society.person("徒甲");
        mentor = society.person("师乙");
    }

    private MockHttpServletResponse as(PersonId who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(who)).with(csrf())).andReturn().getResponse();
    }

    private static String said(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder proposal(String address) {
        return post("/mentoring").param("as", "mentee").param("address", address).param("goals", "学会夹具设计")
                .param("firstDay", "2026-12-01").param("lastDay", "2027-11-30");
    }

    private String addressOf(PersonId person) {
        return people.addresses(List.of(person)).get(person).mobile();
    }

    private UUID proposed() throws Exception {
        assertThat(as(mentee, proposal(addressOf(mentor))).getStatus()).isEqualTo(302);
        return jdbc.sql("select id from career_mentorship where mentee = ?").param(mentee.value()).query(UUID.class).single();
    }

    private List<Tie> ties() {
        return sources.stream().flatMap(source -> source.ties(List.of(mentor), List.of()).stream())
                .filter(tie -> tie.kind() == ConflictKind.TEACHER).toList();
    }

    @Test
    void aPairBeginsWhenTheOtherAcceptsAndTiesTheTwoAsTeacherAndPupil() throws Exception {
        UUID id = proposed();
        assertThat(ties()).isEmpty();
        assertThat(said(as(mentor, get("/mentoring")))).contains("指导徒甲", "学会夹具设计", "接受");
        assertThat(as(mentee, post("/mentoring/" + id + "/accept")).getStatus()).as("the one who proposed").isEqualTo(422);
        assertThat(as(society.person("别人"), post("/mentoring/" + id + "/accept")).getStatus()).isEqualTo(404);

        assertThat(as(mentor, post("/mentoring/" + id + "/accept")).getStatus()).isEqualTo(302);

        assertThat(ties()).singleElement().satisfies(tie -> {
            assertThat(tie.from()).isEqualTo(LocalDate.of(2026, 12, 1));
            assertThat(tie.until()).isEqualTo(LocalDate.of(2027, 11, 30));
        });
        assertThat(said(as(mentee, get("/passport")))).contains("师从师乙", "他方确认");
    }

    @Test
    void nobodyLearnsWhetherAnAddressIsSomebodys() throws Exception {
        MockHttpServletResponse known = as(mentee, proposal(addressOf(mentor)));
        MockHttpServletResponse unknown = as(mentee, proposal("14299998888"));

        assertThat(unknown.getStatus()).isEqualTo(known.getStatus());
        assertThat(unknown.getHeader("Location")).isEqualTo(known.getHeader("Location"));
    }

    @Test
    void whatIsWrongIsSaidAtItsField() throws Exception {
        String own = said(as(mentee, proposal(addressOf(mentee))));
        String long1 = said(as(mentee, post("/mentoring").param("as", "x").param("address", "师乙").param("goals", "学")
                .param("firstDay", "昨天").param("lastDay", "2040-01-01")));

        assertThat(own).contains("这是您自己的号码");
        assertThat(long1).contains("请选择身份", "请写完整的手机号或邮箱", "写 4 到 500 个字", "这不是日期", "要在 2026-11-24 到 2029-11-23 之间");
    }

    @Test
    void theSecretariatListsPairsThatBeganAndNothingThatIsTheirOwn() throws Exception {
        PersonId secretary = society.holder(Role.SECRETARY);
        UUID id = proposed();
        assertThat(said(as(secretary, get("/mentoring/pairs?which=all")))).doesNotContain("师乙");
        as(mentor, post("/mentoring/" + id + "/accept"));

        assertThat(said(as(secretary, get("/mentoring/pairs")))).contains("师乙", "徒甲", "2026年12月1日", "2027年11月30日", "进行中")
                .doesNotContain("学会夹具设计");
        MockHttpServletResponse table = as(secretary, get("/mentoring/pairs?which=all&format=csv"));
        assertThat(said(table)).contains("师傅,学徒,开始,到期,状态", "师乙,徒甲,2026-12-01,2027-11-30,进行中");
        for (PersonId other : List.of(mentor, society.holder(Role.DISTRICT_SECRETARY), society.holder(Role.TREASURER))) {
            assertThat(as(other, get("/mentoring/pairs")).getStatus()).isEqualTo(403);
        }

        as(mentee, post("/mentoring/" + id + "/end").param("why", "调离本市"));
        assertThat(said(as(secretary, get("/mentoring/pairs")))).doesNotContain("师乙");
        assertThat(said(as(secretary, get("/mentoring/pairs?which=over")))).contains("师乙", "已结束").doesNotContain("调离");
    }

    @Test
    void theListAsksAsMuchForThirtyPairsAsForOne() throws Exception {
        PersonId secretary = society.holder(Role.SECRETARY);
        as(mentor, post("/mentoring/" + proposed() + "/accept"));
        List<String> one = Statements.of(() -> as(secretary, get("/mentoring/pairs")));
        for (int i = 0; i < 29; i++) {
            PersonId next = society.person();
            jdbc.sql("""
                    insert into career_mentorship (id, mentor, mentee, proposed_by, goals, first_day, last_day, state, proposed_at, decided_at)
                    values (gen_random_uuid(), ?, ?, ?, '学会夹具设计', '2026-11-01', '2027-10-31', 'ACTIVE', now(), now())""")
                    .params(mentor.value(), next.value(), next.value()).update();
        }
        assertThat(Statements.of(() -> as(secretary, get("/mentoring/pairs")))).isEqualTo(one);
    }

    @Test
    void aPairIsEndedByEitherWithAReasonAndAProposalTakenBackByItsOwner() throws Exception {
        UUID id = proposed();
        assertThat(as(mentor, post("/mentoring/" + id + "/withdraw")).getStatus()).isEqualTo(422);
        assertThat(as(mentor, post("/mentoring/" + id + "/accept")).getStatus()).isEqualTo(302);
        assertThat(as(mentee, post("/mentoring/" + id + "/withdraw")).getStatus()).isEqualTo(422);
        assertThat(as(mentee, post("/mentoring/" + id + "/end")).getStatus()).as("without a reason").isEqualTo(422);
        assertThat(as(mentee, post("/mentoring/" + id + "/end").param("why", "调离")).getStatus()).isEqualTo(302);

        assertThat(ties()).singleElement().satisfies(tie -> assertThat(tie.until()).isEqualTo(LocalDate.of(2026, 12, 1)));
        assertThat(said(as(mentor, get("/mentoring")))).contains("已结束");
        assertThat(as(mentee, proposal(addressOf(mentor))).getStatus()).isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from career_mentorship where mentee = ?").param(mentee.value()).query(Integer.class).single())
                .isEqualTo(2);
    }
}

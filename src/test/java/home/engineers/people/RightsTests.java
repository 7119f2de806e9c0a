package home.engineers.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Positions;
import home.engineers.people.IdentityDocument.Kind;
import home.engineers.people.PersonRegister.Entered;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
@Import(SentCodes.class)
@Transactional
class RightsTests {
    private static final String NUMBER = "500103199001010010";
    private static final Pattern REQUEST = Pattern.compile("/people/requests/([0-9a-f-]{36})");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PersonRegister register;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Consents consents;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Positions positions;

    @Autowired
    private EvidenceLog evidence;

    @Autowired
    private List<Invariant> invariants;

    @Autowired
    private TestClock clock;

    @Autowired
    private SentCodes.Sent sent;

    @Autowired
    private JdbcClient jdbc;

    private PersonId engineer;
    private PersonId secretary;

    @BeforeEach
    void enterAnEngineerWithEverything() {
        sent.forget();
        LocalDate day = LocalDate.of(2015, 6, 30);
        engineer = entered(NewPerson.of("权利甲", "13800000601", new IdentityDocument(Kind.RESIDENT, NUMBER))
                .withMail("rights@example.org")
                .educated(new Profile.Education("bachelor", "虚构大学", "桥梁", day))
                .posted(new Profile.Post("虚构公司", null, "设计", true, day, null))
                .titled(new Profile.Title("engineer", "桥梁", "虚构局", day))
                .skilled(new Profile.Skill("skilled-2", "焊工", day))
                .specialised("抗震")
                .trained(new Profile.ContinuingEducation(2026, "公需", true, 30, "学院"))
                .authored(new Profile.Work("paper", "论缆索", "2026-1", day))
                .markedInvented());
        secretary = entered(NewPerson.of("权利秘书", null, null));
        positions.appoint(
                new Positions.Appointment(
                        secretary, organisations.municipalAssociation().id(), Role.SECRETARY, "秘书长", clock.today(), null),
                null);
    }

    private PersonId entered(NewPerson person) {
        return ((Granted<Entered>) register.enter(person, null)).value().person();
    }

    private MockHttpServletResponse as(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }

    private String page(PersonId person, String path) throws Exception {
        MockHttpServletResponse response = as(person, get(path));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private void leaveATraceInEveryTable() throws Exception {
        accounts.givePassword(engineer, "缆索-桥塔-滚轴-83");
        Browser browser = new Browser(mvc, "198.51.100.60");
        browser.open("/sign-in");
        browser.submit("/sign-in", "name", "13800000601", "password", "缆索-桥塔-滚轴-83");
        browser.open("/sign-in/code");
        new Browser(mvc, "198.51.100.61").open("/sign-in/code");
        Browser code = new Browser(mvc, "198.51.100.61");
        code.open("/sign-in/code");
        code.submit("/sign-in/code", "name", "13800000601");
        jdbc.sql("insert into people_recovery_code (person, hash) values (:id, '\\x00')").param("id", engineer.value()).update();
        as(engineer, post("/people/consents/give").param("purpose", "review").param("version", "1"));
        as(secretary, post("/people/data/request").param("kind", "correction").param("wish", "x"));
        as(engineer, post("/people/data/request").param("kind", "correction").param("wish", "名字写错了"));
        as(engineer, get("/people/data.json"));
    }

    @Test
    void theDownloadsHoldTheNumberAndThePageMasksIt() throws Exception {
        assertThat(page(engineer, "/people/data")).contains("论缆索", "rights@example.org").doesNotContain(NUMBER);
        assertThat(page(engineer, "/people/data.json")).contains(NUMBER);
        MockHttpServletResponse table = as(engineer, get("/people/data.xlsx"));
        assertThat(table.getContentType()).contains("spreadsheetml");
        assertThat(table.getContentAsByteArray()).startsWith(new byte[] {'P', 'K'});
        assertThat(page(engineer, "/people/looks")).contains("下载全部数据");
        assertThat(mvc.perform(get("/people/data.json")).andReturn().getResponse().getStatus()).isEqualTo(302);
    }

    @Test
    void consentIsGivenForOneTextAndWithdrawn() throws Exception {
        assertThat(consents.given(engineer, "review")).isFalse();
        assertThat(as(engineer, post("/people/consents/give").param("purpose", "review").param("version", "7")).getStatus()).isEqualTo(422);
        as(engineer, post("/people/consents/give").param("purpose", "review").param("version", "1"));
        assertThat(consents.given(engineer, "review")).isTrue();
        assertThat(consents.given(engineer, "push")).isFalse();
        as(engineer, post("/people/consents/withdraw").param("purpose", "review"));
        assertThat(consents.given(engineer, "review")).isFalse();
        assertThat(jdbc.sql("select count(*) from people_consent where person = :id and withdrawn_at is not null")
                .param("id", engineer.value()).query(Long.class).single()).isEqualTo(1);
        assertThat(page(engineer, "/people/consents")).contains("第 1 版");
    }

    @Test
    void aRequestHasADeadlineAndIsAnswered() throws Exception {
        assertThat(as(engineer, post("/people/data/request").param("kind", "correction").param("wish", " ")).getStatus()).isEqualTo(422);
        assertThat(as(engineer, post("/people/data/request").param("kind", "correction").param("wish", "出生日期")).getStatus()).isEqualTo(302);
        assertThat(as(engineer, post("/people/data/request").param("kind", "correction").param("wish", "再来")).getStatus()).isEqualTo(422);
        assertThat(page(engineer, "/people/data")).contains("2026年12月14日前答复");
        assertThat(as(engineer, get("/people/requests")).getStatus()).isEqualTo(403);
        String path = requestPath();
        assertThat(as(secretary, post(path).param("decision", "refuse")).getStatus()).isEqualTo(422);
        assertThat(as(secretary, post(path).param("decision", "grant").param("answer", "已按证件改好")).getStatus()).isEqualTo(302);
        assertThat(page(engineer, "/people/data")).contains("已按证件改好");
        assertThat(sent.noticesTo(engineer)).hasSize(1);
        assertThat(as(secretary, post(path).param("decision", "grant").param("answer", "再答")).getStatus()).isEqualTo(422);
    }

    private String requestPath() throws Exception {
        Matcher found = REQUEST.matcher(page(secretary, "/people/requests"));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void deletionLeavesAnIdAndNothingElse() throws Exception {
        leaveATraceInEveryTable();
        as(engineer, post("/people/data/request").param("kind", "deletion"));
        jdbc.sql("delete from people_request where kind = 'correction'").update();
        assertThat(as(secretary, post(requestPath()).param("decision", "grant").param("answer", "已删除")).getStatus()).isEqualTo(302);

        assertThat(people.card(engineer)).isEmpty();
        assertThat(people.named("权利甲")).isEmpty();
        assertThat(jdbc.sql("select id from people_person where id = :id").param("id", engineer.value()).query().listOfRows()).hasSize(1);
        for (String secret : List.of("权利甲", "13800000601", "rights@example.org", "论缆索", "名字写错了")) {
            for (String table : jdbc.sql("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                    .query(String.class).list()) {
                assertThat(jdbc.sql("select count(*) from \"%s\" t where t::text like :text".formatted(table))
                        .param("text", "%" + secret + "%").query(Long.class).single()).as(table + " " + secret).isZero();
            }
        }
        assertThat(evidence.of(engineer.value())).extracting("kind").contains("person-erased");
        assertThat(invariants.stream().filter(one -> one.getClass().getPackageName().contains("people")))
                .isNotEmpty().allMatch(one -> one.violations().isEmpty());
        entered(NewPerson.of("权利乙", "13800000601", new IdentityDocument(Kind.RESIDENT, NUMBER)));
    }

    @Test
    void deletionIsRefusedWhileAModuleMustKeep() throws Exception {
        PersonId kept = entered(NewPerson.of("权利留", "13800000602", null));
        sent.mustKeep(kept);
        as(kept, post("/people/data/request").param("kind", "deletion"));
        assertThat(page(secretary, "/people/requests")).contains("不能删除");
        assertThat(as(secretary, post(requestPath()).param("decision", "grant").param("answer", "删")).getStatus()).isEqualTo(422);
        assertThat(people.card(kept)).isPresent();
        assertThat(as(secretary, post(requestPath()).param("decision", "refuse").param("answer", "依法保存评审档案")).getStatus()).isEqualTo(302);
        assertThat(page(kept, "/people/data")).contains("依法保存评审档案");
    }
}

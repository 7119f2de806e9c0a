package home.engineers.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
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
import java.util.HexFormat;
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
class ProfileTests {
    private static final String NUMBER = "500103199001010010";
    private static final Pattern ENTRY = Pattern.compile("/people/me/post/([0-9a-f-]{36})");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PersonRegister register;

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Positions positions;

    @Autowired
    private TestClock clock;

    @Autowired
    private SentCodes.Sent sent;

    @Autowired
    private JdbcClient jdbc;

    private PersonId engineer;
    private OrganisationId unit;

    @BeforeEach
    void enterAnEngineerOfAUnit() {
        sent.forget();
        unit = ((Granted<home.engineers.organisations.Organisation>) organisations.establish(new Organisations.Establishment(
                        home.engineers.organisations.Organisation.Kind.UNIT, "资料测试公司", null, "91350100M000100Y43", null, null,
                        LocalDate.of(2020, 1, 1))))
                .value().id();
        engineer = entered(NewPerson.of("资料甲", "13800000501", new IdentityDocument(Kind.RESIDENT, NUMBER))
                .posted(new Profile.Post("资料测试公司", unit, "设计", true, LocalDate.of(2020, 1, 1), null)));
    }

    private PersonId entered(NewPerson person) {
        return ((Granted<Entered>) register.enter(person, null)).value().person();
    }

    private PersonId holding(Role role, OrganisationId organisation, String name) {
        PersonId person = entered(NewPerson.of(name, null, null));
        var outcome = positions.appoint(
                new Positions.Appointment(person, organisation, role, "职务", clock.today(), null), null);
        assertThat(outcome).isInstanceOf(Granted.class);
        return person;
    }

    private MockHttpServletResponse as(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
        response.setDefaultCharacterEncoding("UTF-8");
        return response;
    }

    private String page(PersonId person, String path) throws Exception {
        MockHttpServletResponse response = as(person, get(path));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void showsTheOwnProfileWithTheDocumentMasked() throws Exception {
        assertThat(page(engineer, "/people/me"))
                .contains("资料甲", "13800000501", "500***********0010", "资料测试公司")
                .doesNotContain(NUMBER);
    }

    @Test
    void keepsAnEntryAndRefusesOneWithItsFaultsAtTheFields() throws Exception {
        assertThat(as(engineer, post("/people/me/title/new").param("level", "engineer").param("specialty", "桥梁")
                .param("issuer", "某局").param("obtained", "20220630")).getStatus()).isEqualTo(302);
        assertThat(people.profile(engineer).titles())
                .containsExactly(new Profile.Title("engineer", "桥梁", "某局", LocalDate.of(2022, 6, 30)));
        MockHttpServletResponse refused = as(engineer, post("/people/me/post/new").param("employer_name", "甲公司")
                .param("duty", "焊接").param("started", "2020/5/2").param("ended", "2020-05-01"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("结束日期早于开始日期（2020-05-02）", "href=\"#ended\"", "value=\"甲公司\"", "value=\"2020/5/2\"");
        assertThat(people.profile(engineer).posts()).hasSize(1);
        assertThat(as(engineer, get("/people/me/nonsense/new")).getStatus()).isEqualTo(404);
    }

    @Test
    void whoIsSlowerIsToldAndLosesNothing() throws Exception {
        Matcher found = ENTRY.matcher(page(engineer, "/people/me"));
        assertThat(found.find()).isTrue();
        String path = found.group();
        assertThat(as(engineer, edit(path, "0", "总工")).getStatus()).isEqualTo(302);
        MockHttpServletResponse late = as(engineer, edit(path, "0", "副总工"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8)).contains("没有保存", "value=\"副总工\"");
        assertThat(people.profile(engineer).posts().getFirst().duty()).isEqualTo("总工");
        assertThat(as(engineer, post(path + "/remove").param("version", "0")).getStatus()).isEqualTo(409);
        assertThat(as(engineer, post(path + "/remove").param("version", "1")).getStatus()).isEqualTo(302);
        assertThat(people.profile(engineer).posts()).isEmpty();
        assertThat(page(engineer, "/people/history")).contains("总工", "资料甲");
    }

    private static MockHttpServletRequestBuilder edit(String path, String version, String duty) {
        return post(path).param("version", version).param("employer_name", "资料测试公司").param("duty", duty)
                .param("engineering", "true").param("started", "2020-01-01");
    }

    @Test
    void nobodyEditsAnothersEntry() throws Exception {
        Matcher found = ENTRY.matcher(page(engineer, "/people/me"));
        assertThat(found.find()).isTrue();
        PersonId other = entered(NewPerson.of("资料乙", "13800000502", null));
        assertThat(as(other, get(found.group())).getStatus()).isEqualTo(404);
        assertThat(as(other, edit(found.group(), "0", "混入")).getStatus()).isEqualTo(404);
    }

    @Test
    void theEmployerReadsAndThePersonSeesWhoLooked() throws Exception {
        PersonId hr = holding(Role.UNIT_HR, unit, "资料人事");
        assertThat(page(hr, "/people/" + engineer)).contains("资料甲", "138****0501").doesNotContain(NUMBER, "13800000501");
        assertThat(page(engineer, "/people/looks")).contains("资料人事", "个人资料");
        assertThat(page(hr, "/people?q=资料甲")).contains("/people/" + engineer);
    }

    @Test
    void strangersAndTheAdministratorReadNoOnesData() throws Exception {
        PersonId administrator = holding(Role.ADMINISTRATOR, organisations.municipalAssociation().id(), "资料管理员");
        PersonId stranger = entered(NewPerson.of("资料丙", "13800000503", null));
        for (PersonId person : List.of(administrator, stranger)) {
            assertThat(as(person, get("/people/" + engineer)).getStatus()).isEqualTo(404);
            assertThat(as(person, post("/people/" + engineer + "/identity").param("reason", "想看看号码")).getStatus()).isEqualTo(404);
            assertThat(as(person, get("/people?q=资料甲")).getStatus()).isEqualTo(403);
            assertThat(as(person, get("/people/requests")).getStatus()).isEqualTo(403);
        }
        assertThat(mvc.perform(get("/people/" + engineer)).andReturn().getResponse().getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    void unmaskingNeedsAReasonAndIsOnRecord() throws Exception {
        String path = "/people/" + engineer + "/identity";
        PersonId hr = holding(Role.UNIT_HR, unit, "资料人事");
        assertThat(as(hr, post(path).param("reason", "核对证件")).getStatus()).isEqualTo(404);
        PersonId secretary = holding(Role.SECRETARY, organisations.municipalAssociation().id(), "资料秘书");
        jdbc.sql("update people_post set employer = :association where person = :person")
                .param("association", organisations.municipalAssociation().id().value())
                .param("person", engineer.value()).update();
        assertThat(as(secretary, post(path).param("reason", "  ")).getStatus()).isEqualTo(422);
        MockHttpServletResponse seen = as(secretary, post(path).param("reason", "核对职称申报证件"));
        assertThat(seen.getContentAsString(StandardCharsets.UTF_8)).contains(NUMBER);
        assertThat(seen.getHeader("Cache-Control")).contains("no-store");
        assertThat(page(engineer, "/people/looks")).contains("资料秘书", "完整证件号码", "核对职称申报证件");
    }

    @Test
    void noTableHoldsAnIdentityNumberInClear() throws Exception {
        as(engineer, post("/people/me/document").param("kind", "resident").param("number", "500112198512319994"));
        as(engineer, post("/people/" + engineer + "/identity").param("reason", "本人查看"));
        assertThat(page(engineer, "/people/me")).contains("500***********9994");
        List<String> tables = jdbc.sql("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class).list();
        assertThat(tables).contains("people_document", "people_change", "people_look");
        for (String table : tables) {
            for (String number : List.of(NUMBER, "500112198512319994")) {
                String hex = HexFormat.of().formatHex(number.getBytes(StandardCharsets.US_ASCII));
                assertThat(jdbc.sql("select count(*) from \"%s\" t where t::text like :plain or t::text like :hex".formatted(table))
                                .param("plain", "%" + number + "%").param("hex", "%" + hex + "%").query(Long.class).single())
                        .as(table).isZero();
            }
        }
    }

    @Test
    void theSameDocumentIsSealedDifferentlyEachTime() {
        byte[] first = sealed();
        jdbc.sql("delete from people_document").update();
        register.enter(NewPerson.of("资料甲", "13800000501", new IdentityDocument(Kind.RESIDENT, NUMBER)), null);
        assertThat(sealed()).isNotEqualTo(first);
    }

    private byte[] sealed() {
        return jdbc.sql("select sealed from people_document where person = :id").param("id", engineer.value())
                .query(byte[].class).single();
    }

    @Test
    void refusesADocumentOfSomeoneElseOrOfAChild() throws Exception {
        PersonId other = entered(NewPerson.of("资料丁", "13800000504", null));
        String path = "/people/me/document";
        assertThat(as(other, post(path).param("kind", "resident").param("number", NUMBER)).getContentAsString(StandardCharsets.UTF_8))
                .contains("另一个人名下").doesNotContain(NUMBER);
        assertThat(as(other, post(path).param("kind", "resident").param("number", "500105201506010027"))
                .getContentAsString(StandardCharsets.UTF_8)).contains("监护人");
        assertThat(as(other, post(path).param("kind", "passport").param("number", "E12345678")).getContentAsString(StandardCharsets.UTF_8))
                .contains("另外填写");
        assertThat(as(other, post(path).param("kind", "passport").param("number", "E12345678").param("born", "1990/5/6")).getStatus())
                .isEqualTo(302);
        assertThat(people.profile(other).born()).isEqualTo(LocalDate.of(1990, 5, 6));
    }
}

package home.engineers.patents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.experts.conflicts.ConflictSource;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.SqlInvariant;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.career.CareerSource;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The secretary imports, decides who the parties are, and everyone reads the documents. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=patents")
class PatentPagesTests {
    @Autowired private MockMvc mvc;
    @Autowired private ApplicationContext house;
    @Autowired private JdbcClient jdbc;
    @Autowired private PatentImports imports;
    @Autowired private TestClock time;
    @Autowired private DueWorkRunner due;
    @Autowired private List<CareerSource> careers;
    @Autowired private List<ConflictSource> ties;
    @Autowired private List<Invariant> invariants;

    private Society society;
    private PersonId secretary;

    @BeforeEach
    void nothingIsOnRecord() {
        jdbc.sql("""
                truncate patent_import, patent_refusal, patent_citation, patent_event, patent_party, patent_party_declined,
                    patent_publication, patent_application, patent_family""").update();
        society = new Society(house);
        secretary = society.holder(Role.SECRETARY);
    }

    @Test
    void theSecretaryImportsAFileAndReadsWhatWasNotTaken() throws Exception {
        String table = new String(sample(), UTF_8) + "5,无号,202310000001.6,,CN116000009A,,,,,,,,\n";
        String at = upload("周报.csv", table.getBytes(UTF_8));
        UUID id = UUID.fromString(at.substring(at.lastIndexOf('/') + 1));
        await().atMost(Duration.ofSeconds(60)).until(() -> imports.find(id).orElseThrow().state() != PatentImport.State.RUNNING);

        String page = as(secretary, get(at));
        assertThat(page).contains("周报.csv", "CN116000009A", "申请号“202310000001.6”的校验位不对，应为 5", "完成");
        assertThat(as(secretary, get(at + "/refused.csv"))).isEqualTo(
                "\uFEFF文件,行,公开（公告）号,理由\r\n周报.csv,7,CN116000009A,申请号“202310000001.6”的校验位不对，应为 5\r\n");
        assertThat(as(secretary, get(at + "/progress"))).contains("event:progress", "\"percent\":100", "event:end");
        assertThat(as(secretary, get("/patents/import"))).contains("周报.csv", at);
        assertThat(status(null, get(at))).isEqualTo(302);
        assertThat(status(society.holder(Role.ENGINEER), get(at))).isEqualTo(403);
        assertThat(status(society.holder(Role.AUDITOR), get(at))).isEqualTo(200);
        assertThat(as(society.holder(Role.AUDITOR), get("/patents/import"))).doesNotContain("name=\"file\"");
    }

    @Test
    void anUploadThatIsNoFileOrNoneAtAllIsRefusedAtItsField() throws Exception {
        MockHttpServletResponse none = answer(secretary, multipart("/patents/import").with(csrf()));
        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(none.getContentAsString(UTF_8)).contains("请选择文件");
        MockHttpServletResponse empty = answer(secretary, multipart("/patents/import").file(new MockMultipartFile("file", "空.csv", null, new byte[0])).with(csrf()));
        assertThat(empty.getStatus()).isEqualTo(422);
    }

    @Test
    void everyoneReadsADocumentWithItsStatusTermAndRelatives() throws Exception {
        imported();

        String page = as(null, get("/patents/CN116000001B"));
        assertThat(page).contains("一种缆索检测小车", "CN2023100000015", "有效", "依据：授权", "保护期到 2043年1月3日", "20 年", "实质审查的生效",
                "/patents/CN116000001A", "重庆虚构桥梁检测有限公司", "岑见微", "E01D 19/16", "/law/patent-law-2020");
        assertThat(as(null, get("/patents/CN220000002U"))).contains("失效", "因未缴年费终止，自 2026年1月10日 起");
        assertThat(answer(null, get("/patents/cn 116000001 b")).getRedirectedUrl()).isEqualTo("/patents/CN116000001B");
        assertThat(answer(null, get("/patents/CN116000001")).getRedirectedUrl()).isEqualTo("/patents/CN116000001B");
        assertThat(status(null, get("/patents/CN116999999A"))).isEqualTo(404);
        assertThat(status(null, get("/patents/anything"))).isEqualTo(404);
        MockHttpServletRequestBuilder english = get("/patents/CN220000002U").cookie(new Cookie("language", "en"));
        assertThat(as(null, english)).contains("Ended", "Ended by unpaid fees, from 10 January 2026", "Utility model");
        assertThat(as(null, get("/api/v1/patents/CN116000001B"))).contains("\"IN_FORCE\"", "\"2043-01-03\"", "\"CN116000001A\"");
    }

    @Test
    void aRightEndsOnTheDayAfterItsTermInTheTableToo() throws Exception {
        imported();
        String standing = "select status || coalesce(ended_reason, '') from patent_application where number = 'CN2023300000035'";

        time.moveTo(LocalDate.of(2038, 1, 2));
        due.runAll();
        assertThat(jdbc.sql(standing).query(String.class).single()).isEqualTo("IN_FORCE");
        time.moveTo(LocalDate.of(2038, 1, 3));
        due.runAll();
        assertThat(jdbc.sql(standing).query(String.class).single()).isEqualTo("ENDEDEXPIRED");
    }

    @Test
    void partiesAreProposedAndConfirmedByThePersonInCharge() throws Exception {
        imported();
        Organisation unit = society.unit("重庆虚构桥梁检测有限公司");
        PersonId cen = society.person("岑见微");
        PersonId cheng = society.person("程远");

        assertThat(as(secretary, get("/patents/parties"))).contains("重庆虚构桥梁检测有限公司", "名称相同").doesNotContain("岑见微");
        decide("confirm", "APPLICANT", "重庆虚构桥梁检测有限公司", unit.id().value());
        assertThat(as(null, get("/patents/CN116000001A"))).contains("<span class=\"badge\">重庆虚构桥梁检测有限公司</span>");
        assertThat(as(secretary, get("/patents/parties"))).contains("岑见微", "程远", "同名");
        decide("confirm", "INVENTOR", "岑见微", cen.value());
        assertThat(careers.stream().flatMap(source -> source.of(cen).stream()).filter(item -> item.id().startsWith("patents:"))).singleElement()
                .satisfies(item -> {
                    assertThat(item.title().zh()).isEqualTo("一种缆索检测小车（CN116000001B）");
                    assertThat(item.from()).isEqualTo(LocalDate.of(2023, 1, 4));
                    assertThat(item.link()).isEqualTo("/patents/CN116000001B");
                });
        assertThat(coInventors(cen)).isEmpty();
        decide("confirm", "INVENTOR", "程远", cheng.value());
        assertThat(coInventors(cen)).containsExactly("CO_INVENTOR 2023-01-04 2024-03-12 一种缆索检测小车");
        assertThat(coInventors(cheng)).hasSize(1);
        assertThat(answer(secretary, post("/patents/parties/confirm").param("role", "INVENTOR").param("name", "程远")
                .param("candidate", cheng.toString()).with(csrf())).getStatus()).isEqualTo(422);
        assertThat(invariants.stream().filter(one -> one instanceof SqlInvariant(String _, String question, JdbcClient _) && question.contains("patent_")))
                .hasSizeGreaterThan(3)
                .allSatisfy(one -> assertThat(one.violations()).as(one.statement()).isEmpty());
    }

    @Test
    void whoeverIsTurnedDownIsNotProposedAgain() throws Exception {
        imported();
        Organisation unit = society.unit("重庆虚构起重机厂");

        assertThat(as(secretary, get("/patents/parties"))).contains("重庆虚构起重机厂");
        decide("decline", "APPLICANT", "重庆虚构起重机厂", unit.id().value());
        assertThat(as(secretary, get("/patents/parties"))).doesNotContain("重庆虚构起重机厂");
    }

    private List<String> coInventors(PersonId person) {
        return ties.stream().filter(source -> source.id().equals("patents")).flatMap(source -> source.ties(Set.of(person), Set.of()).stream())
                .map(tie -> tie.kind() + " " + tie.from() + " " + tie.until() + " " + tie.about())
                .toList();
    }

    private void decide(String act, String role, String name, UUID candidate) throws Exception {
        MockHttpServletResponse answer = answer(secretary, post("/patents/parties/" + act).param("role", role).param("name", name)
                .param("candidate", candidate.toString()).with(csrf()));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/patents/parties");
    }

    private void imported() throws Exception {
        String at = upload("invented.csv", sample());
        UUID id = UUID.fromString(at.substring(at.lastIndexOf('/') + 1));
        await().atMost(Duration.ofSeconds(60)).until(() -> imports.find(id).orElseThrow().state() != PatentImport.State.RUNNING);
    }

    private static byte[] sample() throws IOException {
        try (InputStream in = PatentPagesTests.class.getResourceAsStream("/patents/invented.csv")) {
            return in.readAllBytes();
        }
    }

    private String upload(String name, byte[] content) throws Exception {
        return answer(secretary, multipart("/patents/import").file(new MockMultipartFile("file", name, null, content)).with(csrf())).getRedirectedUrl();
    }

    private String as(PersonId person, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = answer(person, request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    private int status(PersonId person, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return answer(person, request).getStatus();
    }

    private MockHttpServletResponse answer(PersonId person, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(person == null ? request : request.with(SignedInAs.person(person))).andReturn().getResponse();
    }
}

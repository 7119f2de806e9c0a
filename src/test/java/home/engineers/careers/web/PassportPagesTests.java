package home.engineers.careers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The career passport as its owner keeps it and as a stranger with a link reads it. */
@HouseTest
@Transactional
class PassportPagesTests {
    private static final Pattern LINK = Pattern.compile("/passports/([a-z2-7]{32})");
    private static final String NAME = "护照甲";

    @Autowired private ApplicationContext house;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestClock clock;
    @Autowired private JsonMapper json;
    @Autowired private List<Invariant> invariants;

    private Society society;
    private PersonId person;

    @BeforeEach
    void invent() {
        society = new Society(house);
        person = society.person(NAME);
        society.member(society.municipal().id(), person, LocalDate.of(2026, 1, 5));
    }

    private MockHttpServletResponse as(PersonId who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(who)).with(csrf())).andReturn().getResponse();
    }

    private static String said(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse response = as(person, get(path));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return said(response);
    }

    private static MockHttpServletRequestBuilder training(String subject, int hours, String kind, String held, String began, String ceased) {
        MockHttpServletRequestBuilder request = post("/people/me/cpd/new")
                .param("year", "2026").param("subject", subject).param("hours", String.valueOf(hours)).param("provider", "虚构培训中心")
                .param("held", held).param("began", began).param("ceased", ceased);
        return kind.isEmpty() ? request : request.param(kind, "true");
    }

    private void trained(String subject, int hours, String kind, String held, String began, String ceased) throws Exception {
        assertThat(as(person, training(subject, hours, kind, held, began, ceased)).getStatus()).isEqualTo(302);
    }

    @Test
    void whatOverlapsCountsOnceAndThePageSaysWithWhat() throws Exception {
        trained("焊接年会", 8, "", "2026-09-12", "9:00", "17:00");
        trained("法治公需课", 2, "compulsory", "2026-09-12", "10:00", "12:00");
        trained("远程公需课", 6, "compulsory", "", "", "");

        String hours = page("/passport/hours/2026");

        assertThat(hours).contains("还差 76 学时", "2 学时与“焊接年会”同一时间，只计一次。", "9月12日 09:00–10:00", "逐学时清单（14）");
        assertThat(page("/passport")).contains("会员（编号", "协会记录", "本人填写", "法治公需课");
        assertThat(invariants).allSatisfy(invariant ->
                assertThat(invariant.violations()).as(invariant.statement()).isEmpty());
    }

    @Test
    void whatMayCountAsEitherCountsWhereItServesBest() throws Exception {
        trained("公需课", 30, "compulsory", "", "", "");
        trained("知识产权与标准", 60, "either", "", "", "");

        assertThat(page("/passport/hours/2026")).contains("已计入 90 学时，满足要求");
    }

    @Test
    void timesThatDoNotGoTogetherAreRefusedAtTheirField() throws Exception {
        for (List<String> wrong : List.of(
                List.of("2025-09-12", "", "", "开始日期不在2026年"), List.of("2026-09-12", "9:00", "", "要一起填"),
                List.of("2026-09-12", "12:00", "09:00", "结束时间不晚于开始时间"), List.of("2026-09-12", "25:00", "26:00", "这不是时间"),
                List.of("", "09:00", "12:00", "也要填开始日期"))) {
            MockHttpServletResponse response = as(person, training("课", 2, "", wrong.get(0), wrong.get(1), wrong.get(2)));

            assertThat(response.getStatus()).isEqualTo(422);
            assertThat(said(response)).contains(wrong.get(3));
        }
    }

    @Test
    void aLinkShowsThePartsChosenToAnyoneUntilItIsEnded() throws Exception {
        trained("焊接年会", 8, "", "2026-09-12", "9:00", "17:00");
        MockHttpServletResponse made = as(
                person, post("/passport/shares").param("label", "面试").param("sections", "service").param("lastDay", "2026-12-31"));
        Matcher link = LINK.matcher(said(made));
        assertThat(link.find()).isTrue();
        String address = "/passports/" + link.group(1);

        MockHttpServletResponse shown = mvc.perform(get(address)).andReturn().getResponse();
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(said(shown)).contains(NAME, "会员（编号").doesNotContain("焊接年会", "面试");
        assertThat(shown.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(shown.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(jdbc.sql("select looks from career_share where person = ?").param(person.value()).query(Integer.class).single())
                .isEqualTo(1);
        assertThat(page("/passport/shares")).contains("面试").doesNotContain(link.group(1));

        UUID id = jdbc.sql("select id from career_share where person = ?").param(person.value()).query(UUID.class).single();
        assertThat(as(society.person("别人"), post("/passport/shares/" + id + "/end")).getStatus()).isEqualTo(404);
        assertThat(mvc.perform(get(address)).andReturn().getResponse().getStatus()).isEqualTo(200);
        assertThat(as(person, post("/passport/shares/" + id + "/end")).getStatus()).isEqualTo(302);
        assertThat(mvc.perform(get(address)).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void aLinkOpensOnItsLastDayAndNotTheDayAfter() throws Exception {
        String link = link("2026-11-24");
        clock.moveTo(LocalDate.of(2026, 11, 24));
        assertThat(mvc.perform(get(link)).andReturn().getResponse().getStatus()).isEqualTo(200);
        clock.moveTo(LocalDate.of(2026, 11, 25));
        assertThat(mvc.perform(get(link)).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    private String link(String lastDay) throws Exception {
        MockHttpServletResponse made = as(
                person, post("/passport/shares").param("label", "一天").param("sections", "service", "hours").param("lastDay", lastDay));
        Matcher link = LINK.matcher(said(made));
        assertThat(link.find()).isTrue();
        return "/passports/" + link.group(1);
    }

    @Test
    void aLinkThatShowsNothingOrLastsTooLongIsRefused() throws Exception {
        MockHttpServletResponse nothing = as(person, post("/passport/shares").param("label", "空").param("lastDay", "2028-01-01"));

        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(said(nothing)).contains("至少选一部分", "要在 2026-11-23 到 2027-11-24 之间", "写 2 到 80 个字");
    }

    @Test
    void evidenceIsNamedForAnElementFromTheOwnRecordAlone() throws Exception {
        trained("工程伦理", 8, "", "", "", "");
        String item = "people:" + jdbc.sql("select id from people_cpd where person = ?").param(person.value()).query(UUID.class).single();

        assertThat(as(person, post("/passport/frameworks/ipea").param("element", "ec8").param("item", item).param("statement", "学完并考核"))
                        .getStatus())
                .isEqualTo(302);
        MockHttpServletResponse foreign = as(person, post("/passport/frameworks/ipea").param("element", "ec8").param("item", "people:" + UUID.randomUUID()));
        assertThat(foreign.getStatus()).isEqualTo(422);
        assertThat(said(foreign)).contains("请从您的记录中选一项");
        assertThat(as(person, post("/passport/frameworks/ipea").param("element", "ec99").param("item", item)).getStatus()).isEqualTo(404);

        assertThat(page("/passport/frameworks/ipea")).contains("学完并考核", "1/13 项有证据", "国际专业工程师登记的基本条件", "GAPC version 4");
        assertThat(page("/passport/frameworks/eur-ing")).contains("2019年1月1日至2022年12月31日适用，已失效");
        assertThat(as(person, post("/passport/frameworks/ipea/remove").param("element", "ec8").param("item", item)).getStatus()).isEqualTo(302);
        assertThat(page("/passport/frameworks/ipea")).contains("0/13 项有证据");
    }

    @Test
    void thePassportIsTakenAlongAsResumeAndOnPaper() throws Exception {
        trained("焊接年会", 8, "", "2026-09-12", "9:00", "17:00");

        JsonNode resume = json.readTree(as(person, get("/passport/resume.json")).getContentAsByteArray());
        assertThat(resume.at("/basics/name").asString()).isEqualTo(NAME);
        assertThat(resume.at("/certificates/0/name").asString()).isEqualTo("焊接年会");
        assertThat(resume.at("/certificates/0/date").asString()).isEqualTo("2026-09-12");
        try (var document = Loader.loadPDF(as(person, get("/passport/passport.pdf")).getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("职业护照：" + NAME, "2026-09-12  焊接年会", "还差 82 学时");
        }
    }

    @Test
    void whoeverIsErasedLeavesNoLinkThatOpens() throws Exception {
        String link = link("2026-12-31");

        house.getBeansOfType(home.engineers.kernel.PersonalData.class).values().stream()
                .filter(one -> one.getClass().getPackageName().startsWith("home.engineers.careers"))
                .forEach(one -> one.erase(person));

        assertThat(mvc.perform(get(link)).andReturn().getResponse().getStatus()).isEqualTo(404);
    }
}

package home.engineers.achievements;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.achievements.Achievements.Query;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.json.StrictJson;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.Statements;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of the library and what programs read there. */
@LibraryTest
class LandingPagesTests {
    @Autowired private ApplicationContext context;
    @Autowired private MockMvc mvc;

    private Depositing play;
    private PersonId person;

    @BeforeEach
    void anEngineer() {
        play = new Depositing(context);
        person = play.society.person();
    }

    private MockHttpServletResponse opened(String path) throws Exception {
        MockHttpServletResponse response = mvc.perform(get(path)).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        return response;
    }

    private RegistrationNumber registered(Map<String, List<String>> description) {
        return play.registered(play.society.actor(person), description);
    }

    @Test
    void theLandingPageIsCitedDescribedAndSignposted() throws Exception {
        Map<String, List<String>> description = Depositing.described("爬缆机器人与 50% & 图像_检测");
        description.put("licence", List.of("cc-by"));
        RegistrationNumber number = registered(description);
        String address = "https://house.example/achievements/" + number;
        MockHttpServletResponse page = opened("/achievements/" + number);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("爬缆机器人与 50% &amp; 图像_检测: " + number + "[R/OL]. (", address);
        assertThat(page.getHeaders("Link")).contains(
                "<" + address + ">; rel=\"cite-as\"", "<https://schema.org/AboutPage>; rel=\"type\"",
                "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"",
                "<" + address + ".jsonld>; rel=\"describedby\"; type=\"application/ld+json\"",
                "<" + address + "/linkset>; rel=\"linkset\"; type=\"application/linkset+json\"");
        assertThat(page.getHeaders("Link")).anyMatch(link -> link.contains("rel=\"item\"; type=\"application/pdf\""));

        String bibtex = opened("/achievements/" + number + ".bib").getContentAsString();
        assertThat(bibtex).startsWith("@techreport{" + number).contains("爬缆机器人与 50\\% \\& 图像\\_检测", "url = {" + address + "}");
        assertThat(opened("/achievements/" + number + ".ris").getContentAsString())
                .startsWith("TY  - RPRT\r\n").contains("SN  - " + number).endsWith("ER  - \r\n");
        Map<String, Object> json = StrictJson.object(opened("/achievements/" + number + ".jsonld").getContentAsString());
        assertThat(json).containsEntry("@type", "Report").containsEntry("@id", address).containsEntry("reportNumber", number.toString());
        Map<String, Object> linkset = StrictJson.object(opened("/achievements/" + number + "/linkset").getContentAsString());
        assertThat(linkset.toString()).contains("anchor=" + address, "collection", "describes");
    }

    @Test
    void aWithdrawnOneIsGoneWithItsReasonInEveryFormat() throws Exception {
        RegistrationNumber number = registered(Depositing.described("将要撤回的"));
        mvc.perform(post("/achievements/" + number + "/withdraw").param("reason", "数据有误，正在复核").with(SignedInAs.person(person)).with(csrf()));

        MockHttpServletResponse page = opened("/achievements/" + number);
        assertThat(page.getStatus()).isEqualTo(410);
        assertThat(page.getContentAsString()).contains("数据有误，正在复核", "将要撤回的").doesNotContain("爬缆机器人，用视觉");
        assertThat(opened("/achievements/" + number + ".bib").getStatus()).isEqualTo(410);
        assertThat(opened("/achievements/" + number + ".jsonld").getStatus()).isEqualTo(410);
        assertThat(opened("/achievements/EA-2026-9999").getStatus()).isEqualTo(404);
    }

    @Test
    void theListIsNarrowedByWhatIsAskedAndTakesTheSameFewQuestionsHoweverLong() throws Exception {
        Map<String, List<String>> early = Depositing.described("只到三级的想法");
        early.put("maturity", List.of("3"));
        early.put("fields", List.of("tunnels"));
        registered(early);
        play.found(Query.ALL);

        assertThat(opened("/achievements?field=tunnels").getContentAsString()).contains("只到三级的想法");
        assertThat(opened("/achievements?field=tunnels&maturity=4").getContentAsString()).doesNotContain("只到三级的想法");
        assertThat(opened("/achievements?q=100%25_&kind=none&year=x").getStatus()).isEqualTo(200);
        MockHttpServletResponse wrong = opened("/achievements?q=(衬砌");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("aria-invalid=\"true\"");
        int few = Statements.of(() -> opened("/achievements?q=只到三级")).size();
        assertThat(Statements.of(() -> opened("/achievements"))).hasSize(few);
    }

    @Test
    void aDepositIsWrittenCheckedAndHandedInOnPages() throws Exception {
        UUID id = granted(play.desk.begin(play.society.actor(person), ""));
        String home = "/achievements/deposits/" + id;
        for (String path : List.of("/achievements/mine", home, home + "/check", "/achievements/named")) {
            assertThat(mvc.perform(get(path).with(SignedInAs.person(person))).andReturn().getResponse().getStatus()).as(path).isEqualTo(200);
        }
        MockHttpServletResponse refused = mvc.perform(post(home).param("edits", "0").param("finishedOn", "昨天")
                .with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
        refused.setCharacterEncoding(StandardCharsets.UTF_8);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("按 年-月-日 写日期", "昨天");
        assertThat(mvc.perform(get(home).with(SignedInAs.person(play.society.person()))).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(mvc.perform(get("/achievements/desk").with(SignedInAs.person(play.secretary().requirePerson())))
                .andReturn().getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    void programsReadItThroughTheApi() throws Exception {
        RegistrationNumber number = registered(Depositing.described("给程序看的成果"));

        Map<String, Object> one = StrictJson.object(opened("/api/v1/achievements/" + number).getContentAsString());
        assertThat(one).containsEntry("number", number.toString()).containsEntry("filesOpen", true);
        play.found(Query.ALL);
        assertThat(opened("/api/v1/achievements?q=给程序看").getContentAsString()).contains(number.toString());
        mvc.perform(post("/achievements/" + number + "/withdraw").param("reason", "数据有误，正在复核").with(SignedInAs.person(person)).with(csrf()));
        assertThat(opened("/api/v1/achievements/" + number).getStatus()).isEqualTo(410);
        assertThat(opened("/api/v1/achievements/EA-2026-9999").getStatus()).isEqualTo(404);
        assertThat(opened("/api/v1/achievements/nothing").getStatus()).isEqualTo(404);
    }

    @Test
    void aDepositBeginsWithAFile() throws Exception {
        byte[] ris = "TY  - RPRT\nTI  - 题录里的成果\nAU  - 白甲\nKW  - 缆索\nDA  - 2026/03/31\nER  - \n".getBytes(StandardCharsets.UTF_8);
        String room = String.valueOf(mvc.perform(multipart("/achievements/import").file(new MockMultipartFile("file", "a.ris", null, ris))
                .with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse().getRedirectedUrl());

        MockHttpServletResponse page = mvc.perform(get(room).with(SignedInAs.person(person))).andReturn().getResponse();
        page.setCharacterEncoding(StandardCharsets.UTF_8);
        assertThat(page.getContentAsString()).contains("题录里的成果", "白甲", "2026-03-31");
        MockHttpServletResponse bad = mvc.perform(multipart("/achievements/import").file(new MockMultipartFile("file", "a.ris", null, "x".getBytes(StandardCharsets.UTF_8)))
                .with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
        bad.setCharacterEncoding(StandardCharsets.UTF_8);
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(bad.getContentAsString()).contains("这不是 RIS、BibTeX、PDF 或者 DOCX。");
    }
}

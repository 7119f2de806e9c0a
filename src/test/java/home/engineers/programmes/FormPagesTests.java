package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.CaseFiling.Form;
import home.engineers.programmes.internal.BroughtProgrammes;
import home.engineers.programmes.internal.FormDesk;
import home.engineers.testing.ReviewTest;
import home.engineers.testing.SignedInAs;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** The pages of a form, as page and as the pieces that are swapped while it is typed. */
@ReviewTest
class FormPagesTests {
    private static final String PAGE = "/cases/new?programme=workshop-award";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FormDesk forms;

    private ReviewHouse house;
    private Actor applicant;

    @BeforeEach
    void players() throws IOException {
        house = ReviewHouse.in(context);
        house.on(9, 28);
        BroughtProgrammes.bring(context, "workshop-award-1");
        applicant = house.freelance();
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> ResultActions as(Actor actor, B request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(actor.requirePerson(), "某人")).with(csrf()));
    }

    private static MockMultipartHttpServletRequestBuilder sent(String path, int draft) {
        return multipart(path).param("programme", "workshop-award").param("draft", String.valueOf(draft))
                .param("level", "engineer").param("specialty", "机械电气");
    }

    private static MockMultipartHttpServletRequestBuilder answered(int draft) {
        return sent("/cases/new", draft)
                .param("shown", "field", "born", "track", "summary", "works", "consent")
                .param("/field", "机械电气").param("/born", "1990年3月1日").param("/track", "making")
                .param("/summary", WorkshopAnswers.SUMMARY).param("#/works", "1").param("/works/0/title", "快换夹具")
                .param("/consent", "true").param("statement", "true")
                .file(new MockMultipartFile("/proof", "证明.pdf", "application/pdf", ReviewHouse.PDF.getBytes(StandardCharsets.US_ASCII)));
    }

    private int version() {
        return forms.form(applicant, "workshop-award").orElseThrow().version();
    }

    @Test
    void drawsEveryGroupInBothLanguagesAndNoFieldThatIsNotAsked() throws Exception {
        as(applicant, get(PAGE)).andExpect(status().isOk()).andExpect(content().string(allOf(
                containsString("<legend>业绩</legend>"), containsString("写清本人起的作用。"), containsString("已从个人资料带出"),
                containsString("name=\"/works/0/title\""), not(containsString("name=\"/concept\"")))));
        as(applicant, get(PAGE).cookie(new Cookie("language", "en"))).andExpect(content().string(allOf(
                containsString("<legend>Achievements</legend>"), containsString("Add an entry: Works"),
                containsString("PDF, PNG; at most 2 files of 1 MB each"))));
        as(applicant, get("/cases/new?programme=two-stage-review")).andExpect(content().string(not(containsString("form-body"))));
    }

    @Test
    void worksWithoutScriptFromTheFirstSaveToTheFiling() throws Exception {
        as(applicant, sent("/cases/new", 0).param("shown", "track").param("/track", "design").param("do", "save"))
                .andExpect(redirectedUrl(PAGE));
        as(applicant, get(PAGE)).andExpect(content().string(containsString("name=\"/concept\"")));
        as(applicant, sent("/cases/new", 1).param("shown", "track", "works").param("/track", "making").param("#/works", "1")
                        .param("/works/0/title", "夹具").param("do", "add:works"))
                .andExpect(redirectedUrl(PAGE + "#/works/1"));
        as(applicant, get(PAGE)).andExpect(content().string(allOf(
                containsString("name=\"/works/1/title\""), not(containsString("name=\"/concept\"")))));
        as(applicant, sent("/cases/new", 2).param("do", "remove:works:1")).andExpect(redirectedUrl(PAGE + "#/works"));
        as(applicant, get("/cases")).andExpect(content().string(containsString("继续填写：工艺奖")));

        as(applicant, sent("/cases/new", 3).param("statement", "true")).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(
                        containsString("href=\"#/summary\""), containsString("请填写“业绩摘要”。"), containsString("请确认“同意公示”。"))));
        as(applicant, answered(version())).andExpect(status().is3xxRedirection());
        assertThat(house.reviews.countCases(applicant)).isEqualTo(1);
        as(applicant, get("/cases")).andExpect(content().string(not(containsString("继续填写"))));
    }

    @Test
    void savesWhileItIsTypedAndSaysWhatIsWrongInTheSameWords() throws Exception {
        as(applicant, sent("/cases/new/draft", 0).header("HX-Request", "true").param("shown", shown(applicant))
                        .param("/summary", "太短").param("/field", "机械电气"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("name=\"draft\" value=\"1\" hx-swap-oob=\"true\""),
                        containsString("“业绩摘要”至少要写 20 个字，现在是 2 个字。"), containsString("草稿保存于"),
                        not(containsString("form-body")), not(containsString("请填写")))));
        as(applicant, sent("/cases/new/draft", 1).header("HX-Request", "true").param("shown", shown(applicant))
                        .param("/track", "design"))
                .andExpect(content().string(allOf(containsString("id=\"form-body\""), containsString("name=\"/concept\""))));
        as(applicant, sent("/cases/new/draft", 1).header("HX-Request", "true").param("shown", "summary").param("/summary", "别处写的"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("这张表在别处改过了"), not(containsString("name=\"draft\"")))));
        as(applicant, sent("/cases/new", 1).param("shown", "summary").param("/summary", "别处写的").param("do", "save"))
                .andExpect(status().isConflict()).andExpect(content().string(containsString("别处写的")));
        as(applicant, post("/cases/new/discard").param("programme", "workshop-award")).andExpect(redirectedUrl("/cases"));
        assertThat(version()).isZero();
    }

    private String[] shown(Actor actor) {
        var view = forms.form(actor, "workshop-award").orElseThrow();
        return view.form().asked(view.answers()).stream().map(field -> field.name()).toArray(String[]::new);
    }

    @Test
    void aFileThatLiesIsRefusedAtItsField() throws Exception {
        as(applicant, sent("/cases/new/draft", 0).header("HX-Request", "true").param("shown", "proof")
                        .file(new MockMultipartFile("/proof", "照片.png", "image/png", ReviewHouse.PDF.getBytes(StandardCharsets.US_ASCII))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"/proof-error\"")));
        assertThat(version()).isZero();
    }

    @Test
    void aTextOfTenMegabytesIsRefusedWithASentence() throws Exception {
        as(applicant, sent("/cases/new", 0).param("shown", "summary").param("/summary", "x".repeat(10 * 1024 * 1024)).param("do", "save"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“业绩摘要”最多写 2,000 个字，现在是 10,485,760 个字，没有保存。")));
        assertThat(version()).isZero();
    }

    @Test
    void theCaseShowsTheFormItsPrintAndTheComparison() throws Exception {
        granted(forms.keep(applicant, "workshop-award", WorkshopAnswers.making(), WorkshopAnswers.proof()));
        Filed filed = granted(house.filing.file(applicant, new Form("workshop-award", "engineer", "机械电气", "", true), List.of()));
        String path = "/cases/" + filed.address();

        as(house.secretary(), get(path)).andExpect(content().string(allOf(
                containsString(WorkshopAnswers.SUMMARY), containsString("1. 名称：快换夹具"), not(containsString("上一次")))));
        as(house.secretary(), get(path + "/form")).andExpect(status().isOk()).andExpect(content().string(allOf(
                containsString("附件清单"), containsString("业绩证明.pdf"), containsString("data-prints"))));
        as(house.otherHr(), get(path + "/form")).andExpect(status().isNotFound());
        granted(house.desk.noticeSupplement(house.secretary(), filed.address(), 1, "请补写本人负责的部分。"));
        as(applicant, get(path)).andExpect(content().string(containsString(path + "/form/correction")));
        as(applicant, get(path + "/form/correction")).andExpect(content().string(containsString("没有变化。")));
        as(applicant, multipart(path + "/form/correction").param("draft", "0").param("shown", "summary").param("/summary", "太短"))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("至少要写 20 个字")));
        as(applicant, multipart(path + "/form/correction").param("draft", "1").param("shown", "summary")
                        .param("/summary", WorkshopAnswers.SUMMARY + "本人负责方案设计。"))
                .andExpect(redirectedUrl(path + "#decision"));
        as(applicant, get(path + "/form/correction")).andExpect(content().string(allOf(
                containsString("<del>" + WorkshopAnswers.SUMMARY + "</del>"), containsString("本人负责方案设计。</ins>"))));
        as(house.secretary(), get(path + "/form/correction")).andExpect(status().isForbidden());
        granted(house.desk.supplement(applicant, filed.address(), 2, "", List.of()));
        for (Actor reader : List.of(applicant, house.secretary())) {
            as(reader, get(path)).andExpect(content().string(allOf(
                    containsString("与上一次提交的对照"), containsString("<del>" + WorkshopAnswers.SUMMARY + "</del>"))));
        }
    }
}

package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.testing.ReviewTest;
import home.engineers.testing.SignedInAs;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The pages of a review, as each party and a visitor get them. */
@ReviewTest
class ReviewPagesTests {
    private static final LocalDate AFTER_PUBLICITY = LocalDate.of(2026, 10, 11);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private ReviewHouse house;

    @BeforeEach
    void players() {
        house = ReviewHouse.in(context);
        house.on(9, 28);
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> ResultActions as(Actor actor, B request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(actor.requirePerson(), "某人")).with(csrf()));
    }

    @Test
    void anEngineerSeesEveryConditionWithItsClauseInBothLanguages() throws Exception {
        Actor applicant = house.applicant();

        as(applicant, get("/eligibility"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("职业阶梯")))
                .andExpect(content().string(containsString("条件未满足")));
        as(applicant, get("/eligibility?level=engineer"))
                .andExpect(content().string(containsString("助理工程师，2021-07-01 取得，到 2025-07-01 满 4 年。")))
                .andExpect(content().string(containsString("人社部发〔2019〕16号")))
                .andExpect(content().string(containsString("转载文本，待核对")));
        as(applicant, get("/eligibility?level=engineer").cookie(new Cookie("language", "en")))
                .andExpect(content().string(containsString("4 full years on 2025-07-01")));
    }

    @Test
    void filesFromAPageThatAsksWhatTheProfileCannotTell() throws Exception {
        Actor applicant = house.applicant();

        as(applicant, get("/cases/new")).andExpect(status().isOk()).andExpect(content().string(containsString("机械电气")));
        as(applicant, multipart("/cases/new").param("draft", "0").param("do", "file").param("shown", "summary").param("/summary", ReviewHouse.SUMMARY)
                        .param("level", "engineer").param("specialty", "机械电气"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请确认所填内容和材料真实")));
        as(applicant, multipart("/cases/new").param("do", "file").param("draft", "1").param("shown", "summary")
                        .param("/summary", ReviewHouse.SUMMARY)
                        .param("level", "engineer").param("specialty", "机械电气").param("statement", "true"))
                .andExpect(status().is3xxRedirection());
        assertThat(house.reviews.countCases(applicant)).isEqualTo(1);
        as(applicant, get("/cases")).andExpect(content().string(containsString("单位公示")));
    }

    @Test
    void eachPartyIsShownItsDecisionAndNobodyElses() throws Exception {
        Actor applicant = house.applicant();
        Filed filed = house.file(applicant);
        String path = "/cases/" + filed.address();

        as(house.hr(), get(path)).andExpect(status().isOk()).andExpect(content().string(containsString(path + "/publicity")));
        as(house.hr(), get("/desk")).andExpect(content().string(containsString(filed.number())));
        as(applicant, get(path)).andExpect(content().string(not(containsString(path + "/publicity"))));
        as(house.otherHr(), get(path)).andExpect(status().isNotFound());
        mvc.perform(get(path)).andExpect(status().is3xxRedirection());
        as(house.hr(), post(path + "/publicity").param("version", "1")).andExpect(status().is3xxRedirection());
        as(house.hr(), post(path + "/publicity").param("version", "1")).andExpect(status().isConflict());
        as(applicant, get(path)).andExpect(content().string(containsString("2026年10月10日 24:00 截止")));
    }

    @Test
    void theSecretaryDecidesOnThePageOfTheCase() throws Exception {
        Filed filed = house.endorsed(house.applicant(), AFTER_PUBLICITY);
        String path = "/cases/" + filed.address();

        as(house.secretary(), post(path + "/completeness").param("version", "4"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请选择一个结论")));
        as(house.secretary(), post(path + "/completeness").param("version", "4").param("decision", "complete"))
                .andExpect(status().is3xxRedirection());
        house.reviewed(filed.address());
        as(house.secretary(), multipart(path + "/tally").param("version", "10").param("panel", "机械电气工程师评委会")
                        .param("kind", "by-specialty").param("size", "11").param("present", "7").param("yes", "x"))
                .andExpect(status().isUnprocessableContent());
        as(house.secretary(), get(path)).andExpect(content().string(containsString(path + "/tally")));
    }

    @Test
    void aPublicityIsPublicAndTakesNamedObjections() throws Exception {
        Actor applicant = house.applicant();
        Filed filed = house.endorsed(applicant, AFTER_PUBLICITY);
        house.complete(filed.address());
        granted(house.tally(filed.address(), 11, 9, 6));
        PublicNotice notice = house.reviews.publicities().getLast();
        String path = "/publicities/" + notice.id();

        mvc.perform(get("/publicities")).andExpect(status().isOk()).andExpect(content().string(containsString(path)));
        mvc.perform(get(path)).andExpect(status().isOk()).andExpect(content().string(containsString("提出异议")));
        mvc.perform(post(path + "/objections").param("facts", "不实").param("contact", "14200098765").with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明您的姓名或单位")));
        mvc.perform(get("/api/v1/publicities")).andExpect(status().isOk()).andExpect(jsonPath("$[*].id").isNotEmpty());
    }

    @Test
    void onlyAGrantedOutcomeIsFoundByOthers() throws Exception {
        Actor applicant = house.applicant();
        Filed filed = house.endorsed(applicant, AFTER_PUBLICITY);
        String verification = "/verify/" + house.reader.view(applicant, filed.address()).verification();

        mvc.perform(get(verification)).andExpect(status().isNotFound());
        mvc.perform(get("/verify").param("q", filed.number())).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1" + verification)).andExpect(status().isNotFound());
        as(house.otherHr(), get(verification)).andExpect(status().isNotFound());
        as(applicant, get(verification)).andExpect(status().isOk()).andExpect(content().string(containsString("还没有通过的结果")));

        house.complete(filed.address());
        granted(house.tally(filed.address(), 11, 9, 6));
        house.on(10, 20);
        mvc.perform(get(verification))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("评审结果有效")))
                .andExpect(content().string(containsString("不是职称证书")));
        mvc.perform(get("/verify").param("q", " " + filed.number().toLowerCase(Locale.ROOT)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/api/v1" + verification)).andExpect(jsonPath("$.acts.length()").value(15));
    }

    @Test
    void answersByTheApiOnlyWhatTheCallerMaySee() throws Exception {
        Actor applicant = house.applicant();
        Filed filed = house.file(applicant);

        as(applicant, get("/api/v1/cases")).andExpect(jsonPath("$.cases[0].number").value(filed.number()));
        as(house.otherHr(), get("/api/v1/cases")).andExpect(jsonPath("$.total").value(0));
        as(house.otherHr(), get("/api/v1/cases/" + filed.address())).andExpect(status().isNotFound());
        as(applicant, get("/api/v1/eligibility")).andExpect(jsonPath("$.levels[2].answer").value("met"));
        mvc.perform(get("/api/v1/eligibility")).andExpect(status().isUnauthorized());
    }
}

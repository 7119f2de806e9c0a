package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The pages of calls, as a visitor, an applicant and the secretary get them. */
@HouseTest
@TestPropertySource(properties = CallHouse.OWN)
class CallPagesTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private CallHouse house;

    @BeforeEach
    void players() throws IOException {
        house = CallHouse.in(context);
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> ResultActions as(Actor actor, B request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(actor.requirePerson(), "某人")).with(csrf()));
    }

    @Test
    void everyoneReadsWhatIsOpenUntilWhen() throws Exception {
        Call call = house.open("2026-09-28", "2026-10-16", "2026-12-31");

        mvc.perform(get("/calls")).andExpect(status().isOk()).andExpect(content().string(containsString("/calls/" + call.id())));
        mvc.perform(get("/calls/" + call.id()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2026-09-28 至 2026-10-16")))
                .andExpect(content().string(containsString("不收取任何费用")))
                .andExpect(content().string(containsString("/cases/new?programme=" + house.programme)))
                .andExpect(content().string(not(containsString("提前结束本批次"))));
        mvc.perform(get("/calls/" + call.id()).cookie(new Cookie("language", "en")))
                .andExpect(content().string(containsString("Autumn call 2026")));
        mvc.perform(get("/api/v1/calls"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.id == '" + call.id() + "')].countsOn").value("2026-12-31"));
        mvc.perform(get("/calls?format=csv")).andExpect(status().isOk()).andExpect(content().string(containsString("二〇二六年秋季批次")));
        mvc.perform(get("/calls/00000000-0000-0000-0000-000000000000")).andExpect(status().isNotFound());
    }

    @Test
    void theSecretaryOpensOneFromAFormThatKeepsWhatWasTyped() throws Exception {
        as(house.house.hr(), get("/calls/new")).andExpect(status().isForbidden());
        as(house.house.secretary(), get("/calls/new")).andExpect(status().isOk()).andExpect(content().string(containsString("批准文号")));
        as(house.house.secretary(), post("/calls/new").param("programme", house.programme).param("nameZh", "冬季批次").param("opensOn", "2026/10/5"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("冬季批次")))
                .andExpect(content().string(containsString("2026/10/5")))
                .andExpect(content().string(containsString("未经批准不得开展")));
        as(house.house.secretary(), post("/calls/new").param("programme", house.programme).param("nameZh", "冬季批次").param("nameEn", "Winter")
                        .param("opensOn", "2026/10/5").param("closesOn", "20261030").param("countsOn", "2026年12月31日")
                        .param("approvalNumber", "渝评组〔2026〕9号").param("approvingAuthority", "市表彰协调小组"))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void staffSeeTheCasesAndCloseIt() throws Exception {
        Call call = house.open("2026-09-28", "2026-10-16", "2026-12-31");
        Filed filed = granted(house.file(house.house.applicant()));
        String path = "/calls/" + call.id();

        as(house.house.secretary(), get("/calls/desk")).andExpect(status().isOk()).andExpect(content().string(containsString(path)));
        as(house.house.secretary(), get("/calls/desk?format=csv")).andExpect(status().isOk());
        as(house.house.secretary(), get(path)).andExpect(content().string(containsString(filed.number())));
        as(house.house.hr(), get(path)).andExpect(status().isOk()).andExpect(content().string(not(containsString(filed.number()))));
        as(house.house.hr(), get("/calls/desk")).andExpect(status().isForbidden());
        as(house.house.hr(), post(path + "/closing").param("version", "1").param("why", "名额已满了")).andExpect(status().isForbidden());
        as(house.house.secretary(), post(path + "/closing").param("version", "1").param("why", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写原因")));
        as(house.house.secretary(), post(path + "/closing").param("version", "1").param("why", "名额已满了")).andExpect(status().is3xxRedirection());
        mvc.perform(get(path)).andExpect(content().string(containsString("名额已满了")));
    }
}

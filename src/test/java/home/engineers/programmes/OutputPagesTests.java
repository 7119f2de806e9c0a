package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The pages of what comes out of a call, as the secretary, an applicant and others get them. */
@HouseTest
@TestPropertySource(properties = CallHouse.OWN)
class OutputPagesTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private CallHouse house;
    private Call call;
    private Actor applicant;
    private Filed passed;

    @BeforeEach
    void aCallThatHasEnded() throws IOException {
        house = CallHouse.in(context, "paneled-review");
        call = house.open("2026-09-28", "2026-10-16", "2026-12-31");
        applicant = house.house.applicant();
        passed = house.decided(applicant, 6);
        house.house.on(10, 20);
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> ResultActions as(Actor actor, B request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(actor.requirePerson(), "某人")).with(csrf()));
    }

    private Actor secretary() {
        return house.house.secretary();
    }

    @Test
    void whoSeesACaseDownloadsItsForms() throws Exception {
        String path = "/cases/" + passed.address();

        as(applicant, get(path)).andExpect(status().isOk())
                .andExpect(content().string(containsString(path + "/forms/application")))
                .andExpect(content().string(not(containsString(path + "/forms/review"))));
        as(secretary(), get(path)).andExpect(content().string(containsString(path + "/forms/review")));
        as(applicant, get(path + "/forms/application")).andExpect(status().isOk())
                .andExpect(header().string("Content-Type", containsString("wordprocessingml")));
        as(applicant, get(path + "/forms/review")).andExpect(status().isNotFound());
        as(applicant, get(path + "/forms/certificate")).andExpect(status().isNotFound());
        as(house.house.otherHr(), get(path + "/forms/application")).andExpect(status().isNotFound());
    }

    @Test
    void templatesAndColumnsAreKeptOnOnePage() throws Exception {
        String path = "/outputs/" + house.programme;

        as(house.house.hr(), get("/outputs")).andExpect(status().isForbidden());
        as(secretary(), get("/outputs?programme=" + house.programme)).andExpect(status().isOk())
                .andExpect(content().string(containsString("示例，尚未装入正式表样")))
                .andExpect(content().string(containsString("${applicant.name}")));
        as(secretary(), get("/outputs?programme=" + house.programme).cookie(new Cookie("language", "en")))
                .andExpect(content().string(containsString("Sample; no official one loaded yet")));
        as(secretary(), get(path + "/forms/review")).andExpect(status().isOk());
        as(secretary(), multipart(path + "/forms/application").file(new MockMultipartFile("template", "a.docx", null, "x".getBytes(UTF_8))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("template-application-error")));
        as(secretary(), post(path + "/mapping").param("mapping", "title: 表\ncolumns:\n- {title: 姓名, source: nobody}\n"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("第 3 行：申报件里没有“nobody”这一项。")));
        as(secretary(), post(path + "/mapping").param("mapping", "title: 表\ncolumns:\n- {title: 姓名, source: applicant.name}\n"))
                .andExpect(status().is3xxRedirection());
        as(secretary(), post(path + "/mapping/sample")).andExpect(status().is3xxRedirection());
        as(secretary(), post(path + "/forms/review/sample")).andExpect(status().is3xxRedirection());
    }

    @Test
    void theCallIsExportedAsATableAndAsJson() throws Exception {
        String path = "/calls/" + call.id() + "/official";

        as(secretary(), get(path)).andExpect(status().isOk())
                .andExpect(content().string(containsString("缺必填内容的有 1 件")))
                .andExpect(content().string(containsString(passed.number())));
        as(secretary(), get(path + "?which=all&format=xlsx")).andExpect(status().isOk());
        as(secretary(), get(path + "?which=granted&format=csv")).andExpect(content().string(containsString(passed.number())));
        as(secretary(), get(path + "?which=granted&format=json")).andExpect(status().isOk())
                .andExpect(jsonPath("$.rows[0].申报编号").value(passed.number()))
                .andExpect(jsonPath("$.rows[0].级别代码").value("engineer"));
        as(house.house.hr(), get(path)).andExpect(status().isForbidden());
        as(house.house.hr(), get(path + "?format=json")).andExpect(status().isForbidden());
    }

    @Test
    void resultsAreComparedBeforeTheyAreTakenOver() throws Exception {
        String path = "/calls/" + call.id() + "/results";
        String table = "申报编号,证书编号,发证日期,发证机关\n" + passed.number() + ",渝职示例9,2026-12-20,某局\nX,渝职示例8,2026-12-20,某局\n";

        as(secretary(), get(path)).andExpect(status().isOk());
        as(secretary(), get(path + "?format=xlsx")).andExpect(status().isOk());
        as(secretary(), multipart(path)).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("请选择结果表文件")));
        String compared = as(secretary(), multipart(path).file(new MockMultipartFile("sheet", "结果.csv", null, table.getBytes(UTF_8))))
                .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        as(secretary(), get(compared)).andExpect(status().isOk())
                .andExpect(content().string(containsString("本批次没有对应的件")))
                .andExpect(content().string(containsString("写入 1 个证书编号")));
        as(secretary(), get(compared + "?format=csv")).andExpect(content().string(containsString("可以写入")));
        as(house.house.hr(), get(compared)).andExpect(status().isForbidden());
        as(secretary(), post(compared)).andExpect(status().is3xxRedirection());
        as(secretary(), get(compared)).andExpect(status().isNotFound());
        as(applicant, get("/cases/" + passed.address())).andExpect(content().string(containsString("渝职示例9")));
        mvc.perform(get("/verify/" + house.house.reader.view(applicant, passed.address()).verification()))
                .andExpect(content().string(containsString("某局颁发：渝职示例9")))
                .andExpect(content().string(containsString("不是职称证书")));
        mvc.perform(get("/api/v1/verify/" + passed.number())).andExpect(jsonPath("$.certificateNumber").value("渝职示例9"));
    }

    @Test
    void theArchiveIsTakenByAPost() throws Exception {
        String path = "/calls/" + call.id();

        as(secretary(), get(path)).andExpect(content().string(containsString(path + "/archive")));
        byte[] archive = as(secretary(), post(path + "/archive")).andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/zip")).andReturn().getResponse().getContentAsByteArray();
        assertThat(new String(archive, 0, 2, UTF_8)).isEqualTo("PK");
        as(house.house.hr(), post(path + "/archive")).andExpect(status().isForbidden());
        Call running = house.open("2026-10-20", "2026-10-23", "2026-12-31");
        as(secretary(), post("/calls/" + running.id() + "/archive")).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("批次还没有结束")));
        assertThat(granted(house.calls.close(secretary(), running.id(), 1, "名额已满，提前结束")).closing()).isNotNull();
    }
}

package home.engineers.programmes;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.testing.HouseTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What everyone may read of the programmes. */
@HouseTest
class ProgrammePagesTests {
    @Autowired
    private MockMvc mvc;

    @Test
    void everyoneSeesWhatCanBeAppliedFor() throws Exception {
        mvc.perform(get("/programmes"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("工程系列职称评审")))
                .andExpect(content().string(containsString("/programmes/title-review")))
                .andExpect(content().string(containsString("由本人申报。")));
        mvc.perform(get("/programmes?format=csv")).andExpect(status().isOk());
    }

    @Test
    void aProgrammeTellsItsClausesStagesExamplesAndEditions() throws Exception {
        mvc.perform(get("/programmes/title-review"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("博士学位")))
                .andExpect(content().string(containsString("/law/mohrss-16-2019")))
                .andExpect(content().string(containsString("5 个工作日，期满自动进入下一步")))
                .andExpect(content().string(containsString("2月29日取得，平年里月末届满")))
                .andExpect(content().string(containsString("<svg class=\"flow\"")))
                .andExpect(content().string(containsString("现行")))
                .andExpect(content().string(containsString("/programmes/title-review/editions/")))
                .andExpect(content().string(containsString("2026-12-01 起适用")));
        mvc.perform(get("/programmes/title-review").cookie(new Cookie("language", "en")))
                .andExpect(content().string(containsString("5 working days, then it goes on by itself")))
                .andExpect(content().string(containsString("A doctor's degree")));
    }

    @Test
    void theTextOfAnEditionIsPublic() throws Exception {
        String edition = BundledProgrammes.text("title-review").orElseThrow().lines()
                .filter(line -> line.startsWith("edition: ")).findFirst().orElseThrow().substring(9);

        mvc.perform(get("/programmes/title-review/editions/" + edition))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("working-days: title-review.supplement.working-days")));
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        mvc.perform(get("/programmes/no-programme")).andExpect(status().isNotFound()).andExpect(content().string(not(containsString("flow"))));
        mvc.perform(get("/programmes/title-review/editions/1999-1")).andExpect(status().isNotFound());
    }
}

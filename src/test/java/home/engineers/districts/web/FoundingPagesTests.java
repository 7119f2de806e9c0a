package home.engineers.districts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
@Transactional
class FoundingPagesTests {
    private static final String STEP = "/coverage/500243/steps/initiators-meeting";

    @Autowired private ApplicationContext house;
    @Autowired private MockMvc mvc;
    private PersonId secretary;

    @BeforeEach
    void aSecretary() {
        secretary = new Society(house).holder(Role.SECRETARY);
    }

    @Test
    void aStepIsPlannedThenTakenWithItsDocument() throws Exception {
        mvc.perform(post(STEP + "/plan").with(SignedInAs.person(secretary)).with(csrf()).param("day", "2026/12/10").param("version", "0"))
                .andExpect(redirectedUrl(STEP));
        mvc.perform(get("/coverage/500243").with(SignedInAs.person(secretary)))
                .andExpect(content().string(containsString("2026-12-10")));
        mvc.perform(get("/coverage/500243")).andExpect(content().string(not(containsString("2026-12-10"))));
        mvc.perform(multipart(STEP).file(new MockMultipartFile("files", "纪要.pdf", "application/pdf",
                                "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
                        .param("on", "2026-11-20").param("document", "彭水科协〔2026〕5号")
                        .with(SignedInAs.person(secretary)).with(csrf()))
                .andExpect(redirectedUrl(STEP));

        mvc.perform(get(STEP).with(SignedInAs.person(secretary)))
                .andExpect(content().string(containsString("纪要.pdf")))
                .andExpect(content().string(containsString("2026年11月20日")));
        mvc.perform(get("/coverage/500243"))
                .andExpect(content().string(containsString("彭水科协〔2026〕5号")))
                .andExpect(content().string(not(containsString("纪要.pdf"))));
    }

    @Test
    void aFaultStandsAtItsFieldAndWhatWasTypedIsKept() throws Exception {
        String page = mvc.perform(post("/coverage/500243/steps/registration").with(SignedInAs.person(secretary)).with(csrf())
                        .param("on", "2026-11-20").param("document", "登记证书").param("number", "91"))
                .andExpect(status().isUnprocessableContent())
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("要在“业务主管单位审查同意”之后办理", "/law/society-registration-2016", "value=\"登记证书\"");
        mvc.perform(post(STEP).with(SignedInAs.person(secretary)).with(csrf()).param("on", "2026-13-01").param("document", "x"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不是日期")));
        mvc.perform(post(STEP + "/plan").with(SignedInAs.person(secretary)).with(csrf()).param("day", "2026-12-01").param("version", "7"))
                .andExpect(status().isConflict());
        mvc.perform(get("/coverage/500243/steps/none").with(SignedInAs.person(secretary))).andExpect(status().isNotFound());
        mvc.perform(get("/coverage/999999")).andExpect(status().isNotFound());
    }

    @Test
    void thePolicysTargetIsShownAsMissedAndTheNewOneAsAhead() throws Exception {
        mvc.perform(post("/coverage/targets").with(SignedInAs.person(secretary)).with(csrf())
                        .param("day", "2027-12-31").param("source", "五届三次理事会决议"))
                .andExpect(redirectedUrl("/coverage/targets"));

        mvc.perform(get("/coverage"))
                .andExpect(content().string(containsString("2023年12月31日")))
                .andExpect(content().string(containsString("未达到")))
                .andExpect(content().string(containsString("2027年12月31日")))
                .andExpect(content().string(containsString("还有 403 天")));
        mvc.perform(get("/coverage/500243")).andExpect(content().string(containsString("已逾 1,058 天")));
        mvc.perform(get("/api/v1/coverage/500243"))
                .andExpect(jsonPath("$.targets[0].standing").value("missed"))
                .andExpect(jsonPath("$.targets[0].days").value(1058))
                .andExpect(jsonPath("$.steps.length()").value(7));
        mvc.perform(get("/api/v1/coverage"))
                .andExpect(jsonPath("$.targets[0].day").value("2023-12-31"))
                .andExpect(jsonPath("$.targets[1].current").value(true));
    }
}

package home.engineers.committees.web;

import static java.nio.charset.StandardCharsets.UTF_8;
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

import home.engineers.committees.CommitteeHouse;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.organisations.Organisation;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.Statements;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of committees: what each reader sees, and faults at their fields. In a house of their own, since their rows stay. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=notices")
class CommitteePagesTests {
    @Autowired private ApplicationContext context;
    @Autowired private MockMvc mvc;

    private CommitteeHouse house;
    private PersonId secretary;

    @BeforeEach
    void invent() {
        house = new CommitteeHouse(context, "500235");
        secretary = house.secretary.requirePerson();
    }

    private String page(String path, PersonId person) throws Exception {
        return mvc.perform(get(path).with(SignedInAs.person(person))).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString(UTF_8);
    }

    @Test
    void theListIsPublicAndShowsDissolvedOnesApart() throws Exception {
        Organisation committee = house.found();

        mvc.perform(get("/committees").param("q", committee.name())).andExpect(content().string(containsString(committee.name())));
        mvc.perform(get("/committees").param("q", committee.name()).param("dissolved", "true"))
                .andExpect(content().string(not(containsString("/committees/" + committee.id()))));
        mvc.perform(get("/committees/" + committee.id())).andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/meetings\""))));
        mvc.perform(get("/committees/" + committee.id() + "/meetings")).andExpect(status().is3xxRedirection());
    }

    @Test
    void aResolutionThatDoesNotExistIsSaidAtItsField() throws Exception {
        mvc.perform(post("/committees/of/" + house.association + "/found").with(csrf()).with(SignedInAs.person(secretary))
                        .param("name", "焊接专委会").param("resolution", "没有〔2026〕1号").param("since", house.today().toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"resolution-error\"")))
                .andExpect(content().string(containsString("没有登记文号为“没有〔2026〕1号”的决议")));
    }

    @Test
    void aChairWhoseTermOverlapsIsSaidAtTheFirstDay() throws Exception {
        Organisation committee = house.found();
        house.chair(committee.id());
        house.society.person("交叠测试人");

        mvc.perform(post("/organisations/" + committee.id() + "/positions").with(csrf()).with(SignedInAs.person(secretary))
                        .param("who", "交叠测试人").param("role", "COMMITTEE_CHAIR").param("title", "主任委员")
                        .param("from", house.today().plusDays(3).toString()).param("to", house.today().plusYears(1).toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"from-error\"")));
    }

    @Test
    void theChairsPageHasItsTabsAndAStrangersHasNot() throws Exception {
        Organisation committee = house.found();
        PersonId chair = house.chair(committee.id()).requirePerson();
        String own = "/committees/" + committee.id();

        assertThat(page("/organisations/" + committee.id(), chair))
                .contains(own + "/meetings", own + "/reports", own + "/evaluations", "/positions");
        assertThat(page("/organisations/" + committee.id(), house.society.person())).contains(own).doesNotContain(own + "/meetings");
        mvc.perform(get(own + "/reports").with(SignedInAs.person(house.society.person()))).andExpect(status().isNotFound());
    }

    @Test
    void everyPageOpensInBothLanguages() throws Exception {
        Organisation committee = house.found();
        Actor chair = house.chair(committee.id());
        String own = "/committees/" + committee.id();
        String of = "/committees/of/" + house.association;
        for (String path : List.of(
                "/committees", own, own + "/meetings", own + "/reports", own + "/evaluations", own + "/dissolution", of + "/found",
                of + "/resolutions", of + "/rule", of + "/report-template", of + "/indicators")) {
            mvc.perform(get(path).cookie(new Cookie("language", "en")).with(SignedInAs.person(secretary))).andExpect(status().isOk());
        }
        mvc.perform(get(own + "/meetings/new").with(SignedInAs.person(chair.requirePerson()))).andExpect(status().isOk());
    }

    @Test
    void aMeetingIsRecordedByTheForm() throws Exception {
        Organisation committee = house.found();
        PersonId chair = house.chair(committee.id()).requirePerson();
        String address = "/committees/" + committee.id() + "/meetings";
        MockMultipartFile minutes = new MockMultipartFile(
                "minutes", "纪要.pdf", "application/pdf", CommitteeHouse.paper("纪要").content().readAllBytes());

        mvc.perform(multipart(address).file(minutes).with(csrf()).with(SignedInAs.person(chair))
                        .param("heldOn", house.today().toString()).param("place", "会议室").param("subject", "第一次会议")
                        .param("present", chair.toString()).param("decisions", "编写手册 | 2027-03-31"))
                .andExpect(status().is3xxRedirection());
        assertThat(page(address, chair)).contains("第一次会议", "1 / 1", "编写手册");
    }

    @Test
    void theReportIsSavedWhileOneTypesAndPostedWithoutScript() throws Exception {
        Organisation committee = house.found();
        PersonId chair = house.chair(committee.id()).requirePerson();
        String report = mvc.perform(post("/committees/" + committee.id() + "/reports").with(csrf()).with(SignedInAs.person(chair))
                        .param("year", "2026"))
                .andReturn().getResponse().getRedirectedUrl();

        mvc.perform(post(report + "/draft").with(csrf()).with(SignedInAs.person(chair)).header("HX-Request", "true")
                        .param("version", "0").param("text-6", "边写边存"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"report-version\" name=\"version\" value=\"1\"")));
        mvc.perform(post(report).with(csrf()).with(SignedInAs.person(chair)).param("version", "1").param("text-6", "不用脚本").param("do", "save"))
                .andExpect(status().is3xxRedirection());
        assertThat(page(report, chair)).contains("不用脚本");
        mvc.perform(post(report).with(csrf()).with(SignedInAs.person(chair)).param("version", "0").param("text-6", "旧的").param("do", "save"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("旧的")))
                .andExpect(content().string(containsString("没有保存")));
    }

    @Test
    void theApiTellsWhatThePagesTell() throws Exception {
        Organisation committee = house.found();
        PersonId chair = house.chair(committee.id()).requirePerson();

        mvc.perform(get("/api/v1/committees").param("name", committee.name()))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].id").value(committee.id().toString()))
                .andExpect(jsonPath("$[0].seats").value(1));
        mvc.perform(get("/api/v1/committees/" + committee.id())).andExpect(jsonPath("$.foundedBy").isNotEmpty());
        mvc.perform(get("/api/v1/committees/" + committee.id() + "/meetings").with(SignedInAs.person(chair)))
                .andExpect(jsonPath("$.length()").value(0));
        mvc.perform(get("/api/v1/committees/" + committee.id() + "/reports").with(SignedInAs.person(house.society.person())))
                .andExpect(status().isNotFound());
    }

    @Test
    void theListIsTakenAlongAsATable() throws Exception {
        Organisation committee = house.found();
        String csv = mvc.perform(get("/committees").param("q", committee.name()).param("format", "csv")).andReturn().getResponse()
                .getContentAsString(UTF_8);

        assertThat(csv.lines().count()).isEqualTo(2);
        assertThat(csv).contains(committee.name());
    }

    @Test
    void asksTheDatabaseAsOftenForThirtyCommitteesAsForOne() throws Exception {
        OrganisationId association = new CommitteeHouse(context, "500236").association;
        CommitteeHouse other = new CommitteeHouse(context, "500236");
        other.chair(other.found().id());
        String address = "/committees?association=" + association;
        List<String> forOne = statements(address);
        for (int i = 1; i < 30; i++) {
            other.chair(other.found().id());
        }

        assertThat(statements(address)).isEqualTo(forOne);
    }

    private List<String> statements(String address) throws Exception {
        return Statements.of(() -> mvc.perform(get(address)).andExpect(status().isOk()));
    }
}

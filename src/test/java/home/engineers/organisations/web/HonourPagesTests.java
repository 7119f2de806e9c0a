package home.engineers.organisations.web;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Honour;
import home.engineers.organisations.Honours;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.Statements;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
@Transactional
class HonourPagesTests {
    @Autowired private ApplicationContext house;
    @Autowired private Honours honours;
    @Autowired private EvidenceLog evidence;
    @Autowired private MockMvc mvc;

    private Society society;
    private Organisation association;
    private PersonId secretary;
    private PersonId person;
    private Membership membership;

    @BeforeEach
    void invent() {
        society = new Society(house);
        association = society.district("500153");
        secretary = society.person();
        society.appoint(secretary, association.id(), Role.DISTRICT_SECRETARY);
        person = society.person("受表彰人");
        membership = society.member(association.id(), person);
    }

    @Test
    void isEnteredOnThePageOfTheMembershipAndListedExportedAndShownToPrint() throws Exception {
        mvc.perform(enter(secretary, "优秀工程师", "2026-05-01", "荣工协〔2026〕5号")).andExpect(status().is3xxRedirection());
        Honour honour = honours.of(person).getFirst();

        mvc.perform(get("/honours").param("q", "表彰").param("year", "2026").with(SignedInAs.person(secretary)))
                .andExpect(content().string(containsString("优秀工程师")));
        mvc.perform(get("/honours").param("q", "表彰").param("year", "2026").with(SignedInAs.person(society.holder(Role.AUDITOR))))
                .andExpect(content().string(containsString("优秀工程师")));
        mvc.perform(get("/honours").param("year", "2025").with(SignedInAs.person(secretary)))
                .andExpect(content().string(not(containsString("优秀工程师"))));
        mvc.perform(get("/honours").param("format", "csv").with(SignedInAs.person(secretary)))
                .andExpect(content().string(containsString("受表彰人,个人会员,优秀工程师,荣昌区工程师协会筹备委员会,2026-05-01,荣工协〔2026〕5号")));
        mvc.perform(get("/honours/" + honour.id()).with(SignedInAs.person(person)))
                .andExpect(content().string(containsString("data-prints")))
                .andExpect(content().string(not(containsString("撤销登记"))));
        assertThat(evidence.of(honour.id().value())).extracting(Entry::kind).containsExactly("honour-entered");
    }

    @Test
    void theSameHonourTwiceOrWithoutDocumentOrOfADayToComeIsRefusedAtItsField() throws Exception {
        mvc.perform(enter(secretary, "优秀工程师", "2026-05-01", "1号")).andExpect(status().is3xxRedirection());

        mvc.perform(enter(secretary, "优秀工程师", "2026-05-01", "2号"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"title-error\"")));
        mvc.perform(enter(secretary, "别的荣誉", "2026-11-24", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"grantedOn-error\"")))
                .andExpect(content().string(containsString("id=\"document-error\"")));
        assertThat(honours.of(person)).hasSize(1);
    }

    @Test
    void isOnTheProfileForOthersOnlyWithConsent() throws Exception {
        mvc.perform(enter(secretary, "优秀工程师", "2026-05-01", "1号"));
        PersonId reader = society.holder(Role.SECRETARY);
        society.member(society.municipal().id(), person);

        mvc.perform(get("/people/me").with(SignedInAs.person(person)))
                .andExpect(content().string(containsString("优秀工程师")))
                .andExpect(content().string(containsString("只有您和登记的协会看得到")));
        mvc.perform(get("/people/" + person).with(SignedInAs.person(reader)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("优秀工程师"))));
        mvc.perform(post("/people/consents/give").with(csrf()).with(SignedInAs.person(person))
                .param("purpose", "honours").param("version", "1"));
        mvc.perform(get("/people/" + person).with(SignedInAs.person(reader)))
                .andExpect(content().string(containsString("优秀工程师")));
        mvc.perform(post("/people/consents/withdraw").with(csrf()).with(SignedInAs.person(person)).param("purpose", "honours"));
        mvc.perform(get("/people/" + person).with(SignedInAs.person(reader)))
                .andExpect(content().string(not(containsString("优秀工程师"))));
    }

    @Test
    void aWrongEntryIsTakenBackWithItsReasonAndStaysOnRecord() throws Exception {
        mvc.perform(enter(secretary, "误登荣誉", "2026-05-01", "1号"));
        Honour honour = honours.of(person).getFirst();
        String address = "/honours/" + honour.id();

        mvc.perform(post(address + "/withdraw").with(csrf()).with(SignedInAs.person(secretary)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"why-error\"")));
        mvc.perform(post(address + "/withdraw").with(csrf()).with(SignedInAs.person(secretary)).param("why", "文件写的是别人"))
                .andExpect(status().is3xxRedirection());
        assertThat(honours.of(person)).isEmpty();
        mvc.perform(get(address).with(SignedInAs.person(secretary))).andExpect(content().string(containsString("文件写的是别人")));
        mvc.perform(enter(secretary, "误登荣誉", "2026-05-01", "1号")).andExpect(status().is3xxRedirection());
    }

    @Test
    void anotherDistrictNeitherSeesNorKeepsIt() throws Exception {
        mvc.perform(enter(secretary, "优秀工程师", "2026-05-01", "1号"));
        PersonId neighbour = society.holder(Role.DISTRICT_SECRETARY);
        String address = "/honours/" + honours.of(person).getFirst().id();

        mvc.perform(get("/honours").with(SignedInAs.person(neighbour))).andExpect(content().string(not(containsString("优秀工程师"))));
        mvc.perform(get(address).with(SignedInAs.person(neighbour))).andExpect(status().isNotFound());
        mvc.perform(enter(neighbour, "别的", "2026-05-01", "1号")).andExpect(status().isNotFound());
        mvc.perform(enter(person, "自己写的", "2026-05-01", "1号")).andExpect(status().isForbidden());
    }

    @Test
    void theTimelineTellsTheHistoryToTheMemberAndToWhoeverKeepsIt() throws Exception {
        mvc.perform(enter(secretary, "优秀工程师", "2026-05-01", "荣工协〔2026〕5号"));

        mvc.perform(get("/memberships/history").with(SignedInAs.person(person)))
                .andExpect(content().string(containsString("会员号 " + membership.number())))
                .andExpect(content().string(containsString("优秀工程师")));
        mvc.perform(get("/members/" + membership.id() + "/history").param("format", "csv").with(SignedInAs.person(secretary)))
                .andExpect(content().string(containsString(membership.admittedOn() + ",是")));
        mvc.perform(get("/members/" + membership.id() + "/history").with(SignedInAs.person(society.person())))
                .andExpect(status().isNotFound());
    }

    @Test
    void asksTheDatabaseAsOftenForThirtyHonoursAsForOne() throws Exception {
        enterOne("第一项");
        List<String> forOne = Statements.of(() -> mvc.perform(get("/honours").with(SignedInAs.person(secretary))));
        List<String> historyForOne = Statements.of(() -> mvc.perform(get("/memberships/history").with(SignedInAs.person(person))));
        for (int i = 1; i < 30; i++) {
            enterOne("荣誉" + i);
        }

        assertThat(Statements.of(() -> mvc.perform(get("/honours").with(SignedInAs.person(secretary))))).isEqualTo(forOne);
        assertThat(Statements.of(() -> mvc.perform(get("/memberships/history").with(SignedInAs.person(person)))))
                .isEqualTo(historyForOne);
    }

    private void enterOne(String title) {
        granted(honours.enter(
                new Honours.Entry(association.id(), person, null, title, "区政府", society.today().minusDays(9), "9号"), secretary));
    }

    private MockHttpServletRequestBuilder enter(
            PersonId by, String title, String on, String document) {
        return post("/members/" + membership.id() + "/honours").with(csrf()).with(SignedInAs.person(by))
                .param("title", title).param("grantedBy", "荣昌区工程师协会筹备委员会").param("grantedOn", on).param("document", document);
    }
}

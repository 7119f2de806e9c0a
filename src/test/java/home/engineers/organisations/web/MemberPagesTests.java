package home.engineers.organisations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.Statements;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class MemberPagesTests {
    @Autowired private ApplicationContext house;
    @Autowired private MockMvc mvc;

    private Society society;
    private PersonId secretary;

    @BeforeEach
    void invent() {
        society = new Society(house);
        secretary = society.holder(Role.SECRETARY);
    }

    @Test
    void asksTheDatabaseAsOftenForThirtyMembersAsForOne() throws Exception {
        Organisation association = society.district("500231");
        society.member(association.id(), society.person("单行会员"));
        String address = "/members?association=" + association.id();
        List<String> forOne = statements(address);
        for (int i = 1; i < 30; i++) {
            society.member(association.id(), society.person());
        }

        assertThat(statements(address)).isEqualTo(forOne);
        assertThat(forOne).filteredOn(statement -> statement.contains(" membership ")).hasSize(3);
        assertThat(statements("/members")).filteredOn(statement -> statement.contains(" membership ")).hasSize(2);
    }

    @Test
    void asksTheDatabaseAsOftenForThirtyUnitsAsForOne() throws Exception {
        Organisation association = society.district("500233");
        unitMember(association, "单行单位厂");
        String address = "/units?association=" + association.id();
        List<String> forOne = statements(address);
        String search = "/search?q=" + URLEncoder.encode("三十单位", StandardCharsets.UTF_8);
        unitMember(association, "三十单位0厂");
        List<String> searchForOne = statements(search);
        for (int i = 1; i < 30; i++) {
            unitMember(association, "三十单位" + i + "厂");
        }

        assertThat(statements(address)).isEqualTo(forOne);
        assertThat(statements(search)).isEqualTo(searchForOne);
    }

    @Test
    void aSearchShowsADistrictSecretaryTheUnitsInTheOwnKeepingAlone() throws Exception {
        unitMember(society.district("500118"), "搜寻单位永川厂");
        unitMember(society.district("500119"), "搜寻单位南川厂");
        society.unit("搜寻单位散户厂");
        PersonId district = society.holder(Role.DISTRICT_SECRETARY);

        mvc.perform(get("/search").param("q", "搜寻单位").with(SignedInAs.person(district)))
                .andExpect(content().string(containsString("永川厂")))
                .andExpect(content().string(not(containsString("南川厂"))))
                .andExpect(content().string(not(containsString("散户厂"))));
        mvc.perform(get("/search").param("q", "搜寻单位").with(SignedInAs.person(secretary)))
                .andExpect(content().string(containsString("永川厂")))
                .andExpect(content().string(containsString("南川厂")))
                .andExpect(content().string(containsString("散户厂")));
    }

    private void unitMember(Organisation association, String name) {
        house.getBean(Memberships.class).takeOver(
                new Memberships.Entry(association.id(), null, society.unit(name).id(), null, society.today(), null), null);
    }

    @Test
    void findsAMemberByAPartOfTheNameTheNumberOrTheWholeMobileNumber() throws Exception {
        PersonId person = society.person("欧阳寻见");
        Membership membership = society.member(society.municipal().id(), person);
        society.member(society.municipal().id(), society.person("无人问津"));
        String mobile = house.getBean(JdbcClient.class).sql("select mobile from people_person where id = ?")
                .param(person.value()).query(String.class).single();

        for (String asked : List.of("阳", "欧阳", "阳寻见", membership.number(), mobile)) {
            mvc.perform(get("/members").param("q", asked).with(SignedInAs.person(secretary)))
                    .andExpect(content().string(containsString("欧阳寻见")))
                    .andExpect(content().string(not(containsString("无人问津"))));
        }
        for (String asked : List.of("阳欧", mobile.substring(0, 10))) {
            mvc.perform(get("/members").param("q", asked).with(SignedInAs.person(secretary)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("欧阳寻见"))));
        }
    }

    @Test
    void theDistrictSecretarySeesOnlyTheOwnMembers() throws Exception {
        society.member(society.district("500118").id(), society.person("永川会员甲"));
        society.member(society.district("500119").id(), society.person("南川会员乙"));
        PersonId district = society.holder(Role.DISTRICT_SECRETARY);

        mvc.perform(get("/members").param("q", "川会员").with(SignedInAs.person(district)))
                .andExpect(content().string(containsString("永川会员甲")))
                .andExpect(content().string(not(containsString("南川会员乙"))));
        mvc.perform(get("/members").param("q", "川会员").with(SignedInAs.person(secretary)))
                .andExpect(content().string(containsString("永川会员甲")))
                .andExpect(content().string(containsString("南川会员乙")));
    }

    @Test
    void takesPercentAndUnderscoreInASearchAsTheyAre() throws Exception {
        society.member(society.municipal().id(), society.person("百分会员"));

        mvc.perform(get("/members").param("q", "%").with(SignedInAs.person(secretary)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("百分会员"))));
    }

    @Test
    void aUnitWithAFormulaForANameIsExportedHarmless() throws Exception {
        Organisation unit = society.unit("=1+1公式厂");
        house.getBean(Memberships.class).takeOver(
                new Memberships.Entry(society.municipal().id(), null, unit.id(), null, society.today(), null), null);

        mvc.perform(get("/units").param("q", "公式厂").param("format", "csv").with(SignedInAs.person(secretary)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("csv")))
                .andExpect(content().string(containsString("'=1+1公式厂")));
    }

    @Test
    void anUnknownOrForeignMembershipIsNotFound() throws Exception {
        Membership membership = society.member(society.municipal().id(), society.person());
        PersonId stranger = society.person();

        mvc.perform(get("/members/" + membership.id()).with(SignedInAs.person(stranger))).andExpect(status().isNotFound());
        mvc.perform(get("/members/00000000-0000-7000-8000-000000000000").with(SignedInAs.person(secretary)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/members/nonsense").with(SignedInAs.person(secretary))).andExpect(status().isNotFound());
    }

    @Test
    void bulkRenewalSaysWhatWasDoneAndWhatWasNot() throws Exception {
        Membership ending = society.member(society.municipal().id(), society.person(), LocalDate.of(2024, 1, 10));
        Membership early = society.member(society.municipal().id(), society.person(), LocalDate.of(2026, 10, 10));

        mvc.perform(post("/members/renew").with(csrf()).with(SignedInAs.person(secretary))
                        .param("ids", ending.id().toString(), early.id().toString()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已续会 1 份")))
                .andExpect(content().string(containsString("续会从")));
    }

    @Test
    void applyingShowsWhatIsWrongAtTheField() throws Exception {
        mvc.perform(post("/memberships/apply/unit").with(csrf()).with(SignedInAs.person(society.person()))
                        .param("association", society.municipal().id().toString())
                        .param("name", "某厂").param("creditCode", "91350100M000100Y44"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("最后一位校验码不对")))
                .andExpect(content().string(containsString("creditCode-error")));
    }

    @Test
    void theApiGivesOnesOwnMembershipsAndTheRegisterToItsKeeper() throws Exception {
        PersonId person = society.person();
        Membership membership = society.member(society.municipal().id(), person);

        mvc.perform(get("/api/v1/memberships").with(SignedInAs.person(person)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].number").value(membership.number()));
        mvc.perform(get("/api/v1/memberships").param("association", society.municipal().id().toString())
                        .with(SignedInAs.person(person)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/memberships").param("association", society.municipal().id().toString())
                        .with(SignedInAs.person(secretary)))
                .andExpect(status().isOk());
    }

    private List<String> statements(String address) throws Exception {
        return Statements.of(() ->
                mvc.perform(get(URI.create(address)).with(SignedInAs.person(secretary))).andExpect(status().isOk()));
    }
}

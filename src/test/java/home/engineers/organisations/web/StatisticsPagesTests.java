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

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.Statements;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
@Transactional
class StatisticsPagesTests {
    @Autowired private ApplicationContext house;
    @Autowired private Memberships memberships;
    @Autowired private MockMvc mvc;

    private Society society;
    private Organisation association;
    private PersonId secretary;

    @BeforeEach
    void invent() {
        society = new Society(house);
        association = society.district("500233");
        secretary = society.person();
        society.appoint(secretary, association.id(), Role.DISTRICT_SECRETARY);
        society.member(association.id(), society.person(), LocalDate.of(2026, 5, 1));
        society.member(association.id(), society.person(), LocalDate.of(2026, 9, 1));
        granted(memberships.takeOver(
                new Memberships.Entry(association.id(), null, society.unit("统计厂").id(), null, LocalDate.of(2026, 9, 1), null), null));
    }

    @Test
    void twoDaysAreCompared() throws Exception {
        mvc.perform(get("/members/statistics").param("on", "2026-9-1").param("compared", "20260831").with(SignedInAs.person(secretary)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("+2")))
                .andExpect(content().string(containsString(association.name())));
        mvc.perform(get("/members/statistics").param("by", "member").param("on", "2026-09-01").param("compared", "2026-08-31")
                        .param("format", "csv").with(SignedInAs.person(secretary)))
                .andExpect(content().string(containsString("个人会员,2,1,1")))
                .andExpect(content().string(containsString("单位会员,1,0,1")))
                .andExpect(content().string(containsString("合计,3,1,2")));
    }

    @Test
    void aDayToComeOrNoDayIsRefusedAtItsField() throws Exception {
        mvc.perform(get("/members/statistics").param("on", "2026-11-24").param("compared", "2026-02-30").with(SignedInAs.person(secretary)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"on-error\"")))
                .andExpect(content().string(containsString("id=\"compared-error\"")))
                .andExpect(content().string(containsString("日期（2026-11-24）还没有到")));
    }

    @Test
    void aDistrictSecretaryCountsOnlyTheOwnAssociation() throws Exception {
        Organisation other = society.district("500231");
        society.member(other.id(), society.person());

        mvc.perform(get("/members/statistics").with(SignedInAs.person(secretary)))
                .andExpect(content().string(containsString(association.name())))
                .andExpect(content().string(not(containsString(other.name()))));
        mvc.perform(get("/members/statistics").with(SignedInAs.person(society.holder(Role.SECRETARY))))
                .andExpect(content().string(containsString(association.name())))
                .andExpect(content().string(containsString(other.name())));
    }

    @Test
    void everyBreakdownSaysWhatItCountsInWords() throws Exception {
        for (List<String> one : List.of(
                List.of("kind", "区县协会"), List.of("district", "未填区县"), List.of("state", "有效"), List.of("member", "个人会员"))) {
            mvc.perform(get("/members/statistics").param("by", one.getFirst()).with(SignedInAs.person(secretary)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(one.getLast())));
        }
    }

    @Test
    void asksAsOftenForThirtyMembersAsForOne() throws Exception {
        List<String> forFew = Statements.of(() -> mvc.perform(get("/members/statistics").with(SignedInAs.person(secretary))));
        for (int i = 0; i < 30; i++) {
            society.member(association.id(), society.person());
        }

        assertThat(Statements.of(() -> mvc.perform(get("/members/statistics").with(SignedInAs.person(secretary))))).isEqualTo(forFew);
        assertThat(forFew).filteredOn(statement -> statement.contains("membership_standing")).hasSize(1);
    }

    @Test
    void theRepresentativeIsChangedOnThePageOfTheUnit() throws Exception {
        Membership unit = memberships.in(association.id(), null, 10).stream().filter(m -> m.unit() != null).findFirst().orElseThrow();
        PersonId person = society.person("代表页人");
        String address = "/members/" + unit.id() + "/representatives";

        mvc.perform(post(address).with(csrf()).with(SignedInAs.person(secretary))
                        .param("who", "代表页人").param("from", "2026-08-31").param("document", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"from-error\"")))
                .andExpect(content().string(containsString("id=\"document-error\"")))
                .andExpect(content().string(containsString("第一天早于单位入会（2026-09-01）")));
        mvc.perform(post(address).with(csrf()).with(SignedInAs.person(secretary))
                        .param("who", "代表页人").param("from", "2026-09-01").param("document", "统计厂〔2026〕1号"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/members/" + unit.id()).with(SignedInAs.person(person))).andExpect(status().isOk());
        mvc.perform(get(address).param("format", "csv").with(SignedInAs.person(person)))
                .andExpect(content().string(containsString("代表页人,2026-09-01,,统计厂〔2026〕1号")));
    }
}

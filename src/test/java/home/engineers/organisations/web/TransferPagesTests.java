package home.engineers.organisations.web;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Society;
import home.engineers.organisations.Transfer;
import home.engineers.organisations.Transfers;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.Statements;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class TransferPagesTests {
    @Autowired private ApplicationContext house;
    @Autowired private Transfers transfers;
    @Autowired private MockMvc mvc;

    private Society society;
    private PersonId person;
    private Membership active;
    private Organisation target;

    @BeforeEach
    void invent() {
        society = new Society(house);
        person = society.person("转会人");
        active = society.member(society.municipal().id(), person);
        target = society.district("500118");
    }

    @Test
    void theMemberSeesTheConsequencesThenAsks() throws Exception {
        mvc.perform(get("/members/" + active.id()).with(SignedInAs.person(person)))
                .andExpect(content().string(containsString("/members/" + active.id() + "/transfer")));
        mvc.perform(post("/members/" + active.id() + "/transfer/preview").with(csrf()).with(SignedInAs.person(person))
                        .param("to", target.id().toString()).param("on", "2026-12-01"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("转会的后果")))
                .andExpect(content().string(containsString("到 2026-11-30 为止，留在历史里")));
        assertThat(transfers.of(active.id())).isEmpty();

        mvc.perform(post("/members/" + active.id() + "/transfer").with(csrf()).with(SignedInAs.person(person))
                        .param("to", target.id().toString()).param("on", "2026-12-01").param("reason", "调动"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/transfers/*"));
        assertThat(transfers.of(active.id())).hasSize(1);
    }

    @Test
    void eachFaultStandsAtItsFieldAndTheEntriesAreKept() throws Exception {
        mvc.perform(post("/members/" + active.id() + "/transfer").with(csrf()).with(SignedInAs.person(person))
                        .param("to", society.municipal().id().toString()).param("on", "2026-02-30").param("reason", "原因留着"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"on-error\"")))
                .andExpect(content().string(containsString("原因留着")));
        mvc.perform(post("/members/" + active.id() + "/transfer").with(csrf()).with(SignedInAs.person(person))
                        .param("to", society.municipal().id().toString()).param("on", "2026-12-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"to-error\"")))
                .andExpect(content().string(containsString("会籍本来就在这个协会")));
    }

    @Test
    void theReceivingSecretaryFindsItInTheListAndAgrees() throws Exception {
        Transfer asked = ask(active, person);
        PersonId receiving = society.holder(Role.DISTRICT_SECRETARY);

        mvc.perform(get("/transfers").param("view", "waiting").with(SignedInAs.person(receiving)))
                .andExpect(content().string(containsString("/transfers/" + asked.id())));
        mvc.perform(get("/transfers/" + asked.id()).with(SignedInAs.person(receiving)))
                .andExpect(content().string(containsString("同意转入")));
        mvc.perform(post("/transfers/" + asked.id() + "/agree").with(csrf()).with(SignedInAs.person(receiving)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/transfers/" + asked.id()).with(SignedInAs.person(person)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("转入后的会籍")))
                .andExpect(content().string(not(containsString("撤回转会"))));
    }

    @Test
    void districtsSeeOnlyTheirOwnComingAndGoing() throws Exception {
        Transfer asked = ask(active, person);
        PersonId neighbour = society.person();
        society.appoint(neighbour, society.district("500116").id(), Role.DISTRICT_SECRETARY);

        mvc.perform(get("/transfers").with(SignedInAs.person(neighbour)))
                .andExpect(content().string(not(containsString(asked.id().toString()))));
        mvc.perform(get("/transfers/" + asked.id()).with(SignedInAs.person(neighbour))).andExpect(status().isNotFound());
    }

    @Test
    void theListIsExported() throws Exception {
        ask(active, person);

        mvc.perform(get("/transfers").param("format", "csv").with(SignedInAs.person(society.holder(Role.AUDITOR))))
                .andExpect(header().string("Content-Disposition", containsString("csv")))
                .andExpect(content().string(containsString("转会人")));
    }

    @Test
    void asksTheDatabaseAsOftenForThirtyTransfersAsForOne() throws Exception {
        PersonId secretary = society.person();
        society.appoint(secretary, society.district("500154").id(), Role.DISTRICT_SECRETARY);
        to(society.district("500154"), 1);
        List<String> forOne = Statements.of(() -> mvc.perform(get("/transfers").with(SignedInAs.person(secretary))));
        to(society.district("500154"), 29);

        assertThat(Statements.of(() -> mvc.perform(get("/transfers").with(SignedInAs.person(secretary))))).isEqualTo(forOne);
        assertThat(forOne).filteredOn(statement -> statement.contains("membership_transfer")).isNotEmpty();
    }

    private void to(Organisation association, int count) {
        for (int i = 0; i < count; i++) {
            PersonId one = society.person();
            Membership m = society.member(society.municipal().id(), one);
            granted(transfers.ask(new Transfers.Wish(m.id(), association.id(), society.today(), ""), one, false));
        }
    }

    private Transfer ask(Membership m, PersonId by) {
        return granted(transfers.ask(new Transfers.Wish(m.id(), target.id(), society.today(), ""), by, false));
    }
}

package home.engineers.api;

import static home.engineers.organisations.Society.granted;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Honours;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Representatives;
import home.engineers.organisations.Society;
import home.engineers.organisations.Transfers;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** Histories, transfers, representatives, honours and figures through the API: one's own, and those of the own association. */
@HouseTest
@Transactional
class MembersApiTests {
    @Autowired private ApplicationContext house;
    @Autowired private MockMvc mvc;

    private Society society;
    private Organisation association;
    private PersonId keeper;
    private PersonId neighbour;
    private PersonId person;
    private Membership membership;

    @BeforeEach
    void invent() {
        society = new Society(house);
        association = society.district("500151");
        keeper = society.person();
        society.appoint(keeper, association.id(), Role.DISTRICT_SECRETARY);
        neighbour = society.holder(Role.DISTRICT_SECRETARY);
        person = society.person();
        membership = society.member(association.id(), person);
    }

    @Test
    void historiesAreReadByTheMemberAndTheKeeperAlone() throws Exception {
        answer("/api/v1/memberships/history", person).andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].state").value("active"))
                .andExpect(jsonPath("$[0].from").value(membership.admittedOn().toString()));
        String address = "/api/v1/memberships/" + membership.id() + "/history";
        answer(address, keeper).andExpect(jsonPath("$[0].number").value(membership.number()));
        answer(address, neighbour).andExpect(status().isNotFound());
    }

    @Test
    void figuresCoverTheOwnAssociationOnThatDay() throws Exception {
        String before = membership.admittedOn().minusDays(1).toString();
        answer("/api/v1/memberships/statistics", keeper).andExpect(jsonPath("$.counts.length()").value(1))
                .andExpect(jsonPath("$.counts[0].association").value(association.id().toString()))
                .andExpect(jsonPath("$.counts[0].count").value(1));
        answer("/api/v1/memberships/statistics?on=" + before, keeper).andExpect(jsonPath("$.counts.length()").value(0));
        answer("/api/v1/memberships/statistics?on=2026-11-24", keeper).andExpect(status().isUnprocessableContent());
        answer("/api/v1/memberships/statistics", person).andExpect(status().isForbidden());
    }

    @Test
    void transfersAreReadByTheMemberAndBothAssociations() throws Exception {
        granted(house.getBean(Transfers.class).ask(
                new Transfers.Wish(membership.id(), society.district("500118").id(), society.today(), ""), person, false));

        answer("/api/v1/transfers", person).andExpect(jsonPath("$[0].state").value("asked"));
        answer("/api/v1/transfers?association=" + association.id(), keeper).andExpect(jsonPath("$.length()").value(1));
        answer("/api/v1/transfers?association=" + society.district("500118").id(), neighbour)
                .andExpect(jsonPath("$[0].to").value(society.district("500118").id().toString()));
        answer("/api/v1/transfers?association=" + association.id(), neighbour).andExpect(status().isForbidden());
    }

    @Test
    void honoursAndRepresentativesAreReadWhereTheyAreKept() throws Exception {
        granted(house.getBean(Honours.class).enter(
                new Honours.Entry(association.id(), person, null, "优秀工程师", "区政府", society.today(), "1号"), keeper));
        Membership unit = granted(house.getBean(Memberships.class).takeOver(
                new Memberships.Entry(association.id(), null, society.unit("接口厂").id(), null, society.today(), null), null)).membership();
        granted(house.getBean(Representatives.class).name(
                new Representatives.Naming(unit.id(), person, society.today(), "接口厂〔2026〕1号"), keeper));

        answer("/api/v1/honours", person).andExpect(jsonPath("$[0].title").value("优秀工程师"));
        answer("/api/v1/honours?association=" + association.id(), keeper).andExpect(jsonPath("$.length()").value(1));
        answer("/api/v1/honours?association=" + association.id(), neighbour).andExpect(status().isForbidden());
        String address = "/api/v1/memberships/" + unit.id() + "/representatives";
        answer(address, person).andExpect(jsonPath("$[0].person").value(person.toString()));
        answer(address, neighbour).andExpect(status().isNotFound());
    }

    private ResultActions answer(String address, PersonId by) throws Exception {
        return mvc.perform(get(address).with(SignedInAs.person(by)));
    }
}

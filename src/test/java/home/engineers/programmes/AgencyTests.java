package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.law.CoversClause;
import home.engineers.organisations.Organisation;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.CaseFiling.Form;
import home.engineers.programmes.rules.Endorser;
import home.engineers.testing.ReviewTest;
import home.engineers.testing.SignedInAs;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Applicants whose employer cannot act: freelance, not registered here, or without anyone for personnel matters. */
@ReviewTest
class AgencyTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private ReviewHouse house;
    private Organisation agency;
    private Actor officer;

    @BeforeEach
    void players() {
        house = ReviewHouse.in(context);
        house.on(9, 28);
        agency = house.unit("汇才人事代理");
        house.organisations.agency(agency.id(), true);
        officer = house.actor(house.holder(Role.UNIT_HR, agency.id()));
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> ResultActions as(Actor actor, B request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(actor.requirePerson(), "某人")).with(csrf()));
    }

    private Outcome<Filed> file(Actor applicant, String chosen) {
        return house.file(applicant, new Form("title-review", "engineer", "机械电气", chosen, true));
    }

    @Test
    @CoversClause("ZC-23")
    void anAgencyIsNeededOnlyWhereTheEmployerCannotAct() {
        for (EmployerStanding standing : EmployerStanding.values()) {
            assertThat(Endorser.missing(standing, true)).isEmpty();
            assertThat(Endorser.missing(standing, false).isEmpty()).isEqualTo(standing == EmployerStanding.ENDORSES);
        }
    }

    @Test
    void aFreelanceApplicantIsPostedAndEndorsedByTheAgency() {
        Actor applicant = house.freelance();
        Filed filed = granted(file(applicant, agency.id().toString()));
        assertThat(house.reviews.waitingFor(officer, 200)).extracting(CaseSummary::address).contains(filed.address());
        assertThatThrownBy(() -> house.reader.view(house.hr(), filed.address())).isInstanceOf(Absent.class);
        granted(house.desk.beginPublicity(officer, filed.address(), 1));
        house.on(10, 11);
        granted(house.desk.endorse(officer, filed.address(), house.version(officer, filed.address()), "同意推荐"));
        house.complete(filed.address());
        granted(house.tally(filed.address(), 11, 8, 6));
        CaseSummary summary = house.reviews.summary(applicant, filed.address());

        assertThat(summary.employer()).isEmpty();
        assertThat(summary.agency()).isEqualTo(agency.name());
        assertThat(house.reviews.publicities())
                .filteredOn(notice -> summary.applicant().equals(notice.name()))
                .extracting(PublicNotice::agency)
                .containsExactly(agency.name());
        house.on(10, 20);
        assertThat(house.reviews.summary(applicant, filed.address()).status()).isEqualTo(CaseStatus.GRANTED);
    }

    @Test
    void whoeverHasNoEndorserIsToldWhyByTheRule() {
        assertThat(refusal(file(house.freelance(), ""))).containsExactly("programmes.file.agency.none");
        assertThat(refusal(file(house.employedAt("不在册有限公司", null), ""))).containsExactly("programmes.file.agency.not-registered");
        Organisation silent = house.unit("无人经办");
        assertThat(refusal(file(house.employedAt(silent.name(), silent.id()), "")))
                .containsExactly("programmes.file.agency.without-handler");
        Refused<Filed> refused = (Refused<Filed>) file(house.freelance(), house.unit("不是代理").id().toString());
        assertThat(refused.reasons()).singleElement()
                .satisfies(reason -> assertThat(reason.field()).isEqualTo("agency"))
                .satisfies(reason -> assertThat(reason.citation()).isEqualTo(Reason.of("").citing("mohrss-40-2019", "17").citation()));
    }

    @Test
    void anEmployerThatCanActIsNeverPassedBy() {
        Filed filed = granted(file(house.applicant(), agency.id().toString()));

        assertThatThrownBy(() -> house.reader.view(officer, filed.address())).isInstanceOf(Absent.class);
        assertThat(house.reader.view(house.hr(), filed.address()).summary().agency()).isEmpty();
    }

    @Test
    void theOnlyOfficerOfAUnitDoesNotEndorseTheOwnApplication() {
        Organisation small = house.unit("独一人事");
        Actor only = house.employedAt(small.name(), small.id());
        house.appoint(only, Role.UNIT_HR, small.id());

        assertThat(refusal(file(house.again(only), ""))).containsExactly("programmes.file.agency.without-handler");
        house.holder(Role.UNIT_HR, small.id());
        assertThat(refusal(file(house.again(only), ""))).containsExactly("granted");
    }

    @Test
    void thePageSaysWhatIsMissingAndOffersTheWayOn() throws Exception {
        Actor stranded = house.employedAt("不在册有限公司", null);
        as(stranded, get("/cases/new"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("您的工作单位还没有在本系统登记")))
                .andExpect(content().string(containsString(agency.name())))
                .andExpect(content().string(containsString("联系协会")));
        as(stranded, multipart("/cases/new").param("level", "engineer").param("specialty", "机械电气").param("statement", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"agency-error\"")));
        as(house.applicant(), get("/cases/new")).andExpect(content().string(not(containsString("name=\"agency\""))));
    }

    @Test
    void theSecretarySaysWhichUnitsAreAgencies() throws Exception {
        Organisation unit = house.unit("新代理");
        house.holder(Role.UNIT_HR, unit.id());
        String path = "/organisations/" + unit.id();
        Actor freelance = house.freelance();

        as(house.secretary(), get(path)).andExpect(content().string(containsString("设为人事代理机构")));
        as(house.hr(), post(path + "/agency").param("acts", "true")).andExpect(status().isForbidden());
        assertThat(house.filing.draft(freelance, "title-review").agencies()).doesNotContainValue(unit.name());
        as(house.secretary(), post(path + "/agency").param("acts", "true")).andExpect(status().is3xxRedirection());
        assertThat(house.filing.draft(freelance, "title-review").agencies()).containsValue(unit.name());
        as(house.secretary(), post(path + "/agency").param("acts", "false")).andExpect(status().is3xxRedirection());
        assertThat(house.filing.draft(freelance, "title-review").agencies()).doesNotContainValue(unit.name());
        as(house.secretary(), post("/organisations/" + house.organisations.municipalAssociation().id() + "/agency").param("acts", "true"))
                .andExpect(status().isNotFound());
    }
}

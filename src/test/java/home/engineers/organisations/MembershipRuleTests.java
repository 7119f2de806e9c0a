package home.engineers.organisations;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.internal.MembershipDesk;
import home.engineers.organisations.internal.MembershipRuleDesk;
import home.engineers.organisations.internal.MembershipRuleDesk.Wish;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** How members are numbered and how long a term runs, from a day on. */
@HouseTest
@Transactional
class MembershipRuleTests {
    @Autowired private ApplicationContext house;
    @Autowired private MembershipRuleDesk desk;
    @Autowired private MembershipDesk memberships;
    @Autowired private EvidenceLog evidence;
    @Autowired private TestClock clock;
    @Autowired private MockMvc mvc;

    private Society society;
    private OrganisationId association;
    private Actor secretary;

    @BeforeEach
    void invent() {
        society = new Society(house);
        association = society.district("500119").id();
        PersonId person = society.person();
        society.appoint(person, association, Role.DISTRICT_SECRETARY);
        secretary = society.actor(person);
    }

    private Membership admit() {
        Membership applied = granted(memberships.apply(society.actor(society.person()), association, ""));
        granted(memberships.review(secretary, applied.id()));
        return granted(memberships.admit(secretary, applied.id()));
    }

    private static Wish wish(String from) {
        return new Wish("南工{yyyy}-{n:4}", "5", "NEW", from, "章程第九条");
    }

    @Test
    void theNextAdmissionFollowsTheNewRuleAndNothingBeforeChanges() {
        Membership before = admit();
        int given = Integer.parseInt(String.valueOf(before.number()).replaceAll(".*-", ""));
        granted(desk.set(secretary, association, wish("2026-11-23")));
        Membership after = admit();

        assertThat(before.number()).matches("011926-[0-9]{5}");
        assertThat(before.termTo()).isEqualTo(LocalDate.of(2029, 11, 22));
        assertThat(house.getBean(Memberships.class).find(before.id()).orElseThrow()).isEqualTo(before);
        assertThat(after.number()).isEqualTo("南工2026-%04d".formatted(given + 1));
        assertThat(after.termTo()).isEqualTo(LocalDate.of(2031, 11, 22));
        assertThat(evidence.of(association.value())).extracting(Entry::kind).contains("membership-rule-set");
    }

    @Test
    void aRuleOfALaterDayWaitsForThatDay() {
        granted(desk.set(secretary, association, wish("2027-01-01")));

        assertThat(admit().number()).startsWith("0119");
        clock.moveTo(LocalDate.of(2026, 12, 31));
        assertThat(admit().number()).startsWith("0119");
        clock.moveTo(LocalDate.of(2027, 1, 1));
        assertThat(admit().number()).startsWith("南工2027-");
    }

    @Test
    void thePreviewTellsTheNextNumberAndGivesNone() {
        String told = granted(desk.preview(secretary, association, wish("2026-11-23")));
        assertThat(granted(desk.preview(secretary, association, wish("2026-11-23")))).isEqualTo(told);
        assertThat(desk.sheet(secretary, association).today().pattern()).isEqualTo("0119{yy}-{n:5}");
        granted(desk.set(secretary, association, wish("2026-11-23")));

        assertThat(desk.sheet(secretary, association).next()).isEqualTo(told);
        assertThat(admit().number()).isEqualTo(told);
    }

    @Test
    void thePreviewSkipsNumbersAnOlderRegisterHasGiven() {
        granted(desk.set(secretary, association, wish("2026-11-23")));
        String next = desk.sheet(secretary, association).next();
        granted(house.getBean(Memberships.class).takeOver(
                new Memberships.Entry(association, society.person(), null, next, LocalDate.of(2026, 1, 5), null), null));

        String skipped = desk.sheet(secretary, association).next();
        assertThat(skipped).isNotEqualTo(next);
        assertThat(admit().number()).isEqualTo(skipped);
    }

    @Test
    void amongTwoRulesForADayTheOneEnteredLastHoldsAndBothStayOnRecord() {
        granted(desk.set(secretary, association, wish("2026-12-01")));
        clock.moveOn(java.time.Duration.ofMinutes(1));
        granted(desk.set(secretary, association, new Wish("N{n:6}", "2", "NEW", "2026-12-01", "章程第十条")));
        clock.moveTo(LocalDate.of(2026, 12, 1));

        assertThat(admit().number()).matches("N[0-9]{6}");
        assertThat(desk.sheet(secretary, association).editions()).extracting(edition -> edition.rule().pattern())
                .containsExactly("N{n:6}", "南工{yyyy}-{n:4}", "0119{yy}-{n:5}");
    }

    @Test
    void refusesWhatIsNoRuleWithOneSentencePerField() {
        assertThat(reasons(desk.set(secretary, association, new Wish("同号{yy}", "0", "NEW", "2026-11-22", ""))))
                .containsExactly(
                        "organisations.rule.patternNoRunning", "organisations.rule.yearsNumber", "organisations.rule.past",
                        "organisations.rule.source");
        assertThat(reasons(desk.set(secretary, association, new Wish("A{n:5}", "11", "NEW", "2028-11-24", "章程"))))
                .containsExactly("organisations.rule.yearsNumber", "organisations.rule.farAhead");
        assertThat(reasons(desk.set(secretary, association, new Wish("A{n:5}", "三", "NEW", "明天", "章程"))))
                .containsExactly("organisations.rule.yearsNumber", "organisations.district.badDate");
        assertThat(reasons(desk.preview(secretary, association, new Wish("A", "3", "NEW", "2026-11-23", "章程"))))
                .containsExactly("organisations.rule.patternNoRunning");
        assertThat(desk.sheet(secretary, association).editions()).hasSize(1);
        granted(desk.set(secretary, association, new Wish("A{n:5}", "10", "NEW", "2028-11-23", "章程")));
    }

    @Test
    void nobodySetsTheRuleOfAnotherAssociation() {
        Actor municipal = society.actor(society.holder(Role.SECRETARY));
        Actor auditor = society.actor(society.holder(Role.AUDITOR));
        Actor engineer = society.actor(society.person());

        assertThatThrownBy(() -> desk.set(municipal, association, wish("2026-11-23"))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> desk.set(secretary, society.municipal().id(), wish("2026-11-23"))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> desk.set(auditor, association, wish("2026-11-23"))).isInstanceOf(NotPermitted.class);
        assertThat(desk.sheet(auditor, association).maySet()).isFalse();
        assertThatThrownBy(() -> desk.sheet(engineer, association)).isInstanceOf(Absent.class);
        granted(desk.set(society.actor(society.holder(Role.ADMINISTRATOR)), association, wish("2026-11-23")));
    }

    @Test
    void thePageShowsWhoSetItAndWhenAndTheAdministratorTheOfficeAlone() throws Exception {
        PersonId author = society.person("章程子");
        society.appoint(author, association, Role.DISTRICT_SECRETARY);
        String address = "/organisations/" + association + "/membership-rule";
        var refused = mvc.perform(post(address).with(csrf()).with(SignedInAs.person(author)).param("pattern", "同号").param("onReturn", "NEW").param("years", "3")
                .param("from", "2026-11-23").param("source", "章程")).andReturn().getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("id=\"pattern-error\"").contains("value=\"同号\"");
        var previewed = mvc.perform(post(address + "/preview").with(csrf()).with(SignedInAs.person(author)).param("pattern", "新{n:3}").param("onReturn", "NEW")
                .param("years", "3").param("from", "2026-11-23").param("source", "章程第九条")).andReturn().getResponse();
        assertThat(previewed.getContentAsString(StandardCharsets.UTF_8)).containsPattern("下一个会员号是 <span class=\"code\">新[0-9]{3}<");
        assertThat(mvc.perform(post(address).with(csrf()).with(SignedInAs.person(author)).param("pattern", "新{n:3}").param("onReturn", "NEW").param("years", "3")
                .param("from", "2026-11-23").param("source", "章程第九条")).andReturn().getResponse().getStatus()).isEqualTo(302);

        assertThat(shown(address, author)).contains("章程子", "章程第九条", "新{n:3}", "2026年11月23日");
        assertThat(shown(address, society.holder(Role.ADMINISTRATOR))).contains("章程第九条", "2026年11月23日").doesNotContain("章程子");
    }

    private String shown(String address, PersonId reader) throws Exception {
        return mvc.perform(get(address).with(SignedInAs.person(reader))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}

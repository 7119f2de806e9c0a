package home.engineers.organisations.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Organisation.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PositionRulesTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 10);

    @Test
    void refusesATermThatEndsBeforeItBegins() {
        assertThat(PositionRules.against(null, Kind.COMMITTEE, "委员", FIRST, FIRST.minusDays(1)))
                .extracting(Reason::key)
                .containsExactly("organisations.position.endsBeforeItBegins");
    }

    @Test
    void grantsATermOfOneDayAndAnOpenTerm() {
        assertThat(PositionRules.against(null, Kind.COMMITTEE, "委员", FIRST, FIRST)).isEmpty();
        assertThat(PositionRules.against(null, Kind.COMMITTEE, "委员", FIRST, null)).isEmpty();
    }

    @Test
    void keepsEachRoleInItsKindOfOrganisation() {
        assertThat(PositionRules.against(Role.SECRETARY, Kind.DISTRICT_ASSOCIATION, "秘书长", FIRST, null))
                .extracting(Reason::key)
                .containsExactly("organisations.position.roleDoesNotFit");
        assertThat(PositionRules.against(Role.DISTRICT_SECRETARY, Kind.DISTRICT_ASSOCIATION, "秘书长", FIRST, null))
                .isEmpty();
    }

    @Test
    void givesNoPositionForVisitorsAndEngineers() {
        assertThat(PositionRules.mayBeHeldIn(Role.VISITOR)).isEmpty();
        assertThat(PositionRules.mayBeHeldIn(Role.ENGINEER)).isEmpty();
    }

    @Test
    void aSupervisorIsNoFinanceStaff() {
        assertThat(PositionRules.apart(Role.TREASURER, "财务负责人", Role.AUDITOR, "审计")).isTrue();
        assertThat(PositionRules.apart(Role.AUDITOR, "审计", Role.TREASURER, "财务负责人")).isTrue();
        assertThat(PositionRules.apart(null, "监事长", Role.TREASURER, "财务负责人")).isTrue();
        assertThat(PositionRules.apart(Role.TREASURER, "财务负责人", null, "监事")).isTrue();
        assertThat(PositionRules.apart(Role.TREASURER, "财务负责人", Role.SECRETARY, "秘书长")).isFalse();
        assertThat(PositionRules.apart(Role.AUDITOR, "监事", null, "监事长")).isFalse();
        assertThat(PositionRules.apart(null, "理事", Role.TREASURER, "财务负责人")).isFalse();
    }
}

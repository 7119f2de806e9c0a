package home.engineers.organisations.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Role;
import home.engineers.law.CoversClause;
import home.engineers.organisations.Organ;
import home.engineers.organisations.Organisation.Kind;
import home.engineers.organisations.rules.PositionRules.Apart;
import home.engineers.organisations.rules.PositionRules.Seated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    private static Seated seated(Role role, String title, Organ chosen) {
        return new Seated(role, PositionRules.organ(Kind.MUNICIPAL_ASSOCIATION, role, title, chosen));
    }

    private static void apart(Apart why, Seated one, Seated other) {
        assertThat(PositionRules.apart(one, other)).contains(why);
        assertThat(PositionRules.apart(other, one)).contains(why);
    }

    private static void together(Seated one, Seated other) {
        assertThat(PositionRules.apart(one, other)).isEmpty();
        assertThat(PositionRules.apart(other, one)).isEmpty();
    }

    @Test
    @CoversClause("SO-19")
    void aSupervisorIsNoFinanceStaff() {
        Seated treasurer = seated(Role.TREASURER, "财务负责人", null);
        apart(Apart.FINANCE, treasurer, seated(Role.AUDITOR, "审计", null));
        apart(Apart.FINANCE, treasurer, seated(null, "监事长", null));
        apart(Apart.FINANCE, treasurer, seated(null, "主席", Organ.SUPERVISORS));
        together(treasurer, seated(Role.SECRETARY, "秘书长", null));
        together(treasurer, seated(null, "理事", null));
        together(seated(Role.AUDITOR, "监事", null), seated(null, "监事长", null));
    }

    @Test
    @CoversClause("SO-19")
    void aSupervisorHasNoSeatOnTheCouncil() {
        for (String title : List.of("理事", "常务理事", "副理事长", "会长", "副会长")) {
            apart(Apart.COUNCIL, seated(null, "监事", null), seated(null, title, null));
            apart(Apart.COUNCIL, seated(Role.AUDITOR, "审计", null), seated(null, title, null));
        }
        apart(Apart.COUNCIL, seated(null, "监事", null), seated(Role.SECRETARY, "秘书长", Organ.COUNCIL));
        for (String title : List.of("名誉会长", "理事会秘书", "秘书长", "顾问")) {
            together(seated(null, "监事", null), seated(null, title, null));
        }
    }

    @Test
    void anOrganIsThatOfAnAssociationAndAgreesWithTheTitle() {
        assertThat(PositionRules.organ(Kind.COMMITTEE, null, "副会长", null)).isNull();
        assertThat(organFault(Kind.COMMITTEE, "委员", Organ.COUNCIL)).contains("organisations.position.organOfAssociations");
        assertThat(organFault(Kind.DISTRICT_ASSOCIATION, "监事", Organ.COUNCIL)).contains("organisations.position.organContradicts");
        assertThat(organFault(Kind.DISTRICT_ASSOCIATION, "理事", Organ.SUPERVISORS)).contains("organisations.position.organContradicts");
        assertThat(organFault(Kind.DISTRICT_ASSOCIATION, "理事", Organ.COUNCIL)).isEmpty();
        assertThat(organFault(Kind.DISTRICT_ASSOCIATION, "理事", null)).isEmpty();
    }

    private static Optional<String> organFault(Kind kind, String title, Organ organ) {
        return PositionRules.againstOrgan(kind, null, title, organ).map(Reason::key);
    }
}

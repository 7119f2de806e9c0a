package home.engineers.districts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.districts.TargetStanding;
import home.engineers.districts.Targets.Summary.Standing;
import home.engineers.kernel.LocalizedText;
import home.engineers.law.CoversClause;
import home.engineers.organisations.District;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetRulesTests {
    private static final LocalDate TARGET = LocalDate.of(2023, 12, 31);
    private static final District OLD =
            new District("500118", new LocalizedText("永川区", "Yongchuan District"), 2006, null, null, null, List.of());
    private static final District ENDED = new District(
            "500112", new LocalizedText("渝北区", "Yubei District"), 1997, null, 2025, LocalDate.of(2025, 11, 6), List.of("500157"));
    private static final District NEW = new District(
            "500157", new LocalizedText("两江新区", "Liangjiang New Area"), 2025, LocalDate.of(2025, 11, 6), null, null, List.of());

    @Test
    void anAssociationFoundedOnTheDayItselfMeetsTheTarget() {
        assertThat(of(OLD, TARGET, TARGET)).isEqualTo(new TargetStanding.Met(TARGET));
        assertThat(of(OLD, TARGET.plusDays(1), TARGET.plusDays(9)))
                .isEqualTo(new TargetStanding.MetLate(TARGET.plusDays(1), 1));
    }

    @Test
    void withoutAnAssociationTheTargetLiesAheadToItsDayAndIsMissedFromTheNext() {
        assertThat(of(OLD, null, TARGET.minusDays(1))).isEqualTo(new TargetStanding.Ahead(1));
        assertThat(of(OLD, null, TARGET)).isEqualTo(new TargetStanding.Ahead(0));
        assertThat(of(OLD, null, TARGET.plusDays(1))).isEqualTo(new TargetStanding.Missed(1));
    }

    @Test
    void aDistrictThatWasNotInForceOnTheDayIsHeldToNothing() {
        assertThat(of(NEW, null, LocalDate.of(2026, 11, 23))).isEqualTo(new TargetStanding.NotInForce());
        assertThat(TargetRules.of(ENDED, LocalDate.of(2025, 11, 6), null, LocalDate.of(2026, 11, 23)))
                .isEqualTo(new TargetStanding.NotInForce());
        assertThat(TargetRules.of(ENDED, LocalDate.of(2025, 11, 5), null, LocalDate.of(2025, 11, 6)))
                .isEqualTo(new TargetStanding.Missed(1));
    }

    @Test
    void theCityMissesATargetFromTheDayAfterItWhereOneDistrictIsLacking() {
        assertThat(TargetRules.of(TARGET, TARGET, 36, 37)).isEqualTo(Standing.AHEAD);
        assertThat(TargetRules.of(TARGET, TARGET.plusDays(1), 36, 37)).isEqualTo(Standing.MISSED);
        assertThat(TargetRules.of(TARGET, TARGET.plusDays(1), 37, 37)).isEqualTo(Standing.MET);
    }

    @Test
    @CoversClause("SO-22")
    void theRegistrarDecidesWithinSixtyDaysNotCountingTheFirst() {
        assertThat(LegalLimits.decision(LocalDate.of(2026, 1, 1), 60)).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    @CoversClause("SO-23")
    void aSocietyBeginsItsActivityWithinAYearOfItsCertificate() {
        assertThat(LegalLimits.activity(LocalDate.of(2026, 3, 2), 1)).isEqualTo(LocalDate.of(2027, 3, 2));
        assertThat(LegalLimits.activity(LocalDate.of(2028, 2, 29), 1)).isEqualTo(LocalDate.of(2029, 2, 28));
    }

    private static TargetStanding of(District district, LocalDate founded, LocalDate today) {
        return TargetRules.of(district, TARGET, founded, today);
    }
}

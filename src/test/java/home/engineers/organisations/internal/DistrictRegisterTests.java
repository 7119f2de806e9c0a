package home.engineers.organisations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.District;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistrictRegisterTests {
    private final DistrictRegister register = new DistrictRegister(
            new HouseClock(Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC), false));

    @Test
    void thirtySevenAreInForceToday() {
        assertThat(register.today()).hasSize(37).extracting(District::code)
                .contains("500157", "500109").doesNotContain("500105", "500112").isSorted();
    }

    @Test
    void jiangbeiAndYubeiEndedOnTheDayLiangjiangBegan() {
        assertThat(codes("2025-11-05")).hasSize(38).contains("500105", "500112").doesNotContain("500157");
        assertThat(codes("2025-11-06")).hasSize(37).contains("500157").doesNotContain("500105", "500112");
        assertThat(codes("2025-11-07")).isEqualTo(codes("2025-11-06"));
    }

    @Test
    void thirtyEightWereInForceWhenTheRecordBegins() {
        assertThat(codes("2017-01-01")).hasSize(38).contains("500154", "500155", "500156").doesNotContain("500228");
    }

    @Test
    void daysBeforeTheRecordAreNotCovered() {
        assertThat(keys(register.on(LocalDate.of(2016, 12, 31)))).containsExactly("organisations.district.notCovered");
    }

    @Test
    void futureDaysAreAnsweredByWhatIsKnown() {
        assertThat(codes("2099-12-31")).hasSize(37);
    }

    @Test
    void successorsOfTheEndedTwoAreKept() {
        assertThat(register.byCode("500112").orElseThrow().successors()).containsExactly("500157", "500109");
        assertThat(register.byCode("500105").orElseThrow().successors()).containsExactly("500157");
    }

    @Test
    void aRetiredNameIsRefusedWithTheDistrictsToChooseFrom() {
        assertThat(register.meant("渝北区")).isEqualTo(Outcome.refused(Reason.at(
                "district", "organisations.district.retiredForTwo", "渝北区", "2025", "11", "两江新区", "北碚区")));
        assertThat(keys(register.meant("500105"))).containsExactly("organisations.district.retiredForOne");
        assertThat(keys(register.meant("梁平县"))).containsExactly("organisations.district.retiredLongAgo");
    }

    @Test
    void namesCodesAndTheCityBeforeTheNameAreUnderstood() {
        assertThat(register.meant(" 重庆市永川区 ").map(District::code)).isEqualTo(Outcome.granted("500118"));
        assertThat(register.meant("500118").map(District::code)).isEqualTo(Outcome.granted("500118"));
        assertThat(keys(register.meant("永川"))).containsExactly("organisations.district.unknown");
    }

    private List<String> codes(String day) {
        return switch (register.on(LocalDate.parse(day))) {
            case Granted<List<District>>(List<District> found) -> found.stream().map(District::code).toList();
            case Refused<List<District>> refused -> throw new AssertionError(refused);
        };
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Refused<?>(List<Reason> reasons) ? reasons.stream().map(Reason::key).toList() : List.of();
    }
}

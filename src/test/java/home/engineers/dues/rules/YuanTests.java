package home.engineers.dues.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class YuanTests {
    @Test
    void readsAmountsAsPeopleAndBanksWriteThem() {
        assertThat(Yuan.read("200")).hasValue(20_000);
        assertThat(Yuan.read("200.5")).hasValue(20_050);
        assertThat(Yuan.read("1,234.50")).hasValue(123_450);
        assertThat(Yuan.read("¥ 1,234,567.89")).hasValue(123_456_789);
        assertThat(Yuan.read("＋２００．００元")).hasValue(20_000);
        assertThat(Yuan.read("-15.00")).hasValue(-1_500);
        assertThat(Yuan.read("0.10000")).hasValue(10);
    }

    @Test
    void refusesWhatIsNoAmountOrHasAFractionOfACent() {
        for (String none : List.of("", "二百", "200.005", "1,23", "1e3", "2.00.0", "--1", "9999999999999")) {
            assertThat(Yuan.read(none)).as(none).isEmpty();
        }
    }

    @Test
    void writesTwoDecimals() {
        assertThat(Yuan.text(20_050)).isEqualTo("200.50");
        assertThat(Yuan.text(-5)).isEqualTo("-0.05");
        assertThat(Yuan.text(0)).isEqualTo("0.00");
        assertThat(Yuan.grouped(123_456_789)).isEqualTo("1,234,567.89");
    }

    @Test
    void aReductionIsRoundedInTheMembersFavour() {
        assertThat(DuesRules.off(20_000, 50)).isEqualTo(10_000);
        assertThat(DuesRules.off(20_000, 100)).isEqualTo(20_000);
        assertThat(DuesRules.off(101, 50)).isEqualTo(51);
        assertThat(DuesRules.off(101, 33)).isEqualTo(33);
    }

    @Test
    void aReminderIsDueFromItsDayOn() {
        LocalDate due = LocalDate.of(2026, 6, 30);
        List<Integer> days = List.of(-15, 7, 30);

        assertThat(DuesRules.step(due, days, LocalDate.of(2026, 6, 14))).isZero();
        assertThat(DuesRules.step(due, days, LocalDate.of(2026, 6, 15))).isEqualTo(1);
        assertThat(DuesRules.step(due, days, LocalDate.of(2026, 7, 6))).isEqualTo(1);
        assertThat(DuesRules.step(due, days, LocalDate.of(2026, 7, 7))).isEqualTo(2);
        assertThat(DuesRules.step(due, days, LocalDate.of(2026, 7, 30))).isEqualTo(3);
        assertThat(DuesRules.step(due, days, LocalDate.of(2027, 7, 30))).isEqualTo(3);
    }
}

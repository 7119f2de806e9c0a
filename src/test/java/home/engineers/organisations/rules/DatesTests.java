package home.engineers.organisations.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Refused;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTests {
    @ParameterizedTest
    @ValueSource(strings = {"2026-12-05", "2026/12/5", "20261205", "2026.12.5", " 2026年12月5日 "})
    void readsDatesAsPeopleWriteThem(String written) {
        assertThat(Dates.read("on", written)).isEqualTo(Outcome.granted(LocalDate.of(2026, 12, 5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026/13/05", "2026-02-30", "5.12.2026", "morgen"})
    void refusesWhatIsNoDate(String written) {
        assertThat(Dates.read("on", written)).isInstanceOf(Refused.class);
    }
}

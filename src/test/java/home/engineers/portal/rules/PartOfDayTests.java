package home.engineers.portal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class PartOfDayTests {
    @Test
    void greetsByTheHour() {
        assertThat(PartOfDay.at(LocalTime.of(4, 59))).isEqualTo(PartOfDay.EVENING);
        assertThat(PartOfDay.at(LocalTime.of(5, 0))).isEqualTo(PartOfDay.MORNING);
        assertThat(PartOfDay.at(LocalTime.of(11, 59))).isEqualTo(PartOfDay.MORNING);
        assertThat(PartOfDay.at(LocalTime.NOON)).isEqualTo(PartOfDay.AFTERNOON);
        assertThat(PartOfDay.at(LocalTime.of(17, 59))).isEqualTo(PartOfDay.AFTERNOON);
        assertThat(PartOfDay.at(LocalTime.of(18, 0))).isEqualTo(PartOfDay.EVENING);
    }
}

package home.engineers.store;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.time.HouseClock;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class WholeHouseTests {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HouseClock clock;

    @Autowired
    private TestClock testClock;

    @Test
    void startsOnAMigratedDatabaseInUtf8() {
        assertThat(jdbc.sql("select count(*) from flyway_schema_history where success").query(Long.class).single())
                .isGreaterThan(10);
        assertThat(jdbc.sql("select to_regclass('spring_session') is not null").query(Boolean.class).single()).isTrue();
        assertThat(jdbc.sql("select current_setting('server_encoding')").query(String.class).single()).isEqualTo("UTF8");
    }

    @Test
    void beginsEveryTestOnTheSameDay() {
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 11, 23));
        testClock.moveTo(LocalDate.of(2026, 12, 1));
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 12, 1));
    }
}

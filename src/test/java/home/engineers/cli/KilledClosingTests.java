package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** kill -9 in the middle of the closing of a year of dues: it goes on by itself, nothing is lost and nothing doubled. */
class KilledClosingTests {
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final String TREASURER = "14200000042";
    private static ServingProcess house;

    @BeforeAll
    static void open() throws Exception {
        house = ServingProcess.demo();
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    @Test
    void aClosingThatIsKilledGoesOnAndCarriesEachChargeOverOnce() throws Exception {
        String association = house.database()
                .sql("select id from organisation where kind = 'MUNICIPAL_ASSOCIATION' and until is null").query(String.class).single();
        int year = house.database().sql("select extract(year from current_date)::integer - 1").query(Integer.class).single();
        String dues = "/dues/" + association;
        String resolution = house.database().sql("select id from dues_resolution limit 1").query(String.class).single();
        assertThat(house.post(dues + "/rules/classes", Map.of(
                        "name", List.of("往年个人会员"), "payer", List.of("PERSON"), "amount", List.of("80.01"), "due", List.of("06-30"),
                        "fromYear", List.of(String.valueOf(year)), "toYear", List.of(String.valueOf(year)),
                        "resolution", List.of(resolution))).statusCode())
                .isEqualTo(302);
        house.post(dues + "/charging", Map.of("year", List.of(String.valueOf(year))));
        await().atMost(LONG).until(() -> count("select count(*) from dues_round where year = ? and state = 'RUNNING'", year) == 0);
        int unpaid = count("select count(*) from dues_charge where year = ? and paid_cents < cents", year);
        long owed = owed("select sum(cents - paid_cents) from dues_charge where year = ?", year);
        assertThat(unpaid).isGreaterThan(1_000);

        house.post(dues + "/closing", Map.of("year", List.of(String.valueOf(year))));
        house.enter(TREASURER);
        house.post(dues + "/closing/confirmation", Map.of("year", List.of(String.valueOf(year))));
        await().atMost(LONG).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2)).until(() -> carried(year) >= 100);
        house.kill();
        house.startAgain();

        assertThat(carried(year)).isBetween(100, unpaid - 1);
        assertThat(state(year)).isEqualTo("CLOSING");
        await().atMost(LONG).until(() -> state(year).equals("CLOSED"));
        assertThat(carried(year)).isEqualTo(unpaid);
        assertThat(count("select count(distinct carried_from) from dues_charge where year = ? + 1 and kind = 'CARRIED'", year)).isEqualTo(unpaid);
        assertThat(owed("select sum(cents) from dues_charge where year = ? + 1 and kind = 'CARRIED'", year)).isEqualTo(owed);
        assertThat(count("select carried from dues_closing where year = ?", year)).isEqualTo(unpaid);
        assertThat(owed("select carried_cents from dues_closing where year = ?", year)).isEqualTo(owed);
        assertThat(count("select count(*) from evidence_entry where kind = 'dues-year-closed' and facts::jsonb ->> 'year' = ?::text", year)).isEqualTo(1);
        assertThat(count("select count(*) from messages_notice where title_key = 'dues.notice.closed.title' and ?::text = any(arguments)", year)).isEqualTo(1);
        assertThat(house.get(dues + "/closing?year=" + year)).contains("已结账", "结转笔数");
    }

    private static int carried(int year) {
        return count("select count(*) from dues_charge where year = ? + 1 and kind = 'CARRIED'", year);
    }

    private static String state(int year) {
        return database().sql("select state from dues_year where year = ?").param(year).query(String.class).single();
    }

    private static int count(String sql, int year) {
        return database().sql(sql).param(year).query(Integer.class).single();
    }

    private static long owed(String sql, int year) {
        return database().sql(sql).param(year).query(Long.class).single();
    }

    private static JdbcClient database() {
        return house.database();
    }
}

package home.engineers.cli;

import static home.engineers.cli.DuesOfLastYear.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** kill -9 in the middle of the closing of a year of dues: it goes on by itself, nothing is lost and nothing doubled. */
class KilledClosingTests {
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
        DuesOfLastYear dues = DuesOfLastYear.in(house);
        int year = dues.year();
        house.post(dues.path() + "/charging", dues.form());
        await().atMost(LONG).until(() -> dues.count("select count(*) from dues_round where year = ? and state = 'RUNNING'") == 0);
        int unpaid = dues.count("select count(*) from dues_charge where year = ? and paid_cents < cents");
        long owed = owed("select sum(cents - paid_cents) from dues_charge where year = ?", year);
        assertThat(unpaid).isGreaterThan(1_000);

        house.post(dues.path() + "/closing", dues.form());
        house.enter(TREASURER);
        house.post(dues.path() + "/closing/confirmation", dues.form());
        await().atMost(LONG).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2)).until(() -> carried(dues) >= 100);
        house.kill();
        house.startAgain();

        assertThat(carried(dues)).isBetween(100, unpaid - 1);
        assertThat(state(year)).isEqualTo("CLOSING");
        await().atMost(LONG).until(() -> state(year).equals("CLOSED"));
        assertThat(carried(dues)).isEqualTo(unpaid);
        assertThat(dues.count("select count(distinct carried_from) from dues_charge where year = ? + 1 and kind = 'CARRIED'")).isEqualTo(unpaid);
        assertThat(owed("select sum(cents) from dues_charge where year = ? + 1 and kind = 'CARRIED'", year)).isEqualTo(owed);
        assertThat(dues.count("select carried from dues_closing where year = ?")).isEqualTo(unpaid);
        assertThat(owed("select carried_cents from dues_closing where year = ?", year)).isEqualTo(owed);
        assertThat(dues.count("select count(*) from evidence_entry where kind = 'dues-year-closed' and facts::jsonb ->> 'year' = ?::text")).isEqualTo(1);
        assertThat(dues.count("select count(*) from messages_notice where title_key = 'dues.notice.closed.title' and ?::text = any(arguments)")).isEqualTo(1);
        assertThat(house.get(dues.path() + "/closing?year=" + year)).contains("已结账", "结转笔数");
    }

    private static int carried(DuesOfLastYear dues) {
        return dues.count("select count(*) from dues_charge where year = ? + 1 and kind = 'CARRIED'");
    }

    private static String state(int year) {
        return database().sql("select state from dues_year where year = ?").param(year).query(String.class).single();
    }

    private static long owed(String sql, int year) {
        return database().sql(sql).param(year).query(Long.class).single();
    }

    private static JdbcClient database() {
        return house.database();
    }
}

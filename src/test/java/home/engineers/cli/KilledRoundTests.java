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

/** kill -9 while all members are being charged, and while all are being reminded: both go on, and nobody is met twice. */
class KilledRoundTests {
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final String CHARGED = "select count(*) from dues_charge where year = ? and person is not null";
    private static final String REMINDED = """
            select count(*) from dues_reminder r join dues_charge c on c.id = r.charge where c.year = ? and c.person is not null""";
    private static final String AT_WORK = "select count(*) from dues_round where year = ? and state = 'RUNNING'";
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
    void chargingAndRemindingThatAreKilledGoOnAndMeetEachMemberOnce() throws Exception {
        String association = house.database()
                .sql("select id from organisation where kind = 'MUNICIPAL_ASSOCIATION' and until is null").query(String.class).single();
        int year = house.database().sql("select extract(year from current_date)::integer - 1").query(Integer.class).single();
        String dues = "/dues/" + association;
        Map<String, List<String>> ofYear = Map.of("year", List.of(String.valueOf(year)));
        String resolution = house.database().sql("select id from dues_resolution limit 1").query(String.class).single();
        assertThat(house.post(dues + "/rules/classes", Map.of(
                        "name", List.of("往年个人会员"), "payer", List.of("PERSON"), "amount", List.of("80.01"), "due", List.of("06-30"),
                        "fromYear", List.of(String.valueOf(year)), "toYear", List.of(String.valueOf(year)),
                        "resolution", List.of(resolution))).statusCode())
                .isEqualTo(302);
        int members = house.database().sql("""
                        select count(*) from membership where association = ?::uuid and person is not null and state = 'ACTIVE'""")
                .param(association).query(Integer.class).single();
        assertThat(members).isGreaterThan(1_000);

        String charging = house.post(dues + "/charging", ofYear).headers().firstValue("Location").orElseThrow();
        killOnce(CHARGED, year);
        assertThat(count(CHARGED, year)).isBetween(1, members - 1);
        await().atMost(LONG).until(() -> count(AT_WORK, year) == 0);
        assertThat(count(CHARGED, year)).isEqualTo(members);
        assertThat(count("select count(distinct membership) from dues_charge where year = ? and person is not null", year)).isEqualTo(members);
        assertThat(count("select done from dues_round where year = ? and kind = 'CHARGING' order by ordered_at desc limit 1", year)).isEqualTo(members);
        assertThat(house.get(charging.substring(charging.indexOf("/dues")))).contains("新核定", "%,d".formatted(members));

        String reminding = house.post(dues + "/reminders", ofYear).headers().firstValue("Location").orElseThrow();
        killOnce(REMINDED, year);
        assertThat(count(REMINDED, year)).isBetween(1, members - 1);
        await().atMost(LONG).until(() -> count(AT_WORK, year) == 0);
        assertThat(count(REMINDED, year)).isEqualTo(members);
        assertThat(count("""
                select count(*) from messages_notice n join dues_charge c on n.link = '/dues/charges/' || c.id
                where n.title_key = 'dues.notice.reminder.title' and c.year = ? and c.person is not null""", year)).isEqualTo(members);
        assertThat(house.get(reminding.substring(reminding.indexOf("/dues")))).contains("已催缴");
    }

    private static void killOnce(String counted, int year) throws Exception {
        await().atMost(LONG).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2)).until(() -> count(counted, year) >= 1);
        house.kill();
        house.startAgain();
    }

    private static int count(String sql, int year) {
        return database().sql(sql).param(year).query(Integer.class).single();
    }

    private static JdbcClient database() {
        return house.database();
    }
}

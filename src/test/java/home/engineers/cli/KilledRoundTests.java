package home.engineers.cli;

import static home.engineers.cli.DuesOfLastYear.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** kill -9 while all members are being charged, and while all are being reminded: both go on, and nobody is met twice. */
class KilledRoundTests {
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
        DuesOfLastYear dues = DuesOfLastYear.in(house);
        int members = house.database().sql("""
                        select count(*) from membership where association = ?::uuid and person is not null and state = 'ACTIVE'""")
                .param(dues.association()).query(Integer.class).single();
        assertThat(members).isGreaterThan(1_000);

        String charging = house.post(dues.path() + "/charging", dues.form()).headers().firstValue("Location").orElseThrow();
        killOnce(CHARGED, dues);
        assertThat(dues.count(CHARGED)).isBetween(1, members - 1);
        await().atMost(LONG).until(() -> dues.count(AT_WORK) == 0);
        assertThat(dues.count(CHARGED)).isEqualTo(members);
        assertThat(dues.count("select count(distinct membership) from dues_charge where year = ? and person is not null")).isEqualTo(members);
        assertThat(dues.count("select done from dues_round where year = ? and kind = 'CHARGING' order by ordered_at desc limit 1")).isEqualTo(members);
        assertThat(house.get(charging.substring(charging.indexOf("/dues")))).contains("新核定", "%,d".formatted(members));

        String reminding = house.post(dues.path() + "/reminders", dues.form()).headers().firstValue("Location").orElseThrow();
        killOnce(REMINDED, dues);
        assertThat(dues.count(REMINDED)).isBetween(1, members - 1);
        await().atMost(LONG).until(() -> dues.count(AT_WORK) == 0);
        assertThat(dues.count(REMINDED)).isEqualTo(members);
        assertThat(dues.count("""
                select count(*) from messages_notice n join dues_charge c on n.link = '/dues/charges/' || c.id
                where n.title_key = 'dues.notice.reminder.title' and c.year = ? and c.person is not null""")).isEqualTo(members);
        assertThat(house.get(reminding.substring(reminding.indexOf("/dues")))).contains("已催缴");
    }

    private static void killOnce(String counted, DuesOfLastYear dues) throws Exception {
        await().atMost(LONG).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2)).until(() -> dues.count(counted) >= 1);
        house.kill();
        house.startAgain();
    }
}

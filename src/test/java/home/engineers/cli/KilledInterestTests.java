package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import home.engineers.kernel.time.DueWorkRunner;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 between what matched and what is sent, and while it is sent, in a house with a mail server: every reader is told of
 * every family, and nobody twice. An import reaches its readers by the rounds of the served house alone.
 */
class KilledInterestTests {
    private static final int READERS = 250;
    private static final int FAMILIES = 3;
    private static final int MESSAGES = READERS * FAMILIES;
    private static final Duration LONG = Duration.ofSeconds(120);
    private final GreenMail smtp = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void listen() {
        smtp.start();
    }

    @AfterEach
    void close() {
        smtp.stop();
    }

    @Test
    void whatMatchedIsToldOnceThoughTheHouseIsKilledBeforeAndWhileItSends(@TempDir Path place) throws Exception {
        assertThat(DueWorkRunner.PAUSE.multipliedBy(2)).as("the longest wait for a round").isLessThan(Duration.ofMinutes(1));
        Path file = Files.writeString(place.resolve("news.csv"), table());
        try (ServingProcess house = ServingProcess.real(Map.of(
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", String.valueOf(smtp.getSmtp().getPort()),
                "HOUSE_MAIL_FROM", "home@house.example",
                "HOUSE_OUTBOUND_ALLOW", "127.0.0.1"))) {
            readers(house);
            assertThat(call(house, file)).isZero();
            await().atMost(LONG).pollInterval(Duration.ofMillis(2)).until(() -> number(house, "select count(*) from interest_match") > 0);
            house.kill();
            house.startAgain();
            assertThat(number(house, "select count(*) from interest_match")).as("kept whole, in the transaction that took the news away").isEqualTo(MESSAGES);
            assertThat(number(house, "select count(*) from patent_news")).isZero();

            assertThat(smtp.waitForIncomingEmail(LONG.toMillis(), 50)).isTrue();
            house.kill();
            house.startAgain();
            await().atMost(LONG).until(() -> number(house, "select count(*) from interest_delivery where state = 'QUEUED' and begun_at is null") == 0
                    && number(house, "select count(*) from interest_delivery") == MESSAGES);

            assertThat(number(house, "select count(*) from interest_match where message is null")).isZero();
            assertThat(number(house, "select count(*) from interest_message")).isEqualTo(MESSAGES);
            assertThat(number(house, "select count(distinct (person, link)) from messages_notice where title_key = 'interests.told.title'")).isEqualTo(MESSAGES);
            assertThat(number(house, "select count(*) from messages_notice where title_key = 'interests.told.title'")).isEqualTo(MESSAGES);
            int sent = number(house, "select count(*) from interest_delivery where state = 'SENT'");
            int unheardOf = number(house, "select count(*) from interest_delivery where begun_at is not null or state = 'UNCERTAIN'");
            assertThat(unheardOf).as("at most the two in flight at each kill").isLessThanOrEqualTo(4);
            assertThat(sent + unheardOf).isEqualTo(MESSAGES);
            Map<String, Long> mailed = Arrays.stream(smtp.getReceivedMessages()).collect(Collectors.groupingBy(one -> header(one, "Message-ID"), Collectors.counting()));
            assertThat(mailed.values()).as("nobody has two").allMatch(times -> times == 1);
            assertThat(mailed.size()).isBetween(sent, sent + unheardOf);
            endsAtOneClick(house);
        }
    }

    /** RFC 8058: the two headers that mail programs show a button for. */
    private void endsAtOneClick(ServingProcess house) throws Exception {
        for (MimeMessage mail : List.of(smtp.getReceivedMessages())) {
            assertThat(header(mail, "List-Unsubscribe")).matches("<https?://.+/interests/end/[A-Za-z0-9_-]+>");
            assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        }
        assertThat(number(house, "select count(*) from interest where ended_at is not null")).isZero();
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return String.join("", mail.getHeader(name));
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static void readers(ServingProcess house) {
        house.database().sql("""
                insert into people_person (id, name, mobile, mail, entered_at)
                select gen_random_uuid(), '订阅人', '1428' || lpad(n::text, 7, '0'), 'r' || n || '@example.org', now() from generate_series(1, ?) n""")
                .param(READERS).update();
        house.database().sql("""
                insert into interest (id, owner, name, query, ipc, applicants, people, events, mail, webhook, every, at_hour, week_day, quiet_from,
                    quiet_to, cap, made_at, changed_at)
                select gen_random_uuid(), id, '缆索', '缆索', '{}', '{}', '{}', '{PUBLISHED}', true, '', 'AT_ONCE', 8, 1, 0, 0, 50, now(), now()
                from people_person where starts_with(mobile, '1428')""").update();
    }

    private static String table() {
        StringBuilder all = new StringBuilder("公开（公告）号,发明名称,IPC分类号,申请（专利权）人,摘要\n");
        for (int i = 1; i <= FAMILIES; i++) {
            all.append("CN").append(116_000_000 + i).append("A,一种缆索检测小车第").append(i).append("型,E01D 19/16,重庆虚构桥梁检测有限公司,沿缆索行走。\n");
        }
        return all.append("CN116000099A,电动葫芦,B66D 1/00,虚构起重机械有限公司,制动。\n").toString();
    }

    private static int number(ServingProcess house, String sql) {
        return house.database().sql(sql).query(Integer.class).single();
    }

    private static int call(ServingProcess house, Path file) {
        return Said.here("patent", "import", file.toString(), "--data", house.data().toString(), "--json").exit();
    }
}

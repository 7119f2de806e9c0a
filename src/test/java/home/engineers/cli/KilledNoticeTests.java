package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * kill -9 in the middle of a notice to many, while its list is drawn up and while it is sent, in a house with a mail server and a gateway for text messages: it goes on
 * where it ended, nobody is left out, and nobody has it twice.
 */
class KilledNoticeTests {
    private static final int PERSONS = 600;
    private static final int MANY = 30_000;
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final GreenMail SMTP = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private static final Queue<String> TEXT_KEYS = new ConcurrentLinkedQueue<>();
    private static HttpServer gateway;
    private static ServingProcess house;

    @BeforeAll
    static void open() throws Exception {
        SMTP.start();
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        gateway.setExecutor(Executors.newCachedThreadPool());
        gateway.createContext("/texts", exchange -> {
            exchange.getRequestBody().readAllBytes();
            TEXT_KEYS.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        gateway.start();
        house = ServingProcess.real(Map.of(
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", String.valueOf(SMTP.getSmtp().getPort()),
                "HOUSE_MAIL_FROM", "home@house.example",
                "HOUSE_TEXTS_WEBHOOK", "http://127.0.0.1:" + gateway.getAddress().getPort() + "/texts",
                "HOUSE_TEXTS_SECRET", "secret",
                "HOUSE_OUTBOUND_ALLOW", "127.0.0.1",
                "HOUSE_NOTICES_PERMINUTE", "100000"));
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
        gateway.stop(0);
        SMTP.stop();
    }

    @Test
    void aNoticeThatIsKilledTwiceReachesEveryoneOnce() throws Exception {
        UUID notice = notice();

        await().atMost(LONG).pollInterval(Duration.ofMillis(5)).until(() -> count("state = 'SENT' and channel = 'MAIL'") >= 20);
        house.kill();
        house.startAgain();
        assertThat(SMTP.waitForIncomingEmail(LONG.toMillis(), 100)).isTrue();
        house.kill();
        house.startAgain();
        await().atMost(LONG).until(() -> "SENT".equals(state(notice)));

        assertThat(number("select count(*) from circular_recipient where state = 'TOLD'")).isEqualTo(PERSONS);
        assertThat(number("select count(*) from messages_notice where link = '/inbox/notices/" + notice + "'")).isEqualTo(PERSONS);
        assertThat(number("select count(distinct person) from messages_notice")).isEqualTo(PERSONS);

        Map<String, Long> mailed = mails().stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        int uncertain = count("state = 'UNCERTAIN' and channel = 'MAIL'");
        int sent = count("state = 'SENT' and channel = 'MAIL'");
        assertThat(mailed.values()).as("nobody has two").allMatch(times -> times == 1);
        assertThat(uncertain).as("at most the one in flight at each kill").isLessThanOrEqualTo(2);
        assertThat(sent + uncertain).isEqualTo(PERSONS);
        assertThat(mailed.size()).isBetween(sent, sent + uncertain);

        assertThat(count("state = 'SENT' and channel = 'TEXT'")).isEqualTo(PERSONS);
        assertThat(TEXT_KEYS.stream().distinct()).hasSize(PERSONS);
        assertThat(TEXT_KEYS.size()).as("a second attempt carries the same key").isBetween(PERSONS, PERSONS + 2);
    }

    @Test
    void aListThatIsBeingDrawnUpWhenTheHouseIsKilledIsWholeInTheEnd() throws Exception {
        UUID notice = draft(members("1426", MANY));
        int circle = number("select count(distinct person) from membership where person is not null and state = 'ACTIVE'");
        house.database().sql("update circular set state = 'PREPARING', sent_by = written_by, sent_at = now() where id = ?")
                .param(notice).update();

        await().atMost(LONG).pollInterval(Duration.ofMillis(5)).until(() -> listed(notice) >= 1_000);
        house.kill();
        Instant killed = Instant.now();
        house.startAgain();
        await().atMost(LONG).pollInterval(Duration.ofMillis(50)).until(() -> "SCHEDULED".equals(state(notice)));

        assertThat(listed(notice)).as("nobody is lost or doubled").isEqualTo(circle).isGreaterThanOrEqualTo(MANY);
        assertThat(number("select recipients from circular where id = '" + notice + "'")).isEqualTo(circle);
        Instant until = house.database().sql("select send_at from circular where id = ?").param(notice)
                .query(OffsetDateTime.class).single().toInstant();
        assertThat(until).as("the list was not whole when the house was killed, and the time to take back begins when it is")
                .isAfter(killed.plus(Duration.ofMinutes(10)));
        assertThat(number("select count(*) from messages_notice where link = '/inbox/notices/" + notice + "'")).isZero();
    }

    private static int listed(UUID notice) {
        return number("select count(*) from circular_recipient where circular = '" + notice + "'");
    }

    /** Members of the municipal association, and a notice to them whose time to be taken back is just over. */
    private static UUID notice() {
        UUID notice = draft(members("1427", PERSONS));
        var database = house.database();
        database.sql("""
                insert into circular_recipient (id, circular, person, name, number, association, state)
                select gen_random_uuid(), ?, id, name, '', '', 'PENDING' from people_person where mobile like '1427%'""").param(notice).update();
        database.sql("update circular set state = 'SCHEDULED', sent_by = written_by, sent_at = now(), send_at = now(), recipients = ? where id = ?")
                .params(PERSONS, notice)
                .update();
        return notice;
    }

    /** @return the association they are members of */
    private static UUID members(String prefix, int count) {
        var database = house.database();
        UUID association = database.sql("select id from organisation where kind = 'MUNICIPAL_ASSOCIATION'").query(UUID.class).single();
        database.sql("""
                insert into people_person (id, name, mobile, mail, entered_at)
                select gen_random_uuid(), '收信人', ? || lpad(n::text, 7, '0'), 'r' || right(?, 1) || n || '@example.org', now()
                from generate_series(1, ?) n""").params(prefix, prefix, count).update();
        database.sql("""
                insert into membership (id, association, person, state, number, applied_on, admitted_on, term_from, term_to, version, changed_at)
                select gen_random_uuid(), ?, id, 'ACTIVE', 'M' || right(mobile, 8), current_date, current_date, current_date,
                    current_date + 900, 1, now() from people_person where starts_with(mobile, ?)""").params(association, prefix).update();
        return association;
    }

    private static UUID draft(UUID association) {
        var database = house.database();
        UUID notice = UUID.randomUUID();
        database.sql("""
                insert into circular (id, sender, kind, title, body, mail, texts, receipt, choices, audience, selection, filter,
                    state, written_by, written_at, sent_by, sent_at, send_at, recipients, version)
                values (:id, :sender, 'OFFICIAL', '年会', '{姓名}：请参加年会。', true, true, 'NONE', '{}', 'members', 'FILTER', '{}',
                    'DRAFT', :id, now(), null, null, null, 0, 1)""").param("id", notice).param("sender", association).update();
        return notice;
    }

    private static List<String> mails() {
        return Arrays.stream(SMTP.getReceivedMessages())
                .map(message -> {
                    try {
                        return message.getAllRecipients()[0].toString();
                    } catch (jakarta.mail.MessagingException unreadable) {
                        throw new AssertionError(unreadable);
                    }
                })
                .toList();
    }

    private static String state(UUID notice) {
        return house.database().sql("select state from circular where id = ?").param(notice).query(String.class).single();
    }

    private static int count(String condition) {
        return number("select count(*) from circular_delivery where " + condition);
    }

    private static int number(String sql) {
        return house.database().sql(sql).query(Integer.class).single();
    }
}

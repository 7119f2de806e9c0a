package home.engineers.messages.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Language;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Seal;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.CodeGateway;
import home.engineers.messages.DeliveryFailed;
import home.engineers.messages.WaysOut;
import home.engineers.testing.Database;
import home.engineers.testing.TestDatabase;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@Database
class OutboxTests {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final DriverManagerDataSource STORE =
            new DriverManagerDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password());

    private final GreenMail smtp = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final HouseClock clock = new HouseClock(Clock.systemUTC(), true);
    private final JdbcClient jdbc = JdbcClient.create(STORE);
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(STORE);
    private final List<Outbox> opened = new ArrayList<>();

    @BeforeEach
    void start() {
        smtp.start();
        Flyway.configure().dataSource(STORE).locations("classpath:db/migration/messages").load().migrate();
        jdbc.sql("delete from messages_outgoing").update();
    }

    @AfterEach
    void close() {
        opened.forEach(Outbox::destroy);
        smtp.stop();
    }

    @Test
    void sendsAfterCommitAndNothingAfterARollback() throws MessagingException, IOException {
        Outbox outbox = mailing("127.0.0.1");
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> {
            outbox.put(to(Channel.MAIL, "tang@example.org"), new Letter("不会寄出", "x", "", Language.ZH), null);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status ->
                outbox.put(to(Channel.MAIL, "tang@example.org"), new Letter("公示结束\r\nBcc: a@b", "请查看。", "", Language.ZH), null));

        await().atMost(Duration.ofSeconds(10)).until(() -> states().equals(List.of("SENT")));
        MimeMessage[] received = smtp.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("公示结束 Bcc: a@b");
        assertThat(received[0].getAllRecipients()).hasSize(1);
        assertThat(received[0].getContent().toString().strip()).isEqualTo("请查看。");
        assertThat(received[0].getMessageID()).endsWith("@house.example>");
        assertThat(jdbc.sql("select payload is null from messages_outgoing").query(Boolean.class).single()).isTrue();
    }

    @Test
    void aLetterThatCanBeUnsubscribedFromSaysWhereAtOneClick() throws MessagingException, DeliveryFailed {
        MailPost post = post("127.0.0.1");
        String link = "https://house.example/unsubscribe/" + "k".repeat(59);
        post.send(UUID.randomUUID(), "tang@example.org", new WaysOut.Mail("资讯", "请看。", link));
        post.send(UUID.randomUUID(), "tang@example.org", new WaysOut.Mail("通知", "请看。", null));

        MimeMessage[] received = smtp.getReceivedMessages();
        assertThat(MimeUtility.unfold(received[0].getHeader("List-Unsubscribe", null))).isEqualTo("<" + link + ">");
        assertThat(received[0].getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(received[1].getHeader("List-Unsubscribe")).isNull();
        assertThat(received[1].getHeader("List-Unsubscribe-Post")).isNull();
    }

    @Test
    void keepsTheCodeSealedWhileItWaits() {
        Outbox outbox = outbox(new Couriers(Optional.empty(), List.of(new Gateway(99))));

        outbox.put(to(Channel.CODE, "13800001234"), new Letter("s", "验证码 482913", "482913", Language.ZH), Duration.ofMinutes(10));

        byte[] row = jdbc.sql("select payload from messages_outgoing").query(byte[].class).single();
        assertThat(new String(row, UTF_8)).doesNotContain("482913");
    }

    @Test
    void triesAgainLaterAndMailsOnceTheServerAnswers() {
        Gateway gateway = new Gateway(2);
        Outbox outbox = outbox(new Couriers(Optional.empty(), List.of(gateway)));
        queue(outbox, null);

        assertThat(outbox.carryOut(clock.instant())).isZero();
        assertThat(outbox.carryOut(clock.instant())).as("not before its time").isZero();
        assertThat(outbox.carryOut(clock.instant().plusSeconds(61))).isZero();
        assertThat(outbox.carryOut(clock.instant().plusSeconds(400))).isEqualTo(1);
        assertThat(gateway.taken).containsExactly("13800001234 482913");
        assertThat(outbox.carryOut(clock.instant().plusSeconds(100_000))).isZero();
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void givesUpACodeThatHasOutlivedItsUse() {
        Gateway gateway = new Gateway(1);
        Outbox outbox = outbox(new Couriers(Optional.empty(), List.of(gateway)));
        queue(outbox, Duration.ofSeconds(30));

        outbox.carryOut(clock.instant());

        assertThat(states()).containsExactly("FAILED");
        assertThat(jdbc.sql("select last_error from messages_outgoing").query(String.class).single()).isEqualTo("busy");
    }

    @Test
    void sendsEachLetterOnceHoweverManyNodesSend() {
        Gateway gateway = new Gateway(0);
        Outbox one = outbox(new Couriers(Optional.empty(), List.of(gateway)));
        Outbox other = outbox(new Couriers(Optional.empty(), List.of(gateway)));
        IntStream.range(0, 20).forEach(i -> queue(one, null));

        List<Outbox> nodes = List.of(one, other, one, other);
        int sent = nodes.parallelStream().mapToInt(node -> node.carryOut(clock.instant())).sum();

        assertThat(sent).isEqualTo(20);
        assertThat(gateway.taken).hasSize(20);
    }

    @Test
    void refusesAPrivateMailServerThatIsNotAllowedByName() {
        Outbox outbox = mailing("somewhere.else");
        outbox.put(to(Channel.MAIL, "tang@example.org"), new Letter("s", "b", "", Language.ZH), null);

        await().atMost(Duration.ofSeconds(10)).until(() ->
                jdbc.sql("select attempts from messages_outgoing").query(Integer.class).single() == 1);
        assertThat(states()).containsExactly("QUEUED");
        assertThat(smtp.getReceivedMessages()).isEmpty();
    }

    private void queue(Outbox outbox, Duration lifetime) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            var row = new IdSource(clock, new SecureRandom()).next();
            byte[] sealed = new Seal(new byte[Seal.KEY_BYTES], new SecureRandom())
                    .close(row.toString(), new Letter("s", "b", "482913", Language.ZH).bytes());
            new OutgoingTable(jdbc).queue(
                    row, to(Channel.CODE, "13800001234"), sealed, clock.instant(), lifetime == null ? null : clock.instant().plus(lifetime));
        });
    }

    private Addressed to(Channel channel, String address) {
        return new Addressed(channel, address, new PersonId(new IdSource(clock, new SecureRandom()).next()), null);
    }

    private List<String> states() {
        return jdbc.sql("select state from messages_outgoing").query(String.class).list();
    }

    private Outbox mailing(String allowed) {
        return outbox(new Couriers(Optional.of(post(allowed)), List.of()));
    }

    private MailPost post(String allowed) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtp.getSmtp().getPort());
        GuardedCalls calls = new GuardedCalls(new AddressGuard(List.of(allowed), InetAddress::getAllByName));
        return new MailPost(sender, "home@house.example", calls);
    }

    private Outbox outbox(Couriers couriers) {
        Seal seal = new Seal(new byte[Seal.KEY_BYTES], new SecureRandom());
        Outbox outbox = new Outbox(
                new OutgoingTable(jdbc), seal, couriers, new IdSource(clock, new SecureRandom()), clock, transactions);
        opened.add(outbox);
        return outbox;
    }

    /** Is busy so many times, then takes. */
    private static final class Gateway implements CodeGateway {
        private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
        private int busy;

        Gateway(int busy) {
            this.busy = busy;
        }

        @Override
        public boolean serves(String address) {
            return true;
        }

        @Override
        public void send(String address, String code, String text, Language language) throws DeliveryFailed {
            if (busy-- > 0) {
                throw new DeliveryFailed("busy", false);
            }
            taken.add(address + " " + code);
        }
    }
}

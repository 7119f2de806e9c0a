package home.engineers.interests.internal;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import home.engineers.interests.InterestHouse;
import home.engineers.interests.rules.WebhookSignature;
import home.engineers.interests.rules.Wish;
import home.engineers.kernel.time.HouseClock;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A webhook whose other side fails, moves, leaves or is slow, one attempt at a time. */
@HouseTest
@TestPropertySource(properties = {"spring.application.name=interests", "house.outbound.allow=127.0.0.1"})
class WebhookDeliveryTests {
    private static final int BLOCK = 64;

    @Autowired private ApplicationContext context;
    @Autowired private InterestDeliveries deliveries;
    @Autowired private InterestDeliveryTable table;
    @Autowired private InterestQueue queue;
    @Autowired private InterestWays ways;
    @Autowired private HouseClock time;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private InterestHouse house;
    private UUID interest;
    private byte[] secret;
    private HttpServer server;
    private volatile int answer;

    private record Call(String path, Headers headers, byte[] body) {}

    @BeforeEach
    void openWithoutTheQueue() throws IOException {
        queue.stop();
        house = new InterestHouse(context);
        interest = house.save(Wish.of("缆索", "缆索检测"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.add(new Call(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
        String shown = granted(ways.webhook(house.actor, interest, "http://127.0.0.1:" + server.getAddress().getPort() + "/hook"));
        secret = Base64.getDecoder().decode(shown.substring(WebhookSignature.PREFIX.length()));
    }

    @AfterEach
    void close() {
        server.stop(0);
        queue.start();
    }

    private void handOver() {
        deliveries.due().forEach(deliveries::handOver);
    }

    private String standing() {
        return jdbc.sql("select state || ' ' || attempts from interest_delivery order by id limit 1").query(String.class).single();
    }

    private Duration untilNext() {
        return Duration.between(time.instant(), jdbc.sql("select due_at from interest_delivery").query(Timestamp.class).single().toInstant());
    }

    private List<String> off() {
        return jdbc.sql("select arguments[1] from messages_notice where person = ? and title_key = 'interests.webhook.off.title'")
                .param(house.person.value()).query(String.class).list();
    }

    @Test
    void isTriedAgainAfterLongerAndLongerPausesThenTurnedOffAndTheOwnerIsTold() {
        answer = 500;
        house.arrivesAndIsTold(InterestHouse.CABLE);
        for (Duration pause : List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(12))) {
            handOver();
            assertThat(untilNext()).isBetween(pause.minusSeconds(30), pause);
            assertThat(deliveries.due()).isEmpty();
            clock.moveOn(pause);
        }
        assertThat(standing()).isEqualTo("QUEUED 5");
        handOver();

        assertThat(standing()).isEqualTo("FAILED 6");
        assertThat(off()).containsExactly("缆索");
        assertThat(calls).hasSize(6).extracting(one -> one.headers().getFirst("webhook-id")).containsOnly(calls.getFirst().headers().getFirst("webhook-id"));
        house.arrivesAndIsTold(InterestHouse.CABLE_GRANTED);
        handOver();
        assertThat(calls).as("what comes later is not called out any more").hasSize(6);
        assertThat(house.inbox()).as("the inbox has it in any case").hasSize(2);
    }

    @Test
    void isTakenOnceWhenTheOtherSideComesBack() {
        answer = 503;
        house.arrivesAndIsTold(InterestHouse.CABLE);
        handOver();
        answer = 204;
        clock.moveOn(Duration.ofMinutes(1));
        handOver();
        clock.moveOn(Duration.ofDays(1));
        handOver();

        assertThat(standing()).isEqualTo("SENT 2");
        assertThat(calls).hasSize(2);
        assertThat(off()).isEmpty();
    }

    @Test
    void isTurnedOffAtOnceWhereTheOtherSideIsGone() {
        answer = 410;
        house.arrivesAndIsTold(InterestHouse.CABLE);
        handOver();

        assertThat(standing()).isEqualTo("FAILED 1");
        assertThat(off()).containsExactly("缆索");
    }

    @Test
    void goesNowhereElseThanItWasToldTo() {
        answer = 307;
        house.arrivesAndIsTold(InterestHouse.CABLE);
        handOver();

        assertThat(calls).extracting(Call::path).containsExactly("/hook");
        assertThat(standing()).isEqualTo("QUEUED 1");
    }

    @Test
    void anotherMessageWaitsWhileTheOtherSideFailsSoThatItHoldsUpNobody() {
        answer = 500;
        house.arrivesAndIsTold(InterestHouse.CABLE);
        house.arrivesAndIsTold(InterestHouse.CABLE_GRANTED);
        assertThat(deliveries.due()).hasSize(2);
        handOver();

        assertThat(calls).hasSize(1);
        assertThat(deliveries.due()).isEmpty();
        answer = 204;
        clock.moveOn(Duration.ofMinutes(1));
        handOver();
        assertThat(calls).hasSize(3);
        assertThat(deliveries.due()).isEmpty();
    }

    @Test
    void anAttemptThatIsNeverHeardOfIsMadeAgainUnderTheSameIdAndAMailIsNot() {
        answer = 204;
        house.arrivesAndIsTold(InterestHouse.CABLE);
        UUID message = jdbc.sql("select id from interest_message").query(UUID.class).single();
        UUID mail = UUID.randomUUID();
        table.queue(mail, message, Delivery.Way.MAIL, time.instant());
        UUID called = deliveries.due().stream().filter(one -> !one.equals(mail)).findAny().orElseThrow();
        assertThat(table.take(called, time.instant())).isPresent();
        assertThat(table.take(mail, time.instant())).isPresent();
        assertThat(deliveries.due()).isEmpty();

        clock.moveOn(Duration.ofMinutes(2));
        handOver();
        assertThat(calls).hasSize(1);
        assertThat(calls.getFirst().headers().getFirst("webhook-id")).isEqualTo("msg_" + called);
        assertThat(jdbc.sql("select way || ' ' || state || ' ' || attempts from interest_delivery order by way").query(String.class).list())
                .containsExactly("MAIL UNCERTAIN 1", "WEBHOOK SENT 2");
    }

    @Test
    void isSignedSoThatAComputationOfTheirOwnAgrees() throws Exception {
        answer = 204;
        house.arrivesAndIsTold(InterestHouse.CABLE);
        handOver();

        Call call = calls.getFirst();
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes((call.headers().getFirst("webhook-id") + "." + call.headers().getFirst("webhook-timestamp") + ".").getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(call.body());
        assertThat(call.headers().getFirst("webhook-signature")).isEqualTo("v1," + Base64.getEncoder().encodeToString(keyed(signed.toByteArray())));
    }

    /** HMAC-SHA256 from its definition (RFC 2104), by the digest alone. */
    private byte[] keyed(byte[] text) throws NoSuchAlgorithmException {
        MessageDigest inner = MessageDigest.getInstance("SHA-256");
        inner.update(padded((byte) 0x36));
        MessageDigest outer = MessageDigest.getInstance("SHA-256");
        outer.update(padded((byte) 0x5c));
        return outer.digest(inner.digest(text));
    }

    private byte[] padded(byte with) {
        byte[] block = new byte[BLOCK];
        System.arraycopy(secret, 0, block, 0, secret.length);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= with;
        }
        return block;
    }
}

package home.engineers.messages.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Refused;
import home.engineers.messages.OutboundAddresses.Answer;
import home.engineers.messages.OutboundAddresses.Fetched;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server on the loopback address stands for everything inside; names lead where the test says. */
class GuardedCallsTests {
    private static final int BODY = 1 << 20;
    private final List<String> reached = new CopyOnWriteArrayList<>();
    private final AtomicInteger lookUps = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/ok", 200, null);
        answer("/inside", 302, "http://secret.example:" + port() + "/ok");
        answer("/metadata", 307, "http://169.254.169.254/latest");
        answer("/again", 307, "/ok");
        answer("/round", 302, "/round");
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void answer(String path, int status, String location) {
        server.createContext(path, exchange -> {
            reached.add(exchange.getRequestMethod() + " " + path);
            if (location != null) {
                exchange.getResponseHeaders().add("Location", location);
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private int port() {
        return server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://127.0.0.1/", "https://[::1]/", "https://[::ffff:127.0.0.1]/", "https://2130706433/", "https://0x7f000001/",
        "https://0177.0.0.1/", "https://127.1/", "https://169.254.169.254/latest", "https://[fd00::1]/", "https://inside.example/",
        "https://user@open.example/", "http://open.example/", "ftp://open.example/", "file:///etc/passwd", "https:///x"
    })
    void refusesAddressesThatLeadInsideOrAreWrittenToMislead(String address) throws IOException {
        GuardedCalls calls = calls();

        assertThat(calls.check(URI.create(address))).isInstanceOf(Refused.class);
        assertThat(calls.get(URI.create(address), Map.of())).isInstanceOf(Refused.class);
        assertThat(reached).isEmpty();
    }

    @Test
    void refusesANameOfWhichOneAnswerIsPrivate() {
        GuardedCalls calls = new GuardedCalls(new AddressGuard(List.of(), host -> new InetAddress[] {
            InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")
        }));

        assertThat(calls.resolve("two-faced.example")).isInstanceOf(Refused.class);
    }

    @Test
    void callsInsideWhereTheOperatorHasAllowedTheHostByName() throws IOException {
        Outcome<Answer> outcome = calls("Inside.Example.").post(inside("/ok"), Map.of(), "text/plain", "code".getBytes(UTF_8));

        assertThat(((Granted<Answer>) outcome).value().body()).isEqualTo("code".getBytes(UTF_8));
        assertThat(reached).containsExactly("POST /ok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inside", "/metadata", "/round"})
    void refusesARedirectThatLeadsInsideOrRound(String path) throws IOException {
        assertThat(calls("inside.example").get(inside(path), Map.of())).isInstanceOf(Refused.class);
        assertThat(reached).doesNotContain("GET /ok");
    }

    @Test
    void followsARedirectThatStaysWhereItMay() throws IOException {
        Outcome<Answer> outcome = calls("inside.example").post(inside("/again"), Map.of(), "text/plain", "x".getBytes(UTF_8));

        assertThat(((Granted<Answer>) outcome).value().accepted()).isTrue();
        assertThat(reached).containsExactly("POST /again", "POST /ok");
    }

    @Test
    void connectsToNoAddressButTheOneItChecked() throws IOException {
        AddressGuard.Names rebinding = host -> new InetAddress[] {
            lookUps.getAndIncrement() == 0 ? InetAddress.getByName("1.1.1.1") : InetAddress.getLoopbackAddress()
        };
        GuardedCalls calls = new GuardedCalls(new AddressGuard(List.of(), rebinding));

        assertThat(calls.check(URI.create("https://rebinding.example:" + port() + "/ok"))).isInstanceOf(Granted.class);
        assertThat(calls.get(URI.create("https://rebinding.example:" + port() + "/ok"), Map.of())).isInstanceOf(Refused.class);
        assertThat(reached).isEmpty();
        assertThat(lookUps).hasValue(2);
    }

    @Test
    void socketsRefuseAPrivateAddressAtTheMomentOfConnecting() throws IOException {
        InetSocketAddress rebound = new InetSocketAddress(
                InetAddress.getByAddress("mail.example", new byte[] {127, 0, 0, 1}), port());
        try (Socket socket = calls().sockets().createSocket()) {
            assertThatThrownBy(() -> socket.connect(rebound, 1000)).isInstanceOf(ConnectException.class);
        }
        try (Socket socket = calls("mail.example").sockets().createSocket()) {
            socket.connect(rebound, 1000);
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void takesARedirectForAnAnswerWhereItIsToGoNowhereElse() throws IOException {
        Outcome<Answer> outcome = calls("inside.example").postHere(inside("/again"), Map.of(), "text/plain", "x".getBytes(UTF_8));

        assertThat(((Granted<Answer>) outcome).value()).extracting(Answer::status, Answer::accepted).containsExactly(307, false);
        assertThat(reached).containsExactly("POST /again");
    }

    /** A byte at a time, each soon after the other, until nobody takes them. */
    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream answer = exchange.getResponseBody()) {
            for (int i = 0; i < 10_000; i++) {
                answer.write('.');
                answer.flush();
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private static GuardedCalls hasty() {
        return new GuardedCalls(
                new AddressGuard(List.of("inside.example"), GuardedCallsTests::lookUp), Duration.ofMillis(500), Duration.ofMillis(500));
    }

    @Test
    void endsACallWhoseAnswerDripsOnAndOn() {
        server.createContext("/drip", GuardedCallsTests::drip);

        assertThatThrownBy(() -> hasty().postHere(inside("/drip"), Map.of(), "text/plain", "x".getBytes(UTF_8)))
                .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void leavesAnAnswerThatNeverBeginsOrEndsAndOneThatIsTooLong() throws IOException {
        server.createContext("/silent", exchange -> LockSupport.parkNanos(Duration.ofSeconds(3).toNanos()));
        server.createContext("/drip", GuardedCallsTests::drip);

        assertThatThrownBy(() -> hasty().fetch(inside("/silent"), Map.of(), BODY)).isInstanceOf(SocketTimeoutException.class);
        assertThat(((Granted<Fetched>) hasty().fetch(inside("/drip"), Map.of(), 3)).value())
                .extracting(Fetched::whole, answer -> answer.body().length).containsExactly(false, 3);
        assertThatThrownBy(() -> hasty().fetch(inside("/drip"), Map.of(), BODY)).isInstanceOf(SocketTimeoutException.class);
    }

    private URI inside(String path) {
        return URI.create("http://inside.example:" + port() + path);
    }

    private static GuardedCalls calls(String... allowed) {
        return new GuardedCalls(new AddressGuard(List.of(allowed), GuardedCallsTests::lookUp));
    }

    private static InetAddress[] lookUp(String host) throws UnknownHostException {
        return switch (host) {
            case "inside.example", "secret.example" -> new InetAddress[] {InetAddress.getLoopbackAddress()};
            case "open.example" -> new InetAddress[] {InetAddress.getByName("1.1.1.1")};
            default -> InetAddress.getAllByName(host);
        };
    }
}

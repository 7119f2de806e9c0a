package home.engineers.cli.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import home.engineers.kernel.FullDisk;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Unavailable;
import home.engineers.store.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Where commands reach the running house: a port of its own on loopback, apart from the pages, open to whoever can read
 * the owner-only token in the data directory.
 */
@Component
class ControlPort implements SmartLifecycle {
    static final String TOKEN = "token";
    static final String ADDRESS = "control";
    static final int FULL = 507;
    static final String EXIT = "X-Exit";
    private static final Logger LOG = LoggerFactory.getLogger(ControlPort.class);

    private final DataDirectory directory;
    private final IdSource ids;
    private final List<ControlAct> acts;
    private final ControlWords words;
    private volatile State state = new Closed();

    ControlPort(DataDirectory directory, IdSource ids, List<ControlAct> acts, ControlWords words) {
        this.directory = directory;
        this.ids = ids;
        this.acts = acts;
        this.words = words;
    }

    private sealed interface State {}

    private record Closed() implements State {}

    private record Open(HttpServer server, ExecutorService threads) implements State {}

    @Override
    public void start() {
        try {
            dropLeftovers();
            String token = ids.token();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/", exchange -> answer(exchange, token));
            server.start();
            state = new Open(server, threads);
            directory.write(TOKEN, token + "\n");
            directory.write(ADDRESS, "http://127.0.0.1:" + server.getAddress().getPort() + "\n");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Rosters that a process which died had been sent. */
    private void dropLeftovers() throws IOException {
        List<Path> leftovers;
        try (Stream<Path> files = Files.list(directory.folder("work"))) {
            leftovers = files.toList();
        }
        for (Path leftover : leftovers) {
            Files.delete(leftover);
        }
    }

    private void answer(HttpExchange exchange, String token) throws IOException {
        try (exchange) {
            if (!knows(exchange, token)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            String name = exchange.getRequestURI().getPath().substring(1);
            for (ControlAct act : acts) {
                if (act.name().equals(name)) {
                    answer(act, exchange);
                    return;
                }
            }
            exchange.sendResponseHeaders(404, -1);
        } catch (RuntimeException bug) {
            LOG.error("a command failed", bug);
            throw bug;
        }
    }

    /** Nothing is written where there is no room; a disk that fills on the way takes back what was begun. */
    private void answer(ControlAct act, HttpExchange exchange) throws IOException {
        if (act.writes() && !directory.hasRoom()) {
            exchange.sendResponseHeaders(FULL, -1);
            return;
        }
        try {
            carryOut(act, exchange);
        } catch (DataAccessException | TransactionException | IOException | UncheckedIOException fault) {
            if (!FullDisk.in(fault)) {
                throw fault;
            }
            exchange.sendResponseHeaders(FULL, -1);
        }
    }

    private static boolean knows(HttpExchange exchange, String token) {
        String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        return exchange.getRequestMethod().equals("POST")
                && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    private void carryOut(ControlAct act, HttpExchange exchange) throws IOException {
        Path body = Files.createTempFile(directory.folder("work"), act.name(), "");
        try {
            Files.copy(exchange.getRequestBody(), body, StandardCopyOption.REPLACE_EXISTING);
            Map<String, String> parameters = parameters(exchange, body);
            ControlAnswer answer = answered(act, parameters, body);
            byte[] json = answer.json().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.getResponseHeaders().set(EXIT, String.valueOf(answer.exit()));
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
        } finally {
            Files.delete(body);
        }
    }

    /** They stand in the body where no file goes with the question: an address has an end. */
    private static Map<String, String> parameters(HttpExchange exchange, Path body) throws IOException {
        boolean form = ControlQuery.TYPE.equals(exchange.getRequestHeaders().getFirst("Content-Type"));
        return ControlQuery.read(form ? Files.readString(body) : exchange.getRequestURI().getRawQuery());
    }

    private ControlAnswer answered(ControlAct act, Map<String, String> parameters, Path body) throws IOException {
        try {
            return act.carryOut(parameters, body);
        } catch (Unavailable part) {
            return words.notAsked(part.reason());
        }
    }

    @Override
    public void stop() {
        if (state instanceof Open(HttpServer server, ExecutorService threads)) {
            server.stop(5);
            threads.close();
            state = new Closed();
        }
    }

    @Override
    public boolean isRunning() {
        return state instanceof Open;
    }
}

package home.engineers.cli.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import home.engineers.evidence.log.ConsistencyProof;
import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.LogFiles;
import home.engineers.evidence.log.Note;
import home.engineers.evidence.log.Witness;
import home.engineers.evidence.log.Witness.Answer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executors;

/** A witness that is asked over HTTP (C2SP tlog-witness: add-checkpoint, and the last checkpoint for monitors). */
final class WitnessService implements AutoCloseable {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final int AT_ONCE = 4;
    private final Witness witness;
    private final HttpServer server;

    private record Said(int status, String type, String body) {}

    private WitnessService(Witness witness, HttpServer server) {
        this.witness = witness;
        this.server = server;
    }

    /** @param port 0 for any that is free */
    static WitnessService listening(Witness witness, String host, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
        WitnessService service = new WitnessService(witness, server);
        server.setExecutor(Executors.newFixedThreadPool(AT_ONCE, task -> {
            Thread thread = new Thread(task, "witness");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", service::answer);
        server.start();
        return service;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Said said = said(exchange);
            byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", said.type());
            exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Said said(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean reads = exchange.getRequestMethod().equals("GET");
        try {
            if (path.equals("/add-checkpoint")) {
                return reads ? new Said(405, TEXT, "POST\n") : asked(exchange.getRequestBody().readNBytes(LogFiles.LARGEST_NOTE + 1));
            }
            return reads && path.equals("/" + originHash() + "/checkpoint") ? last() : new Said(404, TEXT, "");
        } catch (LogFault broken) {
            return new Said(500, TEXT, "the memory of the witness is damaged\n");
        }
    }

    private Said last() throws IOException, LogFault {
        Optional<Note> last = witness.last();
        return last.map(note -> new Said(200, TEXT, note.toString())).orElseGet(() -> new Said(404, TEXT, ""));
    }

    private Said asked(byte[] body) throws IOException, LogFault {
        ConsistencyProof request;
        try {
            if (body.length > LogFiles.LARGEST_NOTE) {
                return new Said(400, TEXT, "too long\n");
            }
            request = ConsistencyProof.parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (LogFault | CharacterCodingException malformed) {
            return new Said(400, TEXT, malformed.getMessage() + "\n");
        }
        return switch (witness.add(request)) {
            case Answer.Cosigned cosigned -> new Said(200, TEXT, cosigned.signature().line() + "\n");
            case Answer.UnknownLog(LogFault fault) -> new Said(404, TEXT, fault.getMessage() + "\n");
            case Answer.NotSigned(LogFault fault) -> new Said(403, TEXT, fault.getMessage() + "\n");
            case Answer.Contradictory(LogFault fault) -> new Said(400, TEXT, fault.getMessage() + "\n");
            case Answer.OtherSize(long seen) -> new Said(409, "text/x.tlog.size", seen + "\n");
            case Answer.Inconsistent(LogFault fault) -> new Said(422, TEXT, fault.getMessage() + "\n");
        };
    }

    private String originHash() {
        try {
            byte[] origin = witness.log().name().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(origin));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

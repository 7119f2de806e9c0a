package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import home.engineers.evidence.log.Checkpoint;
import home.engineers.evidence.log.ConsistencyProof;
import home.engineers.evidence.log.InventedLog;
import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.LogProof;
import home.engineers.evidence.log.MerkleTree;
import home.engineers.evidence.log.Note;
import home.engineers.evidence.log.SigningKey;
import home.engineers.evidence.log.VerifierKey;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./ehome log verify} and {@code ./ehome log witness}. */
class LogCommandTests {
    private static final String KEY = InventedLog.KEY.verifier().toString();
    private static final String STRANGER = "elsewhere.example+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    @TempDir
    private Path folder;

    private record Said(int exit, String out, String err) {}

    private static Said say(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Ehome.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of("log"), Stream.of(arguments).map(String::valueOf)).toArray(String[]::new));
        return new Said(exit, out.toString(), err.toString());
    }

    private static JsonNode json(Said said) {
        return JsonMapper.shared().readTree(said.out());
    }

    @Test
    void passesAWholeLog() throws IOException {
        Path log = new InventedLog(600).writeTo(folder);

        Said said = say("verify", log, "--key", KEY);
        assertThat(said.exit()).isZero();
        assertThat(said.out()).hasLineCount(1).contains("日志完整。 The log is whole.", "engineers.example/log  600");
        Said asJson = say("verify", log, "--key", log.resolve("key"), "--json");
        assertThat(json(asJson).get("holds").booleanValue()).isTrue();
        assertThat(json(asJson).get("size").intValue()).isEqualTo(600);
        assertThat(json(asJson).get("keyGiven").booleanValue()).isTrue();
        assertThat(say("verify", log).out()).contains("公钥取自日志自己", KEY);
    }

    @Test
    void readsArchivesAsItReadsFolders() throws IOException {
        Path log = new InventedLog(600).writeTo(Files.createDirectory(folder.resolve("log")));
        List<Path> files;
        try (Stream<Path> all = Files.walk(log)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        Path zip = folder.resolve("log.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path file : files) {
                out.putNextEntry(new ZipEntry("log/" + log.relativize(file)));
                Files.copy(file, out);
            }
        }
        Path tar = folder.resolve("log.tar.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(tar));
                TarArchiveOutputStream out = new TarArchiveOutputStream(gzip)) {
            for (Path file : files) {
                out.putArchiveEntry(new TarArchiveEntry(file, log.relativize(file).toString()));
                Files.copy(file, out);
                out.closeArchiveEntry();
            }
        }

        assertThat(say("verify", zip, "--key", KEY).exit()).isZero();
        assertThat(say("verify", tar, "--key", KEY).exit()).isZero();
        Files.write(zip, "PK broken".getBytes(StandardCharsets.US_ASCII));
        assertThat(say("verify", zip, "--key", KEY).exit()).isEqualTo(1);
    }

    @Test
    void namesTheFaultAndExitsWithOne() throws IOException {
        Path log = new InventedLog(600).writeTo(folder);
        Said unknown = say("verify", log, "--key", STRANGER);
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.out()).contains("不成立", "Does not hold");
        byte[] bundle = Files.readAllBytes(log.resolve("tile/entries/001"));
        bundle[40] ^= 1;
        Files.write(log.resolve("tile/entries/001"), bundle);
        assertThat(json(say("verify", log, "--key", KEY, "--json")).get("reason").asString()).isEqualTo("evidence.fault.leaf-changed");
        Files.delete(log.resolve("tile/entries/001"));
        Said missing = say("verify", log, "--key", KEY);
        assertThat(missing).isEqualTo(new Said(1, "不成立：缺少 tile/entries/001。 Does not hold: tile/entries/001 is missing.\n", ""));
        Files.delete(log.resolve("key"));
        assertThat(json(say("verify", log, "--json")).get("reason").asString()).isEqualTo("evidence.fault.key-needed");
    }

    @Test
    void checksOneProof() throws IOException, LogFault {
        InventedLog log = new InventedLog(600);
        LogProof proof = LogProof.of(log.entry(41), 41, new MerkleTree(600, log).inclusion(41), log.note());
        Path file = Files.writeString(folder.resolve("42.tlog-proof"), proof.toString());

        assertThat(say("verify", file, "--key", KEY).out()).startsWith("证明成立：第 42 条。 The proof holds: act 42.");
        assertThat(json(say("verify", file, "--json")).get("reason").asString()).isEqualTo("evidence.fault.key-needed");
        Files.writeString(folder.resolve("key"), KEY);
        assertThat(say("verify", file).out()).startsWith("证明成立：第 42 条。").contains("公钥取自日志自己");
        Files.writeString(file, proof.toString().replace("index 41", "index 42"));
        assertThat(json(say("verify", file, "--key", KEY, "--json")).get("reason").asString()).isEqualTo("evidence.fault.not-included");
        Files.writeString(file, proof.toString().replaceFirst("extra [^\n]*", "extra eyJsZWFmIjoxLCJsZWFmIjoyfQ=="));
        Said twice = say("verify", file, "--key", KEY);
        assertThat(twice.exit()).isEqualTo(1);
        assertThat(twice.out()).contains("leaf", "出现两次", "stands twice").doesNotContain("Exception");
    }

    @Test
    void checksTwoCheckpoints() throws IOException, LogFault {
        InventedLog later = new InventedLog(600);
        Path log = later.writeTo(Files.createDirectory(folder.resolve("log")));
        Path before = Files.writeString(folder.resolve("before"), new InventedLog(300).note().toString());
        Path after = Files.writeString(folder.resolve("after"), later.note().toString());
        Path proof = Files.writeString(
                folder.resolve("consistency"), new ConsistencyProof(300, new MerkleTree(600, later).consistency(300), later.note()).toString());

        assertThat(say("verify", before, proof, "--key", KEY).out()).contains("后者是前者的延续（从 300 片叶）");
        assertThat(say("verify", before, after, "--key", KEY, "--log", log).exit()).isZero();
        assertThat(say("verify", before, before, "--key", KEY).exit()).isZero();
        assertThat(json(say("verify", before, after, "--key", KEY, "--json")).get("reason").asString()).isEqualTo("evidence.fault.tiles-needed");
        assertThat(json(say("verify", after, before, "--key", KEY, "--log", log, "--json")).get("reason").asString())
                .isEqualTo("evidence.fault.smaller");
        assertThat(say("verify", after, "--key", KEY).out()).contains("检查点的签名成立");
        assertThat(say("verify", proof, "--key", KEY).exit()).isEqualTo(2);
    }

    /** Witnesses are slower than the log: what they signed last lies beside the newest checkpoint. */
    @Test
    void believesAWitnessOfAnEarlierHeadThatTheLogContinues() throws IOException {
        SigningKey witness = new SigningKey("witness.example/late", VerifierKey.Kind.WITNESS, new byte[SigningKey.SEED_BYTES]);
        String key = witness.verifier().toString();
        Instant at = Instant.parse("2026-11-28T08:00:00Z");
        Path log = new InventedLog(600).writeTo(folder);
        assertThat(json(say("verify", log, "--key", KEY, "--witness", key, "--json")).get("reason").asString()).isEqualTo("evidence.fault.witness-missing");

        InventedLog before = new InventedLog(300);
        Path cosigned = Files.writeString(log.resolve("cosigned"), before.note().with(witness.cosign(before.head(), at)).toString());
        Said said = say("verify", log, "--key", KEY, "--witness", key, "--json");
        assertThat(said.exit()).isZero();
        assertThat(json(said).get("size").asInt()).isEqualTo(600);
        assertThat(json(said).at("/witnesses/0/name").asString()).isEqualTo("witness.example/late");

        InventedLog forked = InventedLog.forked(300);
        Files.writeString(cosigned, forked.note().with(witness.cosign(forked.head(), at)).toString());
        assertThat(say("verify", log, "--key", KEY, "--witness", key).exit()).isEqualTo(1);
        InventedLog longer = new InventedLog(601);
        Files.writeString(cosigned, longer.note().with(witness.cosign(longer.head(), at)).toString());
        assertThat(json(say("verify", log, "--key", KEY, "--witness", key, "--json")).get("reason").asString()).isEqualTo("evidence.fault.smaller");
    }

    @Test
    void exitsWithTwoWhereItCouldNotBeAsked() {
        assertThat(say("verify", folder.resolve("nowhere"))).satisfies(said -> {
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.err()).contains("nowhere").doesNotContain("Exception");
        });
        assertThat(say("verify", "http://127.0.0.1:1/log").exit()).isEqualTo(2);
        assertThat(say("verify").exit()).isEqualTo(2);
        assertThat(say("verify", "--help").out()).contains("FILE-OR-URL", "docs/how-to/public-log.md");
        assertThat(say("witness", "--help").out()).contains("--state");
    }

    @Test
    void aWitnessCosignsWhatContinuesAndRefusesAFork() throws IOException, LogFault {
        try (Served served = new Served()) {
            Object[] look = {"witness", served.address(), "--name", "witness.example/w1", "--state", folder.resolve("w"), "--once", "--json"};
            served.log = new InventedLog(300);
            assertThat(say(look).exit()).isZero();
            served.log = new InventedLog(600);
            assertThat(say(look).exit()).isZero();

            assertThat(served.taken).hasSize(2);
            Note cosigned = Note.parse(served.taken.getLast());
            assertThat(Checkpoint.of(cosigned)).isEqualTo(new InventedLog(600).head());
            assertThat(cosigned.signatures()).hasSize(2);
            String witness = Files.readString(folder.resolve("w/checkpoint"));
            assertThat(witness).isEqualTo(cosigned.toString());
            served.log = new InventedLog(200);
            assertThat(say(look)).satisfies(said -> {
                assertThat(said.exit()).isEqualTo(1);
                assertThat(said.out()).contains("evidence.fault.smaller");
            });
            assertThat(say("witness", served.address(), "--state", folder.resolve("w2"), "--once").out()).contains("/witness+");
            assertThat(served.taken.removeLast()).isNotEmpty();
            served.log = InventedLog.forked(700);
            Said fork = say(look);
            assertThat(fork.exit()).isEqualTo(1);
            assertThat(fork.out()).contains("evidence.fault.not-consistent", "分叉");
            assertThat(Files.readString(folder.resolve("w/checkpoint"))).isEqualTo(witness);
            assertThat(served.taken).hasSize(2);
            assertThat(say("witness", served.address(), "--name", "witness.example/other", "--state", folder.resolve("w"), "--once").exit())
                    .isEqualTo(2);
            assertThat(say("witness", served.address(), "--name", "witness.example/w1", "--state", folder.resolve("w"), "--once", "--key", STRANGER)
                            .exit())
                    .isEqualTo(1);
        }
    }

    @Test
    void aLogAtAnAddressIsCheckedAsAFolder() throws IOException {
        try (Served served = new Served()) {
            served.log = new InventedLog(600);

            assertThat(say("verify", served.address(), "--key", KEY).exit()).isZero();
            assertThat(say("verify", served.address() + "/checkpoint").out()).contains("公钥取自日志自己");
        }
    }

    /** An invented log behind a web server, which takes whatever a witness brings. */
    private static final class Served implements AutoCloseable {
        private final HttpServer server;
        private final List<byte[]> taken = new ArrayList<>();
        private volatile InventedLog log = new InventedLog(1);

        Served() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/log/", exchange -> {
                String path = exchange.getRequestURI().getPath().substring("/log/".length());
                byte[] body = path.equals("cosignature") ? took(exchange.getRequestBody().readAllBytes()) : log.file(path);
                exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
        }

        private byte[] took(byte[] note) {
            taken.add(note);
            return "taken\n".getBytes(StandardCharsets.US_ASCII);
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/log";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}

package home.engineers.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Go's golang.org/x/mod/sumdb, which knows nothing of this house, reads our checkpoints, tiles and proofs. From Debian's
 * golang-go and golang-golang-x-mod-dev; the program is src/test/go/logcheck.
 */
class GoReadingTests {
    private static final Path PROGRAM = Path.of("src/test/go/logcheck/main.go");
    private static final SigningKey WITNESS = new SigningKey("witness.example/w1", VerifierKey.Kind.WITNESS, InventedLog.seed(2));

    @TempDir
    private static Path built;

    @TempDir
    private Path folder;

    private record Said(int exit, String text) {}

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                "go", "build", "-o", built.resolve("logcheck").toString(), PROGRAM.toAbsolutePath().toString());
        builder.environment().putAll(Map.of(
                "GO111MODULE", "off", "GOPATH", "/usr/share/gocode", "GOFLAGS", "", "GOCACHE", built.resolve("cache").toString()));
        assertThat(run(builder)).isEqualTo(new Said(0, ""));
    }

    private static Said run(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private Said checked(String... keys) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(built.resolve("logcheck").toString(), folder.toString()));
        command.addAll(List.of(keys));
        return run(new ProcessBuilder(command));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 1000, 66_000})
    void readsOurTilesCheckpointsAndProofs(int size) throws IOException, LogFault, InterruptedException {
        InventedLog log = new InventedLog(size);
        log.writeTo(folder);
        MerkleTree tree = new MerkleTree(size, log);
        int index = size / 2;
        Files.write(folder.resolve("a.leaf"), log.entry(index));
        Files.writeString(folder.resolve("a.tlog-proof"), LogProof.of(log.entry(index), index, tree.inclusion(index), log.note()).toString());
        int earlier = Math.max(1, size / 3);
        InventedLog before = new InventedLog(earlier);
        Files.writeString(folder.resolve("earlier"), before.note().toString());
        Files.writeString(folder.resolve("consistency"), new ConsistencyProof(earlier, tree.consistency(earlier), log.note()).toString());

        assertThat(checked(InventedLog.KEY.verifier().toString())).isEqualTo(new Said(0, "ok\n"));
    }

    @Test
    void readsTheCosignatureOfAWitness() throws IOException, InterruptedException {
        InventedLog log = new InventedLog(300);
        log.writeTo(folder);
        Note cosigned = log.note().with(WITNESS.cosign(log.head(), Instant.parse("2026-11-23T01:00:00Z")));
        Files.writeString(folder.resolve(LogFiles.CHECKPOINT), cosigned.toString());

        assertThat(checked(InventedLog.KEY.verifier().toString(), WITNESS.verifier().toString())).isEqualTo(new Said(0, "ok\n"));
    }

    @Test
    void refusesWhatWeRefuse() throws IOException, InterruptedException {
        InventedLog log = new InventedLog(300);
        log.writeTo(folder);
        Path tile = folder.resolve("tile/0/000");
        byte[] hashes = Files.readAllBytes(tile);
        hashes[40] ^= 1;
        Files.write(tile, hashes);
        SigningKey stranger = new SigningKey(InventedLog.ORIGIN, VerifierKey.Kind.LOG, InventedLog.seed(3));

        assertThat(checked(InventedLog.KEY.verifier().toString()).exit()).isEqualTo(1);
        assertThat(checked(stranger.verifier().toString()).exit()).isEqualTo(1);
    }
}

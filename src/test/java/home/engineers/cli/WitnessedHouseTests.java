package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.evidence.log.SigningKey;
import home.engineers.evidence.log.VerifierKey.Kind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a district's witness from the command line: it reads a house that runs, cosigns, hands over, is believed. */
class WitnessedHouseTests {
    private static final String NAME = "witness.example/yubei";
    private static final byte[] SEED = new byte[SigningKey.SEED_BYTES];

    @TempDir
    private Path folder;

    private static String said(int exit, Object... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter both = new PrintWriter(said, true);
        int ended = Ehome.commandLine().setOut(both).setErr(both)
                .execute(Stream.concat(Stream.of("log"), Stream.of(arguments).map(String::valueOf)).toArray(String[]::new));
        assertThat(ended).as(said.toString()).isEqualTo(exit);
        return said.toString();
    }

    @Test
    void aWitnessCosignsTheLogOfARunningHouseAndTheHouseServesWhatItSigned() throws Exception {
        String witness = new SigningKey(NAME, Kind.WITNESS, SEED).verifier().toString();
        Path state = Files.createDirectories(folder.resolve("witness"));
        Files.writeString(state.resolve("witness.key"), NAME + "\n" + HexFormat.of().formatHex(SEED) + "\n");
        try (ServingProcess house = ServingProcess.demo(Map.of("HOUSE_LOG_WITNESSES", witness))) {
            String log = house.address("/log").toString();
            String key = house.get("/log/key").strip();
            assertThat(house.get("/log/cosigned")).doesNotContain(NAME);

            assertThat(said(0, "witness", log, "--state", state, "--once")).contains(witness, "已联署到第").doesNotContain("没有收下");

            String cosigned = house.get("/log/cosigned");
            assertThat(cosigned).isEqualTo(Files.readString(state.resolve("checkpoint"))).contains("— " + NAME);
            assertThat(said(0, "verify", log, "--key", key, "--witness", witness)).contains("日志完整");
            Path proof = Files.writeString(folder.resolve("1.tlog-proof"), house.get("/evidence/1/proof"));
            assertThat(said(0, "verify", proof, "--key", key, "--witness", witness)).contains("证明成立");

            Path stranger = folder.resolve("stranger");
            assertThat(said(0, "witness", log, "--state", stranger, "--name", "witness.example/other", "--once")).contains("没有收下");
            assertThat(house.get("/log/cosigned")).isEqualTo(cosigned);
        }
    }
}

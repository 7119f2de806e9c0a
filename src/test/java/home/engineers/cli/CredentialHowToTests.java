package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.credentials.CredentialTemplate;
import home.engineers.credentials.internal.ExampleCertificate;
import home.engineers.credentials.proof.CredentialFault;
import home.engineers.credentials.proof.Cryptosuite;
import home.engineers.credentials.verification.CredentialVerifier;
import home.engineers.credentials.verification.TrustList;
import home.engineers.kernel.Granted;
import home.engineers.kernel.json.CanonicalJson;
import home.engineers.testing.WorkedExample;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked example of the how-to page on certificates, called as the page calls it. */
class CredentialHowToTests {
    private static final WorkedExample PAGE = WorkedExample.of("how-to/credentials.md");
    private static final Path FOLDER = Path.of("docs/how-to");

    @Test
    void everyCallPrintsWhatThePageSays() {
        List<WorkedExample.Call> calls = PAGE.calls();

        assertThat(calls).hasSizeGreaterThanOrEqualTo(4).allSatisfy(call ->
                assertThat(printed(call.command())).as(call.command()).isEqualTo(call.printed()));
    }

    /** How a list is packed may differ from one JDK to the next; what it says may not. */
    @Test
    void theFilesAreMadeOfThePiecesThatTheHouseIssuesWith() throws IOException, CredentialFault {
        CredentialTemplate training = template("training");
        String example = CanonicalJson.of(ExampleCertificate.signed(training, Cryptosuite.EDDSA_JCS_2022));
        write("credential-example.json", example);
        write("credential-trust.json", CanonicalJson.of(ExampleCertificate.trust()));
        write("credential-revoked.json", CanonicalJson.of(ExampleCertificate.list(true)));
        String presentation = CanonicalJson.of(ExampleCertificate.presentation(training, template("conference-attendance")));
        write("presentation-example.json", presentation);

        assertThat(read("credential-example.json")).as("docs/how-to against target").isEqualTo(example);
        assertThat(read("presentation-example.json")).as("docs/how-to against target").isEqualTo(presentation);
        TrustList kept = TrustList.read(read("credential-trust.json"));
        TrustList revoked = new TrustList(kept.issuers(), kept.documents(), List.of(read("credential-revoked.json")));
        Instant at = Instant.parse("2026-11-28T08:00:00Z");
        assertThat(new CredentialVerifier(kept).verify(example, at)).isInstanceOf(Granted.class);
        assertThat(new CredentialVerifier(revoked).verify(example, at).toString()).contains("credentials.fault.revoked");
    }

    private static CredentialTemplate template(String id) {
        return ExampleCertificate.templates().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static void write(String file, String text) throws IOException {
        Files.writeString(Path.of("target", file), text + "\n");
    }

    private static String read(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file)).strip();
    }

    /** Both streams, as a terminal shows them. */
    private static List<String> printed(String command) {
        StringWriter said = new StringWriter();
        PrintWriter both = new PrintWriter(said, true);
        String[] arguments = Arrays.stream(command.split(" ")).skip(1).toArray(String[]::new);
        Ehome.commandLine().setOut(both).setErr(both).execute(arguments);
        return said.toString().lines().toList();
    }
}

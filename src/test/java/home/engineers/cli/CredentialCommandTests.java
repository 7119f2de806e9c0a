package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.credentials.InventedIssuer;
import home.engineers.credentials.Vectors;
import home.engineers.credentials.paper.CertificateText;
import home.engineers.credentials.paper.PaperKey;
import home.engineers.credentials.paper.SignedPaper;
import home.engineers.credentials.status.StatusBits;
import home.engineers.kernel.LocalizedText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./ehome credential verify}. */
class CredentialCommandTests {
    @TempDir
    private Path directory;

    private final InventedIssuer issuer = new InventedIssuer();

    private record Said(int exit, String out, String err) {}

    private static Said say(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Ehome.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Said(exit, out.toString(), err.toString());
    }

    private Said verify(String credential, String... options) throws IOException {
        Path file = Files.writeString(directory.resolve("credential.json"), credential);
        return say(Stream.concat(Stream.of("credential", "verify", file.toString()), Arrays.stream(options)).toArray(String[]::new));
    }

    private String trust(Object... lists) throws IOException {
        return Files.writeString(directory.resolve("trust.json"), issuer.trust(lists)).toString();
    }

    @Test
    void saysThatACredentialIsValid() throws IOException {
        Said said = verify(issuer.signed(), "--trust", trust(issuer.list("revocation")), "--at", "2026-11-28T08:00:00Z");

        assertThat(said.err()).isEmpty();
        assertThat(said.out()).startsWith("有效：签发者 did:web:house.example").contains("Valid: issuer did:web:house.example", "eddsa-jcs-2022");
        assertThat(said.exit()).isZero();
        assertThat(verify(issuer.signed(), "--trust", trust(issuer.list("revocation")), "--at", "2026-11-28T08:00:00Z", "--json").out())
                .contains("\"valid\" : true", "\"statusEntries\" : 1");
    }

    @Test
    void findsAStatusListBesideTheCredential() throws IOException {
        String trust = trust();
        assertThat(verify(issuer.signed(), "--trust", trust, "--at", "2026-11-28T08:00:00Z").out()).contains("缺少状态清单", "is missing");
        Files.writeString(directory.resolve("1.status.json"), InventedIssuer.text(issuer.list("revocation")));
        assertThat(verify(issuer.signed(), "--trust", trust, "--at", "2026-11-28T08:00:00Z").exit()).isZero();
        Files.writeString(directory.resolve("1.status.json"), InventedIssuer.text(issuer.list("revocation", InventedIssuer.INDEX)));
        Said revoked = verify(issuer.signed(), "--trust", trust, "--at", "2026-11-28T08:00:00Z");
        assertThat(revoked.exit()).isEqualTo(1);
        assertThat(revoked.out()).hasLineCount(1).contains("已经撤销", "Revoked");
    }

    @Test
    void checksTheProofAloneAndSaysSo() throws IOException {
        String vector = Vectors.text("vc-di-eddsa/eddsa-jcs-2022/signedJCS.json");
        Said alone = verify(vector, "--proof-only");
        assertThat(alone.exit()).isZero();
        assertThat(alone.out()).contains("只检查了证明", "The proof alone was checked");
        Said whole = verify(vector);
        assertThat(whole.exit()).isEqualTo(1);
        assertThat(whole.out()).contains("没有给出信任清单", "no issuer is trusted");
        assertThat(verify(vector.replace("Alumni Credential", "Alumnus Credential"), "--proof-only").exit()).isEqualTo(1);
    }

    @Test
    void refusesBadFilesWithTheReasonInOneLine() throws IOException {
        for (String bad : new String[] {"{\"a\":1,\"a\":2}", "{\"a\":\"\\udc00\"}", "{\"a\":1e400}", "%PDF-1.7", "<html>", "{}",
            "{\"type\":\"VerifiablePresentation\"}", "{\"type\":\"VerifiablePresentation\",\"a\":1e400}", "{\"type\":\"VerifiablePresentation\",\"type\":1}"}) {
            Said said = verify(bad, "--trust", trust());
            assertThat(said.exit()).as(bad).isEqualTo(1);
            assertThat(said.out()).as(bad).hasLineCount(1).startsWith(directory.resolve("credential.json") + ": ");
            assertThat(said.err()).isEmpty();
        }
        assertThat(verify(" ".repeat(8_000_001), "--trust", trust()).exit()).isEqualTo(1);
        Path bytes = Files.write(directory.resolve("latin.json"), new byte[] {(byte) 0xe9});
        assertThat(say("credential", "verify", bytes.toString()).exit()).isEqualTo(1);
    }

    /** What can be amiss with a credential, said by the command: exit 1, one line, the reason for programs. */
    @Test
    void namesWhatIsAmissWithACredential() throws IOException {
        String clear = trust(issuer.list("revocation"));
        Map<String, Object> past = InventedIssuer.unsigned();
        past.put("validUntil", "2026-06-30T00:00:00Z");
        assertThat(reason(InventedIssuer.text(issuer.sign(past)), clear)).isEqualTo("expired");
        assertThat(reason(issuer.signed().replace("会员证书", "会员证明"), clear)).isEqualTo("signature");
        assertThat(reason(issuer.signed(), Files.writeString(directory.resolve("nobody.json"), "{\"didDocuments\":["
                + InventedIssuer.text(issuer.document()) + "]}").toString())).isEqualTo("issuer");
        assertThat(reason(issuer.signed(), trust())).isEqualTo("listMissing");
        assertThat(reason(issuer.signed(), trust(issuer.list("revocation", InventedIssuer.INDEX)))).isEqualTo("revoked");
        assertThat(reason(issuer.signed(), trust(issuer.sign(InventedIssuer.list(
                "revocation", StatusBits.clear(StatusBits.FEWEST).encode(), "2026-09-01T00:00:00Z", "2026-09-08T00:00:00Z"))))).isEqualTo("listStale");
        assertThat(reason(issuer.signed(), trust(issuer.sign(InventedIssuer.list(
                "revocation", StatusBits.clear(8 * StatusBits.MOST_BYTES + 8).encode(), "2026-11-25T00:00:00Z", "2026-12-02T00:00:00Z")))))
                .isEqualTo("listLarge");
        assertThat(reason("{\"a\":1,\"a\":2}", clear)).isEqualTo("json.duplicate-key");
        assertThat(reason("{\"a\":\"\\ud800\"}", clear)).isEqualTo("json.lone-surrogate");
        assertThat(reason("{\"a\":123456789012345678901234567890}", clear)).isEqualTo("json.huge-number");
    }

    private String reason(String credential, String trust) throws IOException {
        Said said = verify(credential, "--trust", trust, "--at", "2026-11-28T08:00:00Z", "--json");
        assertThat(said.exit()).as(said.out()).isEqualTo(1);
        assertThat(said.err()).isEmpty();
        return JsonMapper.shared().readTree(said.out()).get("reason").asString();
    }

    @Test
    void findsTheCredentialWithinACertificateOnPaper() throws IOException {
        CertificateText text = new CertificateText(
                new LocalizedText("协会", "Association"), new LocalizedText("会员证书", "Membership"), "周敬之",
                new LocalizedText("周敬之是会员。", "A member."), List.of(), "扫码核验", "https://house.example/certificates/a");
        PaperKey key = PaperKey.make("协会", InventedIssuer.DID, InventedIssuer.NOW, new SecureRandom());
        byte[] pdf = SignedPaper.of(text, issuer.signed().getBytes(StandardCharsets.UTF_8), key, InventedIssuer.NOW);
        Path file = Files.write(directory.resolve("certificate.pdf"), pdf);

        Said said = say("credential", "verify", file.toString(), "--trust", trust(issuer.list("revocation")), "--at", "2026-11-28T08:00:00Z");
        assertThat(said.out()).contains("有效：签发者 did:web:house.example");
        assertThat(said.exit()).isZero();
    }

    @Test
    void verifiesAPresentationAndNamesTheCredentialThatFails() throws IOException {
        String presentation = InventedIssuer.text(issuer.presentation("周敬之", 94_567, 94_568));
        String trust = trust(issuer.list("revocation"));
        Said said = verify(presentation, "--trust", trust, "--at", "2026-11-28T08:00:00Z");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).startsWith("有效：did:web:house.example 于 2026-11-28T08:00:00Z 汇集，共 2 张证书").contains("Valid: compiled by");
        assertThat(verify(presentation, "--trust", trust, "--at", "2026-11-28T08:00:00Z", "--json").out())
                .contains("\"compiledByIssuer\" : true", "\"holder\" : \"did:web:house.example\"");

        String fallen = trust(issuer.list("revocation", 94_568));
        Said refused = verify(presentation, "--trust", fallen, "--at", "2026-11-28T08:00:00Z");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).hasLineCount(1).contains("第 2 张证书", "已经撤销", "Credential 2", "Revoked");
        assertThat(verify(presentation, "--trust", fallen, "--at", "2026-11-28T08:00:00Z", "--json").out())
                .contains("\"credential\" : 2", "\"reason\" : \"revoked\"");
        assertThat(verify(presentation.replace("周敬之的证书", "周敬之的证件"), "--trust", trust, "--at", "2026-11-28T08:00:00Z").exit()).isEqualTo(1);
        Said alone = verify(presentation, "--trust", trust, "--proof-only");
        assertThat(alone.exit()).isZero();
        assertThat(alone.out()).contains("只检查了证明", "The proofs alone were checked");
    }

    @Test
    void exitsWithTwoWhereItCouldNotBeAsked() throws IOException {
        assertThat(say("credential", "verify", directory.resolve("none.json").toString()).exit()).isEqualTo(2);
        Path noTrust = Files.writeString(directory.resolve("trust.json"), "{\"issuer\":\"did:web:house.example\"}");
        Said said = verify(issuer.signed(), "--trust", noTrust.toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("信任清单里没有“issuer”", "A trust list has no \"issuer\"");
        assertThat(say("credential").exit()).isEqualTo(2);
    }
}

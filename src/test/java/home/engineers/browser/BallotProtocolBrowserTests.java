package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import home.engineers.ballots.belenios.Archive;
import home.engineers.ballots.belenios.ArchiveCheck;
import home.engineers.ballots.belenios.Ballot;
import home.engineers.ballots.belenios.Base58;
import home.engineers.ballots.belenios.BeleniosTool;
import home.engineers.ballots.belenios.Election;
import home.engineers.ballots.belenios.EncryptedTally;
import home.engineers.ballots.belenios.Flaw;
import home.engineers.ballots.belenios.Group;
import home.engineers.ballots.belenios.PartialDecryption;
import home.engineers.ballots.belenios.PublicCredentials;
import home.engineers.ballots.belenios.Question;
import home.engineers.ballots.belenios.Result;
import home.engineers.ballots.belenios.SecretCredential;
import home.engineers.ballots.belenios.TrusteePublicKey;
import home.engineers.ballots.belenios.Trustees;
import home.engineers.kernel.Granted;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credentials, ballots, keys and decryptions made in a real browser hold before our check and before belenios-tool. */
class BallotProtocolBrowserTests {
    private static final Group GROUP = Group.BELENIOS_2048;
    private static final String PASSWORD = "三条河流 and one bridge";

    @TempDir
    private Path folder;

    private final String uuid = Base58.identifier(new SecureRandom());
    private BallotBench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new BallotBench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Election election(List<TrusteePublicKey> keys, int questions) {
        List<Question> asked = IntStream.rangeClosed(1, questions)
                .mapToObj(i -> Question.choice("第 " + i + " 件 \"案\"", List.of("同意", "反对", "弃权")))
                .toList();
        return Election.of(new Election.Draft(uuid, "评审", "说明", asked, "管理", "监督"), GROUP, Trustees.allOf(keys));
    }

    @Test
    void aWholeElectionOfTheBrowserPassesBothChecks() throws IOException, InterruptedException, Flaw {
        List<Map<String, String>> trustees = List.of(bench.trusteeKey(uuid, PASSWORD), bench.trusteeKey(uuid, PASSWORD));
        List<TrusteePublicKey> keys = new ArrayList<>();
        for (Map<String, String> trustee : trustees) {
            keys.add(TrusteePublicKey.read(GROUP, trustee.get("published")));
            assertThat(trustee.get("file")).contains(uuid).doesNotContain(PASSWORD);
        }
        List<Map<String, String>> credentials = bench.credentials(uuid, 3);
        credentials.forEach(one -> assertThat(SecretCredential.typed(one.get("secret")).orElseThrow().publicKey(GROUP, uuid))
                .hasToString(one.get("published")));
        Election election = election(keys, 2);
        PublicCredentials published =
                PublicCredentials.of(credentials.stream().map(one -> new BigInteger(one.get("published"))).toList());
        Archive archive = Archive.opened(1_795_000_000, election, Trustees.allOf(keys), published);
        List<Ballot> ballots = new ArrayList<>();
        for (Map<String, String> credential : credentials.subList(0, 2)) {
            Map<String, String> cast = bench.ballot(election.text(), credential.get("secret"), List.of(List.of(1, 0, 0), List.of(0, 0, 1)));
            Ballot ballot = Ballot.read(GROUP, cast.get("ballot"));
            ballot.check(election);
            assertThat(ballot.text()).isEqualTo(cast.get("ballot"));
            assertThat(ballot.tracker()).isEqualTo(cast.get("tracker"));
            ballots.add(ballot);
            archive.ballot(ballot.text());
        }
        archive.endBallots();
        EncryptedTally tally = EncryptedTally.of(election, ballots, ballot -> BigInteger.ONE);
        archive.encryptedTally(tally, 2, 2);
        TreeMap<Integer, PartialDecryption> parts = new TreeMap<>();
        for (int i = 0; i < 2; i++) {
            String made = bench.decryption(uuid, election.text(), tally.text(), keys.get(i).element().toString(), trustees.get(i).get("file"), PASSWORD);
            parts.put(i + 1, PartialDecryption.read(GROUP, made));
            parts.get(i + 1).check(election, tally, keys.get(i));
        }
        parts.forEach(archive::partialDecryption);
        Result result = Result.of(election, Trustees.allOf(keys), tally, parts, 2);
        archive.result(result);

        assertThat(result.counts()).isEqualTo(List.of(List.of(2, 0, 0), List.of(0, 0, 2)));
        assertThat(ArchiveCheck.of(archive.bytes())).isInstanceOf(Granted.class);
        Files.write(folder.resolve(uuid + ".bel"), archive.bytes());
        assertThat(new BeleniosTool(folder).verify()).returns(0, BeleniosTool.Said::exit);
    }

    @Test
    void aKeyFileOpensOnlyWithItsPasswordAndForItsElection() throws Flaw {
        Map<String, String> trustee = bench.trusteeKey(uuid, PASSWORD);
        TrusteePublicKey key = TrusteePublicKey.read(GROUP, trustee.get("published"));
        Election election = election(List.of(key), 1);
        String element = key.element().toString();

        assertThatThrownBy(() -> bench.decryption(uuid, election.text(), "[]", element, trustee.get("file"), "wrong"))
                .isInstanceOf(PlaywrightException.class).hasMessageContaining("password");
        assertThatThrownBy(() -> bench.decryption(uuid, election.text(), "[]", element, "{}", PASSWORD)).hasMessageContaining("noKeyFile");
        assertThatThrownBy(() -> bench.decryption("other", election.text(), "[]", element, trustee.get("file"), PASSWORD))
                .hasMessageContaining("otherElection");
        assertThatThrownBy(() -> bench.decryption(uuid, election.text(), "[]", "1", trustee.get("file"), PASSWORD))
                .hasMessageContaining("otherKey");
    }

    @Test
    void aMistypedCredentialIsNoticedBeforeAnythingIsEncrypted() {
        String secret = bench.credentials(uuid, 1).getFirst().get("secret");
        Page page = bench.page();

        assertThat(page.evaluate("c => window.belenios.typedCredential(c)", " " + secret.replace("-", "") + " ")).isEqualTo(secret);
        String mistyped = secret.substring(0, 18) + (secret.charAt(18) == 'z' ? 'y' : 'z');
        assertThat(page.evaluate("c => window.belenios.typedCredential(c)", mistyped)).isNull();
        assertThat(page.evaluate("c => window.belenios.typedCredential(c)", "0OIl")).isNull();
    }
}

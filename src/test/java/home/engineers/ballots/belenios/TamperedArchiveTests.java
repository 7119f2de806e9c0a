package home.engineers.ballots.belenios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is altered in an archive is found and named, though its hashes are made to fit again. */
class TamperedArchiveTests {
    private static final SmallElection ELECTION = new SmallElection();
    private static byte[] sound;
    private static List<Ballot> ballots;

    @TempDir
    private Path folder;

    @BeforeAll
    static void hold() throws Flaw {
        ballots = List.of(ELECTION.ballot(0, SmallElection.YES), ELECTION.ballot(1, SmallElection.NO));
        Archive archive = ELECTION.closed(ballots);
        EncryptedTally tally = ELECTION.tally(ballots);
        ELECTION.decryptions(tally).forEach(archive::partialDecryption);
        archive.result(Result.of(ELECTION.election, ELECTION.trustees, tally, ELECTION.decryptions(tally), 2));
        sound = archive.bytes();
    }

    /** The sound archive with some of its texts changed, and all hashes that follow from them made anew. */
    private static byte[] altered(UnaryOperator<String> change) throws Flaw {
        Map<String, String> renamed = new HashMap<>();
        List<byte[]> blocks = new ArrayList<>();
        for (TarFile.Entry entry : TarFile.read(sound)) {
            String text = change.apply(new String(entry.content(), StandardCharsets.UTF_8));
            for (Map.Entry<String, String> one : renamed.entrySet()) {
                text = text.replace(one.getKey(), one.getValue());
            }
            String name = entry.name();
            if (name.contains(".")) {
                String before = name.substring(0, name.indexOf('.'));
                String after = Hash.hexadecimal(text.getBytes(StandardCharsets.UTF_8));
                renamed.put(before, after);
                name = after + name.substring(name.indexOf('.'));
            }
            blocks.add(TarFile.entry(name, text.getBytes(StandardCharsets.UTF_8), SmallElection.AT));
        }
        return TarFile.joined(blocks);
    }

    /** Adds one to the n-th number that follows the field in the first text that begins so. */
    private static UnaryOperator<String> increased(String beginning, String field, int nth) {
        boolean[] done = {false};
        return text -> {
            if (done[0] || !text.startsWith(beginning)) {
                return text;
            }
            Matcher number = Pattern.compile("\"" + field + "\":\\[*\"(\\d+)\"").matcher(text);
            for (int i = 0; i < nth; i++) {
                assertThat(number.find()).isTrue();
            }
            done[0] = true;
            BigInteger more = new BigInteger(number.group(1)).add(BigInteger.ONE);
            return text.substring(0, number.start(1)) + more + text.substring(number.end(1));
        };
    }

    @Test
    void theUnalteredOneIsSound() throws Flaw {
        assertThat(altered(text -> text)).isEqualTo(sound);
        assertThat(ToolElectionTests.sound(sound).result()).contains(new Result(List.of(List.of(1, 1, 0))));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"election_uuid', challenge, 1, ballot-altered",
        "'{\"election_uuid', response, 2, ballot-altered",
        "'{\"election_uuid', alpha, 1, element",
        "'{\"election_uuid', beta, 1, element",
        "'{\"election_uuid', credential, 1, element",
        "'{\"decryption_factors', decryption_factors, 1, element",
        "'{\"decryption_factors', challenge, 1, decryption-proof",
        "'{\"decryption_factors', response, 1, decryption-proof",
        "'[[{\"alpha', alpha, 1, element",
        "'[[\"Single', challenge, 1, possession",
        "'[[\"Single', public_key, 1, element",
    })
    void anAlteredNumberIsFound(String beginning, String field, int nth, String flaw) throws Flaw {
        assertThat(ToolElectionTests.refusal(altered(increased(beginning, field, nth)))).isEqualTo("ballots.flaw." + flaw);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"result\":[[1,1,0]]', '\"result\":[[2,0,0]]', result",
        "'\"num_tallied\":2', '\"num_tallied\":3', num-tallied",
        "'\"total_weight\":2', '\"total_weight\":3', total-weight",
        "'\"height\":2', '\"height\":3', event-chain",
        "'\"type\":\"EndBallots\"', '\"type\":\"Result\"', event-order",
        "'\"type\":\"EndBallots\"', '\"type\":\"Opened\"', event-type",
        "'\"owner\":2', '\"owner\":1', decryption-proof",
        "'\"owner\":2', '\"owner\":7', owner",
        "'\"min\":1', '\"min\":0', ballot-other-text",
        "'\"version\":1,\"description', '\"version\":2,\"description', election-version",
        "'RFC', 'RFC', sound",
        "'BELENIOS-2048', 'BELENIOS-2049', group",
    })
    void anAlteredTextIsFound(String from, String to, String flaw) throws Flaw {
        String found = ToolElectionTests.refusal(altered(text -> text.replace(from, to)));

        assertThat(found).isEqualTo(flaw.equals("sound") ? flaw : "ballots.flaw." + flaw);
    }

    @Test
    void aProofThatIsSignedAnewIsFound() throws Flaw {
        Ballot stuffed = StuffedBallot.of(ballots.getFirst(), ELECTION.election, ELECTION.voters.getFirst(), ELECTION.random);

        assertThat(ToolElectionTests.refusal(altered(text -> text.replace(ballots.getFirst().text(), stuffed.text()))))
                .isEqualTo("ballots.flaw.ballot-proof");
    }

    @Test
    void aSignatureOfSomebodyElseIsFound() throws Flaw {
        Ballot own = ballots.getFirst();
        String foreign = ELECTION.ballot(0, SmallElection.YES).text();
        String signature = foreign.substring(foreign.indexOf("\"proof\":", foreign.indexOf("\"signature\"")));
        String text = own.text();
        String forged = text.substring(0, text.indexOf("\"proof\":", text.indexOf("\"signature\""))) + signature;

        assertThat(ToolElectionTests.refusal(altered(one -> one.replace(text, forged))))
                .isEqualTo("ballots.flaw.ballot-signature");
    }

    @Test
    void ballotsOfStrangersAndOfOtherElectionsAreFound() throws Flaw {
        SmallElection other = new SmallElection();
        String text = ballots.getFirst().text();

        assertThat(ToolElectionTests.refusal(altered(one -> one.replace(text, other.ballot(0, SmallElection.YES).text()))))
                .isEqualTo("ballots.flaw.credential-unknown");
        Ballot stranger = Ballot.encrypted(other.election, ELECTION.voters.getFirst(), SmallElection.YES, other.random);
        assertThat(ToolElectionTests.refusal(altered(one -> one.replace(text, stranger.text()))))
                .isEqualTo("ballots.flaw.credential-unknown");
    }

    @Test
    void aByteAlteredWithoutNewHashesIsFoundWhereverItStands() {
        for (int at = 0; at < sound.length; at += 97) {
            byte[] bytes = sound.clone();
            bytes[at] ^= 1;

            assertThat(ToolElectionTests.refusal(bytes)).as("byte %d", at).startsWith("ballots.flaw.");
        }
    }

    @Test
    void aCutOrLengthenedArchiveIsFound() throws Flaw {
        assertThat(ToolElectionTests.refusal(Arrays.copyOf(sound, sound.length - 512))).isEqualTo("ballots.flaw.tar-cut");
        byte[] more = TarFile.entry(Hash.hexadecimal("{}".getBytes()) + ".data.json", "{}".getBytes(), 0);
        assertThat(ToolElectionTests.refusal(TarFile.joined(List.of(sound, more)))).isEqualTo("ballots.flaw.data-unused");
    }

    /** What we refuse for its proofs, belenios-tool refuses too. */
    @Test
    void theOtherImplementationAgrees() throws IOException, InterruptedException, Flaw {
        Files.write(folder.resolve(ELECTION.election.uuid() + ".bel"), altered(increased("{\"decryption_factors", "response", 1)));
        assertThat(new BeleniosTool(folder).verify().exit()).isNotZero();
        Files.write(folder.resolve(ELECTION.election.uuid() + ".bel"), sound);
        assertThat(new BeleniosTool(folder).verify().exit()).isZero();
    }
}

package home.engineers.ballots.belenios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys, ballots and partial decryptions go over from one implementation to the other, both ways. */
class ExchangeTests {
    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path folder;

    private BeleniosTool tool;

    @BeforeEach
    void tool() {
        tool = new BeleniosTool(folder);
    }

    @Test
    void theirCredentialsHaveThePublicKeysThatWeDerive() throws IOException, InterruptedException, Flaw {
        ToolElection theirs = new ToolElection(folder, "BELENIOS-2048");
        theirs.credentials("ann\nben\n");
        PublicCredentials published = PublicCredentials.read(
                Group.BELENIOS_2048, tool.read("public_creds.json").replaceAll(",,[a-z]+\"", "\""));

        for (String credential : theirs.credentials) {
            SecretCredential typed = SecretCredential.typed(credential).orElseThrow();
            assertThat(published.weight(typed.publicKey(Group.BELENIOS_2048, theirs.uuid))).isPresent();
        }
        SecretCredential ours = SecretCredential.drawn(random);
        assertThat(tool.sound("", "setup", "generate-credentials", "--uuid", theirs.uuid, "--group", "BELENIOS-2048", "--derive", ours.text()))
                .contains(ours.publicKey(Group.BELENIOS_2048, theirs.uuid).toString());
        assertThat(SecretCredential.typed(ours.text())).contains(ours);
    }

    @Test
    void theirKeyTheirBallotAndTheirDecryptionServeInOurElection() throws IOException, InterruptedException, Flaw {
        tool.sound("", "setup", "generate-trustee-key", "--group", "BELENIOS-2048");
        SmallElection ours = new SmallElection(
                List.of(TrusteePublicKey.read(Group.BELENIOS_2048, Files.readString(tool.only(".pubkey")))));
        write(ours.election.uuid(), ours.open());
        Ballot own = ours.ballot(0, SmallElection.YES);
        Ballot theirs = Ballot.read(ours.group, ToolElection.ballot(tool, ours.voters.get(1).text(), "[[0,0,1]]"));
        theirs.check(ours.election);
        List<Ballot> ballots = List.of(own, theirs);
        write(ours.election.uuid(), ours.closed(ballots));

        String made = tool.sound(
                "", "election", "decrypt", "--dir", ".", "--privkey", tool.only(".privkey").toString(), "--trustee-id", "3");
        PartialDecryption theirPart = PartialDecryption.read(ours.group, made.lines().toList().getFirst());

        EncryptedTally tally = ours.tally(ballots);
        theirPart.check(ours.election, tally, ours.trustees.keys().get(2));
        SortedMap<Integer, PartialDecryption> parts = ours.decryptions(tally);
        parts.put(3, theirPart);
        Archive archive = ours.closed(ballots);
        parts.forEach(archive::partialDecryption);
        Result result = Result.of(ours.election, ours.trustees, tally, parts, 2);
        archive.result(result);
        write(ours.election.uuid(), archive);
        assertThat(result.counts()).isEqualTo(List.of(List.of(1, 0, 1)));
        assertThat(tool.verify()).returns(0, BeleniosTool.Said::exit);
    }

    @Test
    void ourKeyOurBallotAndOurDecryptionServeInTheirElection() throws IOException, InterruptedException, Flaw {
        ToolElection theirs = new ToolElection(folder, "BELENIOS-2048");
        theirs.credentials("ann\nben\n");
        theirs.singleTrustees(1);
        TrusteeKey key = TrusteeKey.drawn(Group.BELENIOS_2048, random);
        tool.write("public_keys.jsons", tool.read("public_keys.jsons") + key.publicKey(random).text() + "\n");
        theirs.openWith("""
                {"description":"d","name":"n","questions":[{"answers":["a","b","c"],"min":1,"max":1,"question":"q"}],\
                "administrator":"A","credential_authority":"C"}""");
        Election election = Election.read(tool.read("election.json").strip());
        theirs.vote(0, "[[0,1,0]]");
        SecretCredential ben = SecretCredential.typed(theirs.credentials.get(1)).orElseThrow();
        tool.add("Ballot", Ballot.encrypted(election, ben, SmallElection.YES, random).text());
        theirs.close();
        theirs.decrypt(1);
        EncryptedTally tally = EncryptedTally.read(
                Group.BELENIOS_2048, tool.sound("", "election", "compute-encrypted-tally", "--dir", ".").lines().toList().getFirst());
        PartialDecryption part = PartialDecryption.of(election, tally, key, random);
        String hash = Hash.hexadecimal(part.text().getBytes());
        tool.add("PartialDecryption", part.text() + "\n{\"owner\":2,\"payload\":\"" + hash + "\"}");
        theirs.finish();

        assertThat(tool.verify()).returns(0, BeleniosTool.Said::exit);
        assertThat(ToolElectionTests.sound(tool.archive()).result()).contains(new Result(List.of(List.of(1, 1, 0))));
    }

    @Test
    void aThresholdIsEstablishedAmongTrusteesOfBothImplementations() throws IOException, InterruptedException, Flaw {
        ToolElection theirs = new ToolElection(folder, "BELENIOS-2048");
        theirs.step("", "1");
        String name = tool.only(".cert").getFileName().toString().replace(".cert", "");
        TrusteeSeed seed = TrusteeSeed.drawn(random);
        Group group = Group.BELENIOS_2048;
        List<Certificate> certificates = List.of(
                Certificate.read(group, tool.read(name + ".cert")), seed.certificate(group, random));
        tool.write("certs.jsons", certificates.get(0).text() + "\n" + certificates.get(1).text() + "\n");
        theirs.step("", "2", "--certs", "certs.jsons");
        ThresholdTrustee own = new ThresholdTrustee(group, seed, certificates, 2, random);
        List<Polynomial> polynomials = new ArrayList<>();
        polynomials.add(Polynomial.read(
                group, theirs.step("", "3", "--certs", "certs.jsons", "--key", name + ".key", "--threshold", "2")));
        polynomials.add(own.polynomial());

        Polynomial.KeyShare ownShare = own.keyShare(Polynomial.Delivery.to(2, polynomials));
        Polynomial.KeyShare theirShare = Polynomial.KeyShare.read(group, theirs.step(
                Polynomial.Delivery.to(1, polynomials).text(), "5", "--certs", "certs.jsons", "--key", name + ".key"));

        ThresholdParameters parameters = new ThresholdParameters(
                2, certificates, polynomials.stream().map(Polynomial::coefficients).toList(),
                List.of(theirShare.publicKey(), ownShare.publicKey()));
        parameters.checked(group);
        assertThat(own.key(ownShare.sealedKey()).publicKey(random).element()).isEqualTo(ownShare.publicKey().element());
    }

    private void write(String uuid, Archive archive) throws IOException {
        Files.write(folder.resolve(uuid + ".bel"), archive.bytes());
    }
}

package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An election of ours with one question, three voters and two trustees, all of whom are needed. */
final class SmallElection {
    static final List<String> ANSWERS = List.of("同意", "反对", "弃权");
    static final List<List<Integer>> YES = List.of(List.of(1, 0, 0));
    static final List<List<Integer>> NO = List.of(List.of(0, 1, 0));
    static final long AT = 1_795_000_000;

    final SecureRandom random = new SecureRandom();
    final Group group = Group.BELENIOS_2048;
    final List<TrusteeKey> keys = Stream.generate(() -> TrusteeKey.drawn(group, random)).limit(2).toList();
    final Trustees trustees;
    final Election election;
    final List<SecretCredential> voters;
    final PublicCredentials credentials;

    SmallElection() {
        this(List.of());
    }

    /** With further trustees who bring only their public key, after our two. */
    SmallElection(List<TrusteePublicKey> others) {
        List<TrusteePublicKey> own = keys.stream().map(key -> key.publicKey(random)).toList();
        trustees = Trustees.allOf(Stream.concat(own.stream(), others.stream()).toList());
        Election.Draft draft = new Election.Draft(
                Base58.identifier(random), "评审 \"甲\" / A", "说明", List.of(Question.choice("案 1\n<b>", ANSWERS)), "管理", "监督");
        election = Election.of(draft, group, trustees);
        voters = Stream.generate(() -> SecretCredential.drawn(random)).limit(3).toList();
        credentials = PublicCredentials.of(voters.stream().map(voter -> voter.publicKey(group, election.uuid())).toList());
    }

    Ballot ballot(int voter, List<List<Integer>> chosen) {
        return Ballot.encrypted(election, voters.get(voter), chosen, random);
    }

    Archive open() {
        return Archive.opened(AT, election, trustees, credentials);
    }

    Archive closed(List<Ballot> ballots) {
        Archive archive = open();
        ballots.forEach(ballot -> archive.ballot(ballot.text()));
        archive.endBallots();
        archive.encryptedTally(tally(ballots), ballots.size(), ballots.size());
        return archive;
    }

    EncryptedTally tally(List<Ballot> ballots) {
        return EncryptedTally.of(election, ballots, ballot -> BigInteger.ONE);
    }

    SortedMap<Integer, PartialDecryption> decryptions(EncryptedTally tally) {
        SortedMap<Integer, PartialDecryption> all = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            all.put(i + 1, PartialDecryption.of(election, tally, keys.get(i), random));
        }
        return all;
    }
}

package home.engineers.bench;

import home.engineers.ballots.belenios.Ballot;
import home.engineers.ballots.belenios.Base58;
import home.engineers.ballots.belenios.Election;
import home.engineers.ballots.belenios.EncryptedTally;
import home.engineers.ballots.belenios.Group;
import home.engineers.ballots.belenios.PartialDecryption;
import home.engineers.ballots.belenios.Question;
import home.engineers.ballots.belenios.Result;
import home.engineers.ballots.belenios.SecretCredential;
import home.engineers.ballots.belenios.TrusteeKey;
import home.engineers.ballots.belenios.TrusteePublicKey;
import home.engineers.ballots.belenios.Trustees;
import home.engineers.browser.BallotBench;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A full panel's ballot: 60 cases, encrypted in Chromium, verified on the server, a box of 27 tallied by three trustees. */
final class BallotBenchmark implements Benchmark {
    private static final int QUESTIONS = 60;
    private static final int VOTERS = 27;
    private static final int TRUSTEES = 3;
    private static final double ENCRYPTION_LIMIT = 15;
    private static final double CHECK_LIMIT = 5;
    private static final double TALLY_LIMIT = 60;
    private static final Group GROUP = Group.BELENIOS_2048;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String name() {
        return "ballot";
    }

    @Override
    public String says() {
        return "seconds to encrypt a ballot of 60 cases in Chromium, to verify it, and to tally a box of 27 such ballots";
    }

    @Override
    public void run(Consumer<Figure> to) throws Exception {
        List<TrusteeKey> keys = Stream.generate(() -> TrusteeKey.drawn(GROUP, random)).limit(TRUSTEES).toList();
        List<TrusteePublicKey> published = keys.stream().map(key -> key.publicKey(random)).toList();
        Trustees trustees = Trustees.allOf(published);
        List<Question> questions = IntStream.rangeClosed(1, QUESTIONS)
                .mapToObj(i -> Question.choice("第 " + i + " 件", List.of("同意", "反对", "弃权")))
                .toList();
        Election election = Election.of(
                new Election.Draft(Base58.identifier(random), "评审", "", questions, "管理", "监督"), GROUP, trustees);
        String cast;
        try (BallotBench browser = new BallotBench()) {
            SecretCredential voter = SecretCredential.drawn(random);
            long begun = System.nanoTime();
            cast = browser.ballot(election.text(), voter.text(), choices()).get("ballot");
            to.accept(new Figure("encryption in Chromium", seconds(begun), "s", ENCRYPTION_LIMIT));
        }
        long begun = System.nanoTime();
        Ballot.read(GROUP, cast).check(election);
        to.accept(new Figure("check of one ballot, first in the process", seconds(begun), "s", CHECK_LIMIT));
        List<Ballot> box = IntStream.range(0, VOTERS)
                .parallel()
                .mapToObj(i -> Ballot.encrypted(election, SecretCredential.drawn(random), choices(), random))
                .toList();
        tally(to, election, trustees, box, keys, published);
    }

    /** All that lies between the close of the box and the result, each ballot checked once more. */
    private void tally(
            Consumer<Figure> to, Election election, Trustees trustees, List<Ballot> box, List<TrusteeKey> keys,
            List<TrusteePublicKey> published) throws Exception {
        List<String> texts = box.stream().map(Ballot::text).toList();
        long begun = System.nanoTime();
        List<Ballot> read = new ArrayList<>();
        for (String text : texts) {
            Ballot ballot = Ballot.read(GROUP, text);
            ballot.check(election);
            read.add(ballot);
        }
        to.accept(Figure.recorded("of the tally: every ballot checked again", seconds(begun), "s"));
        EncryptedTally tally = EncryptedTally.of(election, read, ballot -> BigInteger.ONE);
        TreeMap<Integer, PartialDecryption> parts = new TreeMap<>();
        for (int i = 0; i < TRUSTEES; i++) {
            PartialDecryption part = PartialDecryption.of(election, tally, keys.get(i), random);
            part.check(election, tally, published.get(i));
            parts.put(i + 1, part);
        }
        Result result = Result.of(election, trustees, tally, parts, VOTERS);
        to.accept(new Figure("tally of the box with decryption by three trustees", seconds(begun), "s", TALLY_LIMIT));
        if (result.counts().size() != QUESTIONS) {
            throw new IllegalStateException("counted " + result.counts().size() + " questions");
        }
    }

    private List<List<Integer>> choices() {
        return IntStream.range(0, QUESTIONS)
                .mapToObj(i -> i % 3)
                .map(chosen -> IntStream.range(0, 3).mapToObj(answer -> answer == chosen ? 1 : 0).toList())
                .toList();
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}

package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A whole election in one place, with invented votes: everything that in earnest is spread over voters, trustees and
 * supervisor. What it leaves is an archive that anyone can check.
 */
public final class Rehearsal {
    public static final int MOST_QUESTIONS = 60;
    private static final List<String> ANSWERS = List.of("同意 Yes", "反对 No", "弃权 Abstain");

    private final Plan plan;
    private final SecureRandom random;
    private final Election election;
    private final Trustees trustees;
    private final SortedMap<Integer, TrusteeKey> keys = new TreeMap<>();
    private final List<SecretCredential> voters;

    /**
     * @param threshold how many trustees decrypt; as many as there are means that all are needed
     */
    public record Plan(Group group, int voters, int questions, int trustees, int threshold) {
        public Plan {
            if (voters < 1 || questions < 1 || questions > MOST_QUESTIONS || threshold < 1 || threshold > trustees) {
                throw new IllegalArgumentException("no election of this size");
            }
        }
    }

    /** @param archive the content of {@code UUID.bel} */
    public record Held(String uuid, Result result, byte[] archive) {}

    private Rehearsal(Plan plan, SecureRandom random) throws Flaw {
        this.plan = plan;
        this.random = random;
        this.trustees = plan.threshold() == plan.trustees() ? allOf() : threshold();
        Election.Draft draft = new Election.Draft(
                Base58.identifier(random), "演练 Rehearsal", "演练 Rehearsal", questions(), "演练 Rehearsal", "演练 Rehearsal");
        this.election = Election.of(draft, plan.group(), trustees);
        this.voters = Stream.generate(() -> SecretCredential.drawn(random)).limit(plan.voters()).toList();
    }

    /** Holds the election; every voter casts one ballot. */
    public static Held held(Plan plan, long timestamp, SecureRandom random) {
        try {
            return new Rehearsal(plan, random).held(timestamp);
        } catch (Flaw ownFault) {
            throw new IllegalStateException(ownFault);
        }
    }

    private List<Question> questions() {
        return IntStream.rangeClosed(1, plan.questions())
                .mapToObj(i -> Question.choice("第 " + i + " 件 Case " + i, ANSWERS))
                .toList();
    }

    private Trustees allOf() {
        List<TrusteePublicKey> published = new ArrayList<>();
        for (int owner = 1; owner <= plan.trustees(); owner++) {
            TrusteeKey key = TrusteeKey.drawn(plan.group(), random);
            keys.put(owner, key);
            published.add(key.publicKey(random));
        }
        return Trustees.allOf(published);
    }

    private Trustees threshold() throws Flaw {
        List<TrusteeSeed> seeds = Stream.generate(() -> TrusteeSeed.drawn(random)).limit(plan.trustees()).toList();
        List<Certificate> certificates = seeds.stream().map(seed -> seed.certificate(plan.group(), random)).toList();
        List<ThresholdTrustee> parties = new ArrayList<>();
        for (TrusteeSeed seed : seeds) {
            parties.add(new ThresholdTrustee(plan.group(), seed, certificates, plan.threshold(), random));
        }
        List<Polynomial> polynomials = parties.stream().map(ThresholdTrustee::polynomial).toList();
        List<TrusteePublicKey> published = new ArrayList<>();
        for (int owner = 1; owner <= parties.size(); owner++) {
            ThresholdTrustee party = parties.get(owner - 1);
            Polynomial.KeyShare share = party.keyShare(Polynomial.Delivery.to(owner, polynomials));
            published.add(share.publicKey());
            keys.put(owner, party.key(share.sealedKey()));
        }
        return Trustees.threshold(new ThresholdParameters(
                plan.threshold(), certificates, polynomials.stream().map(Polynomial::coefficients).toList(), published));
    }

    private Held held(long timestamp) throws Flaw {
        List<BigInteger> credentials =
                voters.stream().map(voter -> voter.publicKey(plan.group(), election.uuid())).toList();
        Archive archive = Archive.opened(timestamp, election, trustees, PublicCredentials.of(credentials));
        List<Ballot> ballots = voters.parallelStream().map(this::ballot).toList();
        ballots.forEach(ballot -> archive.ballot(ballot.text()));
        archive.endBallots();
        EncryptedTally tally = EncryptedTally.of(election, ballots, ballot -> BigInteger.ONE);
        archive.encryptedTally(tally, ballots.size(), ballots.size());
        SortedMap<Integer, PartialDecryption> decryptions = decryptions(tally);
        decryptions.forEach(archive::partialDecryption);
        Result result = Result.of(election, trustees, tally, decryptions, ballots.size());
        archive.result(result);
        return new Held(election.uuid(), result, archive.bytes());
    }

    private Ballot ballot(SecretCredential voter) {
        List<List<Integer>> chosen = IntStream.range(0, plan.questions()).mapToObj(i -> oneOfThree()).toList();
        return Ballot.encrypted(election, voter, chosen, random);
    }

    private List<Integer> oneOfThree() {
        int chosen = random.nextInt(ANSWERS.size());
        return IntStream.range(0, ANSWERS.size()).mapToObj(i -> i == chosen ? 1 : 0).toList();
    }

    /** By as many trustees as are needed, whichever they are. */
    private SortedMap<Integer, PartialDecryption> decryptions(EncryptedTally tally) {
        List<Integer> owners = new ArrayList<>(keys.keySet());
        Collections.shuffle(owners, random);
        SortedMap<Integer, PartialDecryption> decryptions = new TreeMap<>();
        for (int owner : owners.subList(0, plan.threshold())) {
            TrusteeKey key = Objects.requireNonNull(keys.get(owner));
            decryptions.put(owner, PartialDecryption.of(election, tally, key, random));
        }
        return decryptions;
    }
}

package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An encrypted ballot, signed by the credential of its voter (sections 4.14 and 4.15). */
public final class Ballot {
    private final String electionUuid;
    private final String electionHash;
    private final BigInteger credential;
    private final List<Answer> answers;
    private final String signedHash;
    private final Proof signature;

    private Ballot(
            String electionUuid, String electionHash, BigInteger credential, List<Answer> answers, String signedHash, Proof signature) {
        this.electionUuid = electionUuid;
        this.electionHash = electionHash;
        this.credential = credential;
        this.answers = answers;
        this.signedHash = signedHash;
        this.signature = signature;
    }

    /**
     * Encrypts and signs a ballot.
     *
     * @param chosen for each question 0 or 1 for each of its answers
     * @throws IllegalArgumentException where the choices do not fit the questions, or a question allows blank votes
     */
    public static Ballot encrypted(Election election, SecretCredential voter, List<List<Integer>> chosen, SecureRandom random) {
        demandFitting(election.questions(), chosen);
        BigInteger secret = voter.exponent(election.group(), election.uuid());
        BigInteger credential = election.group().raised(secret);
        String context = context(election, credential);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            answers.add(Answer.encrypted(election, election.questions().get(i), context, chosen.get(i), random));
        }
        String hash = Hash.fingerprint(Wire.text(unsigned(election.uuid(), election.fingerprint(), credential, answers)));
        Proof signature = SchnorrProof.made(election.group(), signaturePrefix(hash), secret, random);
        return new Ballot(election.uuid(), election.fingerprint(), credential, List.copyOf(answers), hash, signature);
    }

    private static void demandFitting(List<Question> questions, List<List<Integer>> chosen) {
        boolean fits = questions.size() == chosen.size();
        for (int i = 0; fits && i < chosen.size(); i++) {
            Question question = questions.get(i);
            int sum = chosen.get(i).stream().mapToInt(Integer::intValue).sum();
            fits = !question.blank()
                    && chosen.get(i).size() == question.size()
                    && chosen.get(i).stream().allMatch(value -> value == 0 || value == 1)
                    && sum >= question.min()
                    && sum <= question.max();
        }
        if (!fits) {
            throw new IllegalArgumentException("choices do not fit the questions");
        }
    }

    /** Reads a ballot of the group; its proofs are not yet checked. */
    public static Ballot read(Group group, String text) throws Flaw {
        JsonNode node = Wire.parsed(text, "ballot");
        Wire.exactly(node, "election_uuid", "election_hash", "credential", "answers", "signature");
        JsonNode signature = Wire.exactly(node.get("signature"), "hash", "proof");
        List<JsonNode> answers = Wire.list(node.get("answers"), one -> one);
        return new Ballot(
                Wire.string(node, "election_uuid"),
                Wire.string(node, "election_hash"),
                Wire.element(group, node.get("credential")),
                List.copyOf(Parallel.all(answers.size(), place -> Answer.read(group, answers.get(place)))),
                Wire.string(signature, "hash"),
                Proof.read(group, signature.get("proof")));
    }

    /** The ballot as it is put in the box, byte for byte. */
    public String text() {
        ObjectNode node = unsigned(electionUuid, electionHash, credential, answers);
        node.set("signature", Wire.object("hash", Wire.string(signedHash), "proof", signature.node()));
        return Wire.text(node);
    }

    /** Refuses any other way of writing the same ballot, which would have another tracker. */
    public void demandWrittenAs(String text) throws Flaw {
        Flaw.unless(text().equals(text), "ballot-shape");
    }

    /** By which its voter finds it in the box. */
    public String tracker() {
        return Hash.fingerprint(text());
    }

    public BigInteger credential() {
        return credential;
    }

    List<Answer> answers() {
        return answers;
    }

    /** Checks that it is a sound ballot of this election, signed by its credential; who holds that is asked elsewhere. */
    public void check(Election election) throws Flaw {
        Flaw.unless(electionUuid.equals(election.uuid()), "ballot-other-election", electionUuid);
        Flaw.unless(electionHash.equals(election.fingerprint()), "ballot-other-text");
        String hash = Hash.fingerprint(Wire.text(unsigned(electionUuid, electionHash, credential, answers)));
        Flaw.unless(signedHash.equals(hash), "ballot-altered");
        Flaw.unless(
                SchnorrProof.holds(election.group(), signaturePrefix(hash), credential, signature), "ballot-signature");
        Flaw.unless(answers.size() == election.questions().size(), "ballot-questions", answers.size(), election.questions().size());
        String context = context(election, credential);
        Parallel.all(answers.size(), place -> {
            Flaw.unless(answers.get(place).holds(election, election.questions().get(place), context), "ballot-proof", place + 1);
            return place;
        });
    }

    private static ObjectNode unsigned(String uuid, String fingerprint, BigInteger credential, List<Answer> answers) {
        ObjectNode node = Wire.object("election_uuid", Wire.string(uuid), "election_hash", Wire.string(fingerprint));
        node.set("credential", Wire.number(credential));
        node.set("answers", Wire.array(answers, Answer::node));
        return node;
    }

    private static String context(Election election, BigInteger credential) {
        return election.fingerprint() + "|" + credential;
    }

    private static String signaturePrefix(String hash) {
        return "sig|" + hash + "|";
    }
}

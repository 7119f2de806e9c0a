package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A ballot whose first proof does not hold, signed as its voter would: as somebody makes it who votes twice in one. */
public final class StuffedBallot {
    private static final Pattern RESPONSE = Pattern.compile("\"response\":\"([0-9]+)\"");

    private StuffedBallot() {}

    public static Ballot of(Ballot sound, Election election, SecretCredential voter, SecureRandom random) throws Flaw {
        Matcher first = RESPONSE.matcher(sound.text());
        if (!first.find()) {
            throw new IllegalArgumentException("a ballot without a proof");
        }
        BigInteger other = new BigInteger(first.group(1)).subtract(BigInteger.ONE).max(BigInteger.TWO);
        String altered = sound.text().substring(0, first.start(1)) + other + sound.text().substring(first.end(1));
        String hash = Hash.fingerprint(altered.substring(0, altered.indexOf(",\"signature\"")) + "}");
        Proof proof = SchnorrProof.made(
                election.group(), "sig|" + hash + "|", voter.exponent(election.group(), election.uuid()), random);
        return Ballot.read(election.group(), altered.substring(0, altered.indexOf("\"signature\""))
                + "\"signature\":{\"hash\":\"" + hash + "\",\"proof\":" + Wire.text(proof.node()) + "}}");
    }
}

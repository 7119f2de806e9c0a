package home.engineers.ballots.belenios;

import home.engineers.kernel.Outcome;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Checks everything that an archive lets anyone check (section 3.5): hashes and chain, the trustees' keys, every ballot,
 * that the last ballot of each voter is counted, the partial decryptions, and the result. Stops at the first flaw.
 */
public final class ArchiveCheck {
    private final ArchiveContents contents;
    private final Election election;
    private final Trustees trustees;
    private final PublicCredentials credentials;
    private final List<String> ballots = new ArrayList<>();
    private final SortedMap<Integer, PartialDecryption> decryptions = new TreeMap<>();
    private List<Ballot> counted = List.of();
    private int totalWeight;
    private @Nullable EncryptedTally tally;
    private @Nullable Result result;
    private Event.Type stage = Event.Type.SETUP;

    /**
     * An archive in which everything holds.
     *
     * @param trackers of the ballots that are counted, or would be if it ended now
     * @param received all ballots, those that were replaced by a later one included
     * @param stage the last event
     * @param result where it is there
     */
    public record Sound(
            Election election, int credentials, int received, List<String> trackers, Event.Type stage, Optional<Result> result) {}

    private ArchiveCheck(ArchiveContents contents) throws Flaw {
        this.contents = contents;
        Event setup = contents.events().getFirst();
        Flaw.unless(setup.type() == Event.Type.SETUP, "event-order", 0, setup.type());
        JsonNode node = Wire.exactly(
                Wire.parsed(contents.data(setup.payload()), "setup_data"), "election", "trustees", "credentials");
        election = Election.read(contents.data(Wire.hash(node, "election")));
        trustees = Trustees.read(election.group(), contents.data(Wire.hash(node, "trustees")));
        Flaw.unless(trustees.checked(election.group()).equals(election.publicKey()), "public-key");
        credentials = PublicCredentials.read(election.group(), contents.data(Wire.hash(node, "credentials")));
    }

    /** Granted with what it holds, or refused with the first flaw. */
    public static Outcome<Sound> of(byte[] archive) {
        try {
            return Outcome.granted(new ArchiveCheck(ArchiveContents.read(archive)).whole());
        } catch (Flaw flaw) {
            return Outcome.refused(flaw.reason());
        }
    }

    private Sound whole() throws Flaw {
        for (Event event : contents.events().subList(1, contents.events().size())) {
            Flaw.unless(follows(event.type()), "event-order", event.height(), event.type());
            carry(event);
            stage = event.type();
        }
        if (tally == null) {
            count();
        }
        contents.demandAllUsed();
        List<String> trackers = counted.stream().map(Ballot::tracker).toList();
        return new Sound(election, credentials.size(), ballots.size(), trackers, stage, Optional.ofNullable(result));
    }

    private boolean follows(Event.Type next) {
        return switch (next) {
            case SETUP, SHUFFLE, END_SHUFFLES -> false;
            case BALLOT, END_BALLOTS -> stage == Event.Type.SETUP || stage == Event.Type.BALLOT;
            case ENCRYPTED_TALLY -> stage == Event.Type.END_BALLOTS;
            case PARTIAL_DECRYPTION, RESULT ->
                stage == Event.Type.ENCRYPTED_TALLY || stage == Event.Type.PARTIAL_DECRYPTION;
        };
    }

    private void carry(Event event) throws Flaw {
        switch (event.type()) {
            case BALLOT -> ballots.add(contents.data(event.payload()));
            case END_BALLOTS -> Flaw.unless(event.payload() == null, "event-payload", event.height());
            case ENCRYPTED_TALLY -> tally = tally(contents.data(event.payload()));
            case PARTIAL_DECRYPTION -> decryption(contents.data(event.payload()));
            case RESULT -> result = result(contents.data(event.payload()));
            case SETUP, SHUFFLE, END_SHUFFLES -> throw Flaw.of("event-order", event.height(), event.type());
        }
    }

    /** Checks all ballots, many at once, and keeps the last of each voter. */
    private void count() throws Flaw {
        List<Ballot> checked = Parallel.all(ballots.size(), place -> checked(ballots.get(place)));
        Map<BigInteger, Ballot> last = new LinkedHashMap<>();
        BigInteger sum = BigInteger.ZERO;
        for (Ballot ballot : checked) {
            last.remove(ballot.credential());
            last.put(ballot.credential(), ballot);
        }
        counted = List.copyOf(last.values());
        for (Ballot ballot : counted) {
            sum = sum.add(weight(ballot));
        }
        totalWeight = sum.intValueExact();
    }

    private Ballot checked(String text) throws Flaw {
        Ballot ballot = Ballot.read(election.group(), text);
        ballot.demandWrittenAs(text);
        credentials.demand(ballot);
        ballot.check(election);
        return ballot;
    }

    private BigInteger weight(Ballot ballot) {
        return credentials.weight(ballot.credential()).orElseThrow();
    }

    private EncryptedTally tally(String text) throws Flaw {
        count();
        JsonNode node = Wire.exactly(Wire.parsed(text, "sized_encrypted_tally"), "num_tallied", "total_weight", "encrypted_tally");
        Flaw.unless(Wire.small(node, "num_tallied") == counted.size(), "num-tallied", Wire.small(node, "num_tallied"), counted.size());
        Flaw.unless(Wire.small(node, "total_weight") == totalWeight, "total-weight", Wire.small(node, "total_weight"), totalWeight);
        EncryptedTally own = EncryptedTally.of(election, counted, this::weight);
        Flaw.unless(
                own.equals(EncryptedTally.read(election.group(), contents.data(Wire.hash(node, "encrypted_tally")))), "tally");
        return own;
    }

    private void decryption(String text) throws Flaw {
        JsonNode node = Wire.exactly(Wire.parsed(text, "owned_partial_decryption"), "owner", "payload");
        int owner = Wire.small(node, "owner");
        List<TrusteePublicKey> keys = trustees.keys();
        Flaw.unless(owner >= 1 && owner <= keys.size(), "owner", owner, keys.size());
        PartialDecryption decryption = PartialDecryption.read(election.group(), contents.data(Wire.hash(node, "payload")));
        decryption.check(election, Objects.requireNonNull(tally), keys.get(owner - 1));
        Flaw.unless(decryptions.put(owner, decryption) == null, "owner-twice", owner);
    }

    private Result result(String text) throws Flaw {
        Result own = Result.of(election, trustees, Objects.requireNonNull(tally), decryptions, totalWeight);
        Flaw.unless(own.equals(Result.read(text)), "result");
        return own;
    }
}

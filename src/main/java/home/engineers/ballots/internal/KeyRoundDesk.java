package home.engineers.ballots.internal;

import home.engineers.ballots.ElectionId;
import home.engineers.ballots.Standing;
import home.engineers.ballots.Standing.State;
import home.engineers.ballots.internal.PartDesk.TrusteeSheet;
import home.engineers.ballots.internal.ThresholdDesk.Step;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A trustee's work on all elections of a round at once: one file with a key for each, one password, one page. */
@Service
public class KeyRoundDesk {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final ElectionGate gate;
    private final ElectionTable elections;
    private final PartDesk parts;
    private final SetUpDesk setUp;
    private final ThresholdDesk threshold;
    private final TallyDesk tally;
    private final TransactionTemplate transaction;

    KeyRoundDesk(
            ElectionGate gate, ElectionTable elections, PartDesk parts, SetUpDesk setUp, ThresholdDesk threshold, TallyDesk tally,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.elections = elections;
        this.parts = parts;
        this.setUp = setUp;
        this.threshold = threshold;
        this.tally = tally;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param sheets one for each election of the round that is not annulled */
    public record RoundSheet(UUID round, List<TrusteeSheet> sheets) {
        /** Of which a key, or the certificate of a threshold, has to be made. */
        public List<TrusteeSheet> lacking() {
            return sheets.stream()
                    .filter(one -> one.standing().state() == State.SETUP && one.publicKey() == null)
                    .filter(one -> one.setup() == null || one.setup().step() == Step.CERTIFICATE)
                    .toList();
        }

        /** Of a threshold, in the second or the third round. */
        public List<TrusteeSheet> onward() {
            return sheets.stream()
                    .filter(one -> one.standing().state() == State.SETUP && one.setup() != null)
                    .filter(one -> one.setup().step() == Step.POLYNOMIAL || one.setup().step() == Step.KEY)
                    .toList();
        }

        public List<TrusteeSheet> toDecrypt() {
            return sheets.stream().filter(one -> one.standing().state() == State.CLOSED && !one.decrypted()).toList();
        }

        /** Whether something may still be asked of the trustee. */
        public boolean waits() {
            return lacking().isEmpty() && onward().isEmpty() && toDecrypt().isEmpty() && sheets.stream().map(TrusteeSheet::standing).map(Standing::state)
                    .anyMatch(state -> state == State.SETUP || state == State.OPEN || state == State.CLOSED);
        }

        /** For the script: which elections lack a key. */
        public String keyTasks() {
            return JSON.writeValueAsString(lacking().stream().map(one -> Map.of(
                    "id", one.standing().id().toString(), "uuid", one.standing().uuid(), "threshold", one.setup() != null)).toList());
        }

        /** For the script: what the other trustees of a threshold have sent. */
        public String onwardTasks() {
            return JSON.writeValueAsString(onward().stream().map(one -> {
                ThresholdDesk.Setup setup = Objects.requireNonNull(one.setup());
                return Map.of(
                        "id", one.standing().id().toString(), "uuid", one.standing().uuid(), "threshold", setup.threshold(),
                        "certificates", setup.certificates(), "delivery", setup.delivery());
            }).toList());
        }

        /** For the script: what is to be decrypted, and for which key. */
        public String decryptionTasks() {
            return JSON.writeValueAsString(toDecrypt().stream().map(one -> Map.of(
                    "id", one.standing().id().toString(), "uuid", one.standing().uuid(),
                    "election", Objects.requireNonNull(one.document()), "tally", Objects.requireNonNull(one.tally()),
                    "publicKey", Objects.requireNonNull(one.element()),
                    "sealedKey", one.setup() == null ? "" : one.setup().sealedKey())).toList());
        }
    }

    /** @throws Absent for whoever is no trustee of anything in it */
    public RoundSheet sheet(Actor actor, UUID round) {
        List<TrusteeSheet> sheets = elections.ofRoundWithTrustee(round, gate.person(actor)).stream()
                .map(one -> parts.trustee(actor, one.id()))
                .toList();
        if (sheets.isEmpty()) {
            throw new Absent();
        }
        return new RoundSheet(round, sheets);
    }

    /** Takes in public keys, and what trustees of a threshold send each other, or none of it. @param keys by election */
    public Outcome<UUID> keys(Actor actor, UUID round, Map<ElectionId, String> keys) {
        return all(actor, round, keys, "ballots.refused.noKeys", (id, key) ->
                elections.find(id).filter(one -> one.threshold() != null).isPresent()
                        ? threshold.bring(actor, id, key)
                        : setUp.key(actor, id, key));
    }

    /** Takes the partial decryptions in, or none of them. */
    public Outcome<UUID> decryptions(Actor actor, UUID round, Map<ElectionId, String> decryptions) {
        return all(actor, round, decryptions, "ballots.refused.noDecryptions", (id, text) -> tally.decrypt(actor, id, text));
    }

    private Outcome<UUID> all(
            Actor actor, UUID round, Map<ElectionId, String> sent, String none, BiFunction<ElectionId, String, Outcome<ElectionId>> take) {
        List<ElectionId> known = sheet(actor, round).sheets().stream().map(one -> one.standing().id()).toList();
        if (sent.isEmpty()) {
            return Outcome.refused(Reason.of(none));
        }
        if (!known.containsAll(sent.keySet())) {
            return Outcome.refused(Reason.of("ballots.refused.roundChanged"));
        }
        return transaction.execute(status -> {
            for (ElectionId id : known.stream().filter(sent::containsKey).toList()) {
                if (take.apply(id, sent.get(id)) instanceof Refused<ElectionId>(List<Reason> reasons)) {
                    status.setRollbackOnly();
                    return Outcome.refused(reasons);
                }
            }
            return Outcome.granted(round);
        });
    }
}

package home.engineers.credentials.verification;

import home.engineers.credentials.proof.CredentialFault;
import home.engineers.credentials.proof.DataIntegrity.Holding;
import home.engineers.credentials.proof.Members;
import home.engineers.credentials.proof.VerificationKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Times of credentials and proofs against the clock of whoever verifies. */
final class Validity {
    /** By how much two clocks may differ. */
    static final Duration SKEW = Duration.ofMinutes(5);
    /** How old a status list may be that does not say until when it is valid. */
    static final Duration OLDEST_LIST = Duration.ofDays(31);

    private Validity() {}

    static void demandCurrent(Map<String, Object> credential, Instant at) throws CredentialFault {
        Instant from = Members.instant(credential, "validFrom");
        if (from != null && from.isAfter(at.plus(SKEW))) {
            throw new CredentialFault("credentials.fault.notYet", from.toString());
        }
        Instant until = Members.instant(credential, "validUntil");
        if (until != null && until.isBefore(at.minus(SKEW))) {
            throw new CredentialFault("credentials.fault.expired", until.toString());
        }
    }

    static void demandFresh(Map<String, Object> list, Instant at) throws CredentialFault {
        Instant from = Members.instant(list, "validFrom");
        Instant until = Members.instant(list, "validUntil");
        Instant last = until != null ? until : from != null ? from.plus(OLDEST_LIST) : Instant.MIN;
        if (last.isBefore(at.minus(SKEW))) {
            throw new CredentialFault("credentials.fault.listStale", last == Instant.MIN ? "?" : last.toString());
        }
        if (from != null && from.isAfter(at.plus(SKEW))) {
            throw new CredentialFault("credentials.fault.listEarly", from.toString());
        }
    }

    /** A proof made while its key signed, and before now; nothing by a key that was called back. */
    static void demandTimely(List<Holding> proofs, Instant at) throws CredentialFault {
        for (Holding proof : proofs) {
            VerificationKey key = proof.key();
            Instant created = proof.created();
            if (created != null && created.isAfter(at.plus(SKEW))) {
                throw new CredentialFault("credentials.fault.proofEarly", created.toString());
            }
            if (passed(proof.expires(), at)) {
                throw new CredentialFault("credentials.fault.proofExpired", String.valueOf(proof.expires()));
            }
            if (key.revoked() != null) {
                throw new CredentialFault("credentials.fault.keyRevoked", Members.shown(key.id()), key.revoked().toString());
            }
            if (key.expires() != null && passed(key.expires(), created == null ? at : created)) {
                throw new CredentialFault("credentials.fault.keyExpired", Members.shown(key.id()), key.expires().toString());
            }
        }
    }

    private static boolean passed(@Nullable Instant end, Instant at) {
        return end != null && end.isBefore(at.minus(SKEW));
    }
}

package home.engineers.credentials.verification;

import home.engineers.credentials.proof.CredentialFault;
import home.engineers.credentials.proof.DataIntegrity.Holding;
import home.engineers.credentials.proof.Members;
import home.engineers.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Whether a credential can be believed, without any network: a proof by a key of its issuer, an issuer of the trust list,
 * neither early nor expired nor revoked nor suspended. Clocks may differ by five minutes. The first thing amiss is the answer.
 */
public final class CredentialVerifier {
    private static final String CONTEXT = "https://www.w3.org/ns/credentials/v2";

    private final TrustList trust;

    public CredentialVerifier(TrustList trust) {
        this.trust = trust;
    }

    /** @param text a credential as JSON or as a compact JWT @param at the time as of which is asked */
    public Outcome<Verified> verify(String text, Instant at) {
        try {
            return Outcome.granted(demand(Secured.of(text, trust), at));
        } catch (CredentialFault fault) {
            return Outcome.refused(fault.reason());
        }
    }

    /** @param given an object with a Data Integrity proof, or the text of a compact JWT */
    Verified demand(Object given, Instant at) throws CredentialFault {
        return demand(Secured.of(given, trust), at);
    }

    private Verified demand(Secured secured, Instant at) throws CredentialFault {
        Map<String, Object> credential = secured.document();
        String issuer = issuer(credential);
        demandOwnKey(secured.proofs(), issuer);
        if (!trust.issuers().contains(issuer)) {
            throw new CredentialFault("credentials.fault.issuer", Members.shown(issuer));
        }
        Validity.demandTimely(secured.proofs(), at);
        Validity.demandCurrent(credential, at);
        int statuses = new StatusCheck(trust, at).demandClear(credential, issuer);
        return verified(secured, issuer, statuses);
    }

    /** Whether the proof alone holds, whoever made it and whenever. */
    public Outcome<Verified> proof(String text) {
        try {
            return Outcome.granted(demandProof(text));
        } catch (CredentialFault fault) {
            return Outcome.refused(fault.reason());
        }
    }

    Verified demandProof(Object given) throws CredentialFault {
        Secured secured = Secured.of(given, trust);
        String issuer = Members.id(secured.document().get("issuer"));
        return verified(secured, issuer == null ? "" : issuer, 0);
    }

    private static Verified verified(Secured secured, String issuer, int statuses) throws CredentialFault {
        return new Verified(
                secured.document(),
                issuer,
                Members.instant(secured.document(), "validFrom"),
                Members.instant(secured.document(), "validUntil"),
                secured.proofs().stream().map(Holding::how).toList(),
                secured.proofs().stream().map(Holding::key).toList(),
                statuses);
    }

    /** @return the issuer of what is a credential by the VC Data Model 2.0 */
    private static String issuer(Map<String, Object> credential) throws CredentialFault {
        demandVersion(credential);
        if (!Members.list(credential.get("type")).contains("VerifiableCredential")) {
            throw new CredentialFault("credentials.fault.member", "type");
        }
        if (!credential.containsKey("credentialSubject")) {
            throw new CredentialFault("credentials.fault.member", "credentialSubject");
        }
        String issuer = Members.id(credential.get("issuer"));
        if (issuer == null) {
            throw new CredentialFault("credentials.fault.member", "issuer");
        }
        return issuer;
    }

    static void demandVersion(Map<String, Object> document) throws CredentialFault {
        List<?> contexts = Members.list(document.get("@context"));
        if (contexts.isEmpty() || !CONTEXT.equals(contexts.getFirst())) {
            throw new CredentialFault("credentials.fault.version");
        }
    }

    /** Every key that proved it is one of this DID. */
    static void demandOwnKey(List<Holding> proofs, String issuer) throws CredentialFault {
        for (Holding proof : proofs) {
            if (!proof.key().controller().equals(issuer)) {
                throw new CredentialFault("credentials.fault.issuerKey", Members.shown(proof.key().id()), Members.shown(issuer));
            }
        }
    }
}

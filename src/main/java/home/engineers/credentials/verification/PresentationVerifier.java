package home.engineers.credentials.verification;

import home.engineers.credentials.proof.CredentialFault;
import home.engineers.credentials.proof.DataIntegrity;
import home.engineers.credentials.proof.DataIntegrity.Holding;
import home.engineers.credentials.proof.Members;
import home.engineers.credentials.proof.ProofPurpose;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.json.StrictJson;
import home.engineers.kernel.json.UnreadableJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a presentation (VC Data Model 2.0, 4.13) can be believed, without any network: every credential in it can be, by
 * the rules of {@link CredentialVerifier}; all are of one subject; and whoever the presentation names as its holder proved
 * the whole of it for authentication. The holder is an issuer of the trust list, who compiled it for the subject and vouches
 * that it stands as it was compiled, or the subject itself. Where an issuer compiled it, nothing tells that whoever hands it
 * in is its subject: that is for the reader to see to. The first thing amiss is the answer.
 */
public final class PresentationVerifier {
    /** Credentials in one presentation. */
    public static final int MOST = 1_000;

    private static final String TYPE = "VerifiablePresentation";
    private static final String ENVELOPED = "EnvelopedVerifiableCredential";
    private static final String JWT = "data:application/vc+jwt,";

    private final TrustList trust;

    public PresentationVerifier(TrustList trust) {
        this.trust = trust;
    }

    /** Whether the text is JSON that calls itself a presentation. */
    public static boolean isOne(String text) {
        try {
            return Members.list(StrictJson.object(text).get("type")).contains(TYPE);
        } catch (UnreadableJson none) {
            return false;
        }
    }

    /** @param at the time as of which is asked */
    public Outcome<VerifiedPresentation> verify(String text, Instant at) {
        CredentialVerifier each = new CredentialVerifier(trust);
        return answer(text, credential -> each.demand(credential, at), (presentation, holder, proofs, credentials) -> {
            CredentialVerifier.demandOwnKey(proofs, holder);
            Validity.demandTimely(proofs, at);
            boolean compiled = trust.issuers().contains(holder);
            HeldTogether.demandOneSubject(credentials, compiled ? null : holder);
            return compiled;
        });
    }

    /** Whether the proofs alone hold, its own and those of the credentials in it, whoever made them and whenever. */
    public Outcome<VerifiedPresentation> proof(String text) {
        CredentialVerifier each = new CredentialVerifier(trust);
        return answer(text, each::demandProof, (presentation, holder, proofs, credentials) -> false);
    }

    /** Checks one credential. */
    @FunctionalInterface
    private interface Each {
        Verified demand(Object credential) throws CredentialFault;
    }

    /** Checks what holds the credentials together. @return whether an issuer that is believed compiled them */
    @FunctionalInterface
    private interface Whole {
        boolean demand(Map<String, Object> presentation, String holder, List<Holding> proofs, List<Verified> credentials) throws CredentialFault;
    }

    private Outcome<VerifiedPresentation> answer(String text, Each each, Whole whole) {
        try {
            Map<String, Object> presentation = presentation(text);
            List<Verified> credentials = new ArrayList<>();
            for (Object one : embedded(presentation)) {
                try {
                    credentials.add(each.demand(opened(one)));
                } catch (CredentialFault fault) {
                    return Outcome.refused(
                            Reason.of("credentials.fault.embedded", credentials.size() + 1, Members.shown(Members.id(one))), fault.reason());
                }
            }
            List<Holding> proofs = DataIntegrity.check(presentation, trust, ProofPurpose.AUTHENTICATION);
            String holder = Members.id(presentation.get("holder"));
            if (holder == null) {
                throw new CredentialFault("credentials.fault.member", "holder");
            }
            boolean compiled = whole.demand(presentation, holder, proofs, credentials);
            return Outcome.granted(new VerifiedPresentation(presentation, holder, compiled, proofs, credentials));
        } catch (CredentialFault fault) {
            return Outcome.refused(fault.reason());
        }
    }

    private static Map<String, Object> presentation(String text) throws CredentialFault {
        Map<String, Object> presentation;
        try {
            presentation = StrictJson.object(text);
        } catch (UnreadableJson unreadable) {
            throw new CredentialFault(unreadable.reason());
        }
        CredentialVerifier.demandVersion(presentation);
        if (!Members.list(presentation.get("type")).contains(TYPE)) {
            throw new CredentialFault("credentials.fault.member", "type");
        }
        return presentation;
    }

    /** The credentials, none of them twice. */
    private static List<?> embedded(Map<String, Object> presentation) throws CredentialFault {
        List<?> all = Members.list(presentation.get("verifiableCredential"));
        if (all.isEmpty() || all.size() > MOST) {
            throw all.isEmpty()
                    ? new CredentialFault("credentials.fault.noCredential")
                    : new CredentialFault("credentials.fault.manyCredentials", MOST);
        }
        Set<Object> known = new HashSet<>();
        for (Object one : all) {
            String id = Members.id(Members.object(one, "verifiableCredential"));
            if (!known.add(id == null ? one : id)) {
                throw new CredentialFault("credentials.fault.credentialTwice", Members.shown(id));
            }
        }
        return all;
    }

    /** What an envelope holds (VC Data Model 2.0, 4.13.1), or the credential as it is. */
    private static Object opened(Object one) throws CredentialFault {
        Map<String, Object> credential = Members.object(one, "verifiableCredential");
        if (!Members.list(credential.get("type")).contains(ENVELOPED)) {
            return credential;
        }
        String id = Members.demandText(credential, "id");
        if (!id.startsWith(JWT)) {
            throw new CredentialFault("credentials.fault.envelope", Members.shown(id));
        }
        return id.substring(JWT.length());
    }
}

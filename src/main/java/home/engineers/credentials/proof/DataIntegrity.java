package home.engineers.credentials.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Verifiable Credential Data Integrity 1.0: proofs within the document they prove, alone, in sets and in chains. */
public final class DataIntegrity {
    private static final String PROOF = "proof";
    private static final String VALUE = "proofValue";
    private static final String CONTEXT = "@context";
    private static final int MOST_PROOFS = 20;

    private DataIntegrity() {}

    /**
     * A proof that holds.
     *
     * @param how the name of its cryptosuite, or {@code vc+jwt}
     * @param created null where the proof does not say; so {@code expires}
     */
    public record Holding(String how, VerificationKey key, @Nullable Instant created, @Nullable Instant expires) {}

    /** The document with one proof more, that its maker certifies it, beside those it has. @param created to the second */
    public static Map<String, Object> sign(
            Map<String, Object> given, Cryptosuite suite, SigningKey key, String verificationMethod, Instant created)
            throws CredentialFault {
        return sign(given, suite, key, verificationMethod, created, ProofPurpose.ASSERTION);
    }

    /** The same for this purpose. */
    public static Map<String, Object> sign(
            Map<String, Object> given, Cryptosuite suite, SigningKey key, String verificationMethod, Instant created, ProofPurpose purpose)
            throws CredentialFault {
        Map<String, Object> document = new LinkedHashMap<>(given);
        List<Object> proofs = new ArrayList<>(Members.list(document.remove(PROOF)));
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("type", "DataIntegrityProof");
        proof.put("cryptosuite", suite.wireName());
        proof.put("created", created.truncatedTo(ChronoUnit.SECONDS).toString());
        proof.put("verificationMethod", verificationMethod);
        proof.put("proofPurpose", purpose.wireName());
        Map<String, Object> options = new LinkedHashMap<>(proof);
        Object context = document.get(CONTEXT);
        if (context != null) {
            options.put(CONTEXT, context);
            if (!suite.linked()) {
                proof.put(CONTEXT, context);
            }
        }
        proof.put(VALUE, Multibase.base58(key.sign(suite.signed(document, options))));
        proofs.add(proof);
        // Open Badges 3.0 asks for a list, of one proof too.
        document.put(PROOF, proofs);
        return document;
    }

    /** Checks every proof of a document that is certified. */
    public static List<Holding> check(Map<String, Object> secured, KeyBook keys) throws CredentialFault {
        return check(secured, keys, ProofPurpose.ASSERTION);
    }

    /**
     * Checks every proof of a document, each of which must be made for this purpose.
     *
     * @throws CredentialFault where there is none, or one of them does not hold
     */
    public static List<Holding> check(Map<String, Object> secured, KeyBook keys, ProofPurpose purpose) throws CredentialFault {
        List<?> proofs = Members.list(secured.get(PROOF));
        if (proofs.isEmpty() || proofs.size() > MOST_PROOFS) {
            throw new CredentialFault(proofs.isEmpty() ? "credentials.fault.noProof" : "credentials.fault.manyProofs");
        }
        List<Holding> holding = new ArrayList<>();
        for (Object one : proofs) {
            Map<String, Object> proof = Members.object(one, PROOF);
            holding.add(holding(proof, proven(secured, proof, proofs), keys, purpose));
        }
        return holding;
    }

    /** What a proof is about: the document without proofs, or with those alone that it builds on. */
    private static Map<String, Object> proven(Map<String, Object> secured, Map<String, Object> proof, List<?> proofs)
            throws CredentialFault {
        Map<String, Object> document = new LinkedHashMap<>(secured);
        document.remove(PROOF);
        List<?> wanted = Members.list(proof.get("previousProof"));
        if (!wanted.isEmpty()) {
            List<?> before = proofs.stream()
                    .filter(one -> one instanceof Map<?, ?> map && map.get("id") instanceof String id && wanted.contains(id))
                    .toList();
            if (before.size() != wanted.size() || before.contains(proof)) {
                throw new CredentialFault("credentials.fault.chain");
            }
            document.put(PROOF, before);
        }
        return document;
    }

    private static Holding holding(Map<String, Object> proof, Map<String, Object> document, KeyBook keys, ProofPurpose purpose)
            throws CredentialFault {
        Cryptosuite suite = suite(proof);
        if (!purpose.wireName().equals(proof.get("proofPurpose"))) {
            throw new CredentialFault("credentials.fault.purpose", purpose.wireName(), Members.shown(Members.text(proof, "proofPurpose")));
        }
        VerificationKey key = keys.key(Members.demandText(proof, "verificationMethod"), purpose);
        Map<String, Object> options = new LinkedHashMap<>(proof);
        options.remove(VALUE);
        join(document, options, suite);
        byte[] signature = Multibase.decode(Members.demandText(proof, VALUE));
        if (!suite.verify(key.key(), suite.signed(document, options), signature)) {
            throw new CredentialFault("credentials.fault.signature");
        }
        return new Holding(suite.wireName(), key, Members.instant(proof, "created"), Members.instant(proof, "expires"));
    }

    private static Cryptosuite suite(Map<String, Object> proof) throws CredentialFault {
        String name = Members.text(proof, "cryptosuite");
        if (!"DataIntegrityProof".equals(proof.get("type")) || name == null) {
            throw new CredentialFault("credentials.fault.suite", Members.shown(Members.text(proof, "type")));
        }
        return Cryptosuite.named(name).orElseThrow(() -> new CredentialFault("credentials.fault.suite", Members.shown(name)));
    }

    /** Document and options must speak in one context; a text suite may have signed fewer contexts than there are now. */
    private static void join(Map<String, Object> document, Map<String, Object> options, Cryptosuite suite) throws CredentialFault {
        Object context = document.get(CONTEXT);
        if (suite.linked()) {
            options.put(CONTEXT, context);
        } else if (options.containsKey(CONTEXT)) {
            List<?> signed = Members.list(options.get(CONTEXT));
            List<?> here = Members.list(context);
            if (here.size() < signed.size() || !here.subList(0, signed.size()).equals(signed)) {
                throw new CredentialFault("credentials.fault.context");
            }
            document.put(CONTEXT, options.get(CONTEXT));
        }
    }
}

package home.engineers.cli.internal;

import home.engineers.credentials.proof.DataIntegrity.Holding;
import home.engineers.credentials.proof.VerificationKey;
import home.engineers.credentials.verification.Verified;
import home.engineers.credentials.verification.VerifiedPresentation;
import home.engineers.kernel.BundledWords;
import home.engineers.kernel.Language;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said of a credential or presentation that holds. @param members the same for programs */
record CredentialAnswer(String sentence, Map<String, Object> members) {
    private static final BundledWords ZH = new BundledWords(Language.ZH);
    private static final BundledWords EN = new BundledWords(Language.EN);

    static CredentialAnswer of(Verified verified, boolean proofOnly) {
        return new CredentialAnswer(sentence(ZH, verified, proofOnly) + " " + sentence(EN, verified, proofOnly), members(verified, proofOnly));
    }

    private static String sentence(BundledWords words, Verified verified, boolean proofOnly) {
        String proofs = String.join(", ", verified.proofs());
        return proofOnly
                ? words.of("credentials.verify.proofHolds", proofs, String.join(", ", ids(verified.keys())))
                : words.of("credentials.verify.holds", verified.issuer(), proofs, validity(words, verified), verified.statuses());
    }

    private static String validity(BundledWords words, Verified verified) {
        if (verified.validUntil() == null) {
            return verified.validFrom() == null
                    ? words.of("credentials.verify.always")
                    : words.of("credentials.verify.from", text(verified.validFrom()));
        }
        return words.of("credentials.verify.until", text(verified.validFrom()), text(verified.validUntil()));
    }

    private static Map<String, Object> members(Verified verified, boolean proofOnly) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("valid", !proofOnly);
        members.put("proofHolds", true);
        members.put("proofOnly", proofOnly);
        members.put("issuer", verified.issuer());
        members.put("proofs", verified.proofs());
        members.put("keys", ids(verified.keys()));
        members.put("validFrom", text(verified.validFrom()));
        members.put("validUntil", text(verified.validUntil()));
        members.put("statusEntries", verified.statuses());
        return members;
    }

    static CredentialAnswer of(VerifiedPresentation presentation, boolean proofOnly) {
        return new CredentialAnswer(
                sentence(ZH, presentation, proofOnly) + " " + sentence(EN, presentation, proofOnly), members(presentation, proofOnly));
    }

    private static String sentence(BundledWords words, VerifiedPresentation presentation, boolean proofOnly) {
        int many = presentation.credentials().size();
        if (proofOnly) {
            return words.of("credentials.verify.presentationProofHolds", many);
        }
        return words.of(
                presentation.compiled() ? "credentials.verify.compiled" : "credentials.verify.presented",
                presentation.holder(), created(presentation), many);
    }

    /** When it was compiled, by the first proof that says so. */
    private static String created(VerifiedPresentation presentation) {
        return presentation.proofs().stream().map(Holding::created).filter(Objects::nonNull).findFirst().map(Instant::toString).orElse("?");
    }

    private static Map<String, Object> members(VerifiedPresentation presentation, boolean proofOnly) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("valid", !proofOnly);
        members.put("proofHolds", true);
        members.put("proofOnly", proofOnly);
        members.put("holder", presentation.holder());
        members.put("compiledByIssuer", presentation.compiled());
        members.put("created", created(presentation));
        members.put("proofs", presentation.proofs().stream().map(Holding::how).toList());
        members.put("keys", ids(presentation.proofs().stream().map(Holding::key).toList()));
        members.put("credentials", presentation.credentials().stream().map(one -> members(one, proofOnly)).toList());
        return members;
    }

    private static List<String> ids(List<VerificationKey> keys) {
        return keys.stream().map(VerificationKey::id).toList();
    }

    private static String text(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }
}

package home.engineers.credentials.proof;

import home.engineers.kernel.json.CanonicalJson;
import home.engineers.kernel.json.StrictJson;
import home.engineers.kernel.json.UnreadableJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A credential as the payload of a compact JWT (Securing Verifiable Credentials using JOSE and COSE, 3.1.1), signed with
 * Ed25519 (RFC 8037).
 */
public final class CredentialJwt {
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private CredentialJwt() {}

    /** A credential whose signature holds. */
    public record Checked(Map<String, Object> document, DataIntegrity.Holding proof) {}

    public static boolean looksLikeOne(String text) {
        return COMPACT.matcher(text).matches();
    }

    /** @param issuer DID of whose key it is @param at when it is signed, by which a key that has since been rotated is judged */
    public static String sign(Map<String, Object> credential, SigningKey key, String verificationMethod, String issuer, Instant at) {
        Map<String, Object> header = Map.of("alg", "EdDSA", "typ", "vc+jwt", "cty", "vc", "kid", verificationMethod, "iss", issuer);
        Map<String, Object> payload = new LinkedHashMap<>(credential);
        payload.put("iat", at.getEpochSecond());
        String signed = encoded(header) + "." + encoded(payload);
        return signed + "." + ENCODER.encodeToString(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encoded(Map<String, Object> json) {
        return ENCODER.encodeToString(CanonicalJson.bytes(json));
    }

    /** @throws CredentialFault where it is no such JWT, or its signature does not hold */
    public static Checked check(String compact, KeyBook keys) throws CredentialFault {
        String[] parts = compact.split("\\.");
        Map<String, Object> header = json(parts[0]);
        if (!"EdDSA".equals(header.get("alg")) || header.containsKey("crit")) {
            throw new CredentialFault("credentials.fault.jwtAlgorithm", Members.shown(Members.text(header, "alg")));
        }
        if (!List.of("vc+jwt", "application/vc+jwt").contains(String.valueOf(header.get("typ")))) {
            throw new CredentialFault("credentials.fault.jwtType", Members.shown(Members.text(header, "typ")));
        }
        Map<String, Object> document = json(parts[1]);
        if (document.containsKey("vc") || document.containsKey("vp")) {
            throw new CredentialFault("credentials.fault.jwtType", "vc");
        }
        VerificationKey key = keys.key(Members.demandText(header, "kid"), ProofPurpose.ASSERTION);
        byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        if (key.key().algorithm() != KeyAlgorithm.ED25519 || !Ed25519.verify(key.key().bytes(), signed, decoded(parts[2]))) {
            throw new CredentialFault("credentials.fault.signature");
        }
        String issuer = Members.text(header, "iss");
        if (issuer != null && !issuer.equals(Members.id(document.get("issuer")))) {
            throw new CredentialFault("credentials.fault.issuerKey", Members.shown(key.id()), Members.shown(issuer));
        }
        return new Checked(document, new DataIntegrity.Holding(
                "vc+jwt", key, second(document, "iat"), second(document, "exp")));
    }

    private static @Nullable Instant second(Map<String, Object> document, String name) throws CredentialFault {
        return switch (document.get(name)) {
            case null -> null;
            case Long seconds -> Instant.ofEpochSecond(Math.clamp(seconds, 0, 253_402_300_799L));
            default -> throw new CredentialFault("credentials.fault.member", name);
        };
    }

    private static Map<String, Object> json(String part) throws CredentialFault {
        try {
            return StrictJson.object(decoded(part));
        } catch (UnreadableJson unreadable) {
            throw new CredentialFault(unreadable.reason());
        }
    }

    private static byte[] decoded(String part) throws CredentialFault {
        return Multibase.unpadded(part);
    }
}

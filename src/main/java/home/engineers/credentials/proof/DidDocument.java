package home.engineers.credentials.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the document of a DID says of keys for assertions and for authentication (Controlled Identifiers 1.0). Verification
 * methods are read as Multikey; the members {@code expires} and {@code revoked} of a method are kept.
 *
 * @param id the DID
 * @param keys of each purpose, by the id of their verification method
 */
public record DidDocument(String id, Map<ProofPurpose, Map<String, VerificationKey>> keys) implements KeyBook {
    private static final int MOST_KEYS = 1_000;

    public DidDocument {
        keys = Map.copyOf(keys);
    }

    /** @throws CredentialFault where it is none, or names a key that cannot be read */
    public static DidDocument read(Map<String, Object> json) throws CredentialFault {
        String id = Members.demandText(json, "id");
        Map<String, Map<String, Object>> methods = new LinkedHashMap<>();
        for (Object one : Members.list(json.get("verificationMethod"))) {
            Map<String, Object> method = Members.object(one, "verificationMethod");
            methods.put(absolute(id, Members.demandText(method, "id")), method);
        }
        Map<ProofPurpose, Map<String, VerificationKey>> keys = new EnumMap<>(ProofPurpose.class);
        for (ProofPurpose purpose : ProofPurpose.values()) {
            keys.put(purpose, keys(id, json, purpose.wireName(), methods));
        }
        return new DidDocument(id, keys);
    }

    private static Map<String, VerificationKey> keys(
            String id, Map<String, Object> json, String relationship, Map<String, Map<String, Object>> methods) throws CredentialFault {
        Map<String, VerificationKey> keys = new LinkedHashMap<>();
        for (Object one : Members.list(json.get(relationship))) {
            String name = Members.id(one);
            if (name == null || keys.size() == MOST_KEYS) {
                throw new CredentialFault("credentials.fault.member", relationship);
            }
            String method = absolute(id, name);
            Map<String, Object> described = one instanceof Map<?, ?> ? Members.object(one, relationship) : methods.get(method);
            if (described != null) {
                keys.put(method, key(id, method, described));
            }
        }
        return keys;
    }

    private static String absolute(String did, String method) {
        return method.startsWith("#") ? did + method : method;
    }

    private static VerificationKey key(String did, String id, Map<String, Object> method) throws CredentialFault {
        if (!did.equals(Members.text(method, "controller")) || !id.startsWith(did + "#")) {
            throw new CredentialFault("credentials.fault.controller", Members.shown(id), Members.shown(did));
        }
        String multibase = Members.text(method, "publicKeyMultibase");
        if (multibase == null) {
            throw new CredentialFault("credentials.fault.key", Members.shown(id));
        }
        return new VerificationKey(
                id, did, Multikey.of(multibase), Members.instant(method, "expires"), Members.instant(method, "revoked"));
    }

    @Override
    public VerificationKey key(String verificationMethod, ProofPurpose purpose) throws CredentialFault {
        VerificationKey found = keys.getOrDefault(purpose, Map.of()).get(verificationMethod);
        if (found == null) {
            throw new CredentialFault(
                    "credentials.fault.noKey", Members.shown(verificationMethod), Members.shown(id), purpose.wireName());
        }
        return found;
    }

    /** The document as JSON, its keys in the order given, each for every purpose. */
    public static Map<String, Object> json(String did, List<VerificationKey> keys) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"));
        json.put("id", did);
        List<Object> methods = new ArrayList<>();
        for (VerificationKey key : keys) {
            Map<String, Object> method = new LinkedHashMap<>();
            method.put("id", key.id());
            method.put("type", "Multikey");
            method.put("controller", did);
            method.put("publicKeyMultibase", key.key().text());
            put(method, "expires", key.expires());
            put(method, "revoked", key.revoked());
            methods.add(method);
        }
        json.put("verificationMethod", methods);
        for (ProofPurpose purpose : ProofPurpose.values()) {
            json.put(purpose.wireName(), keys.stream().map(VerificationKey::id).toList());
        }
        return json;
    }

    private static void put(Map<String, Object> method, String name, @Nullable Instant at) {
        if (at != null) {
            method.put(name, at.toString());
        }
    }
}

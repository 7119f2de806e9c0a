package home.engineers.credentials.verification;

import home.engineers.credentials.proof.CredentialFault;
import home.engineers.credentials.proof.DidDocument;
import home.engineers.credentials.proof.DidKey;
import home.engineers.credentials.proof.DidWeb;
import home.engineers.credentials.proof.KeyBook;
import home.engineers.credentials.proof.Members;
import home.engineers.credentials.proof.ProofPurpose;
import home.engineers.credentials.proof.VerificationKey;
import home.engineers.kernel.json.StrictJson;
import home.engineers.kernel.json.UnreadableJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom a verifier believes ({@code docs/how-to/credentials.md}).
 *
 * @param issuers DIDs whose credentials are believed
 * @param documents the documents of did:web DIDs, by DID: only whoever wrote the trust list vouches for them
 * @param statusLists status list credentials as text, which prove themselves
 */
public record TrustList(Set<String> issuers, Map<String, DidDocument> documents, List<Object> statusLists) implements KeyBook {
    /** Nobody is believed; did:key DIDs still name their own keys. */
    public static final TrustList EMPTY = new TrustList(Set.of(), Map.of(), List.of());

    private static final int MOST = 10_000;
    private static final Set<String> MEMBERS = Set.of("issuers", "didDocuments", "statusLists", "comment");

    public TrustList {
        issuers = Set.copyOf(issuers);
        documents = Map.copyOf(documents);
        statusLists = List.copyOf(statusLists);
    }

    /** @throws CredentialFault where the file is no trust list */
    public static TrustList read(String text) throws CredentialFault {
        Map<String, Object> json = json(text);
        for (String name : json.keySet()) {
            if (!MEMBERS.contains(name)) {
                throw new CredentialFault("credentials.trust.unknown", Members.shown(name));
            }
        }
        Set<String> issuers = new LinkedHashSet<>();
        for (Object one : list(json, "issuers")) {
            String did = Members.id(one);
            if (did == null || !did.startsWith("did:")) {
                throw new CredentialFault("credentials.trust.issuer", Members.shown(String.valueOf(one)));
            }
            issuers.add(did);
        }
        Map<String, DidDocument> documents = new LinkedHashMap<>();
        for (Object one : list(json, "didDocuments")) {
            DidDocument document = DidDocument.read(Members.object(one, "didDocuments"));
            DidWeb.address(document.id());
            if (documents.put(document.id(), document) != null) {
                throw new CredentialFault("credentials.trust.twice", Members.shown(document.id()));
            }
        }
        return new TrustList(issuers, documents, new ArrayList<>(list(json, "statusLists")));
    }

    private static Map<String, Object> json(String text) throws CredentialFault {
        try {
            return StrictJson.object(text);
        } catch (UnreadableJson unreadable) {
            throw new CredentialFault(unreadable.reason());
        }
    }

    private static List<?> list(Map<String, Object> json, String name) throws CredentialFault {
        Object value = json.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || list.size() > MOST || list.contains(null)) {
            throw new CredentialFault("credentials.fault.member", name);
        }
        return list;
    }

    /** The same with further status lists, which lie beside a credential. */
    public TrustList with(List<Object> furtherLists) {
        List<Object> all = new ArrayList<>(statusLists);
        all.addAll(furtherLists);
        return new TrustList(issuers, documents, all);
    }

    @Override
    public VerificationKey key(String verificationMethod, ProofPurpose purpose) throws CredentialFault {
        int hash = verificationMethod.indexOf('#');
        String did = hash < 0 ? verificationMethod : verificationMethod.substring(0, hash);
        if (DidKey.is(did)) {
            return DidKey.key(verificationMethod);
        }
        DidDocument document = documents.get(did);
        if (document == null) {
            if (DidWeb.is(did)) {
                throw new CredentialFault("credentials.fault.noDocument", Members.shown(did), DidWeb.address(did).toString());
            }
            throw new CredentialFault("credentials.fault.did", Members.shown(did));
        }
        return document.key(verificationMethod, purpose);
    }
}

package home.engineers.credentials.proof;

/** A DID that is its own key (did:key method, W3C Credentials Community Group). */
public final class DidKey {
    private static final String METHOD = "did:key:";

    private DidKey() {}

    public static boolean is(String did) {
        return did.startsWith(METHOD);
    }

    public static String of(Multikey key) {
        return METHOD + key.text();
    }

    /** The one verification method of the key's DID. */
    public static String method(Multikey key) {
        return of(key) + "#" + key.text();
    }

    /** @throws CredentialFault where the fragment is not the key of the DID, or the key is of no known kind */
    public static VerificationKey key(String verificationMethod) throws CredentialFault {
        int hash = verificationMethod.indexOf('#');
        String did = hash < 0 ? verificationMethod : verificationMethod.substring(0, hash);
        String text = did.substring(METHOD.length());
        Multikey key = Multikey.of(text);
        if (hash < 0 || !verificationMethod.substring(hash + 1).equals(text)) {
            throw new CredentialFault("credentials.fault.method", Members.shown(verificationMethod));
        }
        return new VerificationKey(verificationMethod, did, key, null, null);
    }
}

package home.engineers.credentials.proof;

/** Where the keys of proofs are found. */
@FunctionalInterface
public interface KeyBook {
    /**
     * @param verificationMethod a DID with a fragment
     * @throws CredentialFault where its key is not known, or is not for this purpose
     */
    VerificationKey key(String verificationMethod, ProofPurpose purpose) throws CredentialFault;
}

package home.engineers.credentials.proof;

/** What a proof is made for; a key proves only for the purposes that the document of its controller names it under. */
public enum ProofPurpose {
    /** That its maker certifies what the document says: the purpose of credentials and status lists. */
    ASSERTION("assertionMethod"),
    /** That its maker hands the document over as its own: the purpose of presentations. */
    AUTHENTICATION("authentication");

    private final String wireName;

    ProofPurpose(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}

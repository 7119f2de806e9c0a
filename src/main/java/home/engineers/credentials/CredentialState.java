package home.engineers.credentials;

/** How a credential stands, apart from its term. */
public enum CredentialState {
    STANDING,
    /** Paused: may stand again. */
    SUSPENDED,
    /** For good. */
    REVOKED
}

package home.engineers.credentials.proof;

import home.engineers.kernel.Reason;

/** A credential, key, document or list that cannot be believed, with the reason for people. */
public final class CredentialFault extends Exception {
    private final transient Reason reason;

    public CredentialFault(String key, Object... arguments) {
        this(Reason.of(key, arguments));
    }

    public CredentialFault(Reason reason) {
        super(reason.key() + " " + reason.arguments(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

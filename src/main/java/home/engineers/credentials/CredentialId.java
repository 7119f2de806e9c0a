package home.engineers.credentials;

import java.util.UUID;

/** Identity of a credential that the house issued. */
public record CredentialId(UUID value) {
    public static CredentialId of(String text) {
        return new CredentialId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

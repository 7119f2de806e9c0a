package home.engineers.people.internal;

import java.io.Serial;
import java.io.Serializable;

/**
 * An account at the identity provider.
 *
 * @param subject by which the provider knows it for ever
 * @param label as its owner knows it; shown to the owner alone and never used to find anyone
 */
public record ProviderIdentity(String issuer, String subject, String label) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;
}

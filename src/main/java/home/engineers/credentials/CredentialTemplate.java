package home.engineers.credentials;

import home.engineers.kernel.Citation;
import home.engineers.kernel.LocalizedText;
import java.util.List;

/**
 * What is certified, and by whom.
 *
 * @param achievement type of the achievement in the vocabulary of Open Badges 3.0
 * @param issuer who certifies it, in words
 * @param programmes whose awards it certifies
 * @param statement with {@code {name}}, {@code {detail}} and {@code {hours}}
 * @param criteria what it takes
 */
public record CredentialTemplate(
        String id,
        LocalizedText names,
        String achievement,
        Authority authority,
        LocalizedText issuer,
        List<String> programmes,
        Status status,
        LocalizedText statement,
        LocalizedText criteria,
        Citation citation) {
    public CredentialTemplate {
        programmes = List.copyOf(programmes);
    }

    /** Who may certify it. */
    public enum Authority {
        ASSOCIATION,
        /** Only the authority named: the house hands over and imitates nothing. */
        GOVERNMENT
    }

    /** What its status list says. */
    public enum Status {
        /** A fact of the past stands or is revoked. */
        REVOCATION,
        /** A standing may be paused too. */
        SUSPENSION
    }

    /** Whether its statement names hours. */
    public boolean hours() {
        return statement.zh().contains("{hours}");
    }
}

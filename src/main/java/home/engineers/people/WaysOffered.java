package home.engineers.people;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Reason;
import java.util.List;
import java.util.Optional;

/** Which ways in the house offers beside password and code, as it is set up. */
public interface WaysOffered {
    /** The address at which passkeys work; empty where there are none. */
    Optional<String> passkeys();

    Optional<Provider> provider();

    /**
     * The identity provider.
     *
     * @param faults why it cannot be called as things stand; whether it answers is not asked
     */
    record Provider(LocalizedText name, String issuer, List<Reason> faults) {
        public Provider {
            faults = List.copyOf(faults);
        }
    }
}

package home.engineers.programmes;

import java.util.UUID;

/** Identity of a case. Addresses and numbers shown to people are others, so that none can be guessed from another. */
public record CaseId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

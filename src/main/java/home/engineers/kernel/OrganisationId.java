package home.engineers.kernel;

import java.util.UUID;

/** Identity of an organisation: association, unit, committee or department. */
public record OrganisationId(UUID value) {
    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

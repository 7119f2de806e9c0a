package home.engineers.dues;

import home.engineers.kernel.OrganisationId;
import java.util.List;
import java.util.UUID;

/** How the dues of some years are shared among associations. */
public record ShareRule(UUID id, Years years, List<Part> parts, Resolution resolution) {
    public ShareRule {
        parts = List.copyOf(parts);
    }

    /** @param parts of the sum of the parts of all */
    public record Part(OrganisationId beneficiary, int parts) {}
}

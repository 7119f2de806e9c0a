package home.engineers.dues;

import home.engineers.kernel.OrganisationId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the dues of some years are shared among associations. */
public record ShareRule(UUID id, Years years, List<Part> parts, Resolution resolution) {
    public ShareRule {
        parts = List.copyOf(parts);
    }

    /**
     * @param beneficiary null for the association of the district of which each member was one on the day of the charge; of
     *     members who were of none, the part stays with the association that collects
     * @param parts of the sum of the parts of all
     */
    public record Part(@Nullable OrganisationId beneficiary, int parts) {}
}

package home.engineers.dues.rules;

import home.engineers.dues.ShareRule.Part;
import home.engineers.kernel.OrganisationId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Shares what was received where a part goes to the association of each member's district. */
public final class DistrictShares {
    private DistrictShares() {}

    /**
     * @param collecting the association that received it
     * @param received in hundredths of a yuan, by the association of the payers' district; empty for payers of none
     * @return what comes to each, in the order of the parts; in all exactly what was received
     */
    public static Map<OrganisationId, Long> of(
            OrganisationId collecting, Map<Optional<OrganisationId>, Long> received, List<Part> parts) {
        Map<Optional<OrganisationId>, Long> groups = new HashMap<>(received);
        if (parts.stream().map(Part::beneficiary).allMatch(Objects::nonNull)) {
            groups = Map.of(Optional.empty(), received.values().stream().mapToLong(Long::longValue).sum());
        }
        Map<OrganisationId, Long> shares = new LinkedHashMap<>();
        parts.stream().map(Part::beneficiary).filter(Objects::nonNull).forEach(one -> shares.put(one, 0L));
        groups.forEach((district, cents) -> {
            List<Long> split = Shares.of(cents, parts.stream().map(Part::parts).toList());
            for (int i = 0; i < split.size(); i++) {
                OrganisationId named = parts.get(i).beneficiary();
                shares.merge(named == null ? district.orElse(collecting) : named, split.get(i), Long::sum);
            }
        });
        return shares;
    }
}

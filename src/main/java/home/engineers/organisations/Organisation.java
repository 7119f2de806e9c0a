package home.engineers.organisations;

import home.engineers.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * @param creditCode unified social credit code (18 characters), or null while none is issued
 * @param district district code (GB/T 2260) in which it has its seat, or null
 */
public record Organisation(
        OrganisationId id, Kind kind, String name, @Nullable String nameEn, @Nullable String creditCode, @Nullable String district) {
    public enum Kind {
        MUNICIPAL_ASSOCIATION,
        /** Independently registered; related to the municipal association by guidance, never its branch. */
        DISTRICT_ASSOCIATION,
        UNIT,
        COMMITTEE,
        DEPARTMENT
    }
}

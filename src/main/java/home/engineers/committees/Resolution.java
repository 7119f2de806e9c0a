package home.engineers.committees;

import home.engineers.kernel.OrganisationId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A resolution of an association on its committees, with the scanned paper. Never changed.
 *
 * @param number as the paper has it, once in an association
 * @param scan attachment
 */
public record Resolution(
        ResolutionId id, OrganisationId association, String number, String title, Body body, LocalDate adoptedOn, UUID scan) {
    /** Who adopted it. */
    public enum Body {
        /** 会员（代表）大会. */
        ASSEMBLY,
        /** 理事会. */
        COUNCIL,
        /** 常务理事会. */
        STANDING_COUNCIL,
        /** 会长办公会. */
        PRESIDENTS
    }
}

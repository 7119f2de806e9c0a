package home.engineers.dues;

import home.engineers.kernel.OrganisationId;
import java.time.LocalDate;
import java.util.UUID;

/** The resolution by which an association adopted a rule on dues. @param number unique in the association */
public record Resolution(UUID id, OrganisationId association, String number, String title, Body body, LocalDate adoptedOn) {
    public enum Body {
        GENERAL_ASSEMBLY,
        REPRESENTATIVE_ASSEMBLY,
        COUNCIL,
        STANDING_COUNCIL;

        /** The rate of dues is for the assembly of members, or of their representatives, to set. */
        public boolean assembly() {
            return this == GENERAL_ASSEMBLY || this == REPRESENTATIVE_ASSEMBLY;
        }
    }
}

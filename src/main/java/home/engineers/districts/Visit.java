package home.engineers.districts;

import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A visit of the municipal association to a district. @param visitors officers of the municipal association on that day */
public record Visit(
        UUID id, String district, LocalDate on, String purpose, String findings, List<PersonId> visitors, int version) {
    public Visit {
        visitors = List.copyOf(visitors);
    }
}

package home.engineers.organisations;

import java.time.LocalDate;

/**
 * A step taken towards a district's association.
 *
 * @param document number or title of the document that proves it
 */
public record FoundingStep(String district, FoundingState state, LocalDate on, String document) {}

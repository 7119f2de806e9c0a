package home.engineers.panels.assignment;

import java.util.Set;

/**
 * What a case is about, or what a reviewer knows.
 *
 * @param specialties by the names of the controlled list
 * @param text titles, summaries, fields of work; may be empty
 */
public record Expertise(Set<String> specialties, String text) {
    public Expertise {
        specialties = Set.copyOf(specialties);
    }
}

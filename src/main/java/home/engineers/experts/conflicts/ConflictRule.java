package home.engineers.experts.conflicts;

import java.util.Set;

/**
 * What a programme counts as a conflict (mohrss-40-2019 art. 25, rule ZC-34).
 *
 * @param employerYears how many years a common employer counts after either has left it; 0: only while both are there
 * @param longestPath 1: direct ties alone, among them a common employer; 2: also through one third person
 */
public record ConflictRule(int employerYears, Set<ConflictKind> kinds, int longestPath) {
    /** Where the document says nothing: every kind, employers for three years, direct ties. The numbers are this house's. */
    public static final ConflictRule USUAL = new ConflictRule(3, ConflictKind.countable(), 1);

    public ConflictRule {
        kinds = Set.copyOf(kinds);
        if (employerYears < 0 || longestPath < 1 || longestPath > 2) {
            throw new IllegalArgumentException("no such rule: " + employerYears + " years, paths of " + longestPath);
        }
    }
}

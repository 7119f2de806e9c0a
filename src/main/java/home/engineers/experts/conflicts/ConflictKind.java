package home.engineers.experts.conflicts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What ties an expert to someone. 令40 art. 25 names 利害关系 and whatever else may touch the fairness of a review; that it
 * means these kinds is this house's reading of it (rule ZC-34, recalled).
 */
public enum ConflictKind {
    /** The expert applies; no programme can leave this out. */
    SELF("self", false),
    /** At one employer now, or within the years of the programme. */
    EMPLOYER("employer", false),
    CO_AUTHOR("co-author", true),
    CO_INVENTOR("co-inventor", true),
    /** A project worked on together. */
    PROJECT("project", true),
    /** Teacher and pupil, in either direction. */
    TEACHER("teacher", true),
    RELATIVE("relative", true),
    /** Shares in a unit, or an office or consultancy there. */
    INTEREST("interest", false),
    /** Another part in the same case. */
    CASE("case", false),
    /** Declared or entered, and none of the others. */
    OTHER("other", true);

    private final String wireName;
    private final boolean personal;

    ConflictKind(String wireName, boolean personal) {
        this.wireName = wireName;
        this.personal = personal;
    }

    public String wireName() {
        return wireName;
    }

    /** Whether it ties two persons, so that a path may lead through a third one by it. */
    public boolean personal() {
        return personal;
    }

    /** What a programme may count. */
    public static Set<ConflictKind> countable() {
        return Set.copyOf(Arrays.stream(values()).filter(kind -> kind != SELF).toList());
    }

    /** What people declare and enter by hand; the others are read from what the house knows. */
    public static List<ConflictKind> told() {
        return List.of(CO_AUTHOR, CO_INVENTOR, PROJECT, TEACHER, RELATIVE, INTEREST, EMPLOYER, OTHER);
    }

    public static Optional<ConflictKind> named(String wireName) {
        return Arrays.stream(values()).filter(kind -> kind.wireName.equals(wireName)).findFirst();
    }
}

package home.engineers.careers.rules;

import home.engineers.kernel.career.CareerItem.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The parts of a passport that an engineer shows or keeps back, each as a whole. */
public enum PassportSection {
    LADDER(),
    HOURS(Kind.TRAINING),
    QUALIFICATIONS(Kind.TITLE, Kind.SKILL, Kind.OUTCOME, Kind.CREDENTIAL),
    EDUCATION(Kind.EDUCATION),
    EXPERIENCE(Kind.POST, Kind.WORK),
    HONOURS(Kind.ACHIEVEMENT, Kind.HONOUR),
    SERVICE(Kind.OFFICE, Kind.MEMBERSHIP, Kind.SERVICE),
    MENTORING(Kind.MENTORING),
    FRAMEWORKS();

    private final Set<Kind> kinds;

    PassportSection(Kind... kinds) {
        this.kinds = kinds.length == 0 ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(Arrays.asList(kinds));
    }

    public boolean holds(Kind kind) {
        return kinds.contains(kind);
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PassportSection> of(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire().equals(wire)).findFirst();
    }
}

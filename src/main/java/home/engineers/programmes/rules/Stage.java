package home.engineers.programmes.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The closed set of stages of which every programme is made. */
public enum Stage {
    INTAKE(true),
    ENDORSEMENT(true),
    PUBLICITY(true),
    COMPLETENESS(true),
    SUPPLEMENT(true),
    SCREENING(true),
    DRAW(true),
    REVIEW(true),
    INTERVIEW(true),
    MEETING(true),
    BALLOT(true),
    PUBLIC_VOTE(false),
    OBJECTION(true),
    CONFIRMATION(true),
    AWARD(true),
    APPEAL(true),
    REVOCATION(true);

    private final boolean carried;

    Stage(boolean carried) {
        this.carried = carried;
    }

    /** Whether this release carries cases through it. */
    boolean carried() {
        return carried;
    }

    /** Whether a panel decides here: by a tally of its meeting, or by secret ballot in the meeting room alone. */
    public boolean byPanel() {
        return this == MEETING || this == BALLOT;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Stage> named(String wireName) {
        return Arrays.stream(values()).filter(stage -> stage.wireName().equals(wireName)).findFirst();
    }
}

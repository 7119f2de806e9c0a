package home.engineers.programmes.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The closed set of stages of which every programme is made. */
public enum Stage {
    INTAKE,
    ENDORSEMENT,
    PUBLICITY,
    COMPLETENESS,
    SUPPLEMENT,
    SCREENING,
    DRAW,
    REVIEW,
    INTERVIEW,
    MEETING,
    BALLOT,
    PUBLIC_VOTE,
    OBJECTION,
    CONFIRMATION,
    AWARD,
    APPEAL,
    REVOCATION;

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

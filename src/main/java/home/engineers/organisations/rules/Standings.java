package home.engineers.organisations.rules;

import home.engineers.organisations.Membership;
import java.time.LocalDate;
import java.util.Objects;

/** From which day a membership stands as it does. */
public final class Standings {
    private Standings() {}

    /** The first day of its present state; a lapsed one has lapsed since the day after its term. */
    public static LocalDate since(Membership m, LocalDate today) {
        return switch (m.state()) {
            case APPLIED -> m.appliedOn();
            case IN_REVIEW -> today;
            case ACTIVE -> Objects.requireNonNull(m.termFrom());
            case LAPSED -> Objects.requireNonNull(m.termTo()).plusDays(1);
            case LEFT, TRANSFERRED, DECLINED, WITHDRAWN -> Objects.requireNonNull(m.endedOn());
        };
    }
}

package home.engineers.districts;

import java.time.LocalDate;

/** How a district stands to a target. The target's day itself still counts for it. */
public sealed interface TargetStanding {
    /** The association was founded on this day, in time. */
    record Met(LocalDate on) implements TargetStanding {}

    /** The association was founded on this day, so many days too late. */
    record MetLate(LocalDate on, long days) implements TargetStanding {}

    /** There is no association yet, so many days after the target. */
    record Missed(long days) implements TargetStanding {}

    /** There is no association yet, and so many days are left; 0 on the day itself. */
    record Ahead(long days) implements TargetStanding {}

    /** The district came into being after the target's day, or had ended before it. */
    record NotInForce() implements TargetStanding {}
}

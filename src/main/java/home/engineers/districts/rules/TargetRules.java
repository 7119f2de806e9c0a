package home.engineers.districts.rules;

import home.engineers.districts.TargetStanding;
import home.engineers.districts.Targets.Summary.Standing;
import home.engineers.organisations.District;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Whether a target was met, missed, or lies ahead. The day itself still counts for it. */
public final class TargetRules {
    private TargetRules() {}

    /** Of one district. @param founded the day from which its association exists, or null */
    public static TargetStanding of(District district, LocalDate target, @Nullable LocalDate founded, LocalDate today) {
        if (!district.inForce(target)) {
            return new TargetStanding.NotInForce();
        }
        if (founded != null && !founded.isAfter(today)) {
            return founded.isAfter(target)
                    ? new TargetStanding.MetLate(founded, ChronoUnit.DAYS.between(target, founded))
                    : new TargetStanding.Met(founded);
        }
        return today.isAfter(target)
                ? new TargetStanding.Missed(ChronoUnit.DAYS.between(target, today))
                : new TargetStanding.Ahead(ChronoUnit.DAYS.between(today, target));
    }

    /** Of the whole city. */
    public static Standing of(LocalDate target, LocalDate today, long founded, long districts) {
        if (founded == districts) {
            return Standing.MET;
        }
        return today.isAfter(target) ? Standing.MISSED : Standing.AHEAD;
    }
}

package home.engineers.portal.rules;

import java.time.LocalTime;

/** By which greeting a person is met. */
public enum PartOfDay {
    MORNING,
    AFTERNOON,
    EVENING;

    public static PartOfDay at(LocalTime time) {
        if (time.isBefore(LocalTime.of(5, 0)) || !time.isBefore(LocalTime.of(18, 0))) {
            return EVENING;
        }
        return time.isBefore(LocalTime.NOON) ? MORNING : AFTERNOON;
    }
}

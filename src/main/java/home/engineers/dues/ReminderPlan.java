package home.engineers.dues;

import java.util.List;
import java.util.UUID;

/** When members are reminded. @param days after the due date, before it where negative; one for each step, ascending */
public record ReminderPlan(UUID id, Years years, List<Integer> days, Resolution resolution) {
    public ReminderPlan {
        days = List.copyOf(days);
    }
}

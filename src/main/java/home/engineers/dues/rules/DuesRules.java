package home.engineers.dues.rules;

import java.time.LocalDate;
import java.util.List;

/** How reductions and reminders are reckoned. */
public final class DuesRules {
    private DuesRules() {}

    /** What is not owed, rounded to the nearest cent, halves in the member's favour. */
    public static long off(long cents, int percent) {
        return (cents * percent + 50) / 100;
    }

    /** The last step whose day has come, counted from 1; 0 before the first. */
    public static int step(LocalDate dueOn, List<Integer> days, LocalDate today) {
        return (int) days.stream().filter(after -> !today.isBefore(dueOn.plusDays(after))).count();
    }
}

package home.engineers.cast.internal;

import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The past of a house from its opening scene to the present, in order of time. Each deed is done as of its own instant,
 * and what falls due between two deeds is carried out when it fell due, so that the record reads as if the house had
 * stood all the while.
 */
final class Timeline {
    private static final LocalTime BEGINNING = LocalTime.of(9, 0);

    private final HouseClock clock;
    private final WorkingDays calendar;
    private final DueWorkRunner dueWork;
    private final LocalDate today;
    private final List<Moment> moments = new ArrayList<>();
    private Instant reached = Instant.EPOCH;

    Timeline(HouseClock clock, WorkingDays calendar, DueWorkRunner dueWork) {
        this.clock = clock;
        this.calendar = calendar;
        this.dueWork = dueWork;
        this.today = clock.today();
    }

    private record Moment(Instant at, Runnable deed) {}

    LocalDate today() {
        return today;
    }

    /** The day on which the told year begins. */
    LocalDate first() {
        return today.minusYears(1);
    }

    /** The working day so many working days before today. */
    LocalDate workingDaysAgo(int days) {
        LocalDate day = today;
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            left -= calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** Deeds of one instant are done in the order in which they were planned. */
    void plan(LocalDate day, LocalTime time, Runnable deed) {
        if (day.isBefore(first())) {
            throw new IllegalArgumentException("before the year that is told: " + day);
        }
        moments.add(new Moment(day.atTime(time).atZone(HouseClock.ZONE).toInstant(), deed));
    }

    /** Plans a deed for its day, or for the first day where that lies before the year that is told. */
    void planFrom(LocalDate day, LocalTime time, Runnable deed) {
        boolean earlier = day.isBefore(first());
        plan(earlier ? first() : day, earlier ? BEGINNING : time, deed);
    }

    void play() {
        moments.sort(Comparator.comparing(Moment::at));
        for (Moment moment : List.copyOf(moments)) {
            carryOutDue(moment.at());
            live(moment.at(), moment.deed());
        }
        carryOutDue(clock.instant());
    }

    /** A deed takes its time, and what follows begins no earlier than it has ended. */
    private void live(Instant at, Runnable deed) {
        clock.relive(at.isAfter(reached) ? at : reached, () -> {
            deed.run();
            reached = clock.instant();
        });
    }

    private void carryOutDue(Instant until) {
        Optional<Instant> due = dueWork.next();
        while (due.filter(at -> !at.isAfter(until)).isPresent()) {
            live(due.get(), dueWork::runAll);
            Optional<Instant> next = dueWork.next();
            if (next.equals(due)) {
                throw new IllegalStateException("what was due at " + due.get() + " is still due");
            }
            due = next;
        }
    }
}

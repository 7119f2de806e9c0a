package home.engineers.law.internal;

import home.engineers.law.CalendarNotices.Covered;
import home.engineers.law.CalendarYear;
import home.engineers.law.WorkingDays;
import home.engineers.law.rules.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Counts by the calendars of the product and the notices imported on any node. Whether a newer notice has come is
 * asked once per transaction or, outside one, once per request; the calendars themselves stay in memory.
 */
@Component
class LiveWorkingDays implements WorkingDays {
    private final String asked = LiveWorkingDays.class.getName() + System.identityHashCode(this);
    private final CalendarStore store;
    private final List<CalendarYear> bundled = BundledCalendars.load();
    private volatile @Nullable Loaded loaded;

    LiveWorkingDays(CalendarStore store) {
        this.store = store;
    }

    List<CalendarYear> bundled() {
        return bundled;
    }

    WorkingDayCalendar calendar() {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            return calendarOfTransaction();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return keep(current());
        }
        if (request.getAttribute(asked, RequestAttributes.SCOPE_REQUEST) instanceof WorkingDayCalendar known) {
            return known;
        }
        WorkingDayCalendar calendar = keep(current());
        request.setAttribute(asked, calendar, RequestAttributes.SCOPE_REQUEST);
        return calendar;
    }

    /** Within a transaction that imports a notice: ask again from here on, and in the rest of the request. */
    void forget() {
        marked().ifPresent(mark -> mark.known = null);
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(asked, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private WorkingDayCalendar calendarOfTransaction() {
        Mark mark = marked().orElseGet(() -> {
            Mark fresh = new Mark();
            TransactionSynchronizationManager.registerSynchronization(fresh);
            store.lockForCounting();
            return fresh;
        });
        Loaded known = mark.known;
        if (known == null) {
            known = current();
            mark.known = known;
        }
        return known.calendar();
    }

    private static Optional<Mark> marked() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Mark.class::isInstance)
                .map(Mark.class::cast)
                .findFirst();
    }

    private Loaded current() {
        Loaded known = loaded;
        Optional<UUID> newest = store.newest();
        if (known != null && known.newest().equals(newest)) {
            return known;
        }
        return new Loaded(
                newest,
                new WorkingDayCalendar(
                        Stream.concat(bundled.stream(), store.holding().stream().map(Covered::calendar)).toList()));
    }

    private WorkingDayCalendar keep(Loaded read) {
        loaded = read;
        return read.calendar();
    }

    @Override
    public Counted after(LocalDate from, int days) {
        return calendar().after(from, days);
    }

    @Override
    public Counted onOrAfter(LocalDate date) {
        return calendar().onOrAfter(date);
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        return calendar().isWorkingDay(date);
    }

    @Override
    public boolean covers(int year) {
        return calendar().covers(year);
    }

    @Override
    public int between(LocalDate from, LocalDate to) {
        return calendar().between(from, to);
    }

    private record Loaded(Optional<UUID> newest, WorkingDayCalendar calendar) {}

    /** The calendar a transaction counts by; shared with others only once what it read is committed. */
    private final class Mark implements TransactionSynchronization {
        private @Nullable Loaded known;

        @Override
        public void afterCommit() {
            if (known != null) {
                keep(known);
            }
        }
    }
}

package home.engineers.law.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.CalendarChanged;
import home.engineers.law.CalendarNotices;
import home.engineers.law.CalendarYear;
import home.engineers.law.MovedClock;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and keeps the yearly notice; whoever counts is told in the same transaction. */
@Service
class CalendarDesk implements CalendarNotices {
    private final CalendarStore store;
    private final LiveWorkingDays live;
    private final ObjectProvider<Authority> authority;
    private final ApplicationEventPublisher events;
    private final IdSource ids;
    private final HouseClock clock;

    CalendarDesk(
            CalendarStore store,
            LiveWorkingDays live,
            ObjectProvider<Authority> authority,
            ApplicationEventPublisher events,
            IdSource ids,
            HouseClock clock) {
        this.store = store;
        this.live = live;
        this.authority = authority;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<CalendarYear> read(byte[] file) {
        return CalendarFiles.read(file);
    }

    @Override
    @Transactional
    public Outcome<Kept> keep(byte[] file, Actor actor) {
        authority.getObject().demand(actor, LawConfiguration.IMPORT_CALENDAR, Subject.HOUSE);
        return keep(file, actor.person());
    }

    @Override
    @Transactional
    public Outcome<Kept> keepAsOperator(byte[] file) {
        return keep(file, (PersonId) null);
    }

    private Outcome<Kept> keep(byte[] file, @Nullable PersonId by) {
        return switch (CalendarFiles.read(file)) {
            case Refused<CalendarYear>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<CalendarYear>(CalendarYear year) -> Outcome.granted(new Kept(year, add(year, by)));
        };
    }

    private List<MovedClock> add(CalendarYear year, @Nullable PersonId by) {
        store.lockForImport();
        live.forget();
        if (live.calendar().years().contains(year)) {
            return List.of();
        }
        store.add(ids.next(), year, clock.instant(), by);
        live.forget();
        CalendarChanged changed = new CalendarChanged(year.year());
        events.publishEvent(changed);
        return List.copyOf(changed.moved());
    }

    @Override
    public List<Covered> covered() {
        TreeMap<Integer, Covered> years = new TreeMap<>();
        live.bundled().forEach(year -> years.put(year.year(), new Covered(year, null)));
        store.holding().forEach(held -> years.put(held.calendar().year(), held));
        return List.copyOf(years.values());
    }
}

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
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads and keeps the yearly notice; whoever counts is told in the same transaction. */
@Service
class CalendarDesk implements CalendarNotices {
    /** How often an import begins anew before it gives up. */
    private static final int TURNS = 10;
    /** SQL states of a lock waited for too long, and of a deadlock. */
    private static final Set<String> GIVE_WAY = Set.of("55P03", "40P01");

    private final CalendarStore store;
    private final LiveWorkingDays live;
    private final ObjectProvider<Authority> authority;
    private final ApplicationEventPublisher events;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    CalendarDesk(
            CalendarStore store,
            LiveWorkingDays live,
            ObjectProvider<Authority> authority,
            ApplicationEventPublisher events,
            IdSource ids,
            HouseClock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.live = live;
        this.authority = authority;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public Outcome<CalendarYear> read(byte[] file) {
        return CalendarFiles.read(file);
    }

    @Override
    public Outcome<Kept> keep(byte[] file, Actor actor) {
        authority.getObject().demand(actor, LawConfiguration.IMPORT_CALENDAR, Subject.HOUSE);
        return keep(file, actor.person());
    }

    @Override
    public Outcome<Kept> keepAsOperator(byte[] file) {
        return keep(file, (PersonId) null);
    }

    private Outcome<Kept> keep(byte[] file, @Nullable PersonId by) {
        return switch (CalendarFiles.read(file)) {
            case Refused<CalendarYear>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<CalendarYear>(CalendarYear year) -> Outcome.granted(new Kept(year, addGivingWay(year, by)));
        };
    }

    /**
     * Whoever handles a case locks it first and counts after; the import has to do it the other way about. So it never
     * waits long for a case while it keeps others from counting, but gives way and begins again.
     */
    private List<MovedClock> addGivingWay(CalendarYear year, @Nullable PersonId by) {
        for (int turn = 1; ; turn++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> add(year, by)));
            } catch (DataAccessException fault) {
                if (turn == TURNS || !occupied(fault)) {
                    throw fault;
                }
            }
        }
    }

    private static boolean occupied(DataAccessException fault) {
        return fault.getMostSpecificCause() instanceof SQLException cause && GIVE_WAY.contains(cause.getSQLState());
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

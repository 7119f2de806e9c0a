package home.engineers.people.internal;

import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.LawRegister;
import home.engineers.law.Periods;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When an erased person's data were looked at and their requests decided is kept for as long as logs must be (网络安全法
 * art. 23), counted from the erasure, and then deleted. Until then it stands under an id that leads to no name.
 */
@Component
class ErasedTraces implements DueWork {
    private static final String MONTHS = "security.log-retention.months";
    private final JdbcClient jdbc;
    private final LawRegister register;

    ErasedTraces(JdbcClient jdbc, LawRegister register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    private record Traced(UUID person, LocalDate erased) {}

    /** The last day on which traces are kept of a person erased on the day. */
    LocalDate until(LocalDate erased) {
        return Periods.months(erased, register.value(MONTHS, erased).whole());
    }

    @Override
    public Optional<Instant> next() {
        return oldest("").map(this::due);
    }

    @Override
    @Transactional
    public int carryOut(Instant now) {
        int done = 0;
        Optional<Traced> next = oldest("for update of p skip locked");
        while (next.filter(traced -> !due(traced).isAfter(now)).isPresent()) {
            delete(next.get());
            done++;
            next = oldest("for update of p skip locked");
        }
        return done;
    }

    private Instant due(Traced traced) {
        return until(traced.erased()).plusDays(1).atStartOfDay(HouseClock.ZONE).toInstant();
    }

    private Optional<Traced> oldest(String lock) {
        return jdbc.sql("""
                select p.id, p.erased_at from people_person p where p.erased_at is not null
                  and (exists (select 1 from people_look l where l.person = p.id)
                       or exists (select 1 from people_request r where r.person = p.id))
                order by p.erased_at, p.id limit 1\s""" + lock)
                .query((row, n) -> new Traced(
                        row.getObject(1, UUID.class),
                        LocalDate.ofInstant(row.getObject(2, OffsetDateTime.class).toInstant(), HouseClock.ZONE)))
                .optional();
    }

    private void delete(Traced traced) {
        jdbc.sql("delete from people_look where person = ?").param(traced.person()).update();
        jdbc.sql("delete from people_request where person = ?").param(traced.person()).update();
    }
}

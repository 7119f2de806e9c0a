package home.engineers.people.internal;

import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On the day after a merge could last be undone, what the records were before is deleted. */
@Component
class MergesGrownFinal implements DueWork {
    private final JdbcClient jdbc;
    private final MergeTable merges;

    MergesGrownFinal(JdbcClient jdbc, MergeTable merges) {
        this.jdbc = jdbc;
        this.merges = merges;
    }

    @Override
    public Optional<Instant> next() {
        return jdbc.sql("select undo_until from people_merge where kept_before is not null order by undo_until limit 1")
                .query(LocalDate.class)
                .optional()
                .map(last -> last.plusDays(1).atStartOfDay(HouseClock.ZONE).toInstant());
    }

    @Override
    @Transactional
    public int carryOut(Instant now) {
        List<UUID> over = jdbc.sql("select id from people_merge where kept_before is not null and undo_until < :today for update skip locked")
                .param("today", LocalDate.ofInstant(now, HouseClock.ZONE))
                .query(UUID.class)
                .list();
        over.forEach(merges::forget);
        return over.size();
    }
}

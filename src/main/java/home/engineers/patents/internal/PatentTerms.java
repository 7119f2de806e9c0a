package home.engineers.patents.internal;

import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A right ends on the day after the last of its term (专利法 第42条), whether the gazette says so or not, and that is news, once. */
@Component
class PatentTerms implements DueWork {
    private final JdbcClient jdbc;

    PatentTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> next() {
        return jdbc.sql("select min(term_until) from patent_application where status = 'IN_FORCE'")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(last -> last.plusDays(1).atStartOfDay(HouseClock.ZONE).toInstant());
    }

    @Override
    @Transactional
    public int carryOut(Instant now) {
        return jdbc.sql("""
                with ended as (
                    update patent_application set status = 'ENDED', ended_reason = 'EXPIRED', ended_on = term_until + 1
                    where id in (select id from patent_application where status = 'IN_FORCE' and term_until < ? for update skip locked)
                    returning id, ended_on)
                insert into patent_news (application_id, kind, on_date) select id, 'EXPIRED', ended_on from ended order by id""")
                .param(LocalDate.ofInstant(now, HouseClock.ZONE))
                .update();
    }
}

package home.engineers.law.internal;

import home.engineers.kernel.PersonId;
import home.engineers.law.CalendarNotices.Covered;
import home.engineers.law.CalendarYear;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The imported notices. Rows are only ever added; of two notices for a year the later holds. */
public final class CalendarStore {
    /** Key of the advisory lock that keeps counting and importing apart. */
    private static final long LOCK = 0x6C61772E63616CL;
    private static final String LINES = "\n";
    private final JdbcClient jdbc;

    public CalendarStore(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /**
     * Waits until nobody counts, and keeps others from counting until the transaction ends. From then on the transaction
     * waits for other locks less long than PostgreSQL takes to look for a deadlock (1 s), so that it is the one to give way.
     */
    void lockForImport() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(:key)) locked").param("key", LOCK).query(Integer.class).single();
        jdbc.sql("set local lock_timeout = '400ms'").update();
    }

    /** Keeps an import from slipping in between a count and the transaction that stores its result. */
    void lockForCounting() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock_shared(:key)) locked").param("key", LOCK).query(Integer.class).single();
    }

    /** Id of the newest notice: what has been read under the same id is still true. */
    Optional<UUID> newest() {
        return jdbc.sql("select id from law_calendar_notice order by revision desc limit 1").query(UUID.class).optional();
    }

    /** The notices that hold, by year. */
    public List<Covered> holding() {
        return jdbc.sql("""
                        select distinct on (year) id, year, papers, imported_at from law_calendar_notice
                        order by year, revision desc""")
                .query((row, number) -> new Covered(
                        new CalendarYear(
                                row.getInt("year"),
                                days(row.getObject("id", UUID.class)),
                                row.getString("papers").lines().toList()),
                        row.getTimestamp("imported_at").toInstant()))
                .list();
    }

    private List<CalendarYear.Day> days(UUID notice) {
        return jdbc.sql("select on_date, off, name from law_calendar_day where notice = :notice order by on_date")
                .param("notice", notice)
                .query((row, number) -> new CalendarYear.Day(
                        row.getDate("on_date").toLocalDate(), row.getBoolean("off"), row.getString("name")))
                .list();
    }

    /** Called under {@link #lockForImport}. */
    void add(UUID id, CalendarYear calendar, Instant at, @Nullable PersonId by) {
        jdbc.sql("""
                        insert into law_calendar_notice (id, revision, year, papers, imported_at, imported_by)
                        select :id, coalesce(max(revision), 0) + 1, :year, :papers, :at, :by::uuid from law_calendar_notice""")
                .param("id", id)
                .param("year", calendar.year())
                .param("papers", String.join(LINES, calendar.papers()))
                .param("at", Timestamp.from(at))
                .param("by", by == null ? null : by.value())
                .update();
        for (CalendarYear.Day day : calendar.days()) {
            jdbc.sql("insert into law_calendar_day (notice, on_date, off, name) values (:notice, :date, :off, :name)")
                    .param("notice", id)
                    .param("date", day.date())
                    .param("off", day.off())
                    .param("name", day.name())
                    .update();
        }
    }
}

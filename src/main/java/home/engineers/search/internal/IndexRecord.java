package home.engineers.search.internal;

import home.engineers.kernel.FullDisk;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.time.HouseClock;
import home.engineers.search.DocumentSource;
import home.engineers.search.FeedPosition;
import home.engineers.search.IndexStanding;
import home.engineers.search.IndexStanding.Comparison;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database knows of its indexes: what they have not taken in yet, and when they were compared with it. */
@Component
class IndexRecord {
    private static final UUID NONE = new UUID(0, 0);
    private final JdbcClient jdbc;
    private final InformationBarrier barrier;
    private final HouseClock clock;

    IndexRecord(JdbcClient jdbc, InformationBarrier barrier, HouseClock clock) {
        this.jdbc = jdbc;
        this.barrier = barrier;
        this.clock = clock;
    }

    /** Rows that changed or went after a position, at most {@value IndexStanding#MOST_BEHIND}. */
    long behind(DocumentSource source, FeedPosition position) {
        String later = " (changed, id) > (cast(:transaction as xid8), :id) limit :most";
        return barrier.asTheHouse(() -> jdbc.sql("""
                        select least(:most, (select count(*) from (select 1 from %s where %s) c)
                            + (select count(*) from (select 1 from search_removal where index_name = :index and %s) r))"""
                        .formatted(source.table(), later, later))
                .param("transaction", Long.toUnsignedString(position.transaction()))
                .param("id", position.id().isEmpty() ? NONE : UUID.fromString(position.id()))
                .param("index", source.schema().name())
                .param("most", IndexStanding.MOST_BEHIND)
                .query(Long.class).single());
    }

    Optional<Comparison> compared(String index) {
        return jdbc.sql("select compared_at, differences from search_comparison where index_name = ?")
                .param(index)
                .query((row, n) -> new Comparison(row.getObject(1, OffsetDateTime.class).toInstant(), row.getInt(2)))
                .optional();
    }

    /** On a full disk the comparison counts all the same, it only goes unrecorded. */
    void compared(String index, int differences) {
        try {
            jdbc.sql("""
                    insert into search_comparison (index_name, compared_at, differences) values (?, ?, ?)
                    on conflict (index_name) do update set compared_at = excluded.compared_at, differences = excluded.differences""")
                    .params(index, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), differences)
                    .update();
        } catch (DataAccessException fault) {
            if (!FullDisk.in(fault)) {
                throw fault;
            }
        }
    }
}

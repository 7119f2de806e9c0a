package home.engineers.search.internal;

import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.search.DocumentSource;
import home.engineers.search.FeedPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What changed in a table, by the transactions that changed it. A transaction is read once every earlier one of this database
 * has ended, so that nothing that commits late is passed over.
 */
@Component
public class ChangeFeed {
    private static final UUID NONE = new UUID(0, 0);
    private static final String AFTER = "(c.changed, c.id) > (cast(? as xid8), ?) and c.changed < cast(? as xid8) order by c.changed, c.id limit ?";
    /** The lists hold transactions by the lower half of their number: the upper is that of the snapshot or next to it. */
    private static final String ENDED = """
            with snapshot as (select cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint) as after_last),
            going_on as (
                select cast(cast(backend_xid as text) as bigint) as low from pg_stat_activity
                where datname = current_database() and backend_xid is not null
                union all
                select cast(cast(transaction as text) as bigint) from pg_prepared_xacts where database = current_database()),
            numbered as (select after_last, (after_last & ~4294967295) | low as number from snapshot, going_on)
            select cast(least(after_last, (
                select min(case
                    when number - after_last > 2147483648 then number - 4294967296
                    when after_last - number > 2147483648 then number + 4294967296
                    else number end) from numbered)) as text)
            from snapshot""";
    private final JdbcClient jdbc;
    private final InformationBarrier barrier;
    private final DataSource store;

    ChangeFeed(JdbcClient jdbc, InformationBarrier barrier, DataSource store) {
        this.jdbc = jdbc;
        this.barrier = barrier;
        this.store = store;
    }

    /** Tells this database from every other. */
    String database() {
        return house(() -> jdbc.sql("""
                select c.system_identifier || '-' || d.oid from pg_control_system() c, pg_database d
                where d.datname = current_database()""").query(String.class).single());
    }

    /**
     * Every transaction of this database before it has ended, whatever goes on in others of the same server. What is read after
     * this sees them all: whoever is in the list of sessions has not ended, and who is not had ended when it was made.
     */
    FeedPosition ended() {
        return house(() -> {
            jdbc.sql("select pg_stat_clear_snapshot()").query(row -> {});
            return position(ENDED);
        });
    }

    /** Every transaction that has begun is before. */
    FeedPosition begun() {
        return house(() -> position("select cast(pg_snapshot_xmax(pg_current_snapshot()) as text)"));
    }

    private FeedPosition position(String question) {
        return new FeedPosition(Long.parseUnsignedLong(jdbc.sql(question).query(String.class).single()), "");
    }

    /**
     * The next rows that changed or are gone.
     *
     * @param ids at most {@code limit}, each once
     * @param reached where to go on
     * @param more whether there may be more that can be read now
     */
    record Step(List<UUID> ids, FeedPosition reached, boolean more) {}

    Step after(FeedPosition position, DocumentSource source, int limit) {
        return house(() -> {
            FeedPosition ended = ended();
            List<Change> changes = Stream.concat(
                            changes("from " + source.table() + " c where " + AFTER, List.of(), position, ended, limit).stream(),
                            changes("from search_removal c where c.index_name = ? and " + AFTER, List.of(source.schema().name()), position, ended, limit).stream())
                    .sorted((a, b) -> a.at().compareTo(b.at()))
                    .limit(limit)
                    .toList();
            boolean more = changes.size() == limit;
            FeedPosition reached = more ? changes.getLast().at() : position.compareTo(ended) > 0 ? position : ended;
            return new Step(changes.stream().map(Change::id).distinct().toList(), reached, more);
        });
    }

    private List<Change> changes(String from, List<String> first, FeedPosition after, FeedPosition ended, int limit) {
        return jdbc.sql("select c.id, cast(c.changed as text) as changed_in " + from)
                .params(Stream.concat(first.stream(), Stream.of(
                        Long.toUnsignedString(after.transaction()), after.id().isEmpty() ? NONE : UUID.fromString(after.id()),
                        Long.toUnsignedString(ended.transaction()), limit)).toList())
                .query((row, number) -> new Change(
                        row.getObject("id", UUID.class), Long.parseUnsignedLong(row.getString("changed_in"))))
                .list();
    }

    private record Change(UUID id, long changed) {
        FeedPosition at() {
            return new FeedPosition(changed, id.toString());
        }
    }

    /** Rows of the table in the order of their ids. */
    List<UUID> ids(DocumentSource source, UUID after, int limit) {
        return house(() -> jdbc.sql("select id from " + source.table() + " where id > ? order by id limit ?")
                .params(after, limit)
                .query(UUID.class)
                .list());
    }

    /** About how many rows there are. */
    long count(DocumentSource source) {
        return house(() -> jdbc.sql("select count(*) from " + source.table()).query(Long.class).single());
    }

    /**
     * Does work that one node alone may do at a time.
     *
     * @return false where another node is at it
     */
    boolean alone(String work, Runnable doing) {
        try (Connection held = store.getConnection();
                PreparedStatement take = held.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))");
                PreparedStatement leave = held.prepareStatement("select pg_advisory_unlock(hashtextextended(?, 0))")) {
            take.setString(1, work);
            leave.setString(1, work);
            try (ResultSet taken = take.executeQuery()) {
                if (!taken.next() || !taken.getBoolean(1)) {
                    return false;
                }
            }
            try {
                doing.run();
                return true;
            } finally {
                leave.execute();
            }
        } catch (SQLException fault) {
            throw new DataAccessResourceFailureException("the lock of " + work + " cannot be asked for", fault);
        }
    }

    /** What is found does not depend on who happens to look while it is read in. */
    <T> T house(Supplier<T> work) {
        return barrier.asTheHouse(work);
    }
}

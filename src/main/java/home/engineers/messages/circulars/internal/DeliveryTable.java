package home.engineers.messages.circulars.internal;

import static home.engineers.messages.circulars.internal.CircularTable.utc;

import home.engineers.messages.circulars.CircularId;
import home.engineers.messages.circulars.internal.Delivery.Channel;
import home.engineers.messages.circulars.internal.Delivery.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code circular_delivery}. */
@Repository
class DeliveryTable {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Any number; it is the name of the lock under which letters are counted against the rate. */
    private static final long RATE_LOCK = 7_600_001;

    private final JdbcClient jdbc;

    DeliveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A delivery as it begins: to be handed over, or known already not to go. */
    record Beginning(Delivery delivery, State state) {}

    /** Enters those of one notice and one round. */
    void add(CircularId circular, int round, List<Beginning> some, Instant due) {
        jdbc.sql("""
                insert into circular_delivery (id, circular, recipient, channel, round, state, due_at)
                select d.id, ?, d.recipient, d.channel, ?, d.state, ? from unnest(?, ?, ?, ?) as d(id, recipient, channel, state)
                on conflict (recipient, channel, round) do nothing""")
                .params(
                        circular.value(), round, utc(due),
                        some.stream().map(one -> one.delivery().id()).toArray(UUID[]::new),
                        some.stream().map(one -> one.delivery().recipient()).toArray(UUID[]::new),
                        some.stream().map(one -> one.delivery().channel().name()).toArray(String[]::new),
                        some.stream().map(one -> one.state().name()).toArray(String[]::new))
                .update();
    }

    /** How many more may be handed over in this minute, the whole house together; held until the transaction ends. */
    int allowance(int perMinute, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(RATE_LOCK).query((row, n) -> 1).single();
        int begun = jdbc.sql("select count(*) from circular_delivery where started_at > ? and started_at <= ?")
                .params(utc(now.minus(MINUTE)), utc(now))
                .query(Integer.class)
                .single();
        return perMinute - begun;
    }

    /** Marks the next letter that is due before it is handed over; none where the notice was called off. */
    Optional<Delivery> take(CircularId circular, Instant now) {
        return jdbc.sql("""
                update circular_delivery set state = 'SENDING', started_at = :now, attempts = attempts + 1
                where id = (select id from circular_delivery
                    where circular = :circular and state = 'QUEUED' and due_at <= :now order by due_at, id limit 1
                    for update skip locked)
                and exists (select 1 from circular c where c.id = :circular and c.state = 'SENDING' for share)
                returning id, circular, recipient, channel, round, attempts""")
                .param("circular", circular.value())
                .param("now", utc(now))
                .query(DeliveryTable::read)
                .optional();
    }

    void sent(UUID id, Instant at) {
        jdbc.sql("update circular_delivery set state = 'SENT', ended_at = ?, fault = null where id = ?").params(utc(at), id).update();
    }

    void tryAgain(UUID id, Instant due, String fault) {
        jdbc.sql("update circular_delivery set state = 'QUEUED', due_at = ?, fault = ? where id = ?").params(utc(due), fault, id).update();
    }

    void ended(UUID id, State state, Instant at, String fault) {
        jdbc.sql("update circular_delivery set state = ?, ended_at = ?, fault = ? where id = ?")
                .params(state.name(), utc(at), fault, id)
                .update();
    }

    /**
     * What an earlier run left in its hands: a text message is sent again under its key, which the gateway knows; of a
     * mail nobody can say.
     */
    void settle(CircularId circular, Instant now) {
        jdbc.sql("update circular_delivery set state = 'QUEUED' where circular = ? and state = 'SENDING' and channel = 'TEXT'")
                .param(circular.value())
                .update();
        jdbc.sql("update circular_delivery set state = 'UNCERTAIN', ended_at = ? where circular = ? and state = 'SENDING'")
                .params(utc(now), circular.value())
                .update();
    }

    void cancelQueued(CircularId circular, Instant now) {
        jdbc.sql("update circular_delivery set state = 'CANCELLED', ended_at = ? where circular = ? and state = 'QUEUED'")
                .params(utc(now), circular.value())
                .update();
    }

    /** Queues anew what stands at this end. */
    int again(CircularId circular, State ended, Instant now) {
        return jdbc.sql("""
                update circular_delivery set state = 'QUEUED', due_at = ?, attempts = 0, ended_at = null
                where circular = ? and state = ?""")
                .params(utc(now), circular.value(), ended.name())
                .update();
    }

    boolean open(CircularId circular) {
        return jdbc.sql("select exists (select 1 from circular_delivery where circular = ? and state in ('QUEUED', 'SENDING'))")
                .param(circular.value())
                .query(Boolean.class)
                .single();
    }

    Map<Channel, Map<State, Long>> counts(CircularId circular) {
        Map<Channel, Map<State, Long>> counts = new EnumMap<>(Channel.class);
        jdbc.sql("select channel, state, count(*) from circular_delivery where circular = ? group by channel, state")
                .param(circular.value())
                .query((row, n) -> counts.computeIfAbsent(Channel.valueOf(row.getString(1)), one -> new EnumMap<>(State.class))
                        .put(State.valueOf(row.getString(2)), row.getLong(3)))
                .list();
        return counts;
    }

    private static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class), new CircularId(row.getObject("circular", UUID.class)),
                row.getObject("recipient", UUID.class), Channel.valueOf(row.getString("channel")), row.getInt("round"),
                row.getInt("attempts"));
    }
}

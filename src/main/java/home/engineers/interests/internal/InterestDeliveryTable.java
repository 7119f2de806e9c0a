package home.engineers.interests.internal;

import home.engineers.interests.internal.Delivery.Way;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code interest_delivery}. */
@Repository
class InterestDeliveryTable {
    /** After so long without an answer a node that took a delivery is taken for dead. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int MOST = 500;
    private final JdbcClient jdbc;

    InterestDeliveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void queue(UUID id, UUID message, Way way, Instant now) {
        jdbc.sql("insert into interest_delivery (id, message, way, state, due_at) values (?, ?, ?, 'QUEUED', ?)")
                .params(id, message, way.name(), Timestamp.from(now)).update();
    }

    /** What is due, the earliest first. */
    List<UUID> due(Instant now) {
        return jdbc.sql("select id from interest_delivery where state = 'QUEUED' and due_at <= ? order by due_at, id limit ?")
                .params(Timestamp.from(now), MOST).query(UUID.class).list();
    }

    /** Takes one that is due; it is due again a while later unless it is said before what became of it. */
    Optional<Delivery> take(UUID id, Instant now) {
        return jdbc.sql("""
                update interest_delivery set attempts = attempts + 1, due_at = ?
                where id = ? and state = 'QUEUED' and due_at <= ? returning id, message, way, attempts""")
                .params(Timestamp.from(now.plus(PATIENCE)), id, Timestamp.from(now))
                .query((row, line) -> new Delivery(
                        row.getObject("id", UUID.class), row.getObject("message", UUID.class), Way.valueOf(row.getString("way")),
                        row.getInt("attempts")))
                .optional();
    }

    void again(UUID id, Instant due, String fault) {
        jdbc.sql("update interest_delivery set due_at = ?, fault = ? where id = ? and state = 'QUEUED'")
                .params(Timestamp.from(due), fault, id).update();
    }

    void ended(UUID id, String state, Instant at, String fault) {
        jdbc.sql("update interest_delivery set state = ?, ended_at = ?, fault = ? where id = ? and state = 'QUEUED'")
                .params(state, Timestamp.from(at), fault, id).update();
    }
}

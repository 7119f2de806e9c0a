package home.engineers.interests.internal;

import home.engineers.interests.internal.Delivery.Way;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code interest_delivery}. */
@Repository
class InterestDeliveryTable {
    /** After so long without an answer a node that took a delivery is taken for dead. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    InterestDeliveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void queue(UUID id, UUID message, Way way, Instant now) {
        jdbc.sql("insert into interest_delivery (id, message, way, state, due_at) values (?, ?, ?, 'QUEUED', ?)")
                .params(id, message, way.name(), Timestamp.from(now)).update();
    }

    /** Takes what is due; it is due again a while later unless it is said before what became of it. */
    List<Delivery> take(Instant now, int most) {
        return jdbc.sql("""
                update interest_delivery set attempts = attempts + 1, due_at = ? where id in (
                    select id from interest_delivery where state = 'QUEUED' and due_at <= ? order by due_at, id limit ?
                    for update skip locked) returning id, message, way, attempts""")
                .params(Timestamp.from(now.plus(PATIENCE)), Timestamp.from(now), most)
                .query((row, line) -> new Delivery(
                        row.getObject("id", UUID.class), row.getObject("message", UUID.class), Way.valueOf(row.getString("way")),
                        row.getInt("attempts")))
                .list();
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

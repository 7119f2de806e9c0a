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

    /**
     * Takes one that is due; it is due again a while later unless it is said before what became of it. Of a mail that was
     * taken before and never heard of nobody can say whether it went out: it is sent no more.
     */
    Optional<Delivery> take(UUID id, Instant now) {
        jdbc.sql("""
                update interest_delivery set state = 'UNCERTAIN', ended_at = ?, begun_at = null
                where id = ? and state = 'QUEUED' and due_at <= ? and way = 'MAIL' and begun_at is not null""")
                .params(Timestamp.from(now), id, Timestamp.from(now)).update();
        return jdbc.sql("""
                update interest_delivery set attempts = attempts + 1, due_at = ?, begun_at = ?
                where id = ? and state = 'QUEUED' and due_at <= ? returning id, message, way, attempts""")
                .params(Timestamp.from(now.plus(PATIENCE)), Timestamp.from(now), id, Timestamp.from(now))
                .query((row, line) -> new Delivery(
                        row.getObject("id", UUID.class), row.getObject("message", UUID.class), Way.valueOf(row.getString("way")),
                        row.getInt("attempts")))
                .optional();
    }

    void again(UUID id, Instant due, String fault) {
        jdbc.sql("update interest_delivery set due_at = ?, fault = ?, begun_at = null where id = ? and state = 'QUEUED'")
                .params(Timestamp.from(due), fault, id).update();
    }

    /** Leaves a webhook alone that did not answer: what else waits for it is not tried earlier. */
    void notBefore(UUID interest, Way way, Instant due) {
        jdbc.sql("""
                update interest_delivery d set due_at = ? from interest_message m
                where m.id = d.message and m.interest = ? and d.way = ? and d.state = 'QUEUED' and d.begun_at is null and d.due_at < ?""")
                .params(Timestamp.from(due), interest, way.name(), Timestamp.from(due)).update();
    }

    void ended(UUID id, String state, Instant at, String fault) {
        jdbc.sql("update interest_delivery set state = ?, ended_at = ?, fault = ?, begun_at = null where id = ? and state = 'QUEUED'")
                .params(state, Timestamp.from(at), fault, id).update();
    }
}

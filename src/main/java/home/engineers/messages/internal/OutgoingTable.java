package home.engineers.messages.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutgoingTable {
    private final JdbcClient jdbc;

    OutgoingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Outgoing(UUID id, Channel channel, String address, byte[] payload, int attempts, @Nullable Instant expires) {}

    void queue(UUID id, Addressed to, byte[] payload, Instant at, @Nullable Instant expires) {
        jdbc.sql("insert into messages_outgoing (id, channel, address, person, link, payload, created_at, due_at, expires_at)"
                        + " values (:id, :channel, :address, :person, :link, :payload, :at, :at, :expires)")
                .param("id", id)
                .param("channel", to.channel().name())
                .param("address", to.address())
                .param("person", to.personId())
                .param("link", to.link())
                .param("payload", payload)
                .param("at", utc(at))
                .param("expires", expires == null ? null : utc(expires))
                .update();
    }

    /** The next letter that is due and that no other node holds; it stays locked until the transaction ends. */
    Optional<Outgoing> lockNext(Instant now) {
        return jdbc.sql("select id, channel, address, payload, attempts, expires_at from messages_outgoing"
                        + " where state = 'QUEUED' and due_at <= ? order by due_at, id limit 1 for update skip locked")
                .param(utc(now))
                .query(OutgoingTable::outgoing)
                .optional();
    }

    Optional<Instant> nextDue() {
        return jdbc.sql("select due_at from messages_outgoing where state = 'QUEUED' order by due_at limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void sent(UUID id, Instant at) {
        jdbc.sql("update messages_outgoing set state = 'SENT', payload = null, ended_at = ?, attempts = attempts + 1 where id = ?")
                .params(utc(at), id)
                .update();
    }

    void tryAgain(UUID id, Instant due, String error) {
        jdbc.sql("update messages_outgoing set due_at = ?, last_error = ?, attempts = attempts + 1 where id = ?")
                .params(utc(due), error, id)
                .update();
    }

    void givenUp(UUID id, Instant at, String error) {
        jdbc.sql("update messages_outgoing set state = 'FAILED', payload = null, ended_at = ?, last_error = ?,"
                        + " attempts = attempts + 1 where id = ?")
                .params(utc(at), error, id)
                .update();
    }

    /** Addresses are personal data: they are not kept longer than a complaint about a missing letter takes. */
    void forget(Instant endedBefore) {
        jdbc.sql("delete from messages_outgoing where state <> 'QUEUED' and ended_at < ?").param(utc(endedBefore)).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Outgoing outgoing(ResultSet row, int number) throws SQLException {
        OffsetDateTime expires = row.getObject("expires_at", OffsetDateTime.class);
        return new Outgoing(
                row.getObject("id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getBytes("payload"),
                row.getInt("attempts"),
                expires == null ? null : expires.toInstant());
    }
}

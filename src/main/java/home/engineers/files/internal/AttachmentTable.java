package home.engineers.files.internal;

import home.engineers.files.Attachment;
import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttachmentTable {
    private static final String COLUMNS =
            "id, name, media_type, bytes, sha256, received_at, received_by, quarantined_at is not null as quarantined";
    private final JdbcClient jdbc;

    AttachmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by null where a visitor sent it */
    record Kept(Attachment attachment, @Nullable PersonId by, boolean quarantined) {}

    void add(Attachment attachment, @Nullable PersonId by) {
        jdbc.sql("insert into files_attachment (id, name, media_type, bytes, sha256, received_at, received_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(attachment.id(), attachment.name(), attachment.mediaType(), attachment.bytes(),
                        attachment.sha256(), attachment.receivedAt().atOffset(ZoneOffset.UTC), by == null ? null : by.value())
                .update();
    }

    Optional<Kept> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from files_attachment where id = ?").param(id).query(AttachmentTable::kept).optional();
    }

    List<Kept> all(Collection<UUID> ids) {
        return jdbc.sql("select " + COLUMNS + " from files_attachment where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(AttachmentTable::kept)
                .list();
    }

    List<Kept> all() {
        return jdbc.sql("select " + COLUMNS + " from files_attachment").query(AttachmentTable::kept).list();
    }

    boolean holds(String sha256) {
        return jdbc.sql("select exists (select 1 from files_attachment where sha256 = ?)").param(sha256).query(Boolean.class).single();
    }

    void quarantine(UUID id, Instant at, String reason) {
        jdbc.sql("update files_attachment set quarantined_at = ?, quarantine_reason = ? where id = ? and quarantined_at is null")
                .params(at.atOffset(ZoneOffset.UTC), reason, id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from files_attachment where id = ?").param(id).update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("received_by", UUID.class);
        return new Kept(
                new Attachment(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("bytes"),
                        row.getString("sha256"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()),
                by == null ? null : new PersonId(by),
                row.getBoolean("quarantined"));
    }
}

package home.engineers.panels.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.panels.DrawId;
import home.engineers.panels.Draws.Count;
import home.engineers.panels.draw.Announcement;
import home.engineers.panels.draw.DrawRecord;
import home.engineers.panels.draw.DrawReplay;
import home.engineers.panels.draw.ReplayResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code panel_draw}. */
@Repository
public class DrawTable {
    private final JdbcClient jdbc;

    DrawTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum State {
        /** Its lottery is being made. */
        PREPARING,
        /** No panel keeps what was asked; nothing was announced. */
        REFUSED,
        /** The server has committed; the witnesses are to. */
        ANNOUNCED,
        /** All have committed; the witnesses are to reveal. */
        COMMITTED,
        DRAWN,
        VOID
    }

    /**
     * A draw without its large parts.
     *
     * @param fault of a refused one: a message key, or lines of contradictions
     * @param atMost no lottery could have a lowest chance above this
     * @param namesAfterResult whether who was drawn becomes public after the result; else it never does
     * @param namesPublicAt since when it is
     */
    public record Draw(
            DrawId id, OrganisationId association, String pool, String title, int size, String quotas, State state, int percent,
            @Nullable String fault, Instant commitBy, Instant revealBy, @Nullable DrawId repeats, @Nullable String reason,
            PersonId orderedBy, Instant orderedAt, @Nullable Instant announcedAt, @Nullable String commitment, double atMost,
            @Nullable Instant endedAt, @Nullable String recordHash, boolean namesAfterResult, @Nullable Instant namesPublicAt) {
        /** The same, of which the names become public after the result. */
        Draw namedAfterResult() {
            return new Draw(
                    id, association, pool, title, size, quotas, state, percent, fault, commitBy, revealBy, repeats, reason, orderedBy,
                    orderedAt, announcedAt, commitment, atMost, endedAt, recordHash, true, null);
        }
    }

    private static final String SHORT = """
            select id, association, pool, title, size, quotas, state, percent, fault, commit_by, reveal_by, repeats, reason, ordered_by,
                   ordered_at, announced_at, commitment, at_most, ended_at, record_hash, names_after_result,
                   names_public_at from panel_draw\s""";

    void insert(Draw draw) {
        jdbc.sql("""
                insert into panel_draw (id, association, pool, title, size, quotas, state, commit_by, reveal_by, repeats, reason,
                    ordered_by, ordered_at, names_after_result)
                values (?, ?, ?, ?, ?, ?, 'PREPARING', ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        draw.id().value(), draw.association().value(), draw.pool(), draw.title(), draw.size(), draw.quotas(),
                        Timestamp.from(draw.commitBy()), Timestamp.from(draw.revealBy()),
                        draw.repeats() == null ? null : draw.repeats().value(), draw.reason(), draw.orderedBy().value(),
                        Timestamp.from(draw.orderedAt()), draw.namesAfterResult()))
                .update();
    }

    Optional<Draw> find(DrawId id) {
        return jdbc.sql(SHORT + "where id = ?").param(id.value()).query(DrawTable::read).optional();
    }

    /** Holds the draw until the transaction ends. */
    Optional<Draw> hold(DrawId id) {
        return jdbc.sql(SHORT + "where id = ? for update").param(id.value()).query(DrawTable::read).optional();
    }

    /** Those announced, the latest first. */
    List<Draw> announced(int limit, int offset) {
        return jdbc.sql(SHORT + "where announced_at is not null order by announced_at desc, id desc limit ? offset ?")
                .params(limit, offset).query(DrawTable::read).list();
    }

    /** Those an association ordered, the latest first. */
    List<Draw> of(OrganisationId association, int limit) {
        return jdbc.sql(SHORT + "where association = ? order by ordered_at desc, id desc limit ?")
                .params(association.value(), limit).query(DrawTable::read).list();
    }

    Count count() {
        return jdbc.sql("""
                select count(*), count(*) filter (where state = 'DRAWN'), count(*) filter (where state = 'VOID')
                from panel_draw where announced_at is not null""")
                .query((row, n) -> new Count(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    boolean repeated(DrawId id) {
        return jdbc.sql("select exists (select 1 from panel_draw where repeats = ?)").param(id.value()).query(Boolean.class).single();
    }

    Optional<DrawId> repeatOf(DrawId id) {
        return jdbc.sql("select id from panel_draw where repeats = ? and announced_at is not null").param(id.value())
                .query(UUID.class).optional().map(DrawId::new);
    }

    List<UUID> preparing() {
        return jdbc.sql("select id from panel_draw where state = 'PREPARING' order by ordered_at, id").query(UUID.class).list();
    }

    void percent(DrawId id, int percent) {
        jdbc.sql("update panel_draw set percent = ? where id = ? and state = 'PREPARING'").params(percent, id.value()).update();
    }

    /** A refused order repeats nothing any more, so that another may. */
    void refuse(DrawId id, String fault) {
        jdbc.sql("update panel_draw set state = 'REFUSED', fault = ?, repeats = null, reason = null where id = ? and state = 'PREPARING'")
                .params(fault, id.value()).update();
    }

    void announce(DrawId id, Announcement announcement, double atMost, byte[] secret, byte[] names) {
        jdbc.sql("""
                update panel_draw set state = 'ANNOUNCED', percent = 100, announced_at = ?, announcement = ?, commitment = ?, at_most = ?,
                    secret = ?, names = ? where id = ?""")
                .params(
                        Timestamp.from(announcement.at()), announcement.text(), announcement.hash(), Math.clamp(atMost, 0, 1), secret,
                        names, id.value())
                .update();
    }

    void allCommitted(DrawId id) {
        jdbc.sql("update panel_draw set state = 'COMMITTED' where id = ?").param(id.value()).update();
    }

    void end(DrawId id, State state, DrawRecord record, Instant at) {
        jdbc.sql("update panel_draw set state = ?, record = ?, record_hash = ?, ended_at = ? where id = ?")
                .params(state.name(), record.text(), record.hash(), Timestamp.from(at), id.value()).update();
    }

    void replace(DrawId id, DrawRecord record) {
        jdbc.sql("update panel_draw set record = ?, record_hash = ? where id = ?")
                .params(record.text(), record.hash(), id.value()).update();
    }

    /** @return false where they were public already */
    boolean publishNames(DrawId id, Instant at) {
        return jdbc.sql("update panel_draw set names_public_at = ? where id = ? and names_public_at is null")
                .params(Timestamp.from(at), id.value()).update() == 1;
    }

    String announcement(DrawId id) {
        return jdbc.sql("select announcement from panel_draw where id = ?").param(id.value()).query(String.class).single();
    }

    Optional<String> record(DrawId id) {
        return jdbc.sql("select record from panel_draw where id = ? and record is not null").param(id.value())
                .query(String.class).optional();
    }

    /** The record of a draw that was drawn, replayed. */
    DrawRecord drawn(DrawId id) {
        return switch (DrawReplay.of(record(id).orElseThrow())) {
            case ReplayResult.Same(DrawRecord record) -> record;
            case ReplayResult.Different(var first) -> throw new IllegalStateException("draw " + id + ": " + first);
            case ReplayResult.NoRecord(var fault) -> throw new IllegalStateException("draw " + id + ": " + fault);
        };
    }

    byte[] secret(DrawId id) {
        return jdbc.sql("select secret from panel_draw where id = ?").param(id.value()).query(byte[].class).single();
    }

    byte[] names(DrawId id) {
        return jdbc.sql("select names from panel_draw where id = ?").param(id.value()).query(byte[].class).single();
    }

    /** Whose time is up; each held until the transaction ends, those that another node holds left out. */
    List<Draw> late(Instant now) {
        return jdbc.sql(SHORT + """
                where state = 'ANNOUNCED' and commit_by < :now or state = 'COMMITTED' and reveal_by < :now
                order by commit_by, id for update skip locked""")
                .param("now", Timestamp.from(now)).query(DrawTable::read).list();
    }

    Optional<Instant> nextDeadline() {
        return jdbc.sql("""
                select min(case state when 'ANNOUNCED' then commit_by else reveal_by end) from panel_draw
                where state in ('ANNOUNCED', 'COMMITTED')""")
                .query((row, n) -> Optional.ofNullable(instant(row, "min"))).single();
    }

    private static Draw read(ResultSet row, int number) throws SQLException {
        UUID repeats = row.getObject("repeats", UUID.class);
        return new Draw(
                new DrawId(row.getObject("id", UUID.class)), new OrganisationId(row.getObject("association", UUID.class)),
                row.getString("pool"), row.getString("title"), row.getInt("size"), row.getString("quotas"),
                State.valueOf(row.getString("state")), row.getInt("percent"), row.getString("fault"),
                java.util.Objects.requireNonNull(instant(row, "commit_by")),
                java.util.Objects.requireNonNull(instant(row, "reveal_by")), repeats == null ? null : new DrawId(repeats),
                row.getString("reason"), new PersonId(row.getObject("ordered_by", UUID.class)),
                java.util.Objects.requireNonNull(instant(row, "ordered_at")), instant(row, "announced_at"), row.getString("commitment"),
                row.getDouble("at_most"), instant(row, "ended_at"), row.getString("record_hash"), row.getBoolean("names_after_result"),
                instant(row, "names_public_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

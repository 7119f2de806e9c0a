package home.engineers.achievements.internal;

import home.engineers.achievements.oai.HarvestedPage.Harvested;
import home.engineers.kernel.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code achievement_peer} and {@code achievement_harvested}. */
@Repository
public class PeerTable {
    private static final String SELECT = "select p.* from achievement_peer p ";
    private final JdbcClient jdbc;

    PeerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A library of others.
     *
     * @param token with which its list goes on, or null
     * @param begunAt when the other side began the list that goes on, or null
     * @param harvestedUntil up to when everything is here, by the clock of the other side; or null
     * @param outcome message key of how the last request ended, with its {@code arguments}; or null before the first
     * @param failures in a row
     */
    public record Peer(
            UUID id, String name, String baseUrl, String set, int everyHours, boolean active, Instant nextAt, @Nullable String token,
            @Nullable Instant begunAt, @Nullable Instant harvestedUntil, @Nullable Instant lastAt, @Nullable String outcome,
            List<String> arguments, int failures) {}

    /** @param peer name of the library it is of @param address where it can be found there */
    public record Line(
            String peer, String identifier, Instant stamp, String title, List<String> creators, String description, String issued, String address) {}

    /** False where its address is there already. */
    boolean insert(UUID id, String name, String baseUrl, String set, int everyHours, Instant now) {
        return jdbc.sql("""
                insert into achievement_peer (id, name, base_url, set_spec, every_hours, entered_at, next_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(id, name, baseUrl, set, everyHours, Timestamp.from(now), Timestamp.from(now)).update() == 1;
    }

    List<Peer> all() {
        return jdbc.sql(SELECT + "order by p.name, p.id").query(PeerTable::read).list();
    }

    Optional<Peer> find(UUID id) {
        return jdbc.sql(SELECT + "where p.id = ?").param(id).query(PeerTable::read).optional();
    }

    Optional<Instant> next() {
        return jdbc.sql("select next_at from achievement_peer where active order by next_at limit 1")
                .query((row, line) -> row.getTimestamp(1).toInstant()).optional();
    }

    /** Takes one that is due for a while, so that no other node asks it meanwhile. */
    Optional<Peer> lease(Instant now, Instant until) {
        return jdbc.sql("""
                update achievement_peer set leased_until = ? where id = (
                    select id from achievement_peer where active and next_at <= ? and (leased_until is null or leased_until <= ?)
                    order by next_at, id limit 1 for update skip locked) returning *""")
                .params(Timestamp.from(until), Timestamp.from(now), Timestamp.from(now)).query(PeerTable::read).optional();
    }

    void active(UUID id, boolean active) {
        jdbc.sql("update achievement_peer set active = ? where id = ?").params(active, id).update();
    }

    void dueNow(UUID id, Instant now) {
        jdbc.sql("update achievement_peer set next_at = ?, active = true where id = ?").params(Timestamp.from(now), id).update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from achievement_peer where id = ?").param(id).update();
    }

    /** The list goes on. */
    void goesOn(UUID id, String token, Instant begun, Instant now) {
        jdbc.sql("""
                update achievement_peer set token = ?, begun_at = ?, next_at = ?, leased_until = null, last_at = ?, failures = 0,
                    outcome = ?, arguments = '{}' where id = ?""")
                .params(token, Timestamp.from(begun), Timestamp.from(now), Timestamp.from(now), "achievements.harvest.goesOn", id).update();
    }

    void complete(UUID id, @Nullable Instant until, Instant next, Instant now) {
        jdbc.sql("""
                update achievement_peer set token = null, begun_at = null, harvested_until = coalesce(?, harvested_until), next_at = ?,
                    leased_until = null, last_at = ?, failures = 0, outcome = ?, arguments = '{}' where id = ?""")
                .params(Arrays.asList(until == null ? null : Timestamp.from(until), Timestamp.from(next), Timestamp.from(now),
                        "achievements.harvest.complete", id)).update();
    }

    /** @param anew whether the list must begin again */
    void failed(UUID id, Reason why, boolean anew, Instant next, Instant now) {
        jdbc.sql("""
                update achievement_peer set token = case when ? then null else token end, next_at = ?, leased_until = null, last_at = ?,
                    failures = failures + 1, outcome = ?, arguments = ? where id = ?""")
                .params(anew, Timestamp.from(next), Timestamp.from(now), why.key(),
                        why.arguments().stream().map(String::valueOf).toArray(String[]::new), id)
                .update();
    }

    /** An older state of a record never replaces a newer one. */
    void keep(UUID peer, Harvested one, String address, Instant now) {
        jdbc.sql("""
                insert into achievement_harvested (peer, identifier, stamp, deleted, title, creators, description, issued, address, seen_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (peer, identifier) do update set stamp = excluded.stamp, deleted = excluded.deleted, title = excluded.title,
                    creators = excluded.creators, description = excluded.description, issued = excluded.issued, address = excluded.address,
                    seen_at = excluded.seen_at
                where excluded.stamp >= achievement_harvested.stamp""")
                .params(peer, one.identifier(), Timestamp.from(one.stamp()), one.deleted(), first(one, "title"),
                        one.values("creator").toArray(String[]::new), first(one, "description"), first(one, "date"), address, Timestamp.from(now))
                .update();
    }

    private static String first(Harvested one, String element) {
        return one.values(element).stream().filter(value -> !value.isEmpty()).findFirst().orElse("");
    }

    int count(UUID peer) {
        return jdbc.sql("select count(*) from achievement_harvested where peer = ? and not deleted").param(peer).query(Integer.class).single();
    }

    /** @param text part of a title or of a name, or empty */
    List<Line> page(String text, int page, int size) {
        return jdbc.sql("""
                select h.*, p.name from achievement_harvested h join achievement_peer p on p.id = h.peer
                where not h.deleted and (h.title ilike :text or array_to_string(h.creators, ' ') ilike :text)
                order by h.stamp desc, h.peer, h.identifier limit :size offset :skip""")
                .param("text", like(text)).param("size", size).param("skip", (page - 1L) * size)
                .query((row, line) -> new Line(
                        row.getString("name"), row.getString("identifier"), row.getTimestamp("stamp").toInstant(), row.getString("title"),
                        List.of((String[]) row.getArray("creators").getArray()), row.getString("description"), row.getString("issued"),
                        row.getString("address")))
                .list();
    }

    long count(String text) {
        return jdbc.sql("""
                select count(*) from achievement_harvested h
                where not h.deleted and (h.title ilike :text or array_to_string(h.creators, ' ') ilike :text)""")
                .param("text", like(text)).query(Long.class).single();
    }

    private static String like(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static Peer read(ResultSet row, int line) throws SQLException {
        return new Peer(
                row.getObject("id", UUID.class), row.getString("name"), row.getString("base_url"), row.getString("set_spec"),
                row.getInt("every_hours"), row.getBoolean("active"), Objects.requireNonNull(row.getTimestamp("next_at")).toInstant(),
                row.getString("token"), instant(row.getTimestamp("begun_at")), instant(row.getTimestamp("harvested_until")),
                instant(row.getTimestamp("last_at")), row.getString("outcome"), List.of((String[]) row.getArray("arguments").getArray()),
                row.getInt("failures"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

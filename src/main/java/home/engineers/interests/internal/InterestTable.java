package home.engineers.interests.internal;

import home.engineers.interests.WantedEvent;
import home.engineers.interests.internal.Interest.Ended;
import home.engineers.interests.rules.Quiet;
import home.engineers.interests.rules.Rhythm;
import home.engineers.interests.rules.Rhythm.Every;
import home.engineers.interests.rules.Wish;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code interest}. */
@Repository
class InterestTable {
    /** What the secret of a webhook is sealed for. */
    static final String SECRET = "interest-webhook";

    private static final String SELECT = "select * from interest ";
    private final JdbcClient jdbc;

    InterestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Interest one) {
        jdbc.sql("""
                insert into interest (id, owner, unit, made_at, changed_at, name, query, ipc, applicants, people, events, mail, webhook,
                    webhook_secret, every, at_hour, week_day, quiet_from, quiet_to, cap)
                values (:id, :owner, :unit, :at, :at, :name, :query, :ipc, :applicants, :people, :events, :mail, '',
                    null, :every, :hour, :day, :quietFrom, :quietTo, :cap)""")
                .param("id", one.id())
                .param("owner", one.owner().value())
                .param("unit", one.unit() == null ? null : one.unit().value())
                .param("at", Timestamp.from(one.madeAt()))
                .params(wished(one.wish()))
                .update();
    }

    /** @return whether it stood as the form saw it */
    boolean update(UUID id, int version, Wish wish, Instant at) {
        return jdbc.sql("""
                update interest set changed_at = :at, name = :name, query = :query, ipc = :ipc, applicants = :applicants, people = :people,
                    events = :events, mail = :mail, every = :every, at_hour = :hour, week_day = :day, quiet_from = :quietFrom,
                    quiet_to = :quietTo, cap = :cap, version = version + 1
                where id = :id and version = :version and ended_at is null""")
                .param("id", id)
                .param("version", version)
                .param("at", Timestamp.from(at))
                .params(wished(wish))
                .update() == 1;
    }

    private static Map<String, ?> wished(Wish wish) {
        Map<String, Object> all = new HashMap<>();
        all.put("name", wish.name());
        all.put("query", wish.query());
        all.put("ipc", wish.ipc().toArray(String[]::new));
        all.put("applicants", wish.applicants().toArray(String[]::new));
        all.put("people", wish.people().toArray(String[]::new));
        all.put("events", wish.events().stream().map(Enum::name).sorted().toArray(String[]::new));
        all.put("mail", wish.mail());
        all.put("every", wish.rhythm().every().name());
        all.put("hour", wish.rhythm().hour());
        all.put("day", wish.rhythm().day().getValue());
        all.put("quietFrom", wish.quiet().from());
        all.put("quietTo", wish.quiet().to());
        all.put("cap", wish.cap());
        return all;
    }

    Optional<Interest> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(InterestTable::read).optional();
    }

    /** The row is held until the end of the transaction. */
    Optional<Interest> hold(UUID id) {
        return jdbc.sql(SELECT + "where id = ? for update").param(id).query(InterestTable::read).optional();
    }

    List<Interest> of(PersonId owner) {
        return jdbc.sql(SELECT + "where owner = ? order by ended_at is not null, made_at desc, id")
                .param(owner.value()).query(InterestTable::read).list();
    }

    List<Interest> find(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql(SELECT + "where id = any(?::uuid[])").param(ids.toArray(UUID[]::new)).query(InterestTable::read).list();
    }

    /** Versions of those that stand. */
    Map<UUID, Integer> standing() {
        Map<UUID, Integer> versions = new HashMap<>();
        jdbc.sql("select id, version from interest where ended_at is null").query(row -> {
            versions.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return versions;
    }

    /** Held until the end of the transaction, so that two forms of one owner cannot both be the last. */
    void holdOwner(PersonId owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('interest' || ?))").param(owner.value().toString()).query(row -> {});
    }

    int standing(PersonId owner) {
        return jdbc.sql("select count(*) from interest where owner = ? and ended_at is null").param(owner.value()).query(Integer.class).single();
    }

    /** Whether anything stands at all. */
    boolean any() {
        return jdbc.sql("select exists (select 1 from interest where ended_at is null)").query(Boolean.class).single();
    }

    Optional<Instant> nextDue() {
        return jdbc.sql("select due_at from interest where due_at is not null order by due_at limit 1")
                .query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    /** Those that are to speak, held one by one, without those that another node holds. */
    List<Interest> due(Instant now, int most) {
        return jdbc.sql(SELECT + "where due_at <= ? order by due_at, id limit ? for update skip locked")
                .params(Timestamp.from(now), most).query(InterestTable::read).list();
    }

    void due(UUID id, @Nullable Instant at) {
        jdbc.sql("update interest set due_at = ? where id = ? and ended_at is null")
                .params(Arrays.asList(at == null ? null : Timestamp.from(at), id)).update();
    }

    /**
     * Has each speak at its time, where it is not to speak earlier anyway. They are held until the end of the transaction.
     *
     * @return those that still stand
     */
    Set<UUID> dueBy(Map<UUID, Instant> times) {
        List<UUID> ids = List.copyOf(times.keySet());
        return Set.copyOf(jdbc.sql("""
                with held as (select id from interest where id = any(:ids::uuid[]) and ended_at is null order by id for update)
                update interest i set due_at = least(coalesce(i.due_at, n.at), n.at)
                from held, unnest(:ids::uuid[], :times::timestamptz[]) n (id, at)
                where held.id = i.id and n.id = i.id returning i.id""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("times", ids.stream().map(id -> times.get(id).toString()).toArray(String[]::new))
                .query(UUID.class).list());
    }

    /** Where to call, and the secret that signs what is sent, sealed. An empty address calls nobody any more. */
    void webhook(UUID id, String address, byte @Nullable [] sealed) {
        jdbc.sql("update interest set webhook = ?, webhook_secret = ?, webhook_off_at = null, version = version + 1 where id = ?")
                .params(Arrays.asList(address, sealed, id)).update();
    }

    byte[] secret(UUID id) {
        return jdbc.sql("select webhook_secret from interest where id = ?").param(id).query(byte[].class).single();
    }

    /** @return whether it was called until now */
    boolean webhookOff(UUID id, Instant at) {
        return jdbc.sql("update interest set webhook_off_at = ?, version = version + 1 where id = ? and webhook_off_at is null")
                .params(Timestamp.from(at), id).update() == 1;
    }

    /** A new address of the feed; the one before leads nowhere. */
    void feed(UUID id, boolean on) {
        jdbc.sql("update interest set feed = ?, feed_edition = feed_edition + 1 where id = ?").params(on, id).update();
    }

    void pause(UUID id, @Nullable LocalDate until) {
        jdbc.sql("update interest set paused_until = ?, version = version + 1 where id = ? and ended_at is null")
                .params(Arrays.asList(until, id)).update();
    }

    void end(Collection<UUID> ids, Ended as, Instant at) {
        jdbc.sql("""
                update interest set ended_at = ?, ended_as = ?, due_at = null, version = version + 1
                where id = any(?::uuid[]) and ended_at is null""")
                .params(Timestamp.from(at), as.name(), ids.toArray(UUID[]::new)).update();
    }

    static Interest read(ResultSet row, int line) throws SQLException {
        UUID unit = row.getObject("unit", UUID.class);
        Timestamp off = row.getTimestamp("webhook_off_at");
        Timestamp ended = row.getTimestamp("ended_at");
        Set<WantedEvent> events = EnumSet.noneOf(WantedEvent.class);
        several(row, "events").forEach(event -> events.add(WantedEvent.valueOf(event)));
        Wish wish = new Wish(
                row.getString("name"), row.getString("query"), several(row, "ipc"), several(row, "applicants"), several(row, "people"),
                events, row.getBoolean("mail"), row.getString("webhook"),
                new Rhythm(Every.valueOf(row.getString("every")), row.getInt("at_hour"), DayOfWeek.of(row.getInt("week_day"))),
                new Quiet(row.getInt("quiet_from"), row.getInt("quiet_to")), row.getInt("cap"));
        return new Interest(
                row.getObject("id", UUID.class), new PersonId(row.getObject("owner", UUID.class)),
                unit == null ? null : new OrganisationId(unit), wish, row.getBoolean("feed"), row.getInt("feed_edition"),
                off == null ? null : off.toInstant(), row.getObject("paused_until", LocalDate.class),
                Objects.requireNonNull(row.getTimestamp("made_at")).toInstant(), ended == null ? null : ended.toInstant(),
                ended == null ? null : Ended.valueOf(row.getString("ended_as")), row.getInt("version"));
    }

    private static List<String> several(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}

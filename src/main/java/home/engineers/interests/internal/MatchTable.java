package home.engineers.interests.internal;

import home.engineers.interests.WantedEvent;
import home.engineers.interests.internal.Match.Why;
import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code interest_match} and {@code interest_message}. */
@Repository
public class MatchTable {
    private static final int AT_ONCE = 5_000;
    /** A sign that no reason has. */
    private static final String BETWEEN = "\u001f";

    private final JdbcClient jdbc;

    MatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param kind of the message */
    public record Message(UUID id, UUID interest, Kind kind, int families, Instant toldAt) {
        public enum Kind {
            FAMILY,
            DIGEST,
            REST
        }
    }

    /** Writes what has not been matched before. @return the interests of which something new is kept */
    Set<UUID> insert(Collection<Match> matches) {
        Set<UUID> fresh = new HashSet<>();
        List<Match> all = List.copyOf(matches);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            fresh.addAll(insertAtOnce(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return fresh;
    }

    private List<UUID> insertAtOnce(List<Match> some) {
        return jdbc.sql("""
                insert into interest_match (id, interest, family, event, kind, on_date, publication, number, title, why, matched_at)
                select id, interest, family, event, kind, on_date, publication, number, title, string_to_array(why, :between), matched_at
                from unnest(:ids::uuid[], :interests::uuid[], :families::uuid[], :events::text[], :kinds::text[], :dates::date[],
                    :publications::uuid[], :numbers::text[], :titles::text[], :whys::text[], :times::timestamptz[])
                    m (id, interest, family, event, kind, on_date, publication, number, title, why, matched_at)
                on conflict (interest, family, event) do nothing returning interest""")
                .param("between", BETWEEN)
                .param("ids", uuids(some, Match::id))
                .param("interests", uuids(some, Match::interest))
                .param("families", uuids(some, Match::family))
                .param("events", texts(some, Match::event))
                .param("kinds", texts(some, one -> one.kind().name()))
                .param("dates", texts(some, one -> one.on() == null ? null : one.on().toString()))
                .param("publications", uuids(some, Match::publication))
                .param("numbers", texts(some, Match::number))
                .param("titles", texts(some, Match::title))
                .param("whys", texts(some, one -> one.why().stream().map(why -> why.written().replace(BETWEEN, " ")).collect(Collectors.joining(BETWEEN))))
                .param("times", texts(some, one -> one.matchedAt().toString()))
                .query(UUID.class).list();
    }

    private static UUID[] uuids(List<Match> of, Function<Match, UUID> column) {
        return of.stream().map(column).toArray(UUID[]::new);
    }

    private static @Nullable String[] texts(List<Match> of, Function<Match, @Nullable String> column) {
        return of.stream().map(column).toArray(String[]::new);
    }

    /** What waits to be told, that which matched first at the beginning. */
    List<Match> waiting(UUID interest, int most) {
        return jdbc.sql("select * from interest_match where interest = ? and message is null order by matched_at, number, event limit ?")
                .params(interest, most).query(MatchTable::read).list();
    }

    int waiting(UUID interest) {
        return jdbc.sql("select count(*) from interest_match where interest = ? and message is null")
                .param(interest).query(Integer.class).single();
    }

    /** What of an interest has been told and what waits. */
    record Counts(int messages, int waiting) {
        static final Counts NONE = new Counts(0, 0);
    }

    Map<UUID, Counts> counts(PersonId owner) {
        Map<UUID, Counts> all = new HashMap<>();
        jdbc.sql("""
                select i.id, (select count(*) from interest_message m where m.interest = i.id) as messages,
                    (select count(*) from interest_match w where w.interest = i.id and w.message is null) as waiting
                from interest i where i.owner = ?""")
                .param(owner.value())
                .query(row -> {
                    all.put(row.getObject("id", UUID.class), new Counts(row.getInt("messages"), row.getInt("waiting")));
                });
        return all;
    }

    /** What an ended interest has not told is told no more. */
    void dropWaiting(Collection<UUID> interests) {
        jdbc.sql("delete from interest_match where interest = any(?::uuid[]) and message is null")
                .param(interests.toArray(UUID[]::new)).update();
    }

    List<Match> of(UUID message, int most, int from) {
        return jdbc.sql("select * from interest_match where message = ? order by matched_at, number, event limit ? offset ?")
                .params(message, most, from).query(MatchTable::read).list();
    }

    int count(UUID message) {
        return jdbc.sql("select count(*) from interest_match where message = ?").param(message).query(Integer.class).single();
    }

    void tell(Message message, LocalDate on, Collection<Match> matches) {
        jdbc.sql("insert into interest_message (id, interest, kind, families, told_at, told_on) values (?, ?, ?, ?, ?, ?)")
                .params(message.id(), message.interest(), message.kind().name(), message.families(), Timestamp.from(message.toldAt()), on)
                .update();
        jdbc.sql("update interest_match set message = ? where id = any(?::uuid[])")
                .params(message.id(), matches.stream().map(Match::id).toArray(UUID[]::new)).update();
    }

    int told(UUID interest, LocalDate on, Message.Kind kind) {
        return jdbc.sql("select count(*) from interest_message where interest = ? and told_on = ? and kind = ?")
                .params(interest, on, kind.name()).query(Integer.class).single();
    }

    List<Message> messages(UUID interest, int most, int from) {
        return jdbc.sql("select * from interest_message where interest = ? order by told_at desc, id limit ? offset ?")
                .params(interest, most, from).query(MatchTable::message).list();
    }

    /** The title that each of the messages tells of first, by their ids. */
    Map<UUID, String> titles(Collection<Message> messages) {
        Map<UUID, String> titles = new HashMap<>();
        jdbc.sql("""
                select distinct on (message) message, coalesce(nullif(title, ''), number) as title from interest_match
                where message = any(?::uuid[]) order by message, matched_at, number, event""")
                .param(messages.stream().map(Message::id).toArray(UUID[]::new))
                .query(row -> {
                    titles.put(row.getObject("message", UUID.class), row.getString("title"));
                });
        return titles;
    }

    int messages(UUID interest) {
        return jdbc.sql("select count(*) from interest_message where interest = ?").param(interest).query(Integer.class).single();
    }

    Optional<Message> message(UUID id) {
        return jdbc.sql("select * from interest_message where id = ?").param(id).query(MatchTable::message).optional();
    }

    /** The newest matches of several messages, or that were told of an interest, newest first. */
    List<Match> newest(UUID interest, int most) {
        return jdbc.sql("select * from interest_match where interest = ? order by matched_at desc, number, event limit ?")
                .params(interest, most).query(MatchTable::read).list();
    }

    private static Message message(ResultSet row, int line) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class), row.getObject("interest", UUID.class), Message.Kind.valueOf(row.getString("kind")),
                row.getInt("families"), Objects.requireNonNull(row.getTimestamp("told_at")).toInstant());
    }

    private static Match read(ResultSet row, int line) throws SQLException {
        @Nullable UUID message = row.getObject("message", UUID.class);
        return new Match(
                row.getObject("id", UUID.class), row.getObject("interest", UUID.class), row.getObject("family", UUID.class),
                row.getString("event"), WantedEvent.valueOf(row.getString("kind")), row.getObject("on_date", LocalDate.class),
                row.getObject("publication", UUID.class), row.getString("number"), row.getString("title"),
                Arrays.stream((String[]) row.getArray("why").getArray()).map(Why::read).toList(),
                Objects.requireNonNull(row.getTimestamp("matched_at")).toInstant(), message);
    }
}

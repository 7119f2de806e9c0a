package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import home.engineers.kernel.Total;
import home.engineers.people.rules.Likeness.Ground;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairs of records that may be of one person, who waits to be compared, and the keys that lead from one to the other. */
@Repository
public class DuplicateTable {
    private static final int MOST_OF_A_KEY = 40;
    private static final String TABLE = "people_duplicate";
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    DuplicateTable(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What became of a pair. */
    public enum State {
        OPEN("open"),
        DISMISSED("dismissed"),
        MERGED("merged");

        private final String wire;

        State(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }

        public static State of(String wire) {
            return Arrays.stream(values()).filter(state -> state.wire.equals(wire)).findFirst().orElse(OPEN);
        }
    }

    /** @param decidedBy who dismissed or merged it, null while it is open */
    public record Pair(
            UUID id,
            PersonId first,
            PersonId second,
            List<Ground> grounds,
            int weight,
            Instant foundAt,
            State state,
            @Nullable PersonId decidedBy,
            @Nullable Instant decidedAt,
            String why,
            int version) {
        public Pair {
            grounds = List.copyOf(grounds);
        }
    }

    record Found(UUID id, PersonId first, PersonId second, List<Ground> grounds, int weight) {}

    /** How many wait to be compared, at most {@link Total#LIMIT}. */
    long waiting() {
        return jdbc.sql("select count(*) from (select 1 from people_duplicate_due limit %d) found".formatted(Total.LIMIT))
                .query(Long.class)
                .single();
    }

    boolean anyoneWaits() {
        return jdbc.sql("select exists (select 1 from people_duplicate_due)").query(Boolean.class).single();
    }

    /**
     * From here to the end of the transaction each statement is planned for the rows there are now: a plan from the days
     * when the tables were all but empty reads all of them again for every row.
     */
    void planAnew() {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
    }

    /** Takes some of those who wait; nobody else gets them, and they wait again where the transaction fails. */
    List<PersonId> take(int most) {
        List<PersonId> taken = jdbc.sql("select person from people_duplicate_due order by person limit :most for update skip locked")
                .param("most", most)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
        jdbc.sql("delete from people_duplicate_due where person = any(:taken)").param("taken", ids(taken)).update();
        return taken;
    }

    void keep(Collection<PersonId> persons, Map<PersonId, ? extends Collection<Long>> keys) {
        jdbc.sql("delete from people_duplicate_key where person = any(:persons)").param("persons", ids(persons)).update();
        List<SqlParameterSource> rows = keys.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(key -> (SqlParameterSource)
                        new MapSqlParameterSource("person", one.getKey().value()).addValue("key", key)))
                .toList();
        batches.batchUpdate(
                "insert into people_duplicate_key (key, person) values (:key, :person) on conflict do nothing",
                rows.toArray(SqlParameterSource[]::new));
    }

    record Meeting(PersonId one, PersonId other) {}

    /** Who shares a key with whom; of a key that very many share, only the first are looked at. */
    List<Meeting> meetings(Collection<PersonId> persons) {
        return jdbc.sql("""
                select distinct least(k.person, o.person), greatest(k.person, o.person) from people_duplicate_key k
                cross join lateral (select person from people_duplicate_key o where o.key = k.key and o.person <> k.person
                                    order by o.person limit %d) o
                where k.person = any(:persons)""".formatted(MOST_OF_A_KEY))
                .param("persons", ids(persons))
                .query((row, n) -> new Meeting(new PersonId(row.getObject(1, UUID.class)), new PersonId(row.getObject(2, UUID.class))))
                .list();
    }

    /** Puts the pairs of these persons as they were found now; what was decided stays decided. */
    void replace(Collection<PersonId> persons, List<Found> found, Instant at) {
        batches.batchUpdate("""
                insert into people_duplicate (id, first, second, grounds, weight, found_at)
                values (:id, :first, :second, string_to_array(:grounds, ' '), :weight, :at)
                on conflict (first, second) do update set grounds = excluded.grounds, weight = excluded.weight,
                    version = people_duplicate.version + 1
                where people_duplicate.state = 'open'
                  and (people_duplicate.grounds, people_duplicate.weight) is distinct from (excluded.grounds, excluded.weight)
                """,
                found.stream()
                        .map(one -> new MapSqlParameterSource("id", one.id())
                                .addValue("first", one.first().value())
                                .addValue("second", one.second().value())
                                .addValue("grounds", String.join(" ", one.grounds().stream().map(Ground::wire).toList()))
                                .addValue("weight", one.weight())
                                .addValue("at", at.atOffset(ZoneOffset.UTC)))
                        .toArray(SqlParameterSource[]::new));
        String[] still = found.stream().map(one -> one.first() + " " + one.second()).toArray(String[]::new);
        jdbc.sql("""
                delete from people_duplicate where state = 'open' and (first = any(:persons) or second = any(:persons))
                  and first || ' ' || second <> all(:still)""")
                .param("persons", ids(persons))
                .param("still", still)
                .update();
    }

    Optional<Pair> find(UUID id) {
        return jdbc.sql("select * from people_duplicate where id = :id").param("id", id).query(DuplicateTable::pair).optional();
    }

    Optional<Pair> between(PersonId one, PersonId other) {
        return jdbc.sql("select * from people_duplicate where first = least(:one, :other) and second = greatest(:one, :other)")
                .param("one", one.value()).param("other", other.value())
                .query(DuplicateTable::pair).optional();
    }

    List<Pair> page(State state, int most, int skip) {
        return jdbc.sql("select * from people_duplicate where state = :state order by weight desc, id limit :most offset :skip")
                .param("state", state.wire()).param("most", most).param("skip", skip)
                .query(DuplicateTable::pair)
                .list();
    }

    /** At most {@link Total#LIMIT}. */
    long count(State state) {
        return jdbc.sql("select count(*) from (select 1 from people_duplicate where state = :state limit %d) found".formatted(Total.LIMIT))
                .param("state", state.wire())
                .query(Long.class)
                .single();
    }

    /** @return whether the pair still was as the page showed it */
    boolean dismiss(UUID id, int version, String why, PersonId by, Instant at) {
        return jdbc.sql("""
                update people_duplicate set state = 'dismissed', why = :why, decided_by = :by, decided_at = :at, version = version + 1
                where id = :id and version = :version and state = 'open'""")
                .param("why", why).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id).param("version", version)
                .update() == 1;
    }

    /** The pair is answered; what was suspected or decided of the merged record and a third is said of the kept one. */
    void merged(PersonMerge.Book book, PersonId kept, PersonId merged, PersonId by, Instant at) {
        Map<String, ?> who = Map.of(
                "kept", kept.value(), "merged", merged.value(), "by", by.value(), "at", at.atOffset(ZoneOffset.UTC));
        book.change(
                TABLE, "state = 'merged', why = null, decided_by = :by, decided_at = :at, version = version + 1",
                "first = least(:kept, :merged) and second = greatest(:kept, :merged)", who);
        String third = "case when people_duplicate.first = :merged then people_duplicate.second else people_duplicate.first end";
        String ofTheMerged = ":merged in (first, second) and :kept not in (first, second)";
        book.remove(
                TABLE,
                ofTheMerged + " and (state = 'open' or exists (select 1 from people_duplicate k where :kept in (k.first, k.second)"
                        + " and " + third + " in (k.first, k.second)))",
                who);
        book.change(
                TABLE, "first = least(:kept, %1$s), second = greatest(:kept, %1$s)".formatted(third),
                ofTheMerged + " and state = 'dismissed'", who);
    }

    void forget(PersonId person) {
        jdbc.sql("delete from people_duplicate where :person in (first, second)").param("person", person.value()).update();
        jdbc.sql("delete from people_duplicate_key where person = :person").param("person", person.value()).update();
        jdbc.sql("delete from people_duplicate_due where person = :person").param("person", person.value()).update();
    }

    private static UUID[] ids(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static Pair pair(ResultSet row, int number) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        UUID by = row.getObject("decided_by", UUID.class);
        String why = row.getString("why");
        return new Pair(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("first", UUID.class)),
                new PersonId(row.getObject("second", UUID.class)),
                Arrays.stream((String[]) row.getArray("grounds").getArray()).flatMap(wire -> Ground.of(wire).stream()).toList(),
                row.getInt("weight"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                State.of(row.getString("state")),
                by == null ? null : new PersonId(by),
                decided == null ? null : decided.toInstant(),
                why == null ? "" : why,
                row.getInt("version"));
    }
}

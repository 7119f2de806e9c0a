package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.Recusals.Ground;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code recusal}: those that stand, and those that were lifted. */
@Repository
class RecusalTable {
    private final JdbcClient jdbc;

    RecusalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param enteredBy null where the house did
     * @param proposedBy the first of the two who lift it, or null; so when and why
     * @param liftedAt null while it stands
     */
    record Row(
            UUID id,
            PersonId person,
            Ground ground,
            @Nullable String reason,
            Instant since,
            @Nullable PersonId enteredBy,
            @Nullable PersonId proposedBy,
            @Nullable Instant proposedAt,
            @Nullable String liftingReason,
            @Nullable Instant liftedAt) {}

    void enter(UUID id, CaseId one, PersonId person, Ground ground, String reason, Instant since, @Nullable PersonId by) {
        jdbc.sql("insert into recusal (id, case_id, person, ground, reason, since, entered_by) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, one.value(), person.value(), ground.wireName(), reason, Timestamp.from(since),
                        by == null ? null : by.value())
                .update();
    }

    void propose(UUID id, PersonId by, String reason, Instant at) {
        jdbc.sql("update recusal set lifting_proposed_by = ?, lifting_proposed_at = ?, lifting_reason = ? where id = ?")
                .params(by.value(), Timestamp.from(at), reason, id)
                .update();
    }

    void lift(UUID id, PersonId by, Instant at) {
        jdbc.sql("update recusal set lifted_by = ?, lifted_at = ? where id = ?").params(by.value(), Timestamp.from(at), id).update();
    }

    List<Row> of(CaseId one) {
        return jdbc.sql("select * from recusal where case_id = ? order by since, id")
                .param(one.value())
                .query(RecusalTable::read)
                .list();
    }

    /** One that the house entered for a tie, by whom it is out of which case. */
    record Tied(UUID id, CaseId caseId, PersonId person) {}

    /** Those that the house entered and that stand, where one of these persons is out or has applied. */
    List<Tied> tied(Set<PersonId> ends) {
        return jdbc.sql("""
                select r.id, r.case_id, r.person from recusal r join review_case c on c.id = r.case_id
                where r.ground = 'conflict' and r.lifted_at is null and (r.person = any(:ends) or c.applicant = any(:ends))
                order by r.case_id, r.id""")
                .param("ends", ends.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> new Tied(
                        row.getObject(1, UUID.class), new CaseId(row.getObject(2, UUID.class)), new PersonId(row.getObject(3, UUID.class))))
                .list();
    }

    /** One that stands, taken for this transaction alone. */
    Optional<Row> take(CaseId one, UUID id) {
        return jdbc.sql("select * from recusal where case_id = ? and id = ? and lifted_at is null for update")
                .params(one.value(), id)
                .query(RecusalTable::read)
                .optional();
    }

    Set<PersonId> standing(CaseId one) {
        return new HashSet<>(jdbc.sql("select person from recusal where case_id = ? and lifted_at is null")
                .param(one.value())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }

    /** The same of many cases; those out of which nobody is are left out. */
    Map<CaseId, Set<PersonId>> standing(Collection<CaseId> many) {
        Map<CaseId, Set<PersonId>> out = new HashMap<>();
        jdbc.sql("select case_id, person from recusal where case_id = any(?) and lifted_at is null")
                .param(many.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    out.computeIfAbsent(new CaseId(row.getObject(1, UUID.class)), none -> new HashSet<>())
                            .add(new PersonId(row.getObject(2, UUID.class)));
                });
        return out;
    }

    /** Whether someone is out of the case at this address. */
    boolean stands(String address, PersonId person) {
        return jdbc.sql("""
                select exists (select 1 from recusal r join review_case c on c.id = r.case_id
                               where c.address = ? and r.person = ? and r.lifted_at is null)""")
                .params(address, person.value())
                .query(Boolean.class)
                .single();
    }

    /** What was written of the case's people is struck with them. */
    void strikeWords(CaseId one) {
        jdbc.sql("update recusal set reason = null, lifting_reason = null where case_id = ?").param(one.value()).update();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                Ground.valueOf(row.getString("ground").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getTimestamp("since").toInstant(),
                person(row, "entered_by"),
                person(row, "lifting_proposed_by"),
                at(row, "lifting_proposed_at"),
                row.getString("lifting_reason"),
                at(row, "lifted_at"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

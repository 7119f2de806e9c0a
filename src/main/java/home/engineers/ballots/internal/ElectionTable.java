package home.engineers.ballots.internal;

import home.engineers.ballots.ElectionId;
import home.engineers.ballots.ElectionPlan;
import home.engineers.ballots.Standing;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code ballot_election}. */
@Repository
class ElectionTable {
    private final JdbcClient jdbc;

    ElectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ElectionId id, String uuid, ElectionPlan plan, PersonId by, Instant at) {
        jdbc.sql("""
                insert into ballot_election (id, uuid, association, name, description, questions, pass_part, pass_of,
                    share_of, round, threshold, supervisor, state, set_up_by, set_up_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'SETUP', ?, ?)""")
                .params(Arrays.asList(id.value(), uuid, plan.association().value(), plan.name(), plan.description(),
                        plan.questions().toArray(String[]::new), plan.passPart(), plan.passOf(),
                        plan.shareOf() == plan.voters().size() ? null : plan.shareOf(), plan.round(), plan.threshold(),
                        plan.supervisor().value(),
                        by.value(), Timestamp.from(at)))
                .update();
    }

    Optional<Standing> find(ElectionId id) {
        return jdbc.sql("select * from ballot_election where id = ?").param(id.value()).query(ElectionTable::read).optional();
    }

    Optional<Standing> find(String uuid) {
        return jdbc.sql("select * from ballot_election where uuid = ?").param(uuid).query(ElectionTable::read).optional();
    }

    /** Holds the row until the transaction ends, so that one thing happens to an election at a time. */
    Optional<Standing> hold(ElectionId id) {
        return jdbc.sql("select * from ballot_election where id = ? for update")
                .param(id.value())
                .query(ElectionTable::read)
                .optional();
    }

    /** The newest first, without those of a round that were made anew before they opened. */
    List<Standing> of(Collection<OrganisationId> associations, boolean everywhere) {
        return jdbc.sql("""
                select * from ballot_election where (:everywhere or association = any(:associations))
                    and (round is null or opened_at is not null or state <> 'ANNULLED')
                order by set_up_at desc, id limit 200""")
                .param("everywhere", everywhere)
                .param("associations", associations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(ElectionTable::read)
                .list();
    }

    /** The same in which the person takes any part. */
    List<Standing> of(PersonId person) {
        return jdbc.sql("""
                select * from ballot_election e where (supervisor = :person
                    or exists (select 1 from ballot_trustee t where t.election = e.id and t.person = :person)
                    or exists (select 1 from ballot_voter v where v.election = e.id and v.person = :person))
                    and (round is null or opened_at is not null or state <> 'ANNULLED')
                order by set_up_at desc, id limit 200""")
                .param("person", person.value())
                .query(ElectionTable::read)
                .list();
    }

    /** Elections of a round in which the person has a vote, in the order in which they were set up. */
    List<Standing> ofRound(UUID round, PersonId voter) {
        return jdbc.sql("""
                select e.* from ballot_election e join ballot_voter v on v.election = e.id and v.person = ?
                where e.round = ? and e.state <> 'ANNULLED' order by e.set_up_at, e.id""")
                .params(voter.value(), round)
                .query(ElectionTable::read)
                .list();
    }

    /** Elections of a round, or one that stands alone under its own id, of which the person keeps a key, in the order in which they were set up. */
    List<Standing> ofRoundWithTrustee(UUID round, PersonId trustee) {
        return jdbc.sql("""
                select e.* from ballot_election e join ballot_trustee t on t.election = e.id and t.person = ?
                where (e.round = ? or e.round is null and e.id = ?) and e.state <> 'ANNULLED' order by e.set_up_at, e.id""")
                .params(trustee.value(), round, round)
                .query(ElectionTable::read)
                .list();
    }

    Optional<String> credentials(ElectionId id) {
        return jdbc.sql("select credentials from ballot_election where id = ? and credentials is not null")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    void credentials(ElectionId id, String credentials) {
        jdbc.sql("update ballot_election set credentials = ? where id = ?").params(credentials, id.value()).update();
    }

    void ask(ElectionId id, List<String> questions) {
        jdbc.sql("update ballot_election set questions = ? where id = ?")
                .params(questions.toArray(String[]::new), id.value())
                .update();
    }

    void open(ElectionId id, Instant at) {
        jdbc.sql("update ballot_election set state = 'OPEN', opened_at = ? where id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    void close(ElectionId id, Instant at) {
        jdbc.sql("update ballot_election set state = 'CLOSED', closed_at = ? where id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    void decide(ElectionId id, Instant at) {
        jdbc.sql("update ballot_election set state = 'DECIDED', decided_at = ? where id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    void seal(ElectionId id, byte[] count, String statement, String signature, Instant at) {
        jdbc.sql("""
                update ballot_election set state = 'SEALED', sealed_count = ?, statement = ?, signature = ?, decided_at = ?
                where id = ?""")
                .params(count, statement, signature, Timestamp.from(at), id.value())
                .update();
    }

    Optional<byte[]> sealedCount(ElectionId id) {
        return jdbc.sql("select sealed_count from ballot_election where id = ? and sealed_count is not null")
                .param(id.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    void annul(ElectionId id, PersonId by, String reason, Instant at) {
        jdbc.sql("""
                update ballot_election set state = 'ANNULLED', annulled_by = ?, annulled_at = ?, annulment = ? where id = ?""")
                .params(by.value(), Timestamp.from(at), reason, id.value())
                .update();
    }

    private static Standing read(ResultSet row, int number) throws SQLException {
        return new Standing(
                new ElectionId(row.getObject("id", UUID.class)), row.getString("uuid"),
                new OrganisationId(row.getObject("association", UUID.class)), row.getString("name"), row.getString("description"),
                texts(row.getArray("questions")), row.getInt("pass_part"), row.getInt("pass_of"),
                (Integer) row.getObject("share_of"), row.getObject("round", UUID.class),
                (Integer) row.getObject("threshold"),
                new PersonId(row.getObject("supervisor", UUID.class)), Standing.State.valueOf(row.getString("state")),
                Objects.requireNonNull(instant(row, "set_up_at")), instant(row, "opened_at"), instant(row, "closed_at"),
                instant(row, "decided_at"), row.getString("statement"), row.getString("signature"),
                instant(row, "annulled_at"), row.getString("annulment"));
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

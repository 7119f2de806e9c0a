package home.engineers.votes.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.votes.VoteId;
import home.engineers.votes.VoteKind;
import home.engineers.votes.VoteLimits;
import home.engineers.votes.VotePlan;
import home.engineers.votes.Way;
import home.engineers.votes.internal.PublicVote.State;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code public_vote}. */
@Repository
class VoteTable {
    private static final String ALL = "select * from public_vote ";
    private final JdbcClient jdbc;

    VoteTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(VoteId id, VotePlan plan, PersonId by, Instant at) {
        jdbc.sql("""
                insert into public_vote (id, association, call, kind, approval, title, description, begins_at, ends_at, ways, in_all, a_day,
                    a_candidate, a_candidate_a_day, from_network, state, prepared_by, prepared_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?)""")
                .params(Arrays.asList(
                        id.value(), plan.association().value(), plan.call(), plan.kind().name(), plan.approval(), plan.title(),
                        plan.description(), Timestamp.from(plan.begins()), Timestamp.from(plan.ends()), ways(plan),
                        plan.limits().inAll(), plan.limits().aDay(), plan.limits().aCandidate(), plan.limits().aCandidateADay(),
                        plan.fromNetwork(), by.value(), Timestamp.from(at)))
                .update();
    }

    /** Writes the plan of a draft anew. @return false where it was changed in the meantime or is no draft any more */
    boolean change(VoteId id, int version, VotePlan plan) {
        return jdbc.sql("""
                update public_vote set version = version + 1, kind = ?, approval = ?, title = ?, description = ?, begins_at = ?, ends_at = ?,
                    ways = ?, in_all = ?, a_day = ?, a_candidate = ?, a_candidate_a_day = ?, from_network = ?
                where id = ? and version = ? and state = 'DRAFT'""")
                .params(
                        plan.kind().name(), plan.approval(), plan.title(), plan.description(), Timestamp.from(plan.begins()),
                        Timestamp.from(plan.ends()), ways(plan), plan.limits().inAll(), plan.limits().aDay(),
                        plan.limits().aCandidate(), plan.limits().aCandidateADay(), plan.fromNetwork(), id.value(), version)
                .update() == 1;
    }

    private static String ways(VotePlan plan) {
        return plan.ways().stream().sorted().map(Way::name).collect(Collectors.joining(","));
    }

    Optional<PublicVote> find(VoteId id) {
        return jdbc.sql(ALL + "where id = ?").param(id.value()).query(VoteTable::read).optional();
    }

    /** Holds it until the transaction ends. */
    Optional<PublicVote> hold(VoteId id) {
        return jdbc.sql(ALL + "where id = ? for update").param(id.value()).query(VoteTable::read).optional();
    }

    List<PublicVote> announced(int limit) {
        return jdbc.sql(ALL + "where state in ('APPROVED', 'CLOSED', 'PUBLISHED') order by ends_at desc, id desc limit ?")
                .param(limit).query(VoteTable::read).list();
    }

    /** Those that are not announced yet. */
    List<PublicVote> inPreparation(Collection<OrganisationId> associations, int limit) {
        return jdbc.sql(ALL + "where association = any(?) and state in ('DRAFT', 'PROPOSED') order by prepared_at desc, id desc limit ?")
                .params(associations.stream().map(OrganisationId::value).toArray(UUID[]::new), limit)
                .query(VoteTable::read).list();
    }

    /** Proposed by another, or ended and not published; what begins first, first. */
    List<PublicVote> waitingFor(PersonId person, Collection<OrganisationId> associations, int limit) {
        return jdbc.sql(ALL + """
                where association = any(?) and (state = 'PROPOSED' and prepared_by <> ? or state = 'CLOSED')
                order by begins_at, id limit ?""")
                .params(associations.stream().map(OrganisationId::value).toArray(UUID[]::new), person.value(), limit)
                .query(VoteTable::read).list();
    }

    List<PublicVote> of(UUID call) {
        return jdbc.sql(ALL + "where call = ? order by prepared_at, id").param(call).query(VoteTable::read).list();
    }

    void propose(VoteId id) {
        jdbc.sql("update public_vote set version = version + 1, state = 'PROPOSED', returned = null where id = ?")
                .param(id.value()).update();
    }

    void giveBack(VoteId id, String why) {
        jdbc.sql("update public_vote set version = version + 1, state = 'DRAFT', returned = ? where id = ?")
                .params(why, id.value()).update();
    }

    void approve(VoteId id, PersonId by, Instant at, byte[] key) {
        jdbc.sql("""
                update public_vote set version = version + 1, state = 'APPROVED', returned = null, approved_by = ?, approved_at = ?,
                    voter_key = ? where id = ?""")
                .params(by.value(), Timestamp.from(at), key, id.value()).update();
    }

    /** The sealed key; empty before the approval and once it is forgotten. */
    Optional<byte[]> key(VoteId id) {
        return jdbc.sql("select voter_key from public_vote where id = ? and voter_key is not null").param(id.value())
                .query(byte[].class).optional();
    }

    /** Those whose key is there still. */
    List<VoteId> withKey() {
        return jdbc.sql("select id from public_vote where voter_key is not null order by approved_at, id")
                .query(UUID.class).list().stream().map(VoteId::new).toList();
    }

    Optional<Instant> nextEnd() {
        return first("select min(ends_at) from public_vote where state = 'APPROVED'");
    }

    /** Whose time is over; each held until the transaction ends, those that another node holds left out. */
    List<PublicVote> over(Instant now) {
        return jdbc.sql(ALL + "where state = 'APPROVED' and ends_at <= ? order by ends_at, id for update skip locked")
                .param(Timestamp.from(now)).query(VoteTable::read).list();
    }

    /** @param tests how many questions the forensic report asked */
    void close(VoteId id, Instant at, long tests) {
        jdbc.sql("update public_vote set version = version + 1, state = 'CLOSED', closed_at = ?, tests = ? where id = ?")
                .params(Timestamp.from(at), tests, id.value()).update();
    }

    void publish(VoteId id, PersonId by, Instant at, String recountHash) {
        jdbc.sql("""
                update public_vote set version = version + 1, state = 'PUBLISHED', published_by = ?, published_at = ?, recount_hash = ?
                where id = ?""")
                .params(by.value(), Timestamp.from(at), recountHash, id.value()).update();
    }

    Optional<Instant> firstKept() {
        return first("select min(closed_at) from public_vote where closed_at is not null and forgotten_at is null");
    }

    private Optional<Instant> first(String sql) {
        return jdbc.sql(sql).query((row, n) -> Optional.ofNullable(instant(row, "min"))).single();
    }

    /** Closed at or before this instant, and traces not forgotten yet; held until the transaction ends. */
    List<VoteId> keptSince(Instant closed) {
        return jdbc.sql("""
                select id from public_vote where closed_at <= ? and forgotten_at is null
                order by closed_at, id for update skip locked""")
                .param(Timestamp.from(closed)).query(UUID.class).list().stream().map(VoteId::new).toList();
    }

    void forget(VoteId id, Instant at) {
        jdbc.sql("update public_vote set version = version + 1, voter_key = null, forgotten_at = ? where id = ?")
                .params(Timestamp.from(at), id.value()).update();
    }

    private static PublicVote read(ResultSet row, int number) throws SQLException {
        VotePlan plan = new VotePlan(
                new OrganisationId(row.getObject("association", UUID.class)), row.getObject("call", UUID.class),
                VoteKind.valueOf(row.getString("kind")), row.getString("approval"), row.getString("title"), row.getString("description"),
                certain(row, "begins_at"), certain(row, "ends_at"),
                Arrays.stream(row.getString("ways").split(",")).map(Way::valueOf).collect(Collectors.toSet()),
                new VoteLimits(row.getInt("in_all"), row.getInt("a_day"), row.getInt("a_candidate"), row.getInt("a_candidate_a_day")),
                row.getInt("from_network"));
        return new PublicVote(
                new VoteId(row.getObject("id", UUID.class)), row.getInt("version"), plan, State.valueOf(row.getString("state")),
                Objects.requireNonNull(person(row, "prepared_by")), certain(row, "prepared_at"), row.getString("returned"),
                person(row, "approved_by"), instant(row, "approved_at"), instant(row, "closed_at"), row.getLong("tests"),
                person(row, "published_by"), instant(row, "published_at"), row.getString("recount_hash"), instant(row, "forgotten_at"));
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    static Instant certain(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

package home.engineers.experts.conflicts.internal;

import home.engineers.experts.conflicts.ConflictKind;
import home.engineers.experts.conflicts.Party;
import home.engineers.experts.conflicts.rules.Lifting;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.time.HouseClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code conflict_lifting}. */
@Repository
public class LiftingTable {
    private final JdbcClient jdbc;

    LiftingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum State {
        ASKED,
        LIFTED,
        /** The second did not agree. */
        KEPT,
        /** The same tie was entered anew afterwards. */
        OVERTAKEN
    }

    /** @param other never a case and never an employer known by name alone */
    public record Request(
            UUID id, OrganisationId association, ConflictKind kind, PersonId person, Party other, PersonId askedBy, Instant askedAt,
            String why, State state, @Nullable PersonId decidedBy, @Nullable Instant decidedAt, @Nullable String decidedWhy) {}

    /** @return false where the same is asked or lifted already */
    boolean insert(Request asked) {
        return jdbc.sql("""
                insert into conflict_lifting (id, association, kind, person, other_person, other_organisation, asked_by, asked_at,
                    asked_why, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ASKED') on conflict do nothing""")
                .params(Arrays.asList(
                        asked.id(), asked.association().value(), asked.kind().wireName(), asked.person().value(),
                        TieTable.person(asked.other()), TieTable.organisation(asked.other()), asked.askedBy().value(),
                        Timestamp.from(asked.askedAt()), asked.why()))
                .update() == 1;
    }

    Optional<Request> hold(UUID id) {
        return jdbc.sql("select * from conflict_lifting where id = ? for update").param(id).query(LiftingTable::read).optional();
    }

    Optional<Request> find(UUID id) {
        return jdbc.sql("select * from conflict_lifting where id = ?").param(id).query(LiftingTable::read).optional();
    }

    void decide(UUID id, State state, PersonId by, String why, Instant at) {
        jdbc.sql("update conflict_lifting set state = ?, decided_by = ?, decided_why = ?, decided_at = ? where id = ?")
                .params(state.name(), by.value(), why, Timestamp.from(at), id).update();
    }

    /** A lifted link counts again where someone enters the same tie anew. */
    void overtake(ConflictKind kind, PersonId one, Party other) {
        jdbc.sql("""
                update conflict_lifting set state = 'OVERTAKEN' where state = 'LIFTED' and kind = :kind
                and (person = :one and (other_person = :person or other_organisation = :organisation)
                     or person = :person and other_person = :one)""")
                .param("kind", kind.wireName()).param("one", one.value())
                .param("person", TieTable.person(other), java.sql.Types.OTHER)
                .param("organisation", TieTable.organisation(other), java.sql.Types.OTHER)
                .update();
    }

    /** Those that stand, to which any of the persons is an end. */
    List<Lifting> lifted(Collection<PersonId> persons) {
        return jdbc.sql("select * from conflict_lifting where state = 'LIFTED' and (person = any(:ids) or other_person = any(:ids))")
                .param("ids", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(LiftingTable::read).list().stream()
                .map(one -> new Lifting(
                        one.kind(), Party.of(one.person()), one.other(),
                        Objects.requireNonNull(one.decidedAt()).atZone(HouseClock.ZONE).toLocalDate()))
                .toList();
    }

    /** Those that wait first, then the latest. */
    List<Request> latest(Reach reach, int limit) {
        return jdbc.sql("select * from conflict_lifting where (:everywhere or association = any(:organisations))"
                        + " order by (state <> 'ASKED'), asked_at desc, id desc limit :limit")
                .param("everywhere", reach.everywhere()).param("limit", limit)
                .param("organisations", reach.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(LiftingTable::read).list();
    }

    private static Request read(ResultSet row, int number) throws SQLException {
        UUID decided = row.getObject("decided_by", UUID.class);
        Timestamp at = row.getTimestamp("decided_at");
        return new Request(
                row.getObject("id", UUID.class), new OrganisationId(row.getObject("association", UUID.class)),
                ConflictKind.named(row.getString("kind")).orElseThrow(), new PersonId(row.getObject("person", UUID.class)),
                Objects.requireNonNull(TieTable.other(row)), new PersonId(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant(), row.getString("asked_why"), State.valueOf(row.getString("state")),
                decided == null ? null : new PersonId(decided), at == null ? null : at.toInstant(), row.getString("decided_why"));
    }
}

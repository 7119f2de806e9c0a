package home.engineers.programmes.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code objection_handlers}: pairs in force, and those that were. */
@Repository
class HandlerTable {
    private final JdbcClient jdbc;

    HandlerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who know who objects. */
    record Pair(PersonId first, PersonId second, Instant namedAt) {
        boolean holds(@Nullable PersonId person) {
            return first.equals(person) || second.equals(person);
        }

        List<PersonId> both() {
            return List.of(first, second);
        }
    }

    /** Those of the case, else those of its association. */
    Optional<Pair> of(ReviewCase one) {
        return jdbc.sql("""
                select first_person, second_person, named_at from objection_handlers
                where ended_at is null and (case_id = :case or case_id is null and association = :association)
                order by case_id nulls last limit 1""")
                .param("case", one.id().value())
                .param("association", one.association().value())
                .query((row, number) -> pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getTimestamp(3)))
                .optional();
    }

    Optional<Pair> of(OrganisationId association) {
        return jdbc.sql("""
                select first_person, second_person, named_at from objection_handlers
                where ended_at is null and case_id is null and association = ?""")
                .param(association.value())
                .query((row, number) -> pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getTimestamp(3)))
                .optional();
    }

    private static Pair pair(UUID first, UUID second, Timestamp at) {
        return new Pair(new PersonId(first), new PersonId(second), at.toInstant());
    }

    /** Puts a pair in the place of the one before. @param one null for every case of the association */
    void name(UUID id, OrganisationId association, @Nullable ReviewCase one, Pair pair, PersonId by) {
        @Nullable UUID caseId = one == null ? null : one.id().value();
        jdbc.sql("""
                update objection_handlers set ended_at = :at
                where ended_at is null and association = :association and case_id is not distinct from cast(:case as uuid)""")
                .param("at", Timestamp.from(pair.namedAt()))
                .param("association", association.value())
                .param("case", caseId)
                .update();
        jdbc.sql("""
                insert into objection_handlers (id, association, case_id, first_person, second_person, named_by, named_at)
                values (:id, :association, :case, :first, :second, :by, :at)""")
                .param("id", id)
                .param("association", association.value())
                .param("case", caseId)
                .param("first", pair.first().value())
                .param("second", pair.second().value())
                .param("by", by.value())
                .param("at", Timestamp.from(pair.namedAt()))
                .update();
    }
}

package home.engineers.careers.internal;

import home.engineers.careers.internal.Mentorship.State;
import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code career_mentorship}. */
@Repository
class MentorTable {
    private static final String BEGUN = """
            state in ('ACTIVE', 'ENDED')
            and (:which = 'ALL' or (state = 'ACTIVE' and last_day >= :on) = (:which = 'GOING'))""";
    private final JdbcClient jdbc;

    MentorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the two have a pair that is proposed or goes on. */
    boolean insert(Mentorship one) {
        return jdbc.sql("""
                insert into career_mentorship (id, mentor, mentee, proposed_by, goals, first_day, last_day, state, proposed_at)
                values (:id, :mentor, :mentee, :by, :goals, :first, :last, :state, :at) on conflict do nothing""")
                .param("id", one.id())
                .param("mentor", one.mentor().value())
                .param("mentee", one.mentee().value())
                .param("by", one.proposedBy().value())
                .param("goals", one.goals())
                .param("first", one.firstDay())
                .param("last", one.lastDay())
                .param("state", one.state().name())
                .param("at", Timestamp.from(one.proposedAt()))
                .update() == 1;
    }

    /** The row is held until the end of the transaction, so that two answers do not cross. */
    Optional<Mentorship> hold(UUID id) {
        return jdbc.sql("select * from career_mentorship where id = ? for update").param(id).query(MentorTable::read).optional();
    }

    void update(Mentorship one) {
        jdbc.sql("""
                update career_mentorship set state = :state, decided_at = :decided, ended_on = :endedOn, ended_why = :why, ended_by = :endedBy
                where id = :id""")
                .param("id", one.id())
                .param("state", one.state().name())
                .param("decided", one.decidedAt() == null ? null : Timestamp.from(one.decidedAt()))
                .param("endedOn", one.endedOn())
                .param("why", one.endedWhy())
                .param("endedBy", one.endedBy() == null ? null : one.endedBy().value())
                .update();
    }

    List<Mentorship> of(PersonId person) {
        return of(List.of(person));
    }

    List<Mentorship> of(Collection<PersonId> persons) {
        UUID[] ids = persons.stream().map(PersonId::value).toArray(UUID[]::new);
        return jdbc.sql("select * from career_mentorship where mentor = any(?) or mentee = any(?) order by first_day desc, id")
                .params(ids, ids).query(MentorTable::read).list();
    }

    /** Pairs that began, the latest first. */
    List<Mentorship> begun(MentorList.Which which, LocalDate on, int limit, int offset) {
        return jdbc.sql("select * from career_mentorship where " + BEGUN + " order by first_day desc, id limit :limit offset :offset")
                .param("which", which.name()).param("on", on).param("limit", limit).param("offset", offset)
                .query(MentorTable::read).list();
    }

    /** How many there are of them. @param most at which counting stops */
    int countBegun(MentorList.Which which, LocalDate on, int most) {
        return jdbc.sql("select count(*) from (select 1 from career_mentorship where " + BEGUN + " limit :most) as begun")
                .param("which", which.name()).param("on", on).param("most", most)
                .query(Integer.class).single();
    }

    private static Mentorship read(ResultSet row, int number) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Mentorship(
                row.getObject("id", UUID.class), person(row, "mentor"), person(row, "mentee"), person(row, "proposed_by"),
                row.getString("goals"), row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
                State.valueOf(row.getString("state")), row.getTimestamp("proposed_at").toInstant(),
                decided == null ? null : decided.toInstant(), row.getObject("ended_on", LocalDate.class), row.getString("ended_why"),
                row.getObject("ended_by") == null ? null : person(row, "ended_by"));
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }
}

package home.engineers.experts.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.PositionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code expert_admission}: who may judge which programme and level. */
@Repository
public class AdmissionTable {
    private final JdbcClient jdbc;

    AdmissionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum State {
        PROPOSED,
        ADMITTED,
        DECLINED,
        WITHDRAWN,
        ENDED
    }

    /**
     * @param level empty for every level of the programme
     * @param applied by the person, rather than nominated by a secretary
     * @param firstDay and {@code lastDay}: the term that is asked for; the one that holds is the seat's
     * @param seat the office it rests on; null until admitted
     */
    public record Admission(
            UUID id, UUID entry, PersonId person, OrganisationId association, String programme, String level, boolean applied,
            String statement, LocalDate firstDay, LocalDate lastDay, State state, @Nullable PositionId seat, PersonId proposedBy,
            Instant proposedAt, @Nullable PersonId decidedBy, @Nullable Instant decidedAt, @Nullable String decidedWhy,
            @Nullable LocalDate endedOn, @Nullable String endedWhy) {}

    private static final String SELECT =
            "select a.*, e.association from expert_admission a join expert_entry e on e.id = a.entry ";
    private static final String SEATED =
            " join organisation_position s on s.id = a.seat and s.since <= :on and (s.until is null or s.until >= :on) ";

    /** @return false where the same is proposed or in force already */
    boolean propose(Admission asked) {
        return jdbc.sql("""
                insert into expert_admission (id, entry, person, programme, level, origin, statement, first_day, last_day, state,
                    proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?) on conflict do nothing""")
                .params(
                        asked.id(), asked.entry(), asked.person().value(), asked.programme(), asked.level(), asked.applied() ? "APPLIED" : "NOMINATED",
                        asked.statement(), asked.firstDay(), asked.lastDay(), asked.proposedBy().value(),
                        Timestamp.from(asked.proposedAt()))
                .update() == 1;
    }

    Optional<Admission> find(UUID id) {
        return jdbc.sql(SELECT + "where a.id = ?").param(id).query(AdmissionTable::read).optional();
    }

    Optional<Admission> hold(UUID id) {
        return jdbc.sql(SELECT + "where a.id = ? for update of a").param(id).query(AdmissionTable::read).optional();
    }

    List<Admission> of(UUID entry) {
        return jdbc.sql(SELECT + "where a.entry = ? order by a.proposed_at desc, a.id desc").param(entry)
                .query(AdmissionTable::read).list();
    }

    void admit(UUID id, PositionId seat, PersonId by, String why, Instant at) {
        jdbc.sql("""
                update expert_admission set state = 'ADMITTED', seat = ?, decided_by = ?, decided_why = ?, decided_at = ?,
                    version = version + 1 where id = ? and state = 'PROPOSED'""")
                .params(seat.value(), by.value(), why, Timestamp.from(at), id).update();
    }

    void decline(UUID id, PersonId by, String why, Instant at) {
        jdbc.sql("""
                update expert_admission set state = 'DECLINED', decided_by = ?, decided_why = ?, decided_at = ?, version = version + 1
                where id = ? and state = 'PROPOSED'""")
                .params(by.value(), why, Timestamp.from(at), id).update();
    }

    void withdraw(UUID id) {
        jdbc.sql("update expert_admission set state = 'WITHDRAWN', version = version + 1 where id = ? and state = 'PROPOSED'")
                .param(id).update();
    }

    void end(UUID id, LocalDate on, @Nullable PersonId by, @Nullable String why) {
        jdbc.sql("""
                update expert_admission set state = 'ENDED', ended_on = ?, ended_by = ?, ended_why = ?, version = version + 1
                where id = ? and state = 'ADMITTED'""")
                .params(Arrays.asList(on, by == null ? null : by.value(), why, id)).update();
    }

    /** Ends all that rest on a seat. @return how many */
    int endOn(PositionId seat, LocalDate on) {
        return jdbc.sql("""
                update expert_admission set state = 'ENDED', ended_on = ?, version = version + 1 where seat = ? and state = 'ADMITTED'""")
                .params(on, seat.value()).update();
    }

    /** Whether another admission rests on the seat. */
    boolean used(PositionId seat) {
        return jdbc.sql("select exists (select 1 from expert_admission where seat = ? and state = 'ADMITTED')").param(seat.value())
                .query(Boolean.class).single();
    }

    /** Whether anybody is or was admitted to the programme. */
    boolean kept(OrganisationId association, String programme) {
        return jdbc.sql("""
                select exists (select 1 from expert_admission a join expert_entry e on e.id = a.entry
                where e.association = ? and a.programme = ? and a.state in ('ADMITTED', 'ENDED'))""")
                .params(association.value(), programme).query(Boolean.class).single();
    }

    /** Who is admitted to the level of the programme, by a seat that is in force on the day. */
    List<PersonId> admitted(OrganisationId association, String programme, String level, LocalDate on) {
        return jdbc.sql("select distinct e.person from expert_admission a join expert_entry e on e.id = a.entry" + SEATED + """
                where e.association = :association and a.programme = :programme and a.state = 'ADMITTED'
                  and (:level = '' or a.level in ('', :level)) order by e.person""")
                .param("association", association.value()).param("programme", programme).param("level", level).param("on", on)
                .query(UUID.class).list().stream().map(PersonId::new).toList();
    }

    /** What is open to the level of which programme: pairs that are admitted on the day. */
    record Opened(String programme, String level) {}

    List<Opened> opened(OrganisationId association, LocalDate on) {
        return jdbc.sql("select distinct a.programme, a.level from expert_admission a join expert_entry e on e.id = a.entry" + SEATED
                        + "where e.association = :association and a.state = 'ADMITTED' order by 1, 2")
                .param("association", association.value()).param("on", on)
                .query((row, n) -> new Opened(row.getString(1), row.getString(2))).list();
    }

    private static Admission read(ResultSet row, int number) throws SQLException {
        UUID seat = row.getObject("seat", UUID.class);
        UUID decided = row.getObject("decided_by", UUID.class);
        Timestamp decidedAt = row.getTimestamp("decided_at");
        return new Admission(
                row.getObject("id", UUID.class), row.getObject("entry", UUID.class), new PersonId(row.getObject("person", UUID.class)),
                new OrganisationId(row.getObject("association", UUID.class)), row.getString("programme"), row.getString("level"),
                row.getString("origin").equals("APPLIED"), row.getString("statement"), row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class), State.valueOf(row.getString("state")),
                seat == null ? null : new PositionId(seat), new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getTimestamp("proposed_at").toInstant(), decided == null ? null : new PersonId(decided),
                decidedAt == null ? null : decidedAt.toInstant(), row.getString("decided_why"),
                row.getObject("ended_on", LocalDate.class), row.getString("ended_why"));
    }
}

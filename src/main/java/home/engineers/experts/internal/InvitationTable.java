package home.engineers.experts.internal;

import home.engineers.experts.Experts.Invitation;
import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code expert_invitation}. */
@Repository
public class InvitationTable {
    private final JdbcClient jdbc;

    InvitationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum State {
        OPEN,
        DECLINED,
        DONE,
        /** Taken back by whoever invited. */
        WITHDRAWN
    }

    public record Invited(
            UUID id, PersonId person, String occasion, UUID reference, String title, String link, Instant at, State state,
            @Nullable String reason, @Nullable Instant closedAt) {}

    void insert(UUID id, Invitation one, Instant at) {
        jdbc.sql("""
                insert into expert_invitation
                    (id, person, association, occasion, reference, case_id, title, link, invited_by, invited_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN') on conflict do nothing""")
                .params(Arrays.asList(
                        id, one.person().value(), one.association().value(), one.occasion(), one.reference(), one.caseId(), one.title(),
                        one.link(), one.by().value(), Timestamp.from(at)))
                .update();
    }

    Optional<Invited> hold(UUID id) {
        return jdbc.sql("select * from expert_invitation where id = ? for update").param(id).query(InvitationTable::read).optional();
    }

    void decline(UUID id, String reason, Instant at) {
        jdbc.sql("update expert_invitation set state = 'DECLINED', reason = ?, closed_at = ? where id = ? and state = 'OPEN'")
                .params(reason, Timestamp.from(at), id).update();
    }

    void close(PersonId person, String occasion, UUID reference, State state, Instant at) {
        jdbc.sql("""
                update expert_invitation set state = ?, closed_at = ? where person = ? and occasion = ? and reference = ? and state = 'OPEN'""")
                .params(state.name(), Timestamp.from(at), person.value(), occasion, reference).update();
    }

    /** The one that was taken back last. */
    void reopen(PersonId person, String occasion, UUID reference) {
        jdbc.sql("""
                update expert_invitation set state = 'OPEN', closed_at = null where id = (
                    select id from expert_invitation i where i.person = :person and i.occasion = :occasion and i.reference = :reference
                        and i.state = 'WITHDRAWN' and not exists (select 1 from expert_invitation o where o.person = i.person
                            and o.occasion = i.occasion and o.reference = i.reference and o.state = 'OPEN')
                    order by i.closed_at desc limit 1)""")
                .param("person", person.value())
                .param("occasion", occasion)
                .param("reference", reference)
                .update();
    }

    void closeAll(String occasion, UUID reference, Instant at) {
        jdbc.sql("""
                update expert_invitation set state = 'WITHDRAWN', closed_at = ? where occasion = ? and reference = ? and state = 'OPEN'""")
                .params(Timestamp.from(at), occasion, reference).update();
    }

    /** Those taken back left out, the newest first. */
    List<Invited> of(PersonId person, int limit) {
        return jdbc.sql("""
                select * from expert_invitation where person = ? and state <> 'WITHDRAWN'
                order by (state <> 'OPEN'), invited_at desc, id desc limit ?""")
                .params(person.value(), limit).query(InvitationTable::read).list();
    }

    private static Invited read(ResultSet row, int number) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new Invited(
                row.getObject("id", UUID.class), new PersonId(row.getObject("person", UUID.class)), row.getString("occasion"),
                row.getObject("reference", UUID.class), row.getString("title"), row.getString("link"),
                row.getTimestamp("invited_at").toInstant(), State.valueOf(row.getString("state")), row.getString("reason"),
                closed == null ? null : closed.toInstant());
    }
}

package home.engineers.dues.internal;

import home.engineers.dues.Charge;
import home.engineers.dues.ChargeId;
import home.engineers.dues.YearFigures;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
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

/** Tables {@code dues_closing} and {@code dues_closing_share}. */
@Repository
public class ClosingTable {
    private final JdbcClient jdbc;

    ClosingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is done next in a closing; each step is one or more transactions, and is over when the next one stands here. */
    public enum Step {
        /** No more payments: the year is being closed. */
        FREEZE,
        /** Receipts without gaps, and charges as receipts say. */
        CHECK,
        /** What is unpaid goes into the next year. */
        CARRY,
        SHARE,
        /** The year is closed, its report final and on record. */
        SEAL,
        END
    }

    public enum State {
        /** Waits for the treasurer; nothing has changed yet. */
        PROPOSED,
        RUNNING,
        DONE,
        /** Something did not add up, or it was taken back; the year is open again. */
        STOPPED
    }

    /**
     * The closing of a year; amounts in hundredths of a yuan.
     *
     * @param carriedAfter the last charge that was carried over
     * @param toCarry how many are to be carried over
     * @param received by valid receipts, less what corrections took back
     * @param fault end of a message key that says what did not add up
     */
    public record Closing(
            UUID id, OrganisationId association, int year, State state, Step step, @Nullable ChargeId carriedAfter, int toCarry,
            int carried, long carriedCents, int receipts, int annulled, long full, long reduced, long received, PersonId orderedBy,
            Instant orderedAt, @Nullable PersonId confirmedBy, @Nullable Instant endedAt, @Nullable String fault) {
        public int percent() {
            return step == Step.END ? 100 : toCarry == 0 ? 10 * step.ordinal() : 10 + (int) (80L * carried / toCarry);
        }
    }

    /** @param parts of the sum of the parts of all */
    public record Share(OrganisationId beneficiary, int parts, long cents) {}

    void insert(UUID id, OrganisationId association, int year, PersonId by, Instant at) {
        jdbc.sql("""
                insert into dues_closing (id, association, year, state, step, ordered_by, ordered_at)
                values (?, ?, ?, 'PROPOSED', 'FREEZE', ?, ?)""")
                .params(id, association.value(), year, by.value(), Timestamp.from(at))
                .update();
    }

    /** From now on it goes on by itself. */
    void confirm(UUID id, PersonId by, Instant at) {
        jdbc.sql("update dues_closing set state = 'RUNNING', confirmed_by = ?, confirmed_at = ? where id = ? and state = 'PROPOSED'")
                .params(by.value(), Timestamp.from(at), id)
                .update();
    }

    Optional<Closing> find(UUID id) {
        return jdbc.sql("select * from dues_closing where id = ?").param(id).query(ClosingTable::read).optional();
    }

    /** Holds the closing until the transaction ends; empty where it is over. */
    Optional<Closing> hold(UUID id) {
        return jdbc.sql("select * from dues_closing where id = ? and state = 'RUNNING' for update").param(id).query(ClosingTable::read).optional();
    }

    /** The latest closing of a year. */
    Optional<Closing> of(OrganisationId association, int year) {
        return jdbc.sql("select * from dues_closing where association = ? and year = ? order by ordered_at desc, id desc limit 1")
                .params(association.value(), year).query(ClosingTable::read).optional();
    }

    /** Those that wait for a treasurer, the earliest proposed first. */
    List<Closing> proposed(Collection<OrganisationId> associations) {
        return jdbc.sql("select * from dues_closing where association = any(?) and state = 'PROPOSED' order by ordered_at, id")
                .param(associations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(ClosingTable::read)
                .list();
    }

    List<UUID> running() {
        return jdbc.sql("select id from dues_closing where state = 'RUNNING' order by ordered_at, id").query(UUID.class).list();
    }

    void step(UUID id, Step next) {
        jdbc.sql("update dues_closing set step = ? where id = ?").params(next.name(), id).update();
    }

    void toCarry(UUID id, int count) {
        jdbc.sql("update dues_closing set to_carry = ? where id = ?").params(count, id).update();
    }

    void carried(UUID id, List<Charge> charges) {
        jdbc.sql("""
                update dues_closing set carried = carried + ?, carried_cents = carried_cents + ?, carried_after = ? where id = ?""")
                .params(Arrays.asList(
                        charges.size(), charges.stream().mapToLong(Charge::outstanding).sum(), charges.getLast().id().value(), id))
                .update();
    }

    void share(UUID id, List<DuesDesk.Share> shares) {
        shares.forEach(share -> jdbc.sql("insert into dues_closing_share (closing, beneficiary, parts, cents) values (?, ?, ?, ?)")
                .params(id, share.beneficiary().value(), share.parts(), share.cents())
                .update());
    }

    List<Share> shares(UUID id) {
        return jdbc.sql("select * from dues_closing_share where closing = ? order by cents desc, beneficiary")
                .param(id)
                .query((row, number) -> new Share(
                        new OrganisationId(row.getObject("beneficiary", UUID.class)), row.getInt("parts"), row.getLong("cents")))
                .list();
    }

    void totals(UUID id, YearFigures figures) {
        jdbc.sql("""
                update dues_closing set receipts = ?, annulled = ?, charged_cents = ?, reduced_cents = ?, paid_cents = ? where id = ?""")
                .params(figures.receipts(), figures.annulled(), figures.full(), figures.full() - figures.owed(), figures.received(), id)
                .update();
    }

    void end(UUID id, State state, @Nullable String fault, Instant at) {
        jdbc.sql("update dues_closing set state = ?, fault = ?, ended_at = ?, step = case when ? = 'DONE' then 'END' else step end where id = ?")
                .params(Arrays.asList(state.name(), fault, Timestamp.from(at), state.name(), id))
                .update();
    }

    /** What does not add up in a year, as the end of a message key; empty where everything does. */
    Optional<String> faultIn(OrganisationId association, int year) {
        Boolean gap = jdbc.sql("""
                select count(*) <> (select last_receipt from dues_year where association = :association and year = :year)
                from dues_receipt where association = :association and year = :year""")
                .param("association", association.value()).param("year", year).query(Boolean.class).single();
        if (gap) {
            return Optional.of("gap");
        }
        Boolean differs = jdbc.sql("""
                select exists (select 1 from dues_charge c
                    left join dues_receipt r on r.charge = c.id and r.kind = 'PAYMENT' and r.annulled_at is null
                    where c.association = :association and c.year = :year
                    group by c.id having c.paid_cents <> coalesce(sum(r.cents), 0))""")
                .param("association", association.value()).param("year", year).query(Boolean.class).single();
        return differs ? Optional.of("sums") : Optional.empty();
    }

    private static Closing read(ResultSet row, int number) throws SQLException {
        UUID after = row.getObject("carried_after", UUID.class);
        return new Closing(
                row.getObject("id", UUID.class), Columns.association(row), row.getInt("year"), State.valueOf(row.getString("state")),
                Step.valueOf(row.getString("step")), after == null ? null : new ChargeId(after), row.getInt("to_carry"),
                row.getInt("carried"), row.getLong("carried_cents"), row.getInt("receipts"), row.getInt("annulled"),
                row.getLong("charged_cents"), row.getLong("reduced_cents"), row.getLong("paid_cents"),
                Objects.requireNonNull(Columns.person(row, "ordered_by")), Objects.requireNonNull(Columns.instant(row, "ordered_at")),
                Columns.person(row, "confirmed_by"), Columns.instant(row, "ended_at"), row.getString("fault"));
    }
}

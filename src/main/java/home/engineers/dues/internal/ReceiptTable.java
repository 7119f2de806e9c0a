package home.engineers.dues.internal;

import home.engineers.dues.Charge;
import home.engineers.dues.ChargeId;
import home.engineers.dues.Receipt;
import home.engineers.dues.ReceiptId;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code dues_receipt}. */
@Repository
class ReceiptTable {
    private static final String COLUMNS = "select * from dues_receipt ";
    private final JdbcClient jdbc;

    ReceiptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Receipt> find(ReceiptId id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id.value()).query(ReceiptTable::read).optional();
    }

    /** Of a charge, the first first. */
    List<Receipt> of(ChargeId charge) {
        return jdbc.sql(COLUMNS + "where charge = ? order by year, number").param(charge.value()).query(ReceiptTable::read).list();
    }

    List<Receipt> ofPerson(PersonId person) {
        return jdbc.sql(COLUMNS + "where person = ? order by recorded_at desc, number desc")
                .param(person.value()).query(ReceiptTable::read).list();
    }

    List<Receipt> of(List<Charge> charges) {
        return jdbc.sql(COLUMNS + "where charge = any(?) order by year desc, number desc")
                .param(charges.stream().map(charge -> charge.id().value()).toArray(UUID[]::new))
                .query(ReceiptTable::read)
                .list();
    }

    /** What was received for a year by valid receipts, less corrections, by the association of the payers' district. */
    Map<Optional<OrganisationId>, Long> received(OrganisationId association, int year) {
        Map<Optional<OrganisationId>, Long> received = new HashMap<>();
        jdbc.sql("""
                select c.district, sum(r.cents) from dues_receipt r join dues_charge c on c.id = r.charge
                where r.association = ? and r.year = ? and r.annulled_at is null group by c.district""")
                .params(association.value(), year)
                .query(row -> {
                    received.put(Optional.ofNullable(Columns.organisation(row, "district")), row.getLong(2));
                });
        return received;
    }

    List<Receipt> in(OrganisationId association, int year, int after, int limit) {
        return jdbc.sql(COLUMNS + "where association = ? and year = ? and number > ? order by number limit ?")
                .params(association.value(), year, after, limit)
                .query(ReceiptTable::read)
                .list();
    }

    /** One page, the newest first. @param page from 1 */
    List<Receipt> page(OrganisationId association, int year, int page, int size) {
        return jdbc.sql(COLUMNS + "where association = ? and year = ? order by number desc limit ? offset ?")
                .params(association.value(), year, size, (page - 1) * size)
                .query(ReceiptTable::read)
                .list();
    }

    /** The receipt that corrects this one, if there is one. */
    Optional<Receipt> correctionOf(ReceiptId id) {
        return jdbc.sql(COLUMNS + "where corrects = ?").param(id.value()).query(ReceiptTable::read).optional();
    }

    /** @param line of a statement on which the payment was found */
    void insert(Receipt one, @Nullable UUID line) {
        jdbc.sql("""
                insert into dues_receipt (id, association, year, number, kind, charge, person, unit, cents, paid_on, method,
                    reference, line, corrects, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        one.id().value(), one.association().value(), one.year(), one.number(),
                        one.corrects() == null ? "PAYMENT" : "CORRECTION", one.charge().value(), Columns.value(one.person()),
                        Columns.value(one.unit()), one.cents(), one.paidOn(), one.method().name(), one.reference(), line,
                        one.corrects() == null ? null : one.corrects().value(), one.recordedBy().value(),
                        Timestamp.from(one.recordedAt())))
                .update();
    }

    /** @return false where it is annulled already */
    boolean annul(ReceiptId id, String reason, PersonId by, Instant at) {
        return jdbc.sql("""
                update dues_receipt set annulled_at = ?, annulled_by = ?, annul_reason = ? where id = ? and annulled_at is null""")
                .params(Timestamp.from(at), by.value(), reason, id.value())
                .update() == 1;
    }

    /** The line of a statement on which the payment was found. */
    Optional<UUID> line(ReceiptId id) {
        return jdbc.sql("select line from dues_receipt where id = ? and line is not null").param(id.value()).query(UUID.class).optional();
    }

    static Receipt read(ResultSet row, int number) throws SQLException {
        UUID corrects = row.getObject("corrects", UUID.class);
        Instant annulled = Columns.instant(row, "annulled_at");
        return new Receipt(
                new ReceiptId(row.getObject("id", UUID.class)),
                Columns.association(row),
                row.getInt("year"),
                row.getInt("number"),
                new ChargeId(row.getObject("charge", UUID.class)),
                Columns.person(row, "person"),
                Columns.organisation(row, "unit"),
                row.getLong("cents"),
                Objects.requireNonNull(row.getObject("paid_on", LocalDate.class)),
                Receipt.Method.valueOf(row.getString("method")),
                row.getString("reference"),
                corrects == null ? null : new ReceiptId(corrects),
                Objects.requireNonNull(Columns.person(row, "recorded_by")),
                Objects.requireNonNull(Columns.instant(row, "recorded_at")),
                annulled == null ? null : new Receipt.Annulment(annulled, row.getString("annul_reason")));
    }
}

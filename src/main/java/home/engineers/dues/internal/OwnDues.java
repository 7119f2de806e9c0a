package home.engineers.dues.internal;

import home.engineers.dues.Charge;
import home.engineers.dues.Receipt;
import home.engineers.dues.rules.Yuan;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.Reason;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person owes and has paid. Receipts are accounts and stay; what a bank wrote beside a payment is struck. */
@Component
@Order(25)
class OwnDues implements PersonalData {
    private static final String STRUCK = "已删除";
    private static final String DONE = """
                select entered_at, 'resolution' from dues_resolution where entered_by = :person
                union all select entered_at, 'class' from dues_class where entered_by = :person
                union all select entered_at, 'relief' from dues_relief where entered_by = :person
                union all select entered_at, 'share' from dues_share_rule where entered_by = :person
                union all select entered_at, 'plan' from dues_reminder_plan where entered_by = :person
                union all select charged_at, 'charging' from dues_year where charged_by = :person
                union all select set_at, 'grade' from dues_grade where set_by = :person
                union all select granted_at, 'reduction' from dues_reduction where granted_by = :person
                union all select imported_at, 'statement' from dues_statement where imported_by = :person
                union all select decided_at, 'line' from dues_statement_line where decided_by = :person
                union all select sent_at, 'reminder' from dues_reminder where sent_by = :person
                union all select ordered_at, 'closing' from dues_closing where ordered_by = :person
                union all select confirmed_at, 'closing' from dues_closing where confirmed_by = :person
                union all select ordered_at, 'round' from dues_round where ordered_by = :person
                union all select recorded_at, 'receipt' from dues_receipt where recorded_by = :person or annulled_by = :person
                order by 1 desc""";
    private final ChargeTable charges;
    private final ReceiptTable receipts;
    private final Organisations organisations;
    private final JdbcClient jdbc;

    OwnDues(ChargeTable charges, ReceiptTable receipts, Organisations organisations, JdbcClient jdbc) {
        this.charges = charges;
        this.receipts = receipts;
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(chargePart(person), receiptPart(person), donePart(person));
    }

    private Part chargePart(PersonId person) {
        return new Part(
                "dues.part.charge",
                List.of("dues.field.association", "dues.field.year", "dues.field.kind", "dues.field.full", "dues.field.owed",
                        "dues.field.paid", "dues.field.dueOn"),
                charges.ofPerson(person).stream().map(this::charge).toList());
    }

    private List<Cell> charge(Charge one) {
        return List.of(
                name(one.association()), Cell.of(one.year()), Cell.word(one.kind().name(), "dues.kind." + one.kind()),
                Cell.of(Yuan.text(one.full())), Cell.of(Yuan.text(one.owed())), Cell.of(Yuan.text(one.paid())), Cell.of(one.dueOn()));
    }

    private Part receiptPart(PersonId person) {
        return new Part(
                "dues.part.receipt",
                List.of("dues.field.association", "dues.field.number", "dues.field.cents", "dues.field.paidOn", "dues.field.annulled"),
                receipts.ofPerson(person).stream().map(this::receipt).toList());
    }

    private List<Cell> receipt(Receipt one) {
        return List.of(
                name(one.association()), Cell.of(one.text()), Cell.of(Yuan.text(one.cents())), Cell.of(one.paidOn()),
                Cell.of(one.annulment() == null ? null : one.annulment().at()));
    }

    /** The person's own hand in the dues of others: when and what, never whose. */
    private Part donePart(PersonId person) {
        List<List<Cell>> rows = jdbc.sql(DONE)
                .param("person", person.value())
                .query((row, n) -> List.of(
                        Cell.of(row.getObject(1, OffsetDateTime.class).toInstant()),
                        Cell.word(row.getString(2), "dues.done." + row.getString(2))))
                .list();
        return new Part("dues.part.done", List.of("dues.field.at", "dues.field.act"), rows);
    }

    private Cell name(OrganisationId id) {
        return Cell.of(organisations.find(id).map(Organisation::name).orElse(""));
    }

    @Override
    public List<Reason> keptAfterErasing(PersonId person) {
        return charges.ofPerson(person).isEmpty()
                ? List.of()
                : List.of(Reason.of("dues.erasure.accounts").citing("house-inference", "办理记录"));
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("""
                update dues_statement_line set payer = '', note = '', remark = '' where id in
                    (select line from dues_receipt where person = ? and line is not null)
                    or membership in (select membership from dues_charge where person = ?)""")
                .params(person.value(), person.value())
                .update();
        jdbc.sql("update dues_reduction set reason = ? where charge in (select id from dues_charge where person = ?)")
                .params(STRUCK, person.value())
                .update();
    }
}

package home.engineers.credentials.internal;

import home.engineers.credentials.Credential;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.Reason;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The certificates a person holds, and the person's own hand in those of others. Erasing takes name, detail and the signed
 * text; the entry in the status list stays, so that what the person took along goes on to be checked.
 */
@Component
@Order(45)
class OwnCredentials implements PersonalData {
    private static final String STRUCK = "已删除";
    private static final String DONE = """
            select coalesce(revoked_at, expires_at, made_at), case when ended_by = :person then 'keyEnded' else 'keyMade' end
            from credential_key where made_by = :person or ended_by = :person
            union all select issued_at, 'issued' from credential where issued_by = :person
            union all select changed_at, 'changed' from credential_change where changed_by = :person
            order by 1 desc""";
    private final CredentialTable table;
    private final TemplateList templates;
    private final JdbcClient jdbc;

    OwnCredentials(CredentialTable table, TemplateList templates, JdbcClient jdbc) {
        this.table = table;
        this.templates = templates;
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(heldPart(person), donePart(person));
    }

    private Part heldPart(PersonId person) {
        return new Part(
                "credentials.part.held",
                List.of("credentials.field.number", "credentials.field.template", "credentials.field.detail", "credentials.field.hours",
                        "credentials.field.validFrom", "credentials.field.validUntil", "credentials.field.state", "credentials.field.issuedAt"),
                table.of(person).stream().map(this::held).toList());
    }

    private List<Cell> held(Credential one) {
        return List.of(
                Cell.of(one.number()), new Named(one.template(), templates.template(one.template()).names()),
                new Named(one.detail().zh(), one.detail()), Cell.of(one.hours()), Cell.of(one.validFrom()), Cell.of(one.validUntil()),
                Cell.word(one.state().name(), "credentials.state." + one.state()), Cell.of(one.issuedAt()));
    }

    private Part donePart(PersonId person) {
        List<List<Cell>> rows = jdbc.sql(DONE)
                .param("person", person.value())
                .query((row, n) -> List.of(
                        Cell.of(row.getObject(1, OffsetDateTime.class).toInstant()),
                        Cell.word(row.getString(2), "credentials.hand." + row.getString(2))))
                .list();
        return new Part("credentials.part.done", List.of("credentials.field.at", "credentials.field.act"), rows);
    }

    @Override
    public List<Reason> keptAfterErasing(PersonId person) {
        return table.of(person).isEmpty()
                ? List.of()
                : List.of(Reason.of("credentials.erasure.status").citing("house-inference", "办理记录"));
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("""
                update credential_change set reason = ? where credential in (select id from credential where holder = ?)""")
                .params(STRUCK, person.value()).update();
        jdbc.sql("""
                update credential set holder_name = '', detail_zh = '', detail_en = '', document = null, key = null where holder = ?""")
                .param(person.value()).update();
    }
}

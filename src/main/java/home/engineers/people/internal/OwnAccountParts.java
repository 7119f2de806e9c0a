package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData.Cell;
import home.engineers.kernel.PersonalData.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands on a person in the tables of accounts, requests and traces; times only where the rest is a hash. */
@Component
class OwnAccountParts {
    private final JdbcClient jdbc;

    OwnAccountParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param most rows of what grows with the work of an office */
    List<Part> of(PersonId person, int most) {
        return List.of(
                table(person, "people.part.account",
                        "select password_set_at, second_factor_at, first_signed_in_at, last_signed_in_at from people_account where person = :person",
                        "people.field.passwordSet", "people.field.secondFactor", "people.field.firstSignIn", "people.field.lastSignIn"),
                table(person, "people.part.recovery",
                        "select used_at from people_recovery_code where person = :person order by used_at, hash", "people.field.used"),
                table(person, "people.part.device",
                        "select known_from, seen_at from people_device where person = :person order by known_from",
                        "people.field.since", "people.field.seen"),
                table(person, "people.part.token",
                        "select name, scopes, created_at, expires_at, used_at from people_access_token where person = :person order by created_at",
                        "people.token.name", "people.token.scope", "people.token.issue", "people.token.until", "people.token.used"),
                table(person, "people.part.passkey",
                        "select name, created_at, used_at from people_passkey where person = :person order by created_at",
                        "people.passkey.name", "people.passkey.created", "people.passkey.used"),
                table(person, "people.part.provider",
                        "select label, issuer, subject, linked_at, used_at from people_provider_link where person = :person order by linked_at",
                        "people.provider.label", "people.provider.issuer", "people.provider.subject", "people.provider.linked",
                        "people.provider.used"),
                table(person, "people.part.invitation",
                        "select invited_at, expires_at, used_at from people_provider_invitation where person = :person order by invited_at",
                        "people.field.at", "people.token.until", "people.field.used"),
                table(person, "people.part.code",
                        "select sent_at, client, used_at from people_code where person = :person order by sent_at",
                        "people.field.at", "people.field.client", "people.field.used"),
                requests(person),
                table(person, "people.part.merge",
                        "select merged_at, undone_at from people_merge where :person in (kept, merged) order by merged_at",
                        "people.merge.at", "people.merge.undoneAt"),
                table(person, "people.part.duplicate",
                        "select found_at, weight from people_duplicate where :person in (first, second) order by found_at, id",
                        "people.duplicate.foundAt", "people.duplicate.weight"),
                done(person, most));
    }

    private Part requests(PersonId person) {
        List<List<Cell>> rows = jdbc.sql("""
                select made_at, kind, wish, due_on, decided_at, answer from people_request
                where person = :person order by made_at, id""")
                .param("person", person.value())
                .query((row, n) -> List.of(
                        cell(row, 1), Cell.word(row.getString(2), "people.request." + row.getString(2)), cell(row, 3),
                        Cell.of(row.getObject(4, LocalDate.class)), cell(row, 5), cell(row, 6)))
                .list();
        return new Part(
                "people.part.request",
                List.of("people.field.at", "people.field.kind", "people.field.wish", "people.field.due", "people.field.decided",
                        "people.field.answer"),
                rows);
    }

    /** The person's own hand in the data of others: when and what, never whose. */
    private Part done(PersonId person, int most) {
        AtomicInteger size = new AtomicInteger();
        List<List<Cell>> rows = jdbc.sql("""
                select *, count(*) over () from (
                    select at, 'look' from people_look where by = :person
                    union all select at, 'change' from people_change where by = :person
                    union all select decided_at, 'decision' from people_request where decided_by = :person
                    union all select merged_at, 'merge' from people_merge where :person in (merged_by, undone_by)
                    union all select invited_at, 'invitation' from people_provider_invitation where invited_by = :person
                    union all select decided_at, 'dismissal' from people_duplicate where decided_by = :person) done
                order by 1 desc limit :most""")
                .param("person", person.value())
                .param("most", most)
                .query((row, n) -> {
                    size.set(row.getInt(3));
                    return List.of(cell(row, 1), Cell.word(row.getString(2), "people.done." + row.getString(2)));
                })
                .list();
        return new Part("people.part.done", List.of("people.field.at", "people.field.act"), rows, size.get());
    }

    private Part table(PersonId person, String name, String sql, String... columns) {
        List<List<Cell>> rows = jdbc.sql(sql)
                .param("person", person.value())
                .query((row, n) -> {
                    List<Cell> cells = new ArrayList<>();
                    for (int i = 1; i <= columns.length; i++) {
                        cells.add(cell(row, i));
                    }
                    return cells;
                })
                .list();
        return new Part(name, List.of(columns), List.copyOf(rows));
    }

    private static Cell cell(ResultSet row, int column) throws SQLException {
        @Nullable Object value = row.getObject(column);
        return Cell.of(value instanceof java.sql.Timestamp ? row.getObject(column, OffsetDateTime.class).toInstant() : value);
    }
}

package home.engineers.people.internal;

import home.engineers.kernel.Invariant;
import home.engineers.people.rules.Section;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erasure leaves an id and nothing that tells whose it was. */
@Component
class ErasedPersonsHoldNothing implements Invariant {
    private final JdbcClient jdbc;

    ErasedPersonsHoldNothing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String statement() {
        return "an erased person has no document, account, profile entry, consent or history";
    }

    @Override
    public List<String> violations() {
        Stream<String> tables = Stream.concat(
                Stream.of(
                        "people_document", "people_account", "people_consent", "people_change", "people_device", "people_code", "people_passkey",
                        "people_provider_link"),
                Arrays.stream(Section.values()).map(Section::table));
        return tables.flatMap(table -> left(table).stream()).toList();
    }

    private List<String> left(String table) {
        return jdbc.sql("select t.person from %s t join people_person p on p.id = t.person where p.erased_at is not null".formatted(table))
                .query((row, n) -> table + " still holds " + row.getString(1))
                .list();
    }
}

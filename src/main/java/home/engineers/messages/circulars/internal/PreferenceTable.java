package home.engineers.messages.circulars.internal;

import static home.engineers.messages.circulars.internal.CircularTable.utc;

import home.engineers.kernel.PersonId;
import home.engineers.messages.circulars.Addressees;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PreferenceTable {
    private final JdbcClient jdbc;

    PreferenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those who have said something. */
    Map<PersonId, Preference> of(Collection<PersonId> persons) {
        Map<PersonId, Preference> found = new HashMap<>();
        jdbc.sql("select person, mail, texts from circular_preference where person = any(?)")
                .param(RecipientTable.ids(persons))
                .query((row, n) -> found.put(
                        new PersonId(row.getObject(1, UUID.class)), new Preference(row.getBoolean(2), row.getBoolean(3))))
                .list();
        return found;
    }

    /** Those of the persons who do not want one of the ways. */
    Addressees.Declined declined(Collection<PersonId> persons) {
        List<PersonId> mail = new ArrayList<>();
        List<PersonId> texts = new ArrayList<>();
        jdbc.sql("select person, mail, texts from circular_preference where not (mail and texts) and person in (select unnest(?))")
                .param(RecipientTable.ids(persons))
                .query(row -> {
                    PersonId person = new PersonId(row.getObject(1, UUID.class));
                    if (!row.getBoolean(2)) {
                        mail.add(person);
                    }
                    if (!row.getBoolean(3)) {
                        texts.add(person);
                    }
                });
        return new Addressees.Declined(mail, texts);
    }

    void set(PersonId person, Preference preference, Instant at) {
        jdbc.sql("""
                insert into circular_preference (person, mail, texts, changed_at) values (?, ?, ?, ?)
                on conflict (person) do update set mail = excluded.mail, texts = excluded.texts, changed_at = excluded.changed_at""")
                .params(person.value(), preference.mail(), preference.texts(), utc(at))
                .update();
    }

    void erase(PersonId person) {
        jdbc.sql("delete from circular_preference where person = ?").param(person.value()).update();
    }
}

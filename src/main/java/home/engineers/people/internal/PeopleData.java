package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.time.HouseClock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this module holds on a person, and how it is erased: the row of the person stays with nothing but its id. */
@Component
class PeopleData implements PersonalData {
    private final OwnParts parts;
    private final Entries entries;
    private final Changes changes;
    private final AccountTable accounts;
    private final Devices devices;
    private final OpenSessions sessions;
    private final JdbcClient jdbc;
    private final HouseClock clock;

    PeopleData(
            OwnParts parts,
            Entries entries,
            Changes changes,
            AccountTable accounts,
            Devices devices,
            OpenSessions sessions,
            JdbcClient jdbc,
            HouseClock clock) {
        this.parts = parts;
        this.entries = entries;
        this.changes = changes;
        this.accounts = accounts;
        this.devices = devices;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Part> of(PersonId person) {
        return parts.of(person, false);
    }

    @Override
    public void erase(PersonId person) {
        entries.deleteAll(person);
        changes.forget(person);
        accounts.delete(person);
        devices.forgetAll(person);
        sessions.endOthers(person, null);
        delete("people_access_token", person);
        delete("people_document", person);
        delete("people_code", person);
        delete("people_consent", person);
        jdbc.sql("update people_look set reason = '' where person = :person").param("person", person.value()).update();
        jdbc.sql("update people_request set wish = '' where person = :person").param("person", person.value()).update();
        jdbc.sql("""
                update people_person
                set name = '', gender = null, born = null, employment = 'in-post', barred_until = null, mobile = null,
                    mail = null, district = null, erased_at = coalesce(erased_at, :at), version = version + 1
                where id = :person
                """)
                .param("person", person.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void delete(String table, PersonId person) {
        jdbc.sql("delete from " + table + " where person = :person").param("person", person.value()).update();
    }
}

package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.HouseClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this module holds on a person, and how it is erased: the row of the person stays with nothing but its id. */
@Component
@Order(10)
class PeopleData implements PersonalData {
    private final OwnParts parts;
    private final Persons persons;
    private final Entries entries;
    private final Changes changes;
    private final AccountTable accounts;
    private final PasskeyTable passkeys;
    private final ProviderTable providers;
    private final Devices devices;
    private final OpenSessions sessions;
    private final ErasedTraces traces;
    private final MergeTable merges;
    private final DuplicateTable duplicates;
    private final JdbcClient jdbc;
    private final HouseClock clock;

    PeopleData(
            OwnParts parts,
            Persons persons,
            Entries entries,
            Changes changes,
            AccountTable accounts,
            PasskeyTable passkeys,
            ProviderTable providers,
            Devices devices,
            OpenSessions sessions,
            ErasedTraces traces,
            MergeTable merges,
            DuplicateTable duplicates,
            JdbcClient jdbc,
            HouseClock clock) {
        this.parts = parts;
        this.persons = persons;
        this.entries = entries;
        this.changes = changes;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.providers = providers;
        this.devices = devices;
        this.sessions = sessions;
        this.traces = traces;
        this.merges = merges;
        this.duplicates = duplicates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Part> of(PersonId person) {
        return parts.of(person, false);
    }

    @Override
    public List<Part> first(PersonId person, int most) {
        return parts.first(person, most).stream().map(part -> part.first(most)).toList();
    }

    /** Whoever is barred from applying would begin anew under a clean name. */
    @Override
    public List<Reason> againstErasing(PersonId person) {
        return persons.find(person).map(Person::barredUntil).stream()
                .filter(until -> !until.isBefore(clock.today()))
                .map(until -> Reason.of("people.erasure.barred", until.toString(), until.plusDays(1).toString())
                        .citing("mohrss-40-2019", "39"))
                .toList();
    }

    @Override
    public List<Reason> keptAfterErasing(PersonId person) {
        LocalDate until = traces.until(clock.today());
        return List.of(
                Reason.of("people.erasure.traces", until.toString()).citing("cybersecurity-law-2025", "23"),
                Reason.of("people.erasure.acts").citing("house-inference", "办理记录"));
    }

    @Override
    public void erase(PersonId person) {
        entries.deleteAll(person);
        changes.forget(person);
        passkeys.deleteAll(person);
        providers.deleteAll(person);
        accounts.delete(person);
        devices.forgetAll(person);
        sessions.endOthers(person, null);
        merges.forgetAll(person);
        delete("people_access_token", person);
        delete("people_document", person);
        delete("people_code", person);
        delete("people_consent", person);
        strike("update people_look set reason = '' where person = :person", person);
        strike("update people_request set wish = '', answer = '' where person = :person", person);
        jdbc.sql("""
                update people_person
                set name = '', gender = null, born = null, employment = 'in-post', barred_until = null, mobile = null,
                    mail = null, district = null, erased_at = coalesce(erased_at, :at), version = version + 1
                where id = :person
                """)
                .param("person", person.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        duplicates.forget(person);
    }

    private void delete(String table, PersonId person) {
        strike("delete from " + table + " where person = :person", person);
    }

    private void strike(String sql, PersonId person) {
        jdbc.sql(sql).param("person", person.value()).update();
    }
}

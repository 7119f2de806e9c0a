package home.engineers.people.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.people.Profile;
import home.engineers.people.rules.Section;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts the whole profile together. An education, post, title or skill without its date proves nothing yet and is left
 * out; the person's own page shows it and asks for the date.
 */
@Component
class Profiles {
    private final JdbcClient jdbc;
    private final Persons persons;
    private final Entries entries;

    Profiles(JdbcClient jdbc, Persons persons, Entries entries) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.entries = entries;
    }

    Optional<Profile> find(PersonId id) {
        return persons.find(id).map(this::whole);
    }

    private Profile whole(Person person) {
        Map<UUID, OrganisationId> employers = employers(person.id());
        return new Profile(
                person.id(),
                person.name(),
                person.born(),
                Profile.Employment.valueOf(person.employment().replace('-', '_').toUpperCase(Locale.ROOT)),
                person.barredUntil(),
                all(person, Section.EDUCATION, Profiles::education),
                all(person, Section.POST, entry -> post(entry, employers)),
                all(person, Section.TITLE, Profiles::title),
                all(person, Section.SKILL, Profiles::skill),
                all(person, Section.SPECIALTY, entry -> entry.text("name")),
                all(person, Section.CPD, Profiles::training),
                all(person, Section.WORK, Profiles::work));
    }

    private <T> List<T> all(Person person, Section section, Function<Entry, T> shape) {
        return entries.of(person.id(), section).stream().map(shape).filter(Objects::nonNull).toList();
    }

    private Map<UUID, OrganisationId> employers(PersonId person) {
        Map<UUID, OrganisationId> known = new HashMap<>();
        jdbc.sql("select id, employer from people_post where person = :person and employer is not null")
                .param("person", person.value())
                .query(row -> {
                    known.put(row.getObject("id", UUID.class), new OrganisationId(row.getObject("employer", UUID.class)));
                });
        return known;
    }

    private static Profile.Education education(Entry entry) {
        var completed = entry.date("completed");
        return completed == null
                ? null
                : new Profile.Education(entry.text("level"), entry.text("school"), entry.text("field"), completed);
    }

    private static Profile.Post post(Entry entry, Map<UUID, OrganisationId> employers) {
        var started = entry.date("started");
        return started == null
                ? null
                : new Profile.Post(
                        entry.text("employer_name"),
                        employers.get(entry.id()),
                        entry.text("duty"),
                        entry.flag("engineering"),
                        started,
                        entry.date("ended"));
    }

    private static Profile.Title title(Entry entry) {
        var obtained = entry.date("obtained");
        return obtained == null
                ? null
                : new Profile.Title(entry.text("level"), entry.text("specialty"), entry.text("issuer"), obtained);
    }

    private static Profile.Skill skill(Entry entry) {
        var obtained = entry.date("obtained");
        return obtained == null ? null : new Profile.Skill(entry.text("level"), entry.text("occupation"), obtained);
    }

    private static Profile.ContinuingEducation training(Entry entry) {
        return new Profile.ContinuingEducation(
                entry.number("year"), entry.text("subject"), entry.flag("compulsory"), entry.flag("either"), entry.number("hours"),
                entry.text("provider"), held(entry));
    }

    static Profile.@Nullable Held held(Entry entry) {
        LocalDate from = entry.date("held");
        LocalDate until = entry.date("held_until");
        boolean timed = !entry.text("began").isEmpty();
        return from == null
                ? null
                : new Profile.Held(
                        from, until == null ? from : until, timed ? LocalTime.parse(entry.text("began")) : null,
                        timed ? LocalTime.parse(entry.text("ceased")) : null);
    }

    private static Profile.Work work(Entry entry) {
        return new Profile.Work(entry.text("kind"), entry.text("title"), entry.text("reference"), entry.date("dated"));
    }
}

package home.engineers.people.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.Act;
import home.engineers.people.Consents;
import home.engineers.people.internal.ConsentTexts.ConsentText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consent, one purpose at a time, each with the version of the text that was read. */
@Service
public class ConsentDesk implements Consents {
    private final JdbcClient jdbc;
    private final ConsentTexts texts;
    private final Authority authority;
    private final IdSource ids;
    private final HouseClock clock;

    ConsentDesk(JdbcClient jdbc, ConsentTexts texts, Authority authority, IdSource ids, HouseClock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.authority = authority;
        this.ids = ids;
        this.clock = clock;
    }

    /** One consent ever given. */
    record Kept(String purpose, int version, Instant given, @Nullable Instant withdrawn) {}

    @Override
    public boolean given(PersonId person, String purpose) {
        return texts.of(purpose).flatMap(text -> standing(person, purpose).filter(kept -> kept.version() == text.version())).isPresent();
    }

    @Override
    public Set<PersonId> given(Collection<PersonId> persons, String purpose) {
        int version = texts.of(purpose).map(ConsentText::version).orElse(0);
        return jdbc.sql("""
                select person from people_consent
                where person = any(:persons) and purpose = :purpose and version = :version and withdrawn_at is null""")
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("purpose", purpose)
                .param("version", version)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    @Transactional(readOnly = true)
    public List<Line> lines(PersonId person) {
        return texts.all().stream().map(text -> line(text, standing(person, text.purpose()))).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Line line(PersonId person, String purpose) {
        return line(texts.of(purpose).orElseThrow(), standing(person, purpose));
    }

    @Override
    @Transactional
    public Outcome<String> give(Actor actor, String purpose, int version) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.CONSENT_GIVE, Subject.of(person));
        Optional<ConsentText> text = texts.of(purpose);
        if (text.isEmpty() || text.get().version() != version) {
            return Outcome.refused(Reason.of("people.consent.newText"));
        }
        if (!given(person, purpose)) {
            withdraw(actor, purpose);
            jdbc.sql("insert into people_consent (id, person, purpose, version, given_at) values (:id, :person, :purpose, :version, :at)")
                    .param("id", ids.next())
                    .param("person", person.value())
                    .param("purpose", purpose)
                    .param("version", version)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        return Outcome.granted(purpose);
    }

    @Override
    @Transactional
    public void withdraw(Actor actor, String purpose) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.CONSENT_GIVE, Subject.of(person));
        end(person, purpose);
    }

    /** Withdraws what the person has been found to want withdrawn. */
    void end(PersonId person, String purpose) {
        jdbc.sql("""
                update people_consent set withdrawn_at = :at
                where person = :person and purpose = :purpose and withdrawn_at is null
                """)
                .param("person", person.value())
                .param("purpose", purpose)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Kept> kept(PersonId person) {
        return jdbc.sql("select purpose, version, given_at, withdrawn_at from people_consent where person = :person order by given_at, id")
                .param("person", person.value())
                .query((row, n) -> new Kept(
                        row.getString("purpose"),
                        row.getInt("version"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        row.getObject("withdrawn_at") == null
                                ? null
                                : row.getObject("withdrawn_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Optional<Kept> standing(PersonId person, String purpose) {
        return kept(person).stream().filter(kept -> kept.purpose().equals(purpose) && kept.withdrawn() == null).findFirst();
    }

    private static Line line(ConsentText text, Optional<Kept> standing) {
        Instant given = standing.filter(kept -> kept.version() == text.version()).map(Kept::given).orElse(null);
        return new Line(text.purpose(), text.version(), text.title(), text.text(), given, standing.isPresent() && given == null);
    }
}

package home.engineers.patents.internal;

import home.engineers.experts.conflicts.ConflictKind;
import home.engineers.experts.conflicts.ConflictSource;
import home.engineers.experts.conflicts.Party;
import home.engineers.experts.conflicts.Tie;
import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is confirmed as inventor beside another is tied to them, from the filing to the last document of the application. */
@Component
class Inventions implements ConflictSource {
    private final JdbcClient jdbc;

    Inventions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "patents";
    }

    @Override
    public List<Tie> ties(Collection<PersonId> persons, Collection<UUID> cases) {
        return jdbc.sql("""
                select p.person_id as one, o.person_id as other, min(a.filed_on) as filed, max(b.published_on) as published, min(b.title) as title
                from patent_party p
                join patent_party o on o.publication_id = p.publication_id and o.role = 'INVENTOR' and o.person_id <> p.person_id
                join patent_publication b on b.id = p.publication_id join patent_application a on a.id = b.application_id
                where p.role = 'INVENTOR' and p.person_id = any(?::uuid[]) and b.removed_at is null
                group by p.person_id, o.person_id, a.id order by 1, 2, a.id""")
                .param(persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> new Tie(
                        ConflictKind.CO_INVENTOR, Party.of(new PersonId(row.getObject("one", UUID.class))),
                        Party.of(new PersonId(row.getObject("other", UUID.class))), row.getObject("filed", LocalDate.class),
                        row.getObject("published", LocalDate.class), null, id(), row.getString("title")))
                .list();
    }
}

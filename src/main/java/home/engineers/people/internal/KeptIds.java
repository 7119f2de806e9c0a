package home.engineers.people.internal;

import home.engineers.kernel.FormerIds;
import home.engineers.kernel.PersonId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To whom an id leads since two records were merged. */
@Repository
public class KeptIds implements FormerIds {
    private final JdbcClient jdbc;

    KeptIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<PersonId> of(PersonId person) {
        Set<PersonId> ids = new LinkedHashSet<>(Set.of(person));
        jdbc.sql("select id from people_person where merged_into = :person order by id")
                .param("person", person.value())
                .query(UUID.class)
                .list()
                .forEach(id -> ids.add(new PersonId(id)));
        return ids;
    }

    /** The person whom a merged record leads to; empty for a record that was not merged. */
    public Optional<PersonId> keptOf(PersonId merged) {
        return jdbc.sql("select merged_into from people_person where id = :id and merged_into is not null")
                .param("id", merged.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }
}

package home.engineers.people.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Keeping;
import home.engineers.kernel.time.HouseClock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person lies in the keeping of the units of the posts held today. */
@Component
class EmployerKeeping implements Keeping {
    private final JdbcClient jdbc;
    private final HouseClock clock;

    EmployerKeeping(JdbcClient jdbc, HouseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<OrganisationId> of(PersonId person) {
        return jdbc.sql("""
                select distinct employer from people_post
                where person = :person and employer is not null
                  and (started is null or started <= :today) and (ended is null or ended >= :today)
                """)
                .param("person", person.value())
                .param("today", clock.today())
                .query(UUID.class)
                .list()
                .stream()
                .map(OrganisationId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}

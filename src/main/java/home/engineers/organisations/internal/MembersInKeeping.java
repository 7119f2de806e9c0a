package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.PersonsInKeeping;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The same keeping as {@link KeepingByMembership}, for many persons at once. */
@Component
class MembersInKeeping implements PersonsInKeeping {
    private final JdbcClient jdbc;
    private final HouseClock clock;

    MembersInKeeping(JdbcClient jdbc, HouseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<PersonId> among(Collection<PersonId> persons, Set<OrganisationId> organisations) {
        return jdbc.sql("""
                select person from membership where person = any(:persons) and association = any(:organisations)
                  and state in ('APPLIED', 'IN_REVIEW', 'ACTIVE')
                union
                select person from organisation_position where person = any(:persons) and organisation = any(:organisations)
                  and since <= :today and (until is null or until >= :today)""")
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("organisations", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("today", clock.today())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }
}

package home.engineers.programmes.internal;

import home.engineers.experts.conflicts.ConflictKind;
import home.engineers.experts.conflicts.ConflictSource;
import home.engineers.experts.conflicts.Party;
import home.engineers.experts.conflicts.Tie;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who had another part in a case: published or endorsed it for the employer, screened it, answered an objection to it, or gave
 * an opinion in an earlier round. Who objects lies sealed and is no source.
 */
@Component
class CaseTies implements ConflictSource {
    private final JdbcClient jdbc;

    CaseTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "cases";
    }

    @Override
    public List<Tie> ties(Collection<PersonId> persons, Collection<UUID> cases) {
        return cases.isEmpty() || persons.isEmpty() ? List.of() : jdbc.sql("""
                select case_id, by_person as person, min(happened_at) as at from case_event
                where case_id = any(:cases) and by_person = any(:persons) and act in
                    ('publicity-begun', 'endorsed', 'endorsement-declined', 'screened', 'screened-out', 'objection-answered')
                group by case_id, by_person
                union all
                select r.case_id, r.person, min(r.given_at) from case_reviewer r join review_case c on c.id = r.case_id
                where r.case_id = any(:cases) and r.person = any(:persons) and r.round < c.appeals and r.given_at is not null
                group by r.case_id, r.person""")
                .param("cases", cases.toArray(UUID[]::new))
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> new Tie(
                        ConflictKind.CASE, Party.of(new PersonId(row.getObject("person", UUID.class))),
                        new Party.Case(row.getObject("case_id", UUID.class)), day(row.getTimestamp("at").toInstant()), null, null, id(), ""))
                .list();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, HouseClock.ZONE);
    }
}

package home.engineers.meetings.internal;

import home.engineers.experts.ExpertWork;
import home.engineers.kernel.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The seats of experts at meetings of panels: those to come, and those whose minutes are signed. */
@Component
class MeetingWork implements ExpertWork {
    private final JdbcClient jdbc;

    MeetingWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<PersonId, Load> loads(Collection<PersonId> persons) {
        Map<PersonId, Load> loads = new HashMap<>();
        jdbc.sql("""
                select p.person, count(*) filter (where m.state in ('CALLED', 'OPEN')) as open,
                       count(*) filter (where m.state = 'SIGNED') as done
                from meeting_party p join meeting m on m.id = p.meeting
                where p.person = any(?) and p.part in ('CHAIR', 'VICE_CHAIR', 'MEMBER') group by p.person""")
                .param(persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    loads.put(new PersonId(row.getObject("person", UUID.class)), new Load(row.getInt("open"), row.getInt("done")));
                });
        return loads;
    }
}

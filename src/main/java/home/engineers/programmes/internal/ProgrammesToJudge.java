package home.engineers.programmes.internal;

import home.engineers.experts.ExpertWork;
import home.engineers.experts.JudgedProgrammes;
import home.engineers.experts.conflicts.Matter;
import home.engineers.kernel.PersonId;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.Stage;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pool of experts asks of programmes: which there are, what waits for their experts, and who had how much to do. */
@Component
class ProgrammesToJudge implements JudgedProgrammes, ExpertWork {
    private final ProgrammeShelf shelf;
    private final CaseTable cases;
    private final CaseMatters matters;
    private final JdbcClient jdbc;

    ProgrammesToJudge(ProgrammeShelf shelf, CaseTable cases, CaseMatters matters, JdbcClient jdbc) {
        this.shelf = shelf;
        this.cases = cases;
        this.matters = matters;
        this.jdbc = jdbc;
    }

    @Override
    public List<Judged> all() {
        return shelf.standing().stream().filter(ProgrammesToJudge::judged).map(ProgrammesToJudge::judgedAs).toList();
    }

    private static boolean judged(ProgrammeDocument document) {
        return document.stage(Stage.REVIEW).isPresent() || document.panel().isPresent();
    }

    private static Judged judgedAs(ProgrammeDocument document) {
        Map<String, Level> levels = new LinkedHashMap<>();
        document.levels().forEach(level -> levels.putIfAbsent(level.id(), new Level(level.id(), level.name())));
        document.kinds().stream().flatMap(kind -> kind.levels().stream())
                .forEach(level -> levels.putIfAbsent(level.id(), new Level(level.id(), level.name())));
        return new Judged(document.id(), document.name(), List.copyOf(levels.values()));
    }

    /** Open cases up to and with their panel. */
    @Override
    public List<Matter> waiting(String programme, String level) {
        return cases.beforePanels(programme, level).stream().map(matters::of).toList();
    }

    @Override
    public Map<PersonId, Load> loads(Collection<PersonId> persons) {
        Map<PersonId, Load> loads = new LinkedHashMap<>();
        jdbc.sql("""
                select r.person, count(*) filter (where r.given_at is null and r.left_at is null and c.status = 'open' and c.stage = 'review'
                           and r.round = c.appeals) as open,
                       count(*) filter (where r.given_at is not null) as done
                from case_reviewer r join review_case c on c.id = r.case_id where r.person = any(?) group by r.person""")
                .param(persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    loads.put(new PersonId(row.getObject("person", UUID.class)), new Load(row.getInt("open"), row.getInt("done")));
                });
        return loads;
    }
}

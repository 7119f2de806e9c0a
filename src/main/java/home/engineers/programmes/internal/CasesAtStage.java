package home.engineers.programmes.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.programmes.CallId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.PanelCases.Waiting;
import home.engineers.programmes.rules.Stage;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open cases of calls that wait at certain stages, for whoever takes them up together. */
@Repository
class CasesAtStage {
    private static final String WAITING = "call is not null and status = 'open' and stage = any(:stages) and id <> all(:besides)";
    private final JdbcClient jdbc;
    private final CaseTable cases;

    CasesAtStage(JdbcClient jdbc, CaseTable cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** How many, by call and association. @param besides cases that are not counted */
    List<Waiting> waiting(Collection<Stage> stages, Collection<CaseId> besides) {
        return jdbc.sql("select call, association, count(*) from review_case where " + WAITING + " group by call, association")
                .param("stages", wireNames(stages))
                .param("besides", ids(besides))
                .query((row, n) -> new Waiting(
                        new CallId(row.getObject(1, UUID.class)), new OrganisationId(row.getObject(2, UUID.class)), row.getInt(3)))
                .list();
    }

    /** The first by number. @param besides cases that are left out */
    List<ReviewCase> first(
            Collection<Stage> stages, CallId call, Collection<OrganisationId> associations, Collection<CaseId> besides, int most) {
        List<CaseId> first = jdbc.sql("select id from review_case where " + WAITING + """
                 and call = :call and association = any(:associations) order by number limit :most""")
                .param("stages", wireNames(stages))
                .param("besides", ids(besides))
                .param("call", call.value())
                .param("associations", associations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("most", most)
                .query((row, n) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
        return cases.all(first).stream().sorted(Comparator.comparing(ReviewCase::number)).toList();
    }

    private static String[] wireNames(Collection<Stage> stages) {
        return stages.stream().map(Stage::wireName).toArray(String[]::new);
    }

    private static UUID[] ids(Collection<CaseId> cases) {
        return cases.stream().map(CaseId::value).toArray(UUID[]::new);
    }
}

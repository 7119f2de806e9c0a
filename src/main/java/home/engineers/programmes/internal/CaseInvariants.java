package home.engineers.programmes.internal;

import home.engineers.kernel.Invariant;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.CaseCourse;
import home.engineers.programmes.rules.CaseState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must always be true of cases. */
@Configuration
class CaseInvariants {
    @Bean
    Invariant casesAreWhatTheirActsAddUpTo(JdbcClient jdbc, CaseTable cases, HappeningTable happenings) {
        return of("every case stands as its acts add up", () -> ids(jdbc).stream()
                .flatMap(id -> cases.find(id).stream())
                .filter(one -> !one.state().equals(CaseState.of(
                        happenings.of(one.id()).stream().map(Happening::step).toList())))
                .map(one -> one.number())
                .toList());
    }

    @Bean
    Invariant closedCasesHaveNoClock(JdbcClient jdbc) {
        return of("no clock runs on a closed case", () -> jdbc.sql("""
                select c.number from review_case c join case_clock k on k.case_id = c.id
                where k.ended_at is null and c.status <> 'open'""").query(String.class).list());
    }

    @Bean
    Invariant casesSayWhoseTurnItIs(CaseTable cases, ProgrammeShelf shelf) {
        return of("every case says whose turn it is by its document", () -> {
            List<String> wrong = new ArrayList<>();
            cases.each((one, turn) -> {
                if (!new CaseCourse(shelf.of(one), one.state()).turn().wireName().equals(turn)) {
                    wrong.add(one.number());
                }
            });
            return wrong;
        });
    }

    @Bean
    Invariant casesSayWhenTheTurnEnds(JdbcClient jdbc) {
        return of("every case says when the present turn ends by its clocks", () -> jdbc.sql("""
                select c.number from review_case c
                left join case_clock k on k.case_id = c.id and k.ended_at is null
                left join lateral (select l.* from case_clock l where l.case_id = c.id
                    order by l.begun_on desc, l.id desc limit 1) last
                    on last.stage = c.stage and last.ended_with = 'escalated' and c.status = 'open'
                where c.due_at is distinct from coalesce(k.due_at, last.due_at)""").query(String.class).list());
    }

    @Bean
    Invariant timesThatAreUpHaveEnded(OverdueClocks overdue) {
        return of("every time that is up has ended", overdue::numbers);
    }

    @Bean
    Invariant objectionsAddUp(JdbcClient jdbc) {
        return of("every case counts its unanswered objections", () -> jdbc.sql("""
                select c.number from review_case c where c.open_objections <>
                    (select count(*) from case_objection o where o.case_id = c.id and o.kind = 'objection' and o.answered_at is null)""")
                .query(String.class)
                .list());
    }

    private static List<CaseId> ids(JdbcClient jdbc) {
        return jdbc.sql("select id from review_case order by id").query(UUID.class).list().stream().map(CaseId::new).toList();
    }

    @Bean
    Invariant casesStandWhereTheirDocumentsHaveAStage(CaseTable cases, ProgrammeShelf shelf) {
        return of("every case stands at a stage, and is of a level, that its document has", () -> {
            List<String> lost = new ArrayList<>();
            cases.each((one, turn) -> {
                var document = shelf.of(one);
                if (document.stage(one.state().stage()).isEmpty() || document.level(one.level()).isEmpty()) {
                    lost.add(one.number());
                }
            });
            return lost;
        });
    }

    private static Invariant of(String statement, Supplier<List<String>> violations) {
        return new Invariant() {
            @Override
            public String statement() {
                return statement;
            }

            @Override
            public List<String> violations() {
                return violations.get();
            }
        };
    }
}

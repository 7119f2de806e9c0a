package home.engineers.programmes.internal;

import home.engineers.experts.Experts;
import home.engineers.experts.conflicts.Conflicts;
import home.engineers.experts.conflicts.ReadablePath;
import home.engineers.experts.conflicts.TieTold;
import home.engineers.kernel.BundledWords;
import home.engineers.kernel.Language;
import home.engineers.kernel.PersonId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.Recusals;
import home.engineers.programmes.internal.ReviewerTable.Reviewer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A tie may become known after a reviewer was named. Whoever has not yet given an opinion on the case is then recused from it,
 * for them it does not exist any more. Runs in the transaction that tells of the tie, and does nothing a second time.
 */
@Component
class TiesFound {
    private static final BundledWords WORDS = new BundledWords(Language.ZH);
    private final JdbcClient jdbc;
    private final CaseTable cases;
    private final CaseMatters matters;
    private final ReviewerTable reviewers;
    private final Conflicts conflicts;
    private final Experts experts;
    private final Recusals recusals;

    TiesFound(
            JdbcClient jdbc, CaseTable cases, CaseMatters matters, ReviewerTable reviewers, Conflicts conflicts, Experts experts,
            Recusals recusals) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.matters = matters;
        this.reviewers = reviewers;
        this.conflicts = conflicts;
        this.experts = experts;
        this.recusals = recusals;
    }

    @EventListener
    void on(TieTold told) {
        concerned(told).forEach(id -> look(cases.take(id)));
    }

    /** Cases at their review of which one of the persons is a reviewer, or the applicant. */
    private List<CaseId> concerned(TieTold told) {
        return jdbc.sql("""
                select distinct c.id from review_case c join case_reviewer r on r.case_id = c.id and r.round = c.appeals
                where c.status = 'open' and c.stage = 'review' and r.given_at is null and r.left_at is null
                  and (r.person = any(:persons) or c.applicant = any(:persons)) order by c.id""")
                .param("persons", told.persons().stream().map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class).list().stream().map(CaseId::new).toList();
    }

    private void look(ReviewCase one) {
        List<PersonId> waited = reviewers.of(one).stream().filter(each -> each.opinion() == null).map(Reviewer::person).toList();
        conflicts.paths(waited, matters.of(one)).forEach((person, paths) -> {
            experts.withdraw(person, DeclinedReviews.REVIEW, one.id().value());
            recusals.enter(one.id(), person, words(conflicts.readable(paths).getFirst()));
        });
    }

    private static String words(ReadablePath path) {
        return path.begins() + path.legs().stream()
                .map(leg -> " — " + WORDS.of("experts.kind." + leg.kind().wireName()) + " — " + leg.ends())
                .collect(Collectors.joining());
    }
}

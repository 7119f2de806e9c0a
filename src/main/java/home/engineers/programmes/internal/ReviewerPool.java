package home.engineers.programmes.internal;

import home.engineers.experts.Experts;
import home.engineers.experts.conflicts.ConflictPath;
import home.engineers.experts.conflicts.Conflicts;
import home.engineers.experts.conflicts.ReadablePath;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.Clause;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may be named to review a case: those of the pool who judge its programme and level today, without a path to it in the
 * conflict graph. Asked before anyone is invited.
 */
@Component
class ReviewerPool {
    private final Experts experts;
    private final Conflicts conflicts;
    private final CaseMatters matters;
    private final RecusalTable recusals;
    private final HouseClock clock;

    ReviewerPool(Experts experts, Conflicts conflicts, CaseMatters matters, RecusalTable recusals, HouseClock clock) {
        this.experts = experts;
        this.conflicts = conflicts;
        this.matters = matters;
        this.recusals = recusals;
        this.clock = clock;
    }

    /**
     * @param free who may be named
     * @param tied who may not, each with the paths to the case
     */
    record Standing(List<PersonId> free, List<ReadablePath> tied) {
        static final Standing NONE = new Standing(List.of(), List.of());
    }

    List<PersonId> candidates(ReviewCase one) {
        List<PersonId> pool = pool(one);
        return free(one, pool, paths(pool, one));
    }

    Standing standing(ReviewCase one) {
        List<PersonId> pool = pool(one);
        Map<PersonId, List<ConflictPath>> paths = paths(pool, one);
        return new Standing(
                free(one, pool, paths),
                conflicts.readable(pool.stream().flatMap(person -> paths.getOrDefault(person, List.of()).stream()).toList()));
    }

    /** Those of the persons without a path to the case who are not out of it, whoever they are. */
    List<PersonId> untied(ReviewCase one, List<PersonId> persons) {
        return free(one, persons, paths(persons, one));
    }

    private List<PersonId> pool(ReviewCase one) {
        return experts.judging(one.association(), one.programme(), one.level(), clock.today());
    }

    @Clause(instrument = "mohrss-40-2019", article = "25", rule = "ZC-34")
    private Map<PersonId, List<ConflictPath>> paths(List<PersonId> pool, ReviewCase one) {
        return conflicts.paths(pool, matters.of(one));
    }

    private List<PersonId> free(ReviewCase one, List<PersonId> pool, Map<PersonId, List<ConflictPath>> paths) {
        Set<PersonId> out = recusals.standing(one.id());
        return pool.stream().filter(person -> !paths.containsKey(person) && !out.contains(person)).toList();
    }
}

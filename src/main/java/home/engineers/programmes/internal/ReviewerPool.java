package home.engineers.programmes.internal;

import home.engineers.experts.Experts;
import home.engineers.experts.conflicts.ConflictPath;
import home.engineers.experts.conflicts.Conflicts;
import home.engineers.experts.conflicts.ReadablePath;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.Clause;
import home.engineers.programmes.CaseId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may be named to review a case: the panel that was drawn for it, or else those of the pool who judge its programme and
 * level today; without a path to it in the conflict graph. Asked before anyone is invited.
 */
@Component
class ReviewerPool {
    private final Experts experts;
    private final CasePanels panels;
    private final Conflicts conflicts;
    private final CaseMatters matters;
    private final RecusalTable recusals;
    private final HouseClock clock;

    ReviewerPool(Experts experts, CasePanels panels, Conflicts conflicts, CaseMatters matters, RecusalTable recusals, HouseClock clock) {
        this.experts = experts;
        this.panels = panels;
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

    /** Of many cases at once, by case; the number of queries does not grow with them. */
    Map<CaseId, Set<PersonId>> candidates(List<ReviewCase> many) {
        Map<CaseId, List<PersonId>> pools = pools(many);
        Set<PersonId> all = pools.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<UUID, Set<PersonId>> tied = tied(all, many);
        Map<CaseId, Set<PersonId>> out = recusals.standing(pools.keySet());
        Map<CaseId, Set<PersonId>> found = new HashMap<>();
        pools.forEach((id, pool) -> {
            Set<PersonId> free = new HashSet<>(pool);
            free.removeAll(tied.getOrDefault(id.value(), Set.of()));
            free.removeAll(out.getOrDefault(id, Set.of()));
            found.put(id, free);
        });
        return found;
    }

    /** Cases of one level, or of one draw, have the same pool. */
    private Map<CaseId, List<PersonId>> pools(List<ReviewCase> many) {
        Map<CaseId, List<PersonId>> pools = new HashMap<>(panels.members(many));
        Map<List<Object>, List<PersonId>> judging = new HashMap<>();
        many.stream().filter(one -> !pools.containsKey(one.id())).toList().forEach(one -> pools.put(
                one.id(),
                judging.computeIfAbsent(List.of(one.association(), one.programme(), one.level()), level ->
                        experts.judging(one.association(), one.programme(), one.level(), clock.today()))));
        return pools;
    }

    @Clause(instrument = "mohrss-40-2019", article = "25", rule = "ZC-34")
    private Map<UUID, Set<PersonId>> tied(Set<PersonId> persons, List<ReviewCase> many) {
        return conflicts.tied(persons, many.stream().map(matters::of).toList());
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
        return panels.members(one)
                .orElseGet(() -> experts.judging(one.association(), one.programme(), one.level(), clock.today()));
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

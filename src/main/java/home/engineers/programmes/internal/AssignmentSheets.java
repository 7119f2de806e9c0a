package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.panels.assignment.Affinity;
import home.engineers.panels.assignment.Expertise;
import home.engineers.panels.assignment.ExpertiseSimilarity;
import home.engineers.panels.assignment.Pairing;
import home.engineers.people.People;
import home.engineers.programmes.CallId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up who could review what in a call: by {@link ReviewerPool} alone, and how well they fit. */
@Component
class AssignmentSheets {
    /** So many cases are assigned at once; more follow when these are named. */
    static final int MOST_CASES = 300;

    private static final int MOST_READ = 5_000;
    /** Of the affinity half rests on specialties, half on texts. */
    private static final double SPECIALTY_PART = 0.5;

    private final CaseTable cases;
    private final CaseGate gate;
    private final ReviewerPool pool;
    private final ReviewerTable reviewers;
    private final ReviewerExpertise expertise;
    private final People people;

    AssignmentSheets(
            CaseTable cases,
            CaseGate gate,
            ReviewerPool pool,
            ReviewerTable reviewers,
            ReviewerExpertise expertise,
            People people) {
        this.cases = cases;
        this.gate = gate;
        this.pool = pool;
        this.reviewers = reviewers;
        this.expertise = expertise;
        this.people = people;
    }

    /** Of the cases that the actor conducts, those in review with fewer reviewers than so many. */
    AssignmentSheet of(Actor actor, CallId call, int perCase) {
        List<ReviewCase> waiting = cases.ofCall(call, MOST_READ, 0).reversed().stream()
                .filter(one -> one.state().at(Stage.REVIEW) && one.state().review().reviewers() < perCase)
                .filter(one -> gate.sees(actor, one) && CaseGate.ownCase(actor, one).isEmpty())
                .limit(MOST_CASES)
                .toList();
        Map<CaseId, Set<PersonId>> reviewing = reviewers.named(waiting);
        List<Set<PersonId>> named = waiting.stream().map(one -> reviewing.getOrDefault(one.id(), Set.of())).toList();
        Map<CaseId, Set<PersonId>> candidates = pool.candidates(waiting);
        List<Set<PersonId>> may = waiting.stream().map(one -> candidates.get(one.id())).toList();
        Set<PersonId> all = new LinkedHashSet<>();
        may.forEach(all::addAll);
        named.forEach(all::addAll);
        List<PersonId> order = all.stream().sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
        Set<Pairing> settled = new HashSet<>();
        for (int c = 0; c < waiting.size(); c++) {
            for (PersonId person : named.get(c)) {
                may.get(c).add(person);
                settled.add(new Pairing(c, order.indexOf(person)));
            }
        }
        Map<PersonId, String> names = new HashMap<>();
        people.cards(order).forEach((person, card) -> names.put(person, card.name()));
        return new AssignmentSheet(waiting, order, names, affinities(waiting, order, may), settled);
    }

    private @Nullable Affinity[][] affinities(List<ReviewCase> waiting, List<PersonId> order, List<Set<PersonId>> may) {
        List<Expertise> ofCases = expertise.of(waiting);
        List<Expertise> ofReviewers =
                waiting.isEmpty() ? List.of() : expertise.of(order, waiting.getFirst().association());
        List<Expertise> all = new ArrayList<>(Stream.concat(ofCases.stream(), ofReviewers.stream()).toList());
        ExpertiseSimilarity similarity = ExpertiseSimilarity.among(all, SPECIALTY_PART);
        @Nullable Affinity[][] found = new Affinity[waiting.size()][order.size()];
        for (int c = 0; c < waiting.size(); c++) {
            for (int r = 0; r < order.size(); r++) {
                if (may.get(c).contains(order.get(r))) {
                    found[c][r] = similarity.of(ofCases.get(c), ofReviewers.get(r));
                }
            }
        }
        return found;
    }
}

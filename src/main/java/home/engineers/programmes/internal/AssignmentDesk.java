package home.engineers.programmes.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.law.Clause;
import home.engineers.organisations.Organisations;
import home.engineers.panels.assignment.Affinity;
import home.engineers.panels.assignment.Assignment;
import home.engineers.panels.assignment.AssignmentResult;
import home.engineers.panels.assignment.AssignmentTerms;
import home.engineers.panels.assignment.Contradiction;
import home.engineers.panels.assignment.Demand;
import home.engineers.panels.assignment.Pairing;
import home.engineers.panels.assignment.ScoreMatrix;
import home.engineers.panels.assignment.solving.Assignments;
import home.engineers.programmes.Act;
import home.engineers.programmes.CallId;
import home.engineers.programmes.CaseReviews;
import home.engineers.programmes.CaseSummary;
import home.engineers.programmes.ReviewDesk.Done;
import home.engineers.programmes.rules.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Proposes reviewers for the cases of a call, and names those that the secretary settles on. */
@Service
public class AssignmentDesk {
    /** Besides those proposed, so many who fit next best are shown of each case. */
    private static final int ALTERNATIVES = 5;

    private final AssignmentSheets sheets;
    private final CaseReviews reviews;
    private final CaseLines lines;
    private final CaseNumbers numbers;
    private final ProgrammeShelf shelf;
    private final Deciding deciding;
    private final Organisations organisations;
    private final Authority authority;

    AssignmentDesk(
            AssignmentSheets sheets,
            CaseReviews reviews,
            CaseLines lines,
            CaseNumbers numbers,
            ProgrammeShelf shelf,
            Deciding deciding,
            Organisations organisations,
            Authority authority) {
        this.sheets = sheets;
        this.reviews = reviews;
        this.lines = lines;
        this.numbers = numbers;
        this.shelf = shelf;
        this.deciding = deciding;
        this.organisations = organisations;
        this.authority = authority;
    }

    /** @param maxLoad cases of this proposal that one reviewer takes at most */
    public record Wish(int perCase, int maxLoad, boolean fair) {}

    /** A case and a reviewer of it, by the address of the one and the id of the other. */
    public record Ticked(String address, String reviewer) {}

    /**
     * @param reasons why there is no proposal, or why what is ticked cannot be
     * @param total and {@code lowest}: of what is ticked; null where nothing is
     */
    public record Proposal(
            List<Line> lines, List<Reason> reasons, @Nullable BigDecimal total, @Nullable BigDecimal lowest) {}

    public record Line(CaseSummary summary, List<Choice> choices) {}

    /** @param named already, so that it cannot be taken back here */
    public record Choice(String reviewer, String name, Affinity affinity, boolean ticked, boolean named) {}

    /**
     * The best assignment in which whatever is ticked stays.
     *
     * @throws home.engineers.kernel.authority.Absent for whoever does not conduct reviews of the association
     */
    public Proposal propose(Actor actor, CallId call, Wish wish, Collection<Ticked> ticked) {
        AssignmentSheet sheet = sheet(actor, call, wish);
        ScoreMatrix matrix = sheet.matrix();
        AssignmentTerms terms = terms(sheet, wish).pinning(pairings(sheet, ticked));
        if (sheet.cases().isEmpty()) {
            return new Proposal(List.of(), List.of(), null, null);
        }
        return switch (Assignments.of(matrix, terms)) {
            case AssignmentResult.Made(Assignment made) -> proposal(actor, sheet, made, List.of());
            case AssignmentResult.Impossible(List<Demand> contradiction) -> proposal(
                    actor, sheet, new Assignment(matrix, List.copyOf(terms.pinned())), Contradiction.said(contradiction, matrix));
        };
    }

    /** What was ticked, with why it cannot be. */
    public Proposal refused(Actor actor, CallId call, Wish wish, Collection<Ticked> ticked, List<Reason> reasons) {
        AssignmentSheet sheet = sheet(actor, call, wish);
        return proposal(
                actor, sheet, new Assignment(sheet.matrix(), List.copyOf(pairings(sheet, ticked))), reasons);
    }

    /** Names all that are ticked, or none: refused where that does not keep the demands. @return how many were named */
    public Outcome<Integer> name(Actor actor, CallId call, Wish wish, Collection<Ticked> ticked) {
        return deciding.whole(() -> {
            AssignmentSheet sheet = sheet(actor, call, wish);
            ScoreMatrix matrix = sheet.matrix();
            Set<Pairing> chosen = pairings(sheet, ticked);
            if (sheet.cases().isEmpty() || chosen.size() == sheet.named().size()) {
                return Outcome.refused(Reason.of("programmes.assign.nobody"));
            }
            Optional<Reason> few = few(sheet, wish);
            if (few.isPresent()) {
                return Outcome.refused(few.get());
            }
            List<Demand> broken = new Assignment(matrix, List.copyOf(chosen)).broken(terms(sheet, wish));
            return broken.isEmpty() ? named(actor, sheet, chosen) : Outcome.refused(Contradiction.unmet(broken));
        });
    }

    /** A case needs as many reviewers as the written opinions that its programme demands. */
    @Clause(instrument = "mohrss-40-2019", article = "21", rule = "ZC-30")
    private Optional<Reason> few(AssignmentSheet sheet, Wish wish) {
        return sheet.cases().stream()
                .flatMap(one -> shelf.of(one).stage(Stage.REVIEW).stream()
                        .filter(rule -> rule.terms().opinions() != null)
                        .map(rule -> Map.entry(numbers.opinions(Objects.requireNonNull(rule.terms().opinions()), one), rule.citation())))
                .filter(least -> wish.perCase() < least.getKey())
                .max(Map.Entry.comparingByKey())
                .map(least -> Reason.at("perCase", "programmes.assign.few", wish.perCase(), least.getKey()).citing(least.getValue()));
    }

    private Outcome<Integer> named(Actor actor, AssignmentSheet sheet, Set<Pairing> chosen) {
        int many = 0;
        for (int c = 0; c < sheet.cases().size(); c++) {
            int caseNumber = c;
            List<PersonId> more = chosen.stream()
                    .filter(pairing -> pairing.caseNumber() == caseNumber && !sheet.named().contains(pairing))
                    .map(pairing -> sheet.reviewers().get(pairing.reviewer()))
                    .toList();
            ReviewCase one = sheet.cases().get(c);
            if (!more.isEmpty()
                    && reviews.nameReviewers(actor, one.address(), one.version(), more) instanceof Refused<Done>(List<Reason> reasons)) {
                return Outcome.refused(reasons);
            }
            many += more.size();
        }
        return Outcome.granted(many);
    }

    private AssignmentSheet sheet(Actor actor, CallId call, Wish wish) {
        authority.demandOrHide(actor, Act.REVIEW_CONDUCT, Subject.of(organisations.municipalAssociation().id()));
        return sheets.of(actor, call, wish.perCase());
    }

    private static AssignmentTerms terms(AssignmentSheet sheet, Wish wish) {
        return AssignmentTerms.plain(sheet.matrix(), wish.perCase(), new AssignmentTerms.Load(0, wish.maxLoad()), wish.fair())
                .pinning(sheet.named());
    }

    /** What may be, of what was ticked; and who was named before. */
    private static Set<Pairing> pairings(AssignmentSheet sheet, Collection<Ticked> ticked) {
        Set<Pairing> pairings = new HashSet<>(sheet.named());
        ticked.forEach(one -> sheet.pairing(one.address(), one.reviewer()).ifPresent(pairings::add));
        return pairings;
    }

    private Proposal proposal(Actor actor, AssignmentSheet sheet, Assignment shown, List<Reason> reasons) {
        List<CaseSummary> summaries = lines.of(actor, sheet.cases());
        List<Line> found = new ArrayList<>();
        for (int c = 0; c < sheet.cases().size(); c++) {
            found.add(new Line(summaries.get(c), choices(sheet, c, new HashSet<>(shown.pairings()))));
        }
        boolean nothing = shown.pairings().isEmpty();
        return new Proposal(found, reasons, nothing ? null : shown.total(), nothing ? null : shown.lowest());
    }

    private static List<Choice> choices(AssignmentSheet sheet, int caseNumber, Set<Pairing> ticked) {
        List<Choice> all = IntStream.range(0, sheet.reviewers().size())
                .filter(r -> sheet.affinities()[caseNumber][r] != null)
                .mapToObj(r -> choice(sheet, new Pairing(caseNumber, r), ticked))
                .sorted(Comparator.comparing(Choice::ticked)
                        .thenComparing((Choice one) -> one.affinity().score())
                        .reversed())
                .toList();
        long chosen = all.stream().filter(Choice::ticked).count();
        return all.stream().limit(chosen + ALTERNATIVES).toList();
    }

    private static Choice choice(AssignmentSheet sheet, Pairing pairing, Set<Pairing> ticked) {
        PersonId reviewer = sheet.reviewers().get(pairing.reviewer());
        Affinity affinity = Objects.requireNonNull(sheet.affinities()[pairing.caseNumber()][pairing.reviewer()]);
        return new Choice(
                reviewer.toString(), sheet.names().getOrDefault(reviewer, ""), affinity, ticked.contains(pairing),
                sheet.named().contains(pairing));
    }
}

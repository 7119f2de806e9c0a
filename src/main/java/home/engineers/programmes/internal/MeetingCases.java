package home.engineers.programmes.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.Clause;
import home.engineers.panels.DrawId;
import home.engineers.programmes.CallId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.CaseReviews.Opinion;
import home.engineers.programmes.PanelCases;
import home.engineers.programmes.PanelLaw;
import home.engineers.programmes.rules.CaseCourse;
import home.engineers.programmes.rules.CaseStep;
import home.engineers.programmes.rules.PanelKind;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.Stage;
import home.engineers.programmes.rules.StageRule.PanelRule;
import home.engineers.programmes.rules.Tally;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Cases as the meeting of a panel sees them, and the way back of what it decides. */
@Component
class MeetingCases implements PanelCases {
    private static final Set<Stage> PANEL = EnumSet.of(Stage.MEETING, Stage.BALLOT);
    private final CaseTable cases;
    private final CasesAtStage atStage;
    private final CaseBook book;
    private final ProgrammeShelf shelf;
    private final CaseNumbers numbers;
    private final FilingTable filings;
    private final ReviewerTable reviewers;
    private final ReviewerPool pool;
    private final CasePanels panels;
    private final RecusalTable recusals;
    private final OpinionCount count;
    private final HouseClock clock;

    MeetingCases(
            CaseTable cases, CasesAtStage atStage, CaseBook book, ProgrammeShelf shelf, CaseNumbers numbers, FilingTable filings,
            ReviewerTable reviewers, ReviewerPool pool, CasePanels panels, RecusalTable recusals,
            OpinionCount count, HouseClock clock) {
        this.cases = cases;
        this.atStage = atStage;
        this.book = book;
        this.shelf = shelf;
        this.numbers = numbers;
        this.filings = filings;
        this.reviewers = reviewers;
        this.pool = pool;
        this.panels = panels;
        this.recusals = recusals;
        this.count = count;
        this.clock = clock;
    }

    @Override
    public List<PanelCase> standing(CallId call, Collection<OrganisationId> associations, Collection<CaseId> besides, int most) {
        return lines(atStage.first(PANEL, call, associations, besides, most));
    }

    @Override
    public List<Waiting> waiting(Collection<CaseId> besides) {
        return atStage.waiting(PANEL, besides);
    }

    @Override
    public Map<CaseId, PanelCase> all(Collection<CaseId> ids) {
        return lines(cases.all(ids)).stream().collect(Collectors.toMap(PanelCase::id, one -> one));
    }

    private List<PanelCase> lines(List<ReviewCase> found) {
        Map<CaseId, Filing> filed = filings.of(found.stream().map(ReviewCase::id).toList());
        return found.stream().map(one -> line(one, filed.get(one.id()))).toList();
    }

    private PanelCase line(ReviewCase one, Filing filing) {
        ProgrammeDocument document = shelf.of(one);
        return new PanelCase(
                one.id(), one.address(), one.number(), one.association(), document.name(),
                document.level(one.level()).orElseThrow().name(), one.applicant(), filing.name(), filing.employerName(),
                one.specialty(), one.state().open() && one.state().stage().byPanel());
    }

    @Override
    public Optional<DrawId> draw(CaseId id) {
        return panels.draw(found(id));
    }

    @Override
    public List<String> kinds(CaseId id) {
        Map<PanelKind, String> least = rule(found(id)).least();
        return TallySheets.KINDS.stream().filter(least::containsKey).map(PanelKind::wireName).toList();
    }

    @Override
    public PanelLaw law(CaseId id, String kind) {
        return law(found(id), kind);
    }

    private PanelLaw law(ReviewCase one, String kind) {
        return numbers.panel(rule(one), PanelKind.named(kind).orElseThrow(Absent::new), one);
    }

    private PanelRule rule(ReviewCase one) {
        return shelf.of(one).panel().map(stage -> Objects.requireNonNull(stage.panel())).orElseThrow(Absent::new);
    }

    private ReviewCase found(CaseId id) {
        return cases.find(id).orElseThrow(Absent::new);
    }

    @Override
    public List<WrittenOpinion> opinions(CaseId id) {
        return reviewers.of(found(id)).stream()
                .filter(each -> each.opinion() != null)
                .map(each -> {
                    Opinion opinion = Objects.requireNonNull(each.opinion());
                    return new WrittenOpinion(opinion.recommends(), opinion.words());
                })
                .toList();
    }

    @Override
    public int leastOpinions(CaseId id) {
        return count.least(found(id));
    }

    @Override
    @Clause(instrument = "mohrss-40-2019", article = "25", rule = "ZC-34")
    public Set<PersonId> tied(CaseId id, Collection<PersonId> persons) {
        Set<PersonId> tied = new HashSet<>(persons);
        tied.removeAll(pool.untied(found(id), List.copyOf(persons)));
        return tied;
    }

    @Override
    public Map<CaseId, Set<PersonId>> hiddenFrom(Collection<CaseId> ids) {
        return recusals.standing(ids);
    }

    @Override
    public Outcome<CaseId> record(PersonId by, CaseId id, String kind, String panel, Count votes) {
        ReviewCase one = cases.take(id);
        Outcome<Tally> tally = Tally.counted(votes.size(), votes.present(), votes.yes(), votes.passes(), law(one, kind));
        Outcome<List<CaseStep>> steps = switch (tally) {
            case Refused<Tally>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<Tally>(Tally counted) -> new CaseCourse(shelf.of(one), one.state()).recordTally(counted);
        };
        return steps.map(allowed -> book.add(one, allowed, clock.instant(), by, panel).id());
    }
}

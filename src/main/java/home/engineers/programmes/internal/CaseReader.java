package home.engineers.programmes.internal;

import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.CountedDay;
import home.engineers.law.WorkingDays;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.EligibilityReport;
import home.engineers.programmes.internal.CaseView.Paper;
import home.engineers.programmes.internal.CaseView.StagePlace;
import home.engineers.programmes.rules.CaseAct;
import home.engineers.programmes.rules.CaseCourse;
import home.engineers.programmes.rules.CaseState.Publicity;
import home.engineers.programmes.rules.Eligibility;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.Stage;
import home.engineers.programmes.rules.StageRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows one case to one reader. */
@Service
@Transactional(readOnly = true)
public class CaseReader {
    private final CaseGate gate;
    private final JudgingReader judging;
    private final RecusalReader recusals;
    private final CaseLines lines;
    private final HappeningTable happenings;
    private final ClockTable clocks;
    private final FilingTable filings;
    private final ObjectionReader hearings;
    private final ProgrammeShelf shelf;
    private final TimelineReader timeline;
    private final Attachments attachments;
    private final Authority authority;
    private final CaseNumbers numbers;
    private final TallySheets sheets;
    private final FormReader forms;
    private final CaseOutputs outputs;
    private final WorkingDays calendar;
    private final Anonymity anonymity;
    private final HouseClock clock;

    CaseReader(
            CaseGate gate,
            JudgingReader judging,
            RecusalReader recusals,
            CaseLines lines,
            HappeningTable happenings,
            ClockTable clocks,
            FilingTable filings,
            ObjectionReader hearings,
            ProgrammeShelf shelf,
            TimelineReader timeline,
            Attachments attachments,
            Authority authority,
            CaseNumbers numbers,
            TallySheets sheets,
            FormReader forms,
            CaseOutputs outputs,
            WorkingDays calendar,
            Anonymity anonymity,
            HouseClock clock) {
        this.gate = gate;
        this.judging = judging;
        this.recusals = recusals;
        this.lines = lines;
        this.happenings = happenings;
        this.clocks = clocks;
        this.filings = filings;
        this.hearings = hearings;
        this.shelf = shelf;
        this.timeline = timeline;
        this.attachments = attachments;
        this.authority = authority;
        this.numbers = numbers;
        this.sheets = sheets;
        this.forms = forms;
        this.outputs = outputs;
        this.calendar = calendar;
        this.anonymity = anonymity;
        this.clock = clock;
    }

    /** @throws Absent where there is none or it is hidden from the actor */
    public CaseView view(Actor actor, String address) {
        ReviewCase one = gate.seen(actor, address);
        ProgrammeDocument document = shelf.of(one);
        CaseCourse course = new CaseCourse(document, one.state());
        Filing filing = filings.of(one.id());
        @Nullable CaseClock running = clocks.running(one.id()).orElse(null);
        List<Happening> happened = happenings.of(one.id());
        Set<Party> parts = gate.parts(actor, one);
        boolean hidden = anonymity.hides(actor, one);
        EligibilityReport report = Eligibility.of(
                document, filing.profile().answering(forms.answers(one)), one.countedOn());
        return new CaseView(
                hidden ? lines.line(one, filing, running).nameless() : lines.line(one, filing, running),
                one.version(),
                one.verification(),
                one.edition(),
                one.governingDay(),
                one.call(),
                title(filing.profile()),
                parts.stream().map(Party::wireName).toList(),
                decides(actor, one, course, parts),
                one.state().publicity() == Publicity.RUNNING,
                days(document, one),
                report.level(one.level()),
                course.secondNotice(numbers.notices(one)).orElse(null),
                sheets.kinds(one),
                tally(one, happened),
                CaseView.Voted.of(happened),
                places(document, one),
                running == null ? List.of() : days(running),
                hidden ? List.of() : timeline.of(actor, one, happened, parts),
                papers(actor, one),
                hearings.hearing(actor, one),
                judging.judging(actor, one, parts),
                judging.remedies(actor, one, parts),
                recusals.recusing(actor, one, parts),
                forms.filed(one).map(filed -> hidden ? filed.nameless() : filed).orElse(null),
                outputs.of(actor, one));
    }

    private static @Nullable String decides(Actor actor, ReviewCase one, CaseCourse course, Set<Party> parts) {
        Party turn = parts.contains(Party.REVIEWER) ? Party.REVIEWER : course.turn();
        boolean own = one.applicant().equals(actor.person()) && turn != Party.APPLICANT;
        return parts.contains(turn) && !own ? one.state().stage().wireName() : null;
    }

    /** How many working days the present stage has by its document; 0 where no time is set. */
    private int days(ProgrammeDocument document, ReviewCase one) {
        StageRule.@Nullable Limit limit = document.rule(one.state().stage()).limit();
        return limit == null ? 0 : numbers.workingDays(limit, one);
    }

    private static @Nullable String title(EligibilityProfile profile) {
        return profile.titles().stream()
                .max(Comparator.comparing(EligibilityProfile.Title::level))
                .map(title -> title.level().wireName())
                .orElse(null);
    }

    private CaseView.@Nullable Tally tally(ReviewCase one, List<Happening> happened) {
        return happened.stream()
                .filter(each -> each.step().act() == CaseAct.TALLY_RECORDED)
                .map(each -> each.step().facts())
                .map(facts -> new CaseView.Tally(
                        (Integer) facts.get("size"),
                        (Integer) facts.get("present"),
                        (@Nullable Integer) facts.get("yes"),
                        sheets.needed(one, (Integer) facts.get("present")),
                        (Boolean) facts.get("passes")))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The supplement is shown where it was asked for, else left out. */
    private static List<StagePlace> places(ProgrammeDocument document, ReviewCase one) {
        List<StagePlace> places = new ArrayList<>();
        boolean passed = true;
        for (var rule : document.course()) {
            Stage stage = rule.stage();
            boolean now = stage == one.state().stage();
            if (aside(stage) && !taken(stage, one)) {
                continue;
            }
            boolean behind = (passed || aside(stage)) && !now;
            passed = passed && !now;
            places.add(new StagePlace(
                    stage.wireName(), now ? one.state().open() ? "now" : "done" : behind ? "done" : one.state().open() ? "ahead" : "skip"));
        }
        return places;
    }

    /** Stages that a case comes to only where something calls for them. */
    private static boolean aside(Stage stage) {
        return stage == Stage.SUPPLEMENT || stage == Stage.APPEAL || stage == Stage.REVOCATION;
    }

    private static boolean taken(Stage stage, ReviewCase one) {
        return switch (stage) {
            case SUPPLEMENT -> one.state().notices() > 0;
            case APPEAL -> one.state().appeals() > 0;
            default -> one.state().stage() == stage;
        };
    }

    private List<CountedDay> days(CaseClock running) {
        LocalDate today = clock.today();
        return running.begunOn()
                .plusDays(1)
                .datesUntil(running.dueOn().plusDays(1))
                .map(day -> CountedDay.of(day, calendar.isWorkingDay(day), today))
                .toList();
    }

    /** Where names are kept back, only what the form asks for outside the parts that would tell them. */
    private List<Paper> papers(Actor actor, ReviewCase one) {
        if (!anonymity.hides(actor, one)) {
            return papers(one);
        }
        Set<UUID> open = forms.filed(one)
                .map(filed -> filed.nameless().files().values().stream().map(Attachment::id).collect(Collectors.toSet()))
                .orElse(Set.of());
        return papers(one).stream().filter(paper -> open.contains(paper.attachment().id())).toList();
    }

    private List<Paper> papers(ReviewCase one) {
        return filings.attachments(one.id()).stream()
                .flatMap(attached -> attachments.find(attached.attachment()).stream()
                        .map(found -> new Paper(found, attached.purpose())))
                .toList();
    }

    /** An attachment of a case, for those who see the case. @throws Absent else */
    public Attachment paper(Actor actor, String address, UUID attachment) {
        ReviewCase one = gate.seen(actor, address);
        return papers(actor, one).stream()
                .map(Paper::attachment)
                .filter(paper -> paper.id().equals(attachment))
                .findFirst()
                .orElseThrow(Absent::new);
    }
}

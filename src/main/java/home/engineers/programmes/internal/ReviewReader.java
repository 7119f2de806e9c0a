package home.engineers.programmes.internal;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.authority.SeenByAll;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.People;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseStatus;
import home.engineers.programmes.CaseSummary;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.InboxQuery;
import home.engineers.programmes.PublicNotice;
import home.engineers.programmes.RegisterLine;
import home.engineers.programmes.Reviews;
import home.engineers.programmes.Standing;
import home.engineers.programmes.VerifiedOutcome;
import home.engineers.programmes.rules.Effect;
import home.engineers.programmes.rules.Eligibility;
import home.engineers.programmes.rules.Objectors;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.Shown;
import home.engineers.programmes.rules.Stage;
import home.engineers.programmes.rules.StageRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what may be read of reviews. */
@Service
@Transactional(readOnly = true)
class ReviewReader implements Reviews {
    private static final int MOST_PUBLICITIES = 200;

    private final CaseTable cases;
    private final CaseLists lists;
    private final CaseGate gate;
    private final RegisterReader register;
    private final CaseLines lines;
    private final ClockTable clocks;
    private final FilingTable filings;
    private final ProgrammeShelf shelf;
    private final HappeningTable happenings;
    private final CaseOutputs outputs;
    private final EvidenceLog evidence;
    private final People people;
    private final Authority authority;
    private final InformationBarrier barrier;
    private final HouseClock clock;

    ReviewReader(
            CaseTable cases,
            CaseLists lists,
            CaseGate gate,
            RegisterReader register,
            CaseLines lines,
            ClockTable clocks,
            FilingTable filings,
            ProgrammeShelf shelf,
            HappeningTable happenings,
            CaseOutputs outputs,
            EvidenceLog evidence,
            People people,
            Authority authority,
            InformationBarrier barrier,
            HouseClock clock) {
        this.cases = cases;
        this.lists = lists;
        this.gate = gate;
        this.register = register;
        this.lines = lines;
        this.clocks = clocks;
        this.filings = filings;
        this.shelf = shelf;
        this.happenings = happenings;
        this.outputs = outputs;
        this.evidence = evidence;
        this.people = people;
        this.authority = authority;
        this.barrier = barrier;
        this.clock = clock;
    }

    @Override
    public List<Offered> programmes() {
        return shelf.standing().stream().map(one -> new Offered(one.id(), one.name())).toList();
    }

    @Override
    @SeenByAll
    public List<RegisterLine> register(String programme, int page, int size) {
        return register.lines(programme, page, size);
    }

    @Override
    @SeenByAll
    public int countRegister(String programme) {
        return register.count(programme);
    }

    @Override
    public List<Offered> registers() {
        return register.kept().stream().map(one -> new Offered(one.id(), one.name())).toList();
    }

    @Override
    public Standing ownStanding(Actor actor, String programme) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.ELIGIBILITY_READ, Subject.of(person));
        EligibilityProfile profile = ProfileOfPerson.eligibility(people.profile(person));
        return new Standing(
                Eligibility.of(shelf.current(programme), profile, clock.today()), profile.titles(), profile.qualified());
    }

    @Override
    public List<CaseSummary> cases(Actor actor, int page, int size) {
        return lines.listed(actor, lists.seen(actor, size, (page - 1) * size));
    }

    @Override
    public int countCases(Actor actor) {
        return lists.countSeen(actor, Total.LIMIT);
    }

    @Override
    public List<CaseSummary> waitingFor(Actor actor, int limit) {
        return lines.listed(actor, lists.waiting(actor, InboxQuery.EVERYTHING, limit, 0));
    }

    @Override
    public CaseSummary summary(Actor actor, String address) {
        return lines.of(actor, List.of(gate.seen(actor, address))).getFirst();
    }

    @Override
    public int version(Actor actor, String address) {
        return gate.seen(actor, address).version();
    }

    @Override
    @SeenByAll
    public List<PublicNotice> publicities() {
        return clocks.publicities(Stage.OBJECTION, MOST_PUBLICITIES).stream()
                .map(this::publicity)
                .filter(PublicNotice::running)
                .toList();
    }

    @Override
    @SeenByAll
    public PublicNotice publicity(UUID id) {
        CaseClock running = clocks.publicity(id).orElseThrow(Absent::new);
        ReviewCase one = cases.find(running.caseId()).orElseThrow();
        ProgrammeDocument document = shelf.of(one);
        StageRule rule = document.rule(running.stage());
        if (!rule.visible().contains(Party.PUBLIC)) {
            throw new Absent();
        }
        Filing filing = filings.of(one.id());
        boolean open = running.running() && one.state().open();
        return new PublicNotice(
                id,
                document.name(),
                open(open, rule, Shown.NAME, filing::name),
                open(open, rule, Shown.EMPLOYER, filing::employerName),
                open(open, rule, Shown.EMPLOYER, filing::agency),
                open(open, rule, Shown.SPECIALTY, one::specialty),
                open(open, rule, Shown.LEVEL, () -> document.level(one.level()).orElseThrow().name()),
                running.begunOn(),
                running.dueOn(),
                running.workingDays(),
                running.provisional(),
                open,
                rule.terms().objectors() == Objectors.ANONYMOUS_ALLOWED);
    }

    private static <T> @Nullable T open(boolean open, StageRule rule, Shown what, Supplier<T> value) {
        return open && rule.shows().contains(what) ? value.get() : null;
    }

    @Override
    public VerifiedOutcome verify(Actor actor, String verification) {
        return find(verification)
                .map(one -> outcome(one, gate.sees(actor, one)))
                .orElseGet(() -> barrier.asTheHouse(() -> outcome(find(verification).orElseThrow(Absent::new), false)));
    }

    private Optional<ReviewCase> find(String verification) {
        return cases.byVerification(verification).or(() -> granted(cases.byNumber(verification)));
    }

    /** @param party whether whoever asks may see the case itself */
    private VerifiedOutcome outcome(ReviewCase one, boolean party) {
        boolean granted = one.state().status() == CaseStatus.GRANTED;
        if (!party && !(granted && publishes(one))) {
            throw new Absent();
        }
        ProgrammeDocument document = shelf.of(one);
        StageRule award = document.rule(Stage.AWARD);
        List<Entry> acts = evidence.of(one.id().value());
        return new VerifiedOutcome(
                one.number(),
                one.verification(),
                shown(party, award, Shown.NAME, () -> filings.of(one.id()).name()),
                document.level(one.level()).orElseThrow().name(),
                shown(party, award, Shown.SPECIALTY, one::specialty),
                document.name(),
                document.edition(),
                document.sha256(),
                one.state().status(),
                granted ? LocalDate.ofInstant(happenings.of(one.id()).getLast().at(), HouseClock.ZONE) : null,
                outputs.certificate(one),
                acts);
    }

    private boolean publishes(ReviewCase one) {
        StageRule award = shelf.of(one).rule(Stage.AWARD);
        return award.effects().contains(Effect.PUBLICATION) && award.visible().contains(Party.PUBLIC);
    }

    /** To the parties all, to others what the document shows; nothing of an erased applicant. */
    private static @Nullable String shown(boolean party, StageRule award, Shown what, Supplier<String> value) {
        String found = party || award.shows().contains(what) ? value.get() : "";
        return found.isEmpty() ? null : found;
    }

    private static Optional<ReviewCase> granted(Optional<ReviewCase> found) {
        return found.filter(one -> one.state().status() == CaseStatus.GRANTED);
    }
}

package home.engineers.programmes.internal;

import home.engineers.files.Attachment;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.SeenByAll;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.Act;
import home.engineers.programmes.Objections;
import home.engineers.programmes.ReviewDesk.Done;
import home.engineers.programmes.rules.CaseStep;
import home.engineers.programmes.rules.ObjectionCheck;
import home.engineers.programmes.rules.ObjectionCourse;
import home.engineers.programmes.rules.Objectors;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.Stage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes and answers objections and tips. */
@Service
class ObjectionDesk implements Objections {
    private final CaseTable cases;
    private final ClockTable clocks;
    private final ObjectionTable objections;
    private final ProgrammeShelf shelf;
    private final CaseBook book;
    private final CaseGate gate;
    private final CaseNotices notices;
    private final ObjectionHandlers handlers;
    private final ObjectionFiles files;
    private final ObjectionGuard guard;
    private final Authority authority;
    private final IdSource ids;
    private final HouseClock clock;

    ObjectionDesk(
            CaseTable cases,
            ClockTable clocks,
            ObjectionTable objections,
            ProgrammeShelf shelf,
            CaseBook book,
            CaseGate gate,
            CaseNotices notices,
            ObjectionHandlers handlers,
            ObjectionFiles files,
            ObjectionGuard guard,
            Authority authority,
            IdSource ids,
            HouseClock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.objections = objections;
        this.shelf = shelf;
        this.book = book;
        this.gate = gate;
        this.notices = notices;
        this.handlers = handlers;
        this.files = files;
        this.guard = guard;
        this.authority = authority;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @SeenByAll
    @Transactional
    public Outcome<Receipt> object(Actor actor, UUID publicity, Form form, String from) {
        return object(actor, publicity, form, List.of(), from);
    }

    @Override
    @SeenByAll
    @Transactional
    public Outcome<Receipt> object(Actor actor, UUID publicity, Form form, List<Upload> uploads, String from) {
        authority.demand(actor, Act.OBJECTION_MAKE, Subject.HOUSE);
        CaseClock running = clocks.publicity(publicity)
                .filter(found -> found.stage() == Stage.OBJECTION)
                .orElseThrow(Absent::new);
        ReviewCase one = cases.take(running.caseId());
        if (!running.running() || !running.dueAt().isAfter(clock.instant())) {
            return Outcome.refused(
                    Reason.of("programmes.objection.over").citing(shelf.of(one).rule(Stage.OBJECTION).citation()));
        }
        List<Reason> faults = ObjectionCheck.faults(form);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        return switch (course(one).object()) {
            case Refused<List<CaseStep>>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<List<CaseStep>>(List<CaseStep> steps) -> guard.objecting(publicity, from)
                    .<Outcome<Receipt>>map(Outcome::refused)
                    .orElseGet(() -> files.receive(uploads).map(received -> keep(one, form, steps, received)));
        };
    }

    /** A tip is kept beside the case: nothing in the case tells of it, and nothing waits for it. */
    private Receipt keep(ReviewCase one, Form form, List<CaseStep> steps, List<Attachment> received) {
        Objectors objectors = shelf.of(one).rule(Stage.OBJECTION).terms().objectors();
        Objection objection = Objection.received(
                ids.next(), one.id(), form, objectors == Objectors.ANONYMOUS_ALLOWED, ids.code(), clock.instant());
        if (!objection.tip()) {
            book.add(one, steps, clock.instant(), null, null);
        }
        objections.insert(objection);
        files.attach(objection.id(), received);
        if (objection.tip()) {
            notices.tellTip(one, handlers.of(one));
        }
        return new Receipt(objection.receipt());
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> unanswered(Actor actor, String address) {
        ReviewCase one = gate.demand(actor, address, Act.OBJECTION_READ, Party.SECRETARY);
        boolean own = CaseGate.ownCase(actor, one).isPresent();
        return objections.of(one.id()).stream()
                .filter(objection -> !own && !objection.tip() && objection.upheld() == null)
                .map(Objection::id)
                .toList();
    }

    @Override
    @SeenByAll
    @Transactional(noRollbackFor = Absent.class)
    public Outcome<Progress> progress(Actor actor, String receipt, String from) {
        authority.demand(actor, Act.OBJECTION_FOLLOW, Subject.HOUSE);
        Optional<Reason> wait = guard.looking(from);
        if (wait.isPresent()) {
            return Outcome.refused(wait.get());
        }
        Objection found = objections.byReceipt(receipt).orElseThrow(Absent::new);
        guard.found(from);
        ReviewCase one = cases.find(found.caseId()).orElseThrow();
        return Outcome.granted(new Progress(
                found.receipt(), shelf.of(one).name(), found.stand(), found.nameless(), found.raisedReason() != null, found.facts(),
                found.receivedAt(), found.takenUpAt(), found.answeredAt(), found.upheld(), found.answer()));
    }

    @Override
    @Transactional
    public Outcome<Done> takeUp(Actor actor, UUID objection) {
        Objection found = objections.find(objection).orElseThrow(Absent::new);
        ReviewCase one = demanded(actor, found);
        return this.<Done>against(actor, one).orElseGet(() -> {
            objections.takeUp(found.id(), actor.requirePerson(), clock.instant());
            return Outcome.granted(new Done(one.address(), one.state().status()));
        });
    }

    @Override
    @Transactional
    public Outcome<Done> answer(Actor actor, UUID objection, int version, Finding finding) {
        Objection found = objections.find(objection).orElseThrow(Absent::new);
        ReviewCase one = demanded(actor, found);
        Optional<Outcome<Done>> against = against(actor, one);
        if (against.isPresent()) {
            return against.get();
        }
        if (found.tip()) {
            return tipAnswered(actor, one, found, finding);
        }
        seen(one, version);
        return switch (course(one).answer(finding)) {
            case Refused<List<CaseStep>>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<List<CaseStep>>(List<CaseStep> steps) -> answered(actor, one, found, finding, steps);
        };
    }

    /** Nothing follows from a tip for the case; where something should, it is made an objection of the house first. */
    private Outcome<Done> tipAnswered(Actor actor, ReviewCase one, Objection found, Finding finding) {
        if (finding.upheld()) {
            return Outcome.refused(Reason.at("decision", "programmes.tip.raiseFirst"));
        }
        return switch (ObjectionCheck.answer(finding.answer())) {
            case Refused<String>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<String> sound -> objections.answer(found.id(), finding, actor.requirePerson(), clock.instant())
                    ? Outcome.granted(new Done(one.address(), one.state().status()))
                    : Outcome.refused(Reason.of("programmes.objection.answered"));
        };
    }

    @Override
    @Transactional
    public Outcome<Done> raise(Actor actor, UUID tip, int version, String reason) {
        Objection found = objections.find(tip).orElseThrow(Absent::new);
        ReviewCase one = demanded(actor, found);
        Optional<Outcome<Done>> against = against(actor, one);
        if (against.isPresent()) {
            return against.get();
        }
        seen(one, version);
        return switch (course(one).raise(reason)) {
            case Refused<List<CaseStep>>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<List<CaseStep>>(List<CaseStep> steps) -> raised(actor, one, found, reason.strip(), steps);
        };
    }

    private Outcome<Done> raised(Actor actor, ReviewCase one, Objection tip, String reason, List<CaseStep> steps) {
        if (!objections.raise(tip.id(), reason, actor.requirePerson(), clock.instant())) {
            return Outcome.refused(Reason.of("programmes.tip.none"));
        }
        ReviewCase after = book.add(one, steps, clock.instant(), actor.requirePerson(), null);
        return Outcome.granted(new Done(after.address(), after.state().status()));
    }

    @Override
    @Transactional
    public Identity identity(Actor actor, UUID objection) {
        Objection found = objections.find(objection).orElseThrow(Absent::new);
        ReviewCase one = gate.seen(actor, cases.find(found.caseId()).orElseThrow().address());
        if (!handlers.handles(actor, one)) {
            throw new NotPermitted(Act.OBJECTOR_READ);
        }
        objections.looked(ids.next(), found.id(), actor.requirePerson(), clock.instant());
        return new Identity(one.address(), one.number(), found.objector(), found.contact());
    }

    private <T> Optional<Outcome<T>> against(Actor actor, ReviewCase one) {
        return CaseGate.<T>ownCase(actor, one).or(() -> handlers.against(actor, one).map(Outcome::refused));
    }

    private static void seen(ReviewCase one, int version) {
        if (one.version() != version) {
            throw new OptimisticLockingFailureException("case " + one.id() + " was seen at version " + version);
        }
    }

    private ReviewCase demanded(Actor actor, Objection found) {
        String address = cases.find(found.caseId()).orElseThrow().address();
        return gate.demand(actor, address, Act.OBJECTION_ANSWER, Party.SECRETARY);
    }

    private ObjectionCourse course(ReviewCase one) {
        return new ObjectionCourse(shelf.of(one), one.state());
    }

    /** The objector's answer stays with the objection; the case tells its parties only what is written for them. */
    private Outcome<Done> answered(
            Actor actor, ReviewCase one, Objection found, Finding finding, List<CaseStep> steps) {
        if (!objections.answer(found.id(), finding, actor.requirePerson(), clock.instant())) {
            return Outcome.refused(Reason.of("programmes.objection.answered"));
        }
        String told = finding.parties().isBlank() ? null : finding.parties().strip();
        ReviewCase after = book.add(one, steps, clock.instant(), actor.requirePerson(), told);
        return Outcome.granted(new Done(after.address(), after.state().status()));
    }
}

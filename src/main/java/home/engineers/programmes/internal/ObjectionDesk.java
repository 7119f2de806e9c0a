package home.engineers.programmes.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.Act;
import home.engineers.programmes.Objections;
import home.engineers.programmes.ReviewDesk.Done;
import home.engineers.programmes.rules.CaseCourse;
import home.engineers.programmes.rules.CaseStep;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes and answers named objections. */
@Service
class ObjectionDesk implements Objections {
    private static final int LONGEST_NAME = 60;
    private static final int SHORTEST_CONTACT = 5;

    private final CaseTable cases;
    private final ClockTable clocks;
    private final ObjectionTable objections;
    private final ProgrammeShelf shelf;
    private final CaseBook book;
    private final CaseGate gate;
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
            Authority authority,
            IdSource ids,
            HouseClock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.objections = objections;
        this.shelf = shelf;
        this.book = book;
        this.gate = gate;
        this.authority = authority;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<Receipt> object(Actor actor, UUID publicity, Form form) {
        authority.demand(actor, Act.OBJECTION_MAKE, Subject.HOUSE);
        CaseClock running = clocks.publicity(publicity)
                .filter(found -> found.stage() == Stage.OBJECTION)
                .orElseThrow(Absent::new);
        List<Reason> faults = faults(form);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        if (!running.dueAt().isAfter(clock.instant())) {
            return Outcome.refused(Reason.of("programmes.objection.over").citing("mohrss-40-2019", "26"));
        }
        ReviewCase one = cases.find(running.caseId()).orElseThrow();
        return new CaseCourse(shelf.of(one), one.state()).object(form.facts()).map(steps -> keep(one, form, steps));
    }

    private static List<Reason> faults(Form form) {
        List<Reason> faults = new ArrayList<>();
        String name = form.objector().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(Reason.at("objector", "programmes.objection.name", LONGEST_NAME));
        }
        String contact = form.contact().strip();
        if (contact.length() < SHORTEST_CONTACT || contact.length() > LONGEST_NAME) {
            faults.add(Reason.at("contact", "programmes.objection.contact"));
        }
        return faults;
    }

    private Receipt keep(ReviewCase one, Form form, List<CaseStep> steps) {
        String receipt = ids.token();
        book.add(one, steps, clock.instant(), null, null);
        objections.insert(
                new Objection(
                        ids.next(), one.id(), form.objector().strip(), form.contact().strip(), form.facts().strip(),
                        clock.instant(), null, null, null),
                receipt);
        return new Receipt(receipt);
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> unanswered(Actor actor, String address) {
        ReviewCase one = gate.demand(actor, address, Act.OBJECTION_READ, Party.SECRETARY);
        boolean own = CaseGate.ownCase(actor, one).isPresent();
        return objections.of(one.id()).stream()
                .filter(objection -> !own && objection.upheld() == null)
                .map(Objection::id)
                .toList();
    }

    @Override
    @Transactional
    public Outcome<Done> answer(Actor actor, UUID objection, int version, boolean upheld, String answer) {
        Objection found = objections.find(objection).orElseThrow(Absent::new);
        String address = cases.find(found.caseId()).orElseThrow().address();
        ReviewCase one = gate.demand(actor, address, Act.OBJECTION_ANSWER, Party.SECRETARY);
        Optional<Outcome<Done>> own = CaseGate.ownCase(actor, one);
        if (own.isPresent()) {
            return own.get();
        }
        if (one.version() != version) {
            throw new OptimisticLockingFailureException("case " + one.id() + " was seen at version " + version);
        }
        return switch (new CaseCourse(shelf.of(one), one.state()).answerObjection(upheld, answer)) {
            case Refused<List<CaseStep>>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<List<CaseStep>>(List<CaseStep> steps) -> answered(actor, one, found, upheld, answer, steps);
        };
    }

    private Outcome<Done> answered(
            Actor actor, ReviewCase one, Objection found, boolean upheld, String answer, List<CaseStep> steps) {
        if (!objections.answer(found.id(), upheld, answer.strip(), actor.requirePerson(), clock.instant())) {
            return Outcome.refused(Reason.of("programmes.objection.answered"));
        }
        ReviewCase after = book.add(one, steps, clock.instant(), actor.requirePerson(), null);
        return Outcome.granted(new Done(after.address(), after.state().status()));
    }
}

package home.engineers.programmes.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.experts.Experts;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.WorkingDays;
import home.engineers.programmes.rules.AtEnd;
import home.engineers.programmes.rules.CaseAct;
import home.engineers.programmes.rules.CaseCourse;
import home.engineers.programmes.rules.CaseState;
import home.engineers.programmes.rules.CaseStep;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.PublicVoteCourse;
import home.engineers.programmes.rules.Stage;
import home.engineers.programmes.rules.StageRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes what happens to a case, inside the caller's transaction: the acts, the state they add up to, the clocks they
 * start and end, the evidence of official acts, and the notices to the parties.
 */
@Component
class CaseBook {
    private final CaseTable cases;
    private final HappeningTable happenings;
    private final ClockTable clocks;
    private final ProgrammeShelf shelf;
    private final CaseNumbers numbers;
    private final WorkingDays calendar;
    private final EvidenceLog evidence;
    private final CaseNotices notices;
    private final AwardEffects effects;
    private final Experts experts;
    private final ApplicationEventPublisher events;
    private final IdSource ids;
    private final HouseClock clock;

    CaseBook(
            CaseTable cases,
            HappeningTable happenings,
            ClockTable clocks,
            ProgrammeShelf shelf,
            CaseNumbers numbers,
            WorkingDays calendar,
            EvidenceLog evidence,
            CaseNotices notices,
            AwardEffects effects,
            Experts experts,
            ApplicationEventPublisher events,
            IdSource ids,
            HouseClock clock) {
        this.cases = cases;
        this.happenings = happenings;
        this.clocks = clocks;
        this.shelf = shelf;
        this.numbers = numbers;
        this.calendar = calendar;
        this.evidence = evidence;
        this.notices = notices;
        this.effects = effects;
        this.experts = experts;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens the book of a case just filed. */
    ReviewCase open(ReviewCase filed, List<CaseStep> steps, PersonId by) {
        Running running = running(filed, filed, steps, filed.filedAt());
        cases.insert(filed, running.task(turn(filed)));
        write(filed, 0, running, steps, filed.filedAt(), by, null);
        return filed;
    }

    /**
     * Adds acts to a case.
     *
     * @param at when they happen by law
     * @param by null where the house acts by itself
     * @param note words that belong to the first act
     * @throws org.springframework.dao.OptimisticLockingFailureException where someone changed the case meanwhile
     */
    ReviewCase add(ReviewCase before, List<CaseStep> steps, Instant at, @Nullable PersonId by, @Nullable String note) {
        CaseState state = before.state();
        for (CaseStep step : steps) {
            state = state.after(step);
        }
        Running running = running(before, before.next(state), steps, at);
        ReviewCase after = cases.move(before, state, running.task(turn(before.next(state))));
        write(after, happenings.count(before.id()), running, steps, at, by, note);
        if (before.state().at(Stage.REVIEW) && !after.state().at(Stage.REVIEW)) {
            experts.over(DeclinedReviews.REVIEW, after.id().value());
        }
        if (new PublicVoteCourse(shelf.of(before), before.state()).stands() && !after.state().open() && after.call() != null) {
            events.publishEvent(new CandidateLeft(after.call(), after.id()));
        }
        if (before.state().open() && !after.state().open()) {
            events.publishEvent(new CaseEnded(after.id()));
        }
        return after;
    }

    private Party turn(ReviewCase one) {
        return new CaseCourse(shelf.of(one), one.state()).turn();
    }

    private void write(
            ReviewCase after,
            int written,
            Running running,
            List<CaseStep> steps,
            Instant at,
            @Nullable PersonId by,
            @Nullable String note) {
        int number = written;
        for (CaseStep step : steps) {
            number++;
            boolean first = number == written + 1;
            happenings.append(after.id(), new Happening(number, step, at, clock.instant(), by, first ? note : null));
            if (step.act().official()) {
                evidence.append(step.act().wireName(), after.id().value(), facts(after, step));
            }
        }
        bringAbout(after, number, steps, at, by, note);
        run(after, running, steps, at);
        notices.tell(after, steps, running.clock());
    }

    /** What an award brings about, and what its revocation takes back. */
    private void bringAbout(
            ReviewCase one, int written, List<CaseStep> steps, Instant at, @Nullable PersonId by, @Nullable String note) {
        LocalDate on = LocalDate.ofInstant(at, HouseClock.ZONE);
        PersonId hand = by == null ? happenings.lastHand(one.id()).orElse(one.applicant()) : by;
        if (did(steps, CaseAct.AWARDED) && !effects.carryOut(one, on, hand).isEmpty()) {
            CaseStep held = new CaseStep(CaseAct.EFFECT_HELD, one.state().stage(), Map.of());
            happenings.append(one.id(), new Happening(written + 1, held, at, clock.instant(), null, null));
            notices.tell(one, List.of(held), null);
        }
        if (did(steps, CaseAct.REVOKED)) {
            effects.undo(one, on, hand, note == null ? "" : note);
        }
    }

    private Map<String, Object> facts(ReviewCase one, CaseStep step) {
        ProgrammeDocument document = shelf.of(one);
        Map<String, Object> facts = new HashMap<>(step.facts());
        facts.put("programme", document.id());
        facts.put("edition", document.edition());
        facts.put("document", document.sha256());
        facts.put("level", one.level());
        facts.put("stage", step.stage().wireName());
        return facts;
    }

    /**
     * The time that runs after the acts.
     *
     * @param clock null where none runs
     * @param kept whether it is the one that ran before
     * @param late whether a time that is up still says how late the case is: where its end decides nothing
     */
    private record Running(@Nullable CaseClock clock, boolean kept, boolean late) {
        Task task(Party turn) {
            return new Task(turn, clock == null ? null : clock.dueAt(), kept && clock == null && late);
        }
    }

    private Running running(ReviewCase before, ReviewCase after, List<CaseStep> steps, Instant at) {
        boolean moved = before.state().stage() != after.state().stage() || before == after;
        boolean begun = did(steps, CaseAct.PUBLICITY_BEGUN);
        Stage stage = after.state().stage();
        StageRule.@Nullable Limit limit = shelf.of(after).rule(stage).limit();
        if (!moved && !begun && after.state().open()) {
            boolean late = limit != null && limit.then() == AtEnd.ESCALATE;
            return new Running(clocks.running(after.id()).orElse(null), true, late);
        }
        boolean waitsForItsBeginning = stage == Stage.PUBLICITY && !begun;
        if (!after.state().open() || limit == null || waitsForItsBeginning) {
            return new Running(null, false, false);
        }
        int days = numbers.workingDays(limit, after);
        LocalDate on = LocalDate.ofInstant(at, HouseClock.ZONE);
        return new Running(CaseClock.begun(ids.next(), after.id(), stage, on, days, calendar), false, false);
    }

    private void run(ReviewCase after, Running running, List<CaseStep> steps, Instant at) {
        if (running.kept()) {
            return;
        }
        clocks.end(after.id(), at, false, steps.getFirst().act(), clock.instant());
        @Nullable CaseClock begun = running.clock();
        if (begun != null) {
            clocks.begin(begun);
            if (begun.stage() == Stage.PUBLICITY || begun.stage() == Stage.OBJECTION) {
                clocks.publish(ids.next(), begun);
            }
        }
    }

    private static boolean did(List<CaseStep> steps, CaseAct act) {
        return steps.stream().anyMatch(step -> step.act() == act);
    }
}

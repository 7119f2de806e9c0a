package home.engineers.programmes.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.rules.ProgrammeDocument;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Lets cases in. A programme by call is filed only within an open one. What is filed while a call runs belongs to it, is
 * judged by its edition, and has its years counted on its day.
 */
@Component
class CallGate {
    private final CallTable calls;
    private final ProgrammeShelf shelf;
    private final HouseClock clock;

    CallGate(CallTable calls, ProgrammeShelf shelf, HouseClock clock) {
        this.calls = calls;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * Under what a case would be filed today; refused where the programme waits for a call.
     *
     * @throws home.engineers.kernel.authority.Absent where there is no such programme
     */
    Outcome<CallChoice> today(String programme) {
        ProgrammeDocument current = shelf.current(programme);
        return calls.open(programme, clock.today()).map(this::within).orElseGet(() -> without(current));
    }

    /** The document under which a case would be filed today; the present one where the programme waits for a call. */
    ProgrammeDocument document(String programme) {
        return today(programme) instanceof Granted<CallChoice>(CallChoice open) ? open.document() : shelf.current(programme);
    }

    /** The same inside the transaction that files: until it ends, nobody closes the call. */
    Outcome<CallChoice> filing(String programme) {
        ProgrammeDocument current = shelf.current(programme);
        return calls.hold(programme, clock.today()).map(this::within).orElseGet(() -> without(current));
    }

    private Outcome<CallChoice> within(StoredCall open) {
        return Outcome.granted(new CallChoice(open.id(), shelf.edition(open.programme(), open.edition()), open.countsOn()));
    }

    private Outcome<CallChoice> without(ProgrammeDocument current) {
        LocalDate today = clock.today();
        if (!current.opening().byCall()) {
            return Outcome.granted(new CallChoice(null, current, today));
        }
        return Outcome.refused(calls.next(current.id(), today)
                .map(next -> Reason.of("calls.file.later", next.opensOn().toString(), next.closesOn().toString()))
                .orElseGet(() -> Reason.of("calls.file.none")));
    }
}

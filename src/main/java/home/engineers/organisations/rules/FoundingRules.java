package home.engineers.organisations.rules;

import home.engineers.kernel.Reason;
import home.engineers.organisations.FoundingState;
import home.engineers.organisations.FoundingStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way from nothing to an association at work. */
public final class FoundingRules {
    private FoundingRules() {}

    /** The last step taken by a day. */
    public static Optional<FoundingStep> latest(List<FoundingStep> oldestFirst, LocalDate on) {
        return oldestFirst.stream().filter(step -> !step.on().isAfter(on)).reduce((earlier, later) -> later);
    }

    /**
     * All that speaks against taking a step off the record; empty where nothing does.
     *
     * @param belonging memberships of the association that stand or are applied for
     */
    public static List<Reason> againstWithdrawing(FoundingStep step, List<FoundingStep> oldestFirst, long belonging) {
        List<Reason> reasons = new ArrayList<>();
        oldestFirst.stream()
                .filter(later -> later.state().compareTo(step.state()) > 0)
                .forEach(later -> reasons.add(
                        Reason.of("organisations.founding.laterStands", later.on().toString(), later.document())));
        boolean stillFounded = oldestFirst.stream().anyMatch(one -> one != step && one.state().founded());
        if (step.state().founded() && !stillFounded && belonging > 0) {
            reasons.add(Reason.of("organisations.founding.hasMembers", belonging).citing("society-registration-2016", "12"));
        }
        return reasons;
    }

    /** All that speaks against a further step; empty where nothing does. */
    public static List<Reason> against(FoundingStep next, List<FoundingStep> oldestFirst, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        Optional<FoundingStep> last = oldestFirst.stream().reduce((earlier, later) -> later);
        FoundingState now = last.map(FoundingStep::state).orElse(FoundingState.NONE);
        if (next.state().compareTo(now) <= 0) {
            reasons.add(Reason.at("state", "organisations.founding.notBeyond"));
        }
        if (next.on().isAfter(today)) {
            reasons.add(Reason.at("on", "organisations.founding.inFuture"));
        }
        last.filter(step -> next.on().isBefore(step.on()))
                .ifPresent(step -> reasons.add(
                        Reason.at("on", "organisations.founding.beforeLast", step.on().toString())));
        if (next.document().isBlank() || next.document().length() > 200) {
            reasons.add(Reason.at("document", "organisations.founding.documentNeeded"));
        }
        return reasons;
    }
}

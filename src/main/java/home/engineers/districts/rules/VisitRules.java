package home.engineers.districts.rules;

import home.engineers.districts.Task;
import home.engineers.districts.Visit;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.organisations.District;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be recorded of a visit, and what can be asked for after it. */
public final class VisitRules {
    private static final int PURPOSE = 200;
    private static final int FINDINGS = 4000;
    private static final int WHAT = 300;
    private static final int OUTCOME = 1000;
    private static final int YEARS_AHEAD = 2;

    private VisitRules() {}

    /** @param officers of the municipal association on the day */
    public static List<Reason> against(District district, Visit visit, Set<PersonId> officers, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (visit.on().isAfter(today)) {
            reasons.add(Reason.at("on", "districts.visit.inFuture"));
        }
        if (!district.inForce(visit.on())) {
            reasons.add(Reason.at("on", "districts.step.notInForce", district.name(), visit.on().toString()));
        }
        if (visit.visitors().isEmpty()) {
            reasons.add(Reason.at("visitors", "districts.visit.visitorsNeeded"));
        } else if (!officers.containsAll(visit.visitors())) {
            reasons.add(Reason.at("visitors", "districts.visit.noOfficer", visit.on().toString()));
        }
        reasons.addAll(against(visit.purpose(), visit.findings()));
        return reasons;
    }

    public static List<Reason> against(String purpose, String findings) {
        List<Reason> reasons = new ArrayList<>();
        words("purpose", purpose, PURPOSE, "districts.visit.purposeNeeded").ifPresent(reasons::add);
        words("findings", findings, FINDINGS, "districts.visit.findingsNeeded").ifPresent(reasons::add);
        return reasons;
    }

    /** @param owner null where none was chosen @param officers of the two associations today */
    public static List<Reason> againstAssigning(
            String what, @Nullable PersonId owner, Set<PersonId> officers, LocalDate dueOn, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        words("what", what, WHAT, "districts.task.whatNeeded").ifPresent(reasons::add);
        if (owner == null || !officers.contains(owner)) {
            reasons.add(Reason.at("owner", "districts.task.ownerNeeded"));
        }
        if (dueOn.isBefore(today)) {
            reasons.add(Reason.at("due", "districts.task.past"));
        } else if (dueOn.isAfter(today.plusYears(YEARS_AHEAD))) {
            reasons.add(Reason.at("due", "districts.task.farAhead", YEARS_AHEAD));
        }
        return reasons;
    }

    public static List<Reason> againstCompleting(Task task, String outcome) {
        List<Reason> reasons = new ArrayList<>();
        if (task.done()) {
            reasons.add(Reason.at("outcome", "districts.task.already", String.valueOf(task.doneOn())));
        }
        words("outcome", outcome, OUTCOME, "districts.task.outcomeNeeded").ifPresent(reasons::add);
        return reasons;
    }

    private static Optional<Reason> words(String field, String typed, int most, String key) {
        int length = typed.strip().length();
        return length < 2 || length > most ? Optional.of(Reason.at(field, key, most)) : Optional.empty();
    }

    /** The day to remind the owner on, where it lies after the day the task was given. */
    public static Optional<LocalDate> reminder(LocalDate dueOn, int daysBefore, LocalDate today) {
        return Optional.of(dueOn.minusDays(daysBefore)).filter(day -> day.isAfter(today));
    }
}

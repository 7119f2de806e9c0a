package home.engineers.districts.rules;

import home.engineers.districts.Step;
import home.engineers.districts.StepEntry;
import home.engineers.kernel.Citation;
import home.engineers.kernel.CreditCode;
import home.engineers.kernel.Reason;
import home.engineers.law.Clause;
import home.engineers.organisations.District;
import home.engineers.organisations.FoundingState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which order and on which days the steps towards a district's association can be planned and taken. */
public final class StepOrder {
    private static final int DOCUMENT = 200;
    private static final int NUMBER = 40;
    private static final int CREDIT_CODE = 18;
    /** 登记管理机关 is civil affairs, and its kind 1 is a society (GB 32100-2015). */
    private static final String SOCIETY = "51";
    private static final String ON = "on";
    private static final String DAY = "day";

    private final District district;
    private final FoundingState reached;
    private final List<Step> steps;
    private final Map<String, StepEntry> entries;
    private final LocalDate today;

    /**
     * @param reached the founding state on record, which stands for the earlier steps that were never told apart
     * @param entries what is on record, by key of the step
     */
    public StepOrder(
            District district, FoundingState reached, List<Step> steps, Map<String, StepEntry> entries, LocalDate today) {
        this.district = district;
        this.reached = reached;
        this.steps = steps;
        this.entries = entries;
        this.today = today;
    }

    /** All that speaks against taking the step; empty where nothing does. */
    public List<Reason> againstTaking(Step step, LocalDate on, String document, String number) {
        List<Reason> reasons = new ArrayList<>();
        taken(step).ifPresent(day -> reasons.add(Reason.at("step", "districts.step.already", step.name(), day.toString())));
        if (!reasons.isEmpty()) {
            return reasons;
        }
        reasons.addAll(missing(step));
        if (on.isAfter(today)) {
            reasons.add(Reason.at(ON, "districts.step.inFuture"));
        }
        if (!district.inForce(on)) {
            reasons.add(Reason.at(ON, "districts.step.notInForce", district.name(), on.toString()));
        }
        reasons.addAll(outOfOrder(step, on));
        if (document.isBlank() || document.strip().length() > DOCUMENT) {
            reasons.add(Reason.at("document", "districts.step.documentNeeded", DOCUMENT));
        }
        if (step.numbered()) {
            number(number.strip()).ifPresent(reasons::add);
        }
        return reasons;
    }

    /** Approval comes before application and registration, registration before any activity. */
    @Clause(instrument = "society-registration-2016", article = "9", rule = "SO-21")
    List<Reason> missing(Step step) {
        return step.after().stream()
                .map(this::step)
                .filter(needed -> taken(needed).isEmpty() && !passed(needed))
                .map(needed -> cited(Reason.at("step", "districts.step.needsFirst", step.name(), needed.name()), step))
                .toList();
    }

    private boolean passed(Step needed) {
        return needed.state() != null && reached.compareTo(needed.state()) >= 0;
    }

    private List<Reason> outOfOrder(Step step, LocalDate on) {
        List<Reason> reasons = new ArrayList<>();
        for (Step other : steps) {
            LocalDate day = taken(other).orElse(null);
            if (day != null && step.after().contains(other.key()) && on.isBefore(day)) {
                reasons.add(cited(Reason.at(ON, "districts.step.beforeNeeded", other.name(), day.toString()), step));
            }
            if (day != null && other.after().contains(step.key()) && on.isAfter(day)) {
                reasons.add(cited(Reason.at(ON, "districts.step.afterFollowing", other.name(), day.toString()), other));
            }
        }
        return reasons;
    }

    private static Optional<Reason> number(String number) {
        if (number.length() < 2 || number.length() > NUMBER) {
            return Optional.of(Reason.at("number", "districts.step.numberNeeded", NUMBER).citing("society-registration-2016", "12"));
        }
        boolean code = number.length() == CREDIT_CODE;
        String written = CreditCode.normalised(number);
        return code && !(CreditCode.holds(written) && written.startsWith(SOCIETY))
                ? Optional.of(Reason.at("number", "districts.step.numberWrong", number))
                : Optional.empty();
    }

    /** All that speaks against planning the step for the day; empty where nothing does. */
    public List<Reason> againstPlanning(Step step, LocalDate day) {
        List<Reason> reasons = new ArrayList<>();
        taken(step).ifPresent(on -> reasons.add(Reason.at("step", "districts.step.already", step.name(), on.toString())));
        if (day.isBefore(today)) {
            reasons.add(Reason.at(DAY, "districts.plan.past"));
        }
        if (!district.inForce(day)) {
            reasons.add(Reason.at(DAY, "districts.step.notInForce", district.name(), day.toString()));
        }
        for (Step other : steps) {
            LocalDate fixed = takenOrPlanned(other);
            if (fixed != null && step.after().contains(other.key()) && day.isBefore(fixed)) {
                reasons.add(cited(Reason.at(DAY, "districts.plan.beforeNeeded", other.name(), fixed.toString()), step));
            }
            if (fixed != null && other.after().contains(step.key()) && day.isAfter(fixed)) {
                reasons.add(cited(Reason.at(DAY, "districts.plan.afterFollowing", other.name(), fixed.toString()), other));
            }
        }
        return reasons;
    }

    private static Reason cited(Reason reason, Step step) {
        Citation citation = step.citation();
        return citation == null ? reason : reason.citing(citation);
    }

    private Step step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst().orElseThrow();
    }

    private Optional<LocalDate> taken(Step step) {
        return Optional.ofNullable(entries.get(step.key())).map(StepEntry::takenOn);
    }

    private @Nullable LocalDate takenOrPlanned(Step step) {
        StepEntry entry = entries.get(step.key());
        return entry == null ? null : entry.taken() ? entry.takenOn() : entry.plannedOn();
    }
}

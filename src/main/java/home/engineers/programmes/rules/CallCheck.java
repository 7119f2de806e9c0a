package home.engineers.programmes.rules;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.DateText;
import home.engineers.programmes.Call.Approval;
import home.engineers.programmes.Calls.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what was typed for a call and names everything that stands against opening it. */
public final class CallCheck {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_APPROVAL = 80;
    private static final int FARTHEST_YEARS = 2;
    private static final int LEAST_WHY = 5;
    private static final int LONGEST_WHY = 300;

    private CallCheck() {}

    /** A call without fault. */
    public record Terms(
            LocalizedText name, LocalDate opensOn, LocalDate closesOn, LocalDate countsOn, @Nullable Approval approval) {}

    /** @param opening what the document asks of its calls */
    public static Outcome<Terms> terms(Form form, Opening opening, LocalDate today) {
        List<Reason> faults = new ArrayList<>();
        name(form.nameZh(), "nameZh", faults);
        name(form.nameEn(), "nameEn", faults);
        Optional<LocalDate> opens = day(form.opensOn(), "opensOn", faults);
        Optional<LocalDate> closes = day(form.closesOn(), "closesOn", faults);
        Optional<LocalDate> counts = day(form.countsOn(), "countsOn", faults);
        opens.filter(day -> day.isBefore(today))
                .ifPresent(day -> faults.add(Reason.at("opensOn", "calls.fault.past", today.toString())));
        if (opens.isPresent() && closes.isPresent() && closes.get().isBefore(opens.get())) {
            faults.add(Reason.at("closesOn", "calls.fault.order", opens.get().toString()));
        }
        if (opens.isPresent() && counts.isPresent() && far(counts.get(), opens.get())) {
            faults.add(Reason.at("countsOn", "calls.fault.far", FARTHEST_YEARS));
        }
        @Nullable Approval approval = approval(form, opening, faults);
        return faults.isEmpty()
                ? Outcome.granted(new Terms(
                        new LocalizedText(form.nameZh().strip(), form.nameEn().strip()),
                        opens.orElseThrow(), closes.orElseThrow(), counts.orElseThrow(), approval))
                : Outcome.refused(faults);
    }

    private static void name(String typed, String field, List<Reason> faults) {
        if (typed.isBlank() || typed.strip().length() > LONGEST_NAME) {
            faults.add(Reason.at(field, "calls.fault.name", LONGEST_NAME));
        }
    }

    private static Optional<LocalDate> day(String typed, String field, List<Reason> faults) {
        Optional<LocalDate> day = DateText.read(typed);
        if (day.isEmpty()) {
            faults.add(typed.isBlank()
                    ? Reason.at(field, "calls.fault.noDay")
                    : Reason.at(field, "calls.fault.day", typed.strip()));
        }
        return day;
    }

    /** A slip of the pen: nobody counts years on a day so far away. */
    private static boolean far(LocalDate counts, LocalDate opens) {
        return counts.isBefore(opens.minusYears(FARTHEST_YEARS)) || counts.isAfter(opens.plusYears(FARTHEST_YEARS));
    }

    /** A society holds no award or commendation without approval, not even one for its members (rules AWD-1, AWD-5). */
    private static @Nullable Approval approval(Form form, Opening opening, List<Reason> faults) {
        String number = form.approvalNumber().strip();
        String authority = form.approvingAuthority().strip();
        if (number.isEmpty() && authority.isEmpty() && !opening.approval()) {
            return null;
        }
        if (number.isEmpty() || number.length() > LONGEST_APPROVAL) {
            faults.add(approval("approvalNumber", "calls.fault.approval", opening));
        }
        if (authority.isEmpty() || authority.length() > LONGEST_APPROVAL) {
            faults.add(approval("approvingAuthority", "calls.fault.authority", opening));
        }
        return new Approval(number, authority);
    }

    private static Reason approval(String field, String key, Opening opening) {
        Reason reason = Reason.at(field, key, LONGEST_APPROVAL);
        return opening.approval() ? reason.citing("mca-awards-2017", "批准") : reason;
    }

    /** Why a call is closed before its time: said to everyone, and so neither empty nor endless. */
    public static Optional<Reason> why(String typed) {
        int length = typed.strip().length();
        return length < LEAST_WHY || length > LONGEST_WHY
                ? Optional.of(Reason.at("why", "calls.fault.why", LEAST_WHY, LONGEST_WHY))
                : Optional.empty();
    }
}

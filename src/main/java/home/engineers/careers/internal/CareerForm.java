package home.engineers.careers.internal;

import home.engineers.kernel.Reason;
import home.engineers.kernel.time.DateText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the fields of one form as typed and gathers what is wrong with each. */
final class CareerForm {
    private final List<Reason> reasons = new ArrayList<>();

    boolean faulty() {
        return !reasons.isEmpty();
    }

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    void against(Reason reason) {
        reasons.add(reason);
    }

    String text(String field, String typed, int least, int most) {
        String text = typed.strip();
        if (text.length() < least || text.length() > most || text.chars().anyMatch(one -> Character.isISOControl(one) && one != '\n' && one != '\r')) {
            reasons.add(Reason.at(field, "careers.form.text", least, most));
        }
        return text;
    }

    /** A date within bounds, both included; the earlier bound where it is none, which has been said then. */
    LocalDate day(String field, String typed, LocalDate earliest, LocalDate latest) {
        Optional<LocalDate> read = DateText.read(typed);
        if (read.isEmpty()) {
            reasons.add(Reason.at(field, "careers.form.date"));
        } else if (read.get().isBefore(earliest) || read.get().isAfter(latest)) {
            reasons.add(Reason.at(field, "careers.form.between", earliest.toString(), latest.toString()));
        }
        return read.orElse(earliest);
    }
}

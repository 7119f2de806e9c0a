package home.engineers.committees.internal;

import home.engineers.kernel.Reason;
import home.engineers.kernel.time.DateText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the fields of one form as typed and gathers what is wrong with each. */
final class Reading {
    private final List<Reason> reasons = new ArrayList<>();

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    boolean faulty() {
        return !reasons.isEmpty();
    }

    void against(Reason reason) {
        reasons.add(reason);
    }

    void against(List<Reason> more) {
        reasons.addAll(more);
    }

    /** A text of at least two letters. */
    String text(String field, String typed, int most) {
        String text = typed.strip();
        if (text.length() < 2 || text.length() > most) {
            reasons.add(Reason.at(field, "committees.form.text", most));
        }
        return text;
    }

    /** A whole number within bounds; the lower bound where it is none. */
    int number(String field, String typed, int least, int most) {
        String text = typed.strip();
        int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            reasons.add(Reason.at(field, "committees.form.number", least, most));
            return least;
        }
        return number;
    }

    /** A date; far in the past where it is none, which has been said then. */
    LocalDate day(String field, String typed) {
        Optional<LocalDate> read = DateText.read(typed);
        if (read.isEmpty()) {
            reasons.add(Reason.at(field, "committees.form.date", typed.strip()));
        }
        return read.orElse(LocalDate.EPOCH);
    }

    /** A day not to come. */
    LocalDate past(String field, String typed, LocalDate today) {
        LocalDate day = day(field, typed);
        if (day.isAfter(today)) {
            reasons.add(Reason.at(field, "committees.form.future"));
        }
        return day;
    }
}

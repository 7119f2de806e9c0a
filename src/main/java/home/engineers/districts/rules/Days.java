package home.engineers.districts.rules;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.DateText;
import java.time.LocalDate;

/** Days as people write them, with the sentence for what is none. */
public final class Days {
    private Days() {}

    public static Outcome<LocalDate> read(String field, String text) {
        return DateText.read(text)
                .map(Outcome::granted)
                .orElseGet(() -> Outcome.refused(Reason.at(field, "organisations.district.badDate", text.strip())));
    }
}

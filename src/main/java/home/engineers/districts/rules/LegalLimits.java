package home.engineers.districts.rules;

import home.engineers.law.Clause;
import home.engineers.law.Periods;
import java.time.LocalDate;

/** Last days that law sets on the way to a society. */
public final class LegalLimits {
    private static final String REGISTRATION = "society-registration-2016";

    private LegalLimits() {}

    /** The registrar decides within so many days of an application with all its documents. */
    @Clause(instrument = REGISTRATION, article = "12", rule = "SO-22")
    public static LocalDate decision(LocalDate applied, int days) {
        return Periods.days(applied, days);
    }

    /** A society that begins no activity within so many years of its certificate loses its registration. */
    @Clause(instrument = REGISTRATION, article = "29", rule = "SO-23")
    public static LocalDate activity(LocalDate registered, int years) {
        return Periods.years(registered, years);
    }
}

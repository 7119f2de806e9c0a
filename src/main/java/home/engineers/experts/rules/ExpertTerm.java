package home.engineers.experts.rules;

import home.engineers.kernel.Reason;
import home.engineers.law.Clause;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a term of an expert may be. */
public final class ExpertTerm {
    private ExpertTerm() {}

    /**
     * The last day that is within so many years: years begin on the day after and end on the day of the same date (民法典 art.
     * 201, 202, recalled), so that a term from 20 October 2026 may end on 20 October 2029.
     */
    public static LocalDate latest(LocalDate from, int years) {
        return from.plusYears(years);
    }

    /** What speaks against a term: that it is open, or longer than so many years (令40 art. 10, rule ZC-13). */
    @Clause(instrument = "mohrss-40-2019", article = "10", rule = "ZC-13")
    public static Optional<Reason> against(LocalDate from, @Nullable LocalDate to, int years) {
        LocalDate latest = latest(from, years);
        return to == null || to.isAfter(latest)
                ? Optional.of(Reason.at("to", "experts.term.tooLong", years, latest.toString()).citing("mohrss-40-2019", "10"))
                : Optional.empty();
    }
}

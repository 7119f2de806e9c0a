package home.engineers.programmes.rules;

import home.engineers.kernel.Reason;
import home.engineers.law.Clause;
import home.engineers.programmes.EmployerStanding;
import java.util.Optional;

/** Who posts and endorses an application. */
public final class Endorser {
    private static final String TITLE_REVIEWS = "mohrss-40-2019";

    private Endorser() {}

    /**
     * Where the employer cannot, a personnel agency does. Empty where someone can.
     *
     * @param agency whether the applicant chose one of the agencies
     */
    @Clause(instrument = TITLE_REVIEWS, article = "17", rule = "ZC-23")
    public static Optional<Reason> missing(EmployerStanding standing, boolean agency) {
        return standing == EmployerStanding.ENDORSES || agency
                ? Optional.empty()
                : Optional.of(Reason.at("agency", "programmes.file.agency." + standing.wireName()).citing(TITLE_REVIEWS, "17"));
    }
}

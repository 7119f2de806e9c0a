package home.engineers.districts.internal;

import home.engineers.districts.Measure;
import home.engineers.kernel.OrganisationId;
import java.time.LocalDate;
import java.util.Map;

/** Fills some measures of a year for all districts at once; one bean for each module that knows of them. */
interface YearSource {
    /**
     * @param associations district by association
     * @param first the first day of the year
     * @param last its last day, or today
     * @return by district; measures of districts without a row are 0, those of a year nothing is known of are left out
     */
    Map<String, Map<Measure, Long>> of(Map<OrganisationId, String> associations, LocalDate first, LocalDate last);

    /** Whether anything is known of days up to this one. */
    default boolean knows(LocalDate last) {
        return true;
    }

    /** The measures it fills. */
    Iterable<Measure> measures();
}

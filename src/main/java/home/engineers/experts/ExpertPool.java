package home.engineers.experts;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Experts from whom panels are drawn; offered as a bean by whoever keeps them. */
public interface ExpertPool {
    /** The attribute whose values name someone and are published as pseudonyms. */
    String EMPLOYER = "employer";
    /** Id of the pool of all experts. */
    String ALL = "experts";

    /** The pool of those who judge a level of a programme; without a programme, of all experts. */
    static String of(String programme, String level) {
        return programme.isEmpty() ? ALL : ALL + "-" + programme + "-" + level;
    }

    /** Lower-case letters, digits and hyphens; stays the same. */
    String id();

    LocalizedText title();

    /** The pool as it stands on a day. */
    Members members(LocalDate on);

    /**
     * An expert who may be drawn.
     *
     * @param values by attribute (specialty, employer, district, level), in the words in which quotas name them
     */
    record Expert(PersonId person, Map<String, Set<String>> values) {}

    /**
     * @param eligible who may be drawn, nobody twice
     * @param excluded who belongs to the pool but may not be drawn for this once, for whatever reason
     */
    record Members(List<Expert> eligible, List<PersonId> excluded) {}
}

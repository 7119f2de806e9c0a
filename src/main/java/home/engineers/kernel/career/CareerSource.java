package home.engineers.kernel.career;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;

/** What one module knows of a person's career; offered as a bean by every module that knows of something. */
public interface CareerSource {
    /** All of it in any order, as the person may see it; never anything about somebody else. */
    List<CareerItem> of(PersonId person);

    /** What was of it and is no more, in any order. */
    default List<Departed> departed(PersonId person) {
        return List.of();
    }

    /**
     * A thing that a career rested on and rests on no more.
     *
     * @param item as it was
     * @param on day on which it fell away
     * @param why with the reason that was given
     */
    record Departed(CareerItem item, LocalDate on, LocalizedText why) {}
}

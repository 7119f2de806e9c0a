package home.engineers.experts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The one list of specialties of the house, as it stands over time. */
public interface Specialties {
    /** Those that can be chosen on a day, in the order of the list. */
    List<Specialty> on(LocalDate day);

    /** One of this id, be it in force or not. */
    Optional<Specialty> find(String id);
}

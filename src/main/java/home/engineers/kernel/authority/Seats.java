package home.engineers.kernel.authority;

import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import java.util.Set;

/** Which seats a person holds on a day. Kept by {@code organisations}. */
public interface Seats {
    Set<Seat> of(PersonId person, LocalDate on);
}

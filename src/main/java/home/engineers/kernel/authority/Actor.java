package home.engineers.kernel.authority;

import home.engineers.kernel.PersonId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is acting: a person with the seats held today, or a visitor with neither. */
public record Actor(@Nullable PersonId person, Set<Seat> seats) {
    public static final Actor VISITOR = new Actor(null, Set.of());

    public Actor {
        seats = Set.copyOf(seats);
    }

    public boolean signedIn() {
        return person != null;
    }

    public boolean holds(Role role) {
        return switch (role) {
            case VISITOR -> true;
            case ENGINEER -> signedIn();
            default -> seats.stream().anyMatch(seat -> seat.role() == role);
        };
    }

    /** The person acting; a bug if asked of a visitor. */
    public PersonId requirePerson() {
        if (person == null) {
            throw new IllegalStateException("a visitor has no person");
        }
        return person;
    }
}

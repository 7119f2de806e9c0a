package home.engineers.organisations.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Seat;
import home.engineers.kernel.authority.Seats;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Seats follow from the positions in force on the day. */
@Component
class SeatsInForce implements Seats {
    private final PositionTable positions;

    SeatsInForce(PositionTable positions) {
        this.positions = positions;
    }

    @Override
    public Set<Seat> of(PersonId person, LocalDate on) {
        return positions.seats(person, on);
    }
}

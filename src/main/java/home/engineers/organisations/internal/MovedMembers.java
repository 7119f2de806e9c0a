package home.engineers.organisations.internal;

import home.engineers.kernel.time.HouseClock;
import home.engineers.people.PersonMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps in the history from which day a member lives in another district, in the transaction that changes it. */
@Component
class MovedMembers {
    private final StandingTable standings;
    private final HouseClock clock;

    MovedMembers(StandingTable standings, HouseClock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @EventListener
    void moved(PersonMoved event) {
        standings.moved(event.person(), event.district(), clock.today());
    }
}

package home.engineers.cast.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Seats;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who and what has come on stage so far, by the key, name or district code under which the scripts speak of it. */
final class Company {
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final Map<String, PersonId> persons = new HashMap<>();
    private final List<Extra> crowd = new ArrayList<>();
    private final Seats seats;
    private final HouseClock clock;

    Company(Seats seats, HouseClock clock) {
        this.seats = seats;
        this.clock = clock;
    }

    /** One of the crowd. @param district in which the person lives */
    record Extra(PersonId person, String district) {}

    void add(String key, Organisation organisation) {
        organisations.put(key, organisation);
    }

    void add(String key, PersonId person) {
        persons.put(key, person);
    }

    void add(Extra extra) {
        crowd.add(extra);
    }

    Organisation organisation(String key) {
        return Objects.requireNonNull(organisations.get(key), key);
    }

    OrganisationId association() {
        return organisation("association").id();
    }

    PersonId person(String key) {
        return Objects.requireNonNull(persons.get(key), key);
    }

    List<Extra> crowd() {
        return crowd;
    }

    /** The day it is. */
    LocalDate today() {
        return clock.today();
    }

    /** The person with the seats held on the day it is. */
    Actor actor(String key) {
        return actor(person(key));
    }

    Actor actor(PersonId person) {
        return new Actor(person, seats.of(person, clock.today()));
    }
}

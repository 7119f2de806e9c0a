package home.engineers.programmes;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two handlers who alone may know who objects: named for every case of an association, or for one. */
public interface ObjectionHandling {
    /** Whoever has more to answer than this sees the oldest. */
    int MOST_WAITING = 100;

    /** What stands for every case of the actor's association, and who could be named. */
    Naming standing(Actor actor);

    /**
     * What waits for an answer in the actor's association, objections and tips, the oldest first and at most
     * {@link #MOST_WAITING}; without who objects, and without the actor's own cases.
     */
    List<Waiting> waiting(Actor actor);

    /** Names two for every case of the actor's association. Refused unless they are two who hold a seat there. */
    Outcome<Naming> name(Actor actor, String first, String second);

    /**
     * Names two for one case; neither the applicant nor anyone of the applicant's employer.
     *
     * @throws home.engineers.kernel.authority.Absent where there is no such case or it is hidden from the actor
     */
    Outcome<ReviewDesk.Done> nameFor(Actor actor, String address, String first, String second);

    /**
     * @param named the two; of one case those of them who can handle it today, or empty where nobody can
     * @param since null where nobody has been named
     * @param candidates who holds a seat in the secretary's office today
     */
    record Naming(List<Person> named, @Nullable Instant since, List<Person> candidates) {
        public Naming {
            named = List.copyOf(named);
            candidates = List.copyOf(candidates);
        }

        public Optional<Person> named(int place) {
            return place < named.size() ? Optional.of(named.get(place)) : Optional.empty();
        }
    }

    record Person(PersonId id, String name) {}

    /**
     * @param address of the page of the case
     * @param tip whether it came without a name, so that nothing waits for it
     * @param checked whether somebody has taken it up
     */
    record Waiting(
            String address, String number, LocalizedText programme, LocalizedText level, boolean tip, boolean checked,
            Instant receivedAt) {}
}

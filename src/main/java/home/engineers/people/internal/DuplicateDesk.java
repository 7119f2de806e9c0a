package home.engineers.people.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.authority.Subjects;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.Act;
import home.engineers.people.People;
import home.engineers.people.PersonsInKeeping;
import home.engineers.people.internal.DuplicateTable.Pair;
import home.engineers.people.internal.DuplicateTable.State;
import home.engineers.people.rules.Likeness.Ground;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suspected duplicates: the municipal secretary sees all; a district secretary sees those of whom both are in the own
 * association, and of others no more than how many reach beyond it.
 */
@Service
public class DuplicateDesk {
    public static final int SIZE = 30;
    private static final int LONGEST_WHY = 500;
    private final DuplicateTable table;
    private final DuplicateFinder finder;
    private final KeptIds keptIds;
    private final People people;
    private final PersonsInKeeping keeping;
    private final Authority authority;
    private final Subjects subjects;
    private final HouseClock clock;

    DuplicateDesk(
            DuplicateTable table,
            DuplicateFinder finder,
            KeptIds keptIds,
            People people,
            PersonsInKeeping keeping,
            Authority authority,
            Subjects subjects,
            HouseClock clock) {
        this.table = table;
        this.finder = finder;
        this.keptIds = keptIds;
        this.people = people;
        this.keeping = keeping;
        this.authority = authority;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** @param decidedBy name of who decided, empty while the pair is open */
    public record Line(Pair pair, People.@Nullable Card first, People.@Nullable Card second, String decidedBy) {}

    /**
     * One page of pairs, those with the heaviest reasons first.
     *
     * @param wider how many pairs reach beyond what the actor may see; zero where nothing is hidden
     * @param waiting in figures, how many records are still to be compared; empty where all are, or the list is not of open pairs
     */
    public record Listing(List<Line> lines, Total total, int wider, String waiting, int page) {}

    /** @param page counted from 1 */
    @Transactional(readOnly = true)
    public Listing list(Actor actor, State state, int page) {
        Reach reach = authority.reach(actor, Act.DUPLICATE_LIST);
        int skip = (page - 1) * SIZE;
        if (reach.everywhere()) {
            List<Pair> pairs = table.page(state, SIZE, skip);
            return new Listing(lines(pairs), Total.of(table.count(state), page, SIZE, pairs.size()), 0, waiting(state), page);
        }
        List<Pair> all = table.page(state, Total.MOST, 0);
        Set<PersonId> within = keeping.among(both(all), reach.organisations());
        List<Pair> own = all.stream().filter(pair -> within.contains(pair.first()) && within.contains(pair.second())).toList();
        int wider = (int) all.stream().filter(pair -> within.contains(pair.first()) != within.contains(pair.second())).count();
        return new Listing(
                lines(own.stream().skip(skip).limit(SIZE).toList()), new Total(own.size(), false), state == State.OPEN ? wider : 0,
                waiting(state), page);
    }

    private String waiting(State state) {
        long waiting = state == State.OPEN ? table.waiting() : 0;
        return waiting == 0 ? "" : Total.words(waiting);
    }

    /** The whole list, for a table to keep. */
    @Transactional(readOnly = true)
    public List<Line> all(Actor actor, State state) {
        Reach reach = authority.reach(actor, Act.DUPLICATE_LIST);
        List<Pair> all = table.page(state, Total.MOST, 0);
        if (reach.everywhere()) {
            return lines(all);
        }
        Set<PersonId> within = keeping.among(both(all), reach.organisations());
        return lines(all.stream().filter(pair -> within.contains(pair.first()) && within.contains(pair.second())).toList());
    }

    private static List<PersonId> both(List<Pair> pairs) {
        return pairs.stream().flatMap(pair -> Stream.of(pair.first(), pair.second())).distinct().toList();
    }

    private List<Line> lines(List<Pair> pairs) {
        Set<PersonId> asked = new HashSet<>(both(pairs));
        pairs.stream().map(Pair::decidedBy).filter(by -> by != null).forEach(asked::add);
        Map<PersonId, People.Card> cards = people.cards(asked);
        return pairs.stream()
                .map(pair -> new Line(
                        pair, cards.get(pair.first()), cards.get(pair.second()),
                        Optional.ofNullable(pair.decidedBy()).map(cards::get).map(People.Card::name).orElse("")))
                .toList();
    }

    /** The pair of two records, where it was suspected and the actor may see both. */
    @Transactional(readOnly = true)
    public Optional<Line> between(Actor actor, PersonId one, PersonId other) {
        return table.between(one, other)
                .filter(pair -> may(actor, Act.DUPLICATE_LIST, pair))
                .map(pair -> lines(List.of(pair)).getFirst());
    }

    /** How much a reason weighs today. */
    public int weight(Ground ground) {
        return finder.weight(ground, clock.today());
    }

    /** Decides that two records are of two people; they are not suggested again. */
    @Transactional
    public Outcome<Pair> dismiss(Actor actor, UUID id, int version, String why) {
        Pair pair = table.find(id).orElseThrow(Absent::new);
        if (!may(actor, Act.DUPLICATE_DISMISS, pair)) {
            throw new Absent();
        }
        String words = why.strip();
        if (words.isEmpty() || words.length() > LONGEST_WHY) {
            return Outcome.refused(Reason.at("why", "people.duplicate.whyNeeded", LONGEST_WHY));
        }
        return table.dismiss(id, version, words, actor.requirePerson(), clock.instant())
                ? Outcome.granted(table.find(id).orElseThrow())
                : Outcome.refused(Reason.of("people.duplicate.stale"));
    }

    private boolean may(Actor actor, String act, Pair pair) {
        return Stream.of(pair.first(), pair.second())
                .map(person -> keptIds.keptOf(person).orElse(person))
                .allMatch(person -> authority.may(actor, act, subjects.person(person)));
    }
}

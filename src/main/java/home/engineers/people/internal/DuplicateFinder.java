package home.engineers.people.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.LawRegister;
import home.engineers.people.internal.DuplicateTable.Found;
import home.engineers.people.internal.DuplicateTable.Meeting;
import home.engineers.people.rules.Likeness;
import home.engineers.people.rules.Likeness.Facts;
import home.engineers.people.rules.Likeness.Ground;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares whoever was entered or changed with those who share a key, never everybody with everybody. It follows each
 * entry within a round of due work.
 */
@Component
public class DuplicateFinder implements DueWork {
    private static final String WEIGHT = "person-duplicate.weight.";
    private static final String LEAST = "person-duplicate.least";
    private static final int AT_ONCE = 500;
    private static final int FULL = 100;
    private final DuplicateTable table;
    private final LikenessFacts facts;
    private final Vault vault;
    private final LawRegister register;
    private final IdSource ids;
    private final HouseClock clock;

    DuplicateFinder(
            DuplicateTable table, LikenessFacts facts, Vault vault, LawRegister register, IdSource ids, HouseClock clock) {
        this.table = table;
        this.facts = facts;
        this.vault = vault;
        this.register = register;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whoever waits has waited from the beginning. */
    @Override
    public Optional<Instant> next() {
        return table.anyoneWaits() ? Optional.of(Instant.EPOCH) : Optional.empty();
    }

    @Override
    @Transactional
    public int carryOut(Instant now) {
        table.planAnew();
        List<PersonId> waiting = table.take(AT_ONCE);
        compare(waiting, now);
        return waiting.size();
    }

    private void compare(List<PersonId> persons, Instant now) {
        Map<PersonId, Facts> known = new HashMap<>(facts.of(persons));
        table.keep(persons, known.entrySet().stream().collect(Collectors.toMap(
                Map.Entry::getKey, one -> Likeness.keys(one.getValue()).stream().map(this::digest).toList())));
        List<Meeting> meetings = table.meetings(persons);
        Set<PersonId> others = meetings.stream()
                .flatMap(one -> Stream.of(one.one(), one.other()))
                .filter(one -> !known.containsKey(one))
                .collect(Collectors.toSet());
        known.putAll(facts.of(others));
        List<Found> found = new ArrayList<>();
        LocalDate today = clock.today();
        int least = register.value(LEAST, today).whole();
        for (Meeting meeting : meetings) {
            Facts one = known.get(meeting.one());
            Facts other = known.get(meeting.other());
            List<Ground> grounds = one == null || other == null ? List.of() : Likeness.grounds(one, other);
            int weight = grounds.stream().mapToInt(ground -> weight(ground, today)).sum();
            if (weight >= least) {
                found.add(new Found(ids.next(), meeting.one(), meeting.other(), grounds, Math.min(FULL, weight)));
            }
        }
        table.replace(persons, found, now);
    }

    int weight(Ground ground, LocalDate on) {
        return register.value(WEIGHT + ground.wire(), on).whole();
    }

    private long digest(String key) {
        return ByteBuffer.wrap(vault.digest("duplicate", key)).getLong();
    }
}

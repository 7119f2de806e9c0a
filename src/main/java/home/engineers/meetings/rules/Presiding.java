package home.engineers.meetings.rules;

import home.engineers.kernel.PersonId;
import home.engineers.law.Clause;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who presides over a case at one moment of a meeting: the chair or a vice-chair who is not recused from it (mohrss-40-2019
 * art. 19, recalled). Where none of them is in the room, the instrument is silent; the members who vote on the case then
 * choose one of their number (house-inference, 推举主持).
 *
 * @param officers the chair and the vice-chairs
 * @param chosen by the members for this case, last of all
 */
public record Presiding(Seating seating, Set<PersonId> officers, Optional<PersonId> chosen) {
    public Presiding {
        officers = Set.copyOf(officers);
    }

    /** Whether the members have to choose: no chair or vice-chair and nobody chosen is there who may vote on the case. */
    public boolean vacant() {
        return !led() && standIn().isEmpty();
    }

    private boolean led() {
        return officers.stream().anyMatch(seating.voters()::contains);
    }

    /** The one whom the members chose, as long as they are there and no chair or vice-chair is. */
    public Optional<PersonId> standIn() {
        return led() ? Optional.empty() : chosen.filter(seating.voters()::contains);
    }

    @Clause(instrument = "mohrss-40-2019", article = "19", rule = "ZC-25")
    public boolean by(PersonId person) {
        return officers.contains(person) ? !seating.out().contains(person) : standIn().filter(person::equals).isPresent();
    }

    /** Whom more than half of those who vote on the case have named. @param names by each of them, one at most */
    public static Optional<PersonId> elected(Collection<PersonId> names, int voters) {
        return names.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet().stream()
                .filter(one -> 2 * one.getValue() > voters)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}

package home.engineers.achievements.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much one achievement looks like another. A suggestion for people to decide on, never a decision.
 *
 * @param title by the letters of their titles, 0 to 100
 * @param patents and {@code parties} that both name
 */
public record Likeness(int title, Set<String> patents, Set<String> parties) {
    private static final int SAME_TITLE = 85;
    private static final int SIMILAR_TITLE = 55;

    public Likeness {
        patents = Set.copyOf(patents);
        parties = Set.copyOf(parties);
    }

    public static Likeness between(Deposited one, Deposited other) {
        return new Likeness(
                TitleKey.likeness(TitleKey.of(one.description().title().zh()), TitleKey.of(other.description().title().zh())),
                shared(Set.copyOf(one.description().patents()), Set.copyOf(other.description().patents())),
                shared(names(one), names(other)));
    }

    private static Set<String> names(Deposited one) {
        return one.parties().stream().map(Party::name).collect(Collectors.toSet());
    }

    private static Set<String> shared(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    /** A title all but the same, a patent of both, or a similar title by the same people. */
    public boolean suspicious() {
        return title >= SAME_TITLE || !patents.isEmpty() || title >= SIMILAR_TITLE && !parties.isEmpty();
    }

    public int weight() {
        return title + 60 * patents.size() + 15 * parties.size();
    }
}

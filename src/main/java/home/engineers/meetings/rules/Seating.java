package home.engineers.meetings.rules;

import home.engineers.kernel.PersonId;
import home.engineers.programmes.PanelLaw;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who counts for one case at one moment of a meeting. The numbers are those of {@link PanelLaw}; a recused member never
 * votes, and whether the member leaves the denominators is a value of the programme.
 *
 * @param members of the panel
 * @param present signed in and not away, members all of them
 * @param out recused from the case, members all of them
 */
public record Seating(Set<PersonId> members, Set<PersonId> present, Set<PersonId> out, PanelLaw law) {
    public Seating {
        members = Set.copyOf(members);
        present = within(present, members);
        out = within(out, members);
    }

    private static Set<PersonId> within(Collection<PersonId> persons, Set<PersonId> members) {
        return persons.stream().filter(members::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Present and not recused: those who vote. */
    public Set<PersonId> voters() {
        Set<PersonId> voters = new HashSet<>(present);
        voters.removeAll(out);
        return Set.copyOf(voters);
    }

    /** Of how many the quorum is taken. */
    public int counted() {
        return law.counted(members.size(), out.size());
    }

    /** How many must attend. */
    public int required() {
        return law.quorum().of(counted());
    }

    /** How many attend, by the programme's way of counting the recused. */
    public int attending() {
        int outPresent = present.size() - voters().size();
        return law.attending(voters().size(), outPresent);
    }

    public boolean quorate() {
        return law.quorate(counted(), attending());
    }

    /** How many must agree for the case to pass. */
    public int needed() {
        return law.pass().of(attending());
    }

    /** Neither present nor recused. */
    public int away() {
        return (int) members.stream().filter(one -> !present.contains(one) && !out.contains(one)).count();
    }
}

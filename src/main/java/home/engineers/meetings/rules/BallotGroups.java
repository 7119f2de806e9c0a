package home.engineers.meetings.rules;

import home.engineers.kernel.PersonId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.PanelLaw;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups the cases of a meeting by the exact set of members who vote on them, so that each group can be one secret ballot.
 * Cases are in one group only where they exist for the same persons, so that nobody misses a ballot that holds one of theirs.
 */
public final class BallotGroups {
    private BallotGroups() {}

    /**
     * @param seating of the case at the moment at which attendance was closed
     * @param hiddenFrom for whom the case does not exist, in the panel or not
     */
    public record Agenda(CaseId id, Seating seating, Set<PersonId> hiddenFrom) {}

    /**
     * @param attending of how many the majority is taken
     * @param pass the majority; as the rest, the same for every case of the group
     */
    public record Group(
            Set<PersonId> voters, int attending, PanelLaw.Fraction pass, Set<PersonId> hiddenFrom, List<CaseId> cases) {}

    private record Key(Set<PersonId> voters, int attending, PanelLaw.Fraction pass, Set<PersonId> hiddenFrom) {}

    /**
     * Groups in the order of the agenda, of at most {@code most} cases each. A case without a quorum, or on which nobody
     * may vote, is in none.
     */
    public static List<Group> of(List<Agenda> agenda, int most) {
        Map<Key, List<CaseId>> found = new LinkedHashMap<>();
        for (Agenda one : agenda) {
            Seating seating = one.seating();
            if (seating.quorate() && !seating.voters().isEmpty()) {
                Key key = new Key(seating.voters(), seating.attending(), seating.law().pass(), one.hiddenFrom());
                found.computeIfAbsent(key, each -> new ArrayList<>()).add(one.id());
            }
        }
        List<Group> groups = new ArrayList<>();
        found.forEach((key, cases) -> {
            for (int from = 0; from < cases.size(); from += most) {
                List<CaseId> some = List.copyOf(cases.subList(from, Math.min(from + most, cases.size())));
                groups.add(new Group(key.voters(), key.attending(), key.pass(), key.hiddenFrom(), some));
            }
        });
        return groups;
    }
}

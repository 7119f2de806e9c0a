package home.engineers.meetings.internal;

import home.engineers.kernel.PersonId;
import home.engineers.meetings.internal.BallotGroupTable.Group;
import home.engineers.meetings.internal.Meeting.Item;
import home.engineers.meetings.internal.Meeting.Parties;
import home.engineers.meetings.internal.Meeting.Step;
import home.engineers.meetings.rules.Seating;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.PanelCases.PanelCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A meeting with all that stands in its room at one moment. It is whole: what a member may see of it is for whoever shows
 * it to leave out.
 *
 * @param cases on the agenda that are still on record
 * @param seatings by case
 */
record Room(
        Meeting meeting, Parties parties, List<Item> agenda, Map<CaseId, PanelCase> cases, List<Step> attendance,
        Map<CaseId, Seating> seatings, List<Group> groups) {

    /** Who came and has not left. */
    static Set<PersonId> present(List<Step> attendance) {
        return attendance.stream()
                .collect(Collectors.toMap(Step::person, Step::here, (earlier, later) -> later))
                .entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<PersonId> present() {
        return present(attendance);
    }

    boolean here(@Nullable PersonId person) {
        return person != null && present().contains(person);
    }

    boolean out(CaseId id, @Nullable PersonId person) {
        return person != null && seatings.get(id).out().contains(person);
    }

    /** Whether the person is recused from anything on the agenda. */
    boolean recused(PersonId person) {
        return agenda.stream().anyMatch(one -> out(one.id(), person));
    }

    List<Group> standing() {
        return groups.stream().filter(Group::standing).toList();
    }

    /** The group in which a case is voted on; empty where it is in none yet. */
    Optional<Group> group(CaseId id) {
        return standing().stream().filter(one -> one.cases().contains(id)).findFirst();
    }

    /** How the panel would stand with nobody recused; empty for a meeting without cases. */
    Optional<Seating> whole() {
        return agenda.stream().findFirst().map(one -> {
            Seating seating = seatings.get(one.id());
            return new Seating(seating.members(), seating.present(), Set.of(), seating.law());
        });
    }
}

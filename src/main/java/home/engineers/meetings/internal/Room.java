package home.engineers.meetings.internal;

import home.engineers.kernel.PersonId;
import home.engineers.meetings.internal.BallotGroupTable.Group;
import home.engineers.meetings.internal.Meeting.Item;
import home.engineers.meetings.internal.Meeting.Parties;
import home.engineers.meetings.internal.Meeting.Step;
import home.engineers.meetings.rules.Presiding;
import home.engineers.meetings.rules.Seating;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.PanelCases.PanelCase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A meeting with all that stands in its room at one moment. It is whole: what a member may see of it is for whoever shows
 * it to leave out.
 *
 * @param cases on the agenda that are still on record
 * @param seatings by case
 * @param hiddenFrom by case, for whom it does not exist, members or not
 * @param chosen whom the members chose last to preside over a case
 */
record Room(
        Meeting meeting, Parties parties, List<Item> agenda, Map<CaseId, PanelCase> cases, List<Step> attendance,
        Map<CaseId, Seating> seatings, Map<CaseId, Set<PersonId>> hiddenFrom, Map<CaseId, PersonId> chosen, List<Group> groups) {

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

    Presiding presiding(CaseId id) {
        return new Presiding(seatings.get(id), parties.officers(), Optional.ofNullable(chosen.get(id)));
    }

    /** Cases over which the person presides because the members chose them. */
    List<CaseId> standsInFor(PersonId person) {
        return items().stream().filter(one -> presiding(one).standIn().filter(person::equals).isPresent()).toList();
    }

    /** Cases on which the person votes and for which somebody has to be chosen to preside. */
    List<CaseId> vacant(PersonId person) {
        return items().stream().filter(one -> presiding(one).vacant() && seatings.get(one).voters().contains(person)).toList();
    }

    /** Whether the person may take the chair: as its chair or a vice-chair, or as one chosen while none of those is there. */
    boolean mayPreside(PersonId person) {
        return parties.presides(person) || parties.officers().stream().noneMatch(this::here) && !standsInFor(person).isEmpty();
    }

    /** Whether the person presides over all of these. */
    boolean presides(PersonId person, Collection<CaseId> over) {
        return over.stream().allMatch(one -> presiding(one).by(person));
    }

    List<CaseId> items() {
        return agenda.stream().map(Item::id).toList();
    }

    /**
     * The same room for somebody for whom some cases do not exist: agenda and groups are numbered without them, and of a group
     * that is over and held one of them there is nothing.
     */
    Room only(Predicate<CaseId> shown) {
        return only(shown, over -> over.cases().stream().allMatch(shown));
    }

    /**
     * The room as a part of the minutes has it, which is for all to read for whom its cases exist: of a group that is over it
     * tells where every case of that group exists for them too.
     */
    Room part(Set<CaseId> told) {
        Set<PersonId> without = hiddenFrom(told);
        return only(told::contains, over -> without.containsAll(hiddenFrom(over.cases())));
    }

    /** For whom one of these cases does not exist. */
    Set<PersonId> hiddenFrom(Collection<CaseId> some) {
        return some.stream().flatMap(one -> hiddenFrom.getOrDefault(one, Set.of()).stream()).collect(Collectors.toSet());
    }

    private Room only(Predicate<CaseId> shown, Predicate<Group> over) {
        List<Item> items = new ArrayList<>();
        agenda.stream().filter(one -> shown.test(one.id())).forEach(one -> items.add(new Item(items.size() + 1, one.id())));
        List<Group> some = new ArrayList<>();
        groups.stream().filter(one -> one.standing() || over.test(one)).forEach(one -> {
            List<CaseId> left = one.cases().stream().filter(shown).toList();
            if (!left.isEmpty()) {
                some.add(one.with(some.size() + 1, left));
            }
        });
        return new Room(meeting, parties, items, cases, attendance, seatings, hiddenFrom, chosen, some);
    }

    List<Group> standing() {
        return groups.stream().filter(Group::standing).toList();
    }

    /** The group in which a case is voted on; empty where it is in none yet. */
    Optional<Group> group(CaseId id) {
        return standing().stream().filter(one -> one.cases().contains(id)).findFirst();
    }

    /** Members who vote in the group though they are out of a case of it by now. */
    Set<PersonId> outOf(Group group) {
        return group.cases().stream()
                .flatMap(one -> seatings.get(one).out().stream())
                .filter(group.voters()::contains)
                .collect(Collectors.toSet());
    }

    /** How the panel would stand with nobody recused; empty for a meeting without cases. */
    Optional<Seating> whole() {
        return agenda.stream().findFirst().map(one -> {
            Seating seating = seatings.get(one.id());
            return new Seating(seating.members(), seating.present(), Set.of(), seating.law());
        });
    }
}

package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.organisations.Organisation;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold of every membership, however it comes into the register. */
@Component
class MembershipChecks {
    private final MembershipTable memberships;
    private final MembershipRuleTable rules;
    private final OrganisationTable organisations;
    private final People people;

    MembershipChecks(
            MembershipTable memberships, MembershipRuleTable rules, OrganisationTable organisations, People people) {
        this.memberships = memberships;
        this.rules = rules;
        this.organisations = organisations;
        this.people = people;
    }

    List<Reason> against(OrganisationId association, @Nullable PersonId person, @Nullable OrganisationId unit) {
        List<Reason> reasons = new ArrayList<>();
        if (organisations.find(association).filter(Organisation::isAssociation).isEmpty()) {
            reasons.add(Reason.at("association", "organisations.membership.noSuchAssociation"));
        }
        if (person != null && people.card(person).isEmpty()) {
            reasons.add(Reason.at("person", "organisations.position.noSuchPerson"));
        }
        if (unit != null) {
            reasons.addAll(against(unit));
        }
        return reasons;
    }

    /** The same for many memberships at once. */
    List<Reason> against(Collection<OrganisationId> associations, Collection<PersonId> persons, Collection<OrganisationId> units) {
        List<Reason> reasons = new ArrayList<>();
        associations.forEach(association -> reasons.addAll(against(association, null, null)));
        units.forEach(unit -> reasons.addAll(against(unit)));
        if (!people.cards(persons).keySet().containsAll(persons)) {
            reasons.add(Reason.at("person", "organisations.position.noSuchPerson"));
        }
        return reasons;
    }

    private List<Reason> against(OrganisationId unit) {
        return organisations.find(unit).filter(o -> o.kind() == Organisation.Kind.UNIT).isPresent()
                ? List.of()
                : List.of(Reason.at("unit", "organisations.membership.noSuchUnit"));
    }

    /** Why there cannot be a second one. */
    Reason second(OrganisationId association, @Nullable PersonId person, @Nullable OrganisationId unit) {
        return memberships.open(association, person, unit)
                .filter(other -> other.number() != null)
                .map(other -> Reason.at("association", "organisations.membership.memberAlready", String.valueOf(other.number())))
                .orElseGet(() -> Reason.at("association", "organisations.membership.appliedAlready"));
    }

    /** Numbers taken over from an older register are skipped, so the sequence has neither gap nor double. */
    String freeNumber(OrganisationId association, LocalDate day) {
        String number = rules.nextNumber(association, day);
        while (memberships.byNumber(association, number).isPresent()) {
            number = rules.nextNumber(association, day);
        }
        return number;
    }

    /**
     * The next free numbers of an association, one for each day of admission given, in their order.
     *
     * @param others numbers about to be taken
     */
    List<String> freeNumbers(OrganisationId association, List<LocalDate> days, Set<String> others) {
        List<String> drawn = rules.nextNumbers(association, days);
        Set<String> taken = new HashSet<>(memberships.taken(association, drawn));
        taken.addAll(others);
        List<String> free = new ArrayList<>(drawn.size());
        for (int i = 0; i < drawn.size(); i++) {
            String number = drawn.get(i);
            while (taken.contains(number)) {
                number = freeNumber(association, days.get(i));
            }
            free.add(number);
        }
        return free;
    }
}

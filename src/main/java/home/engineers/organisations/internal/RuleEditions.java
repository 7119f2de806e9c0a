package home.engineers.organisations.internal;

import home.engineers.organisations.MembershipRule;
import java.time.LocalDate;
import java.util.List;

/** All editions of the rule of one association, the latest first; there is always one. */
record RuleEditions(List<MembershipRule> editions) {
    RuleEditions {
        editions = List.copyOf(editions);
    }

    /** The rule of a day; the first one also holds for the days before it, which older registers reach back to. */
    MembershipRule on(LocalDate day) {
        return editions.stream().filter(rule -> !rule.inForce().isAfter(day)).findFirst().orElseGet(editions::getLast);
    }
}

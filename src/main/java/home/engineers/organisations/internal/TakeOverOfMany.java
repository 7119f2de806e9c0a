package home.engineers.organisations.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Memberships.Entry;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters a whole older register, none of whose memberships is on record yet. */
@Component
class TakeOverOfMany {
    private final MembershipTable memberships;
    private final MembershipRuleTable rules;
    private final MembershipChecks checks;
    private final MembershipRecord record;
    private final IdSource ids;
    private final HouseClock clock;

    TakeOverOfMany(
            MembershipTable memberships,
            MembershipRuleTable rules,
            MembershipChecks checks,
            MembershipRecord record,
            IdSource ids,
            HouseClock clock) {
        this.memberships = memberships;
        this.rules = rules;
        this.checks = checks;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
    }

    /** All or none; runs in the caller's transaction. */
    Outcome<List<Membership>> of(List<Entry> entries) {
        List<Reason> reasons = new ArrayList<>(checks.against(
                entries.stream().map(Entry::association).distinct().toList(), persons(entries), units(entries)));
        entries.forEach(entry -> reasons.addAll(TakeOver.against(entry, clock.today())));
        if (reasons.isEmpty()) {
            onRecord(entries).or(() -> numberTaken(entries)).ifPresent(reasons::add);
        }
        return reasons.isEmpty() ? Outcome.granted(enter(entries)) : Outcome.refused(reasons);
    }

    private static List<PersonId> persons(List<Entry> entries) {
        return entries.stream().map(Entry::person).filter(Objects::nonNull).distinct().toList();
    }

    private static List<OrganisationId> units(List<Entry> entries) {
        return entries.stream().map(Entry::unit).filter(Objects::nonNull).distinct().toList();
    }

    /** Who is a member of what. */
    private record Member(OrganisationId association, @Nullable PersonId person, @Nullable OrganisationId unit) {}

    private Optional<Reason> onRecord(List<Entry> entries) {
        Set<Member> known = new HashSet<>();
        memberships.of(persons(entries), units(entries)).forEach(one ->
                known.add(new Member(one.association(), one.person(), one.unit())));
        return entries.stream()
                .filter(entry -> !known.add(new Member(entry.association(), entry.person(), entry.unit())))
                .findFirst()
                .map(entry -> checks.second(entry.association(), entry.person(), entry.unit()));
    }

    private Optional<Reason> numberTaken(List<Entry> entries) {
        Set<List<Object>> given = new HashSet<>();
        return entries.stream()
                .filter(entry -> entry.number() != null)
                .filter(entry -> !given.add(List.of(entry.association(), entry.number()))
                        || memberships.byNumber(entry.association(), entry.number()).isPresent())
                .findFirst()
                .map(entry -> Reason.at("number", "organisations.membership.numberTaken", String.valueOf(entry.number())));
    }

    private List<Membership> enter(List<Entry> entries) {
        Map<OrganisationId, Deque<String>> numbers = new HashMap<>();
        entries.stream().map(Entry::association).distinct().forEach(association ->
                numbers.put(association, numbers(association, entries)));
        Map<OrganisationId, RuleEditions> editions = new HashMap<>();
        LocalDate today = clock.today();
        List<Membership> all = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            String number = entry.number() == null ? numbers.get(entry.association()).removeFirst() : entry.number();
            int term = editions.computeIfAbsent(entry.association(), one -> new RuleEditions(rules.editions(one)))
                    .on(entry.admittedOn())
                    .termYears();
            all.add(TakeOver.membership(new MembershipId(ids.next()), entry, number, term, today));
        }
        memberships.insert(all, clock.instant());
        record.takenOver(all);
        return all;
    }

    /** For the entries in the association that bring none, in their order. */
    private Deque<String> numbers(OrganisationId association, List<Entry> entries) {
        List<LocalDate> days = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.association().equals(association) && entry.number() == null) {
                days.add(entry.admittedOn());
            } else if (entry.association().equals(association)) {
                given.add(entry.number());
            }
        }
        return new ArrayDeque<>(checks.freeNumbers(association, days, given));
    }
}

package home.engineers.organisations.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Seat;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.DateText;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Act;
import home.engineers.organisations.MembershipRule;
import home.engineers.organisations.MembershipRule.OnReturn;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.rules.NumberPattern;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Setting how an association numbers its members and how long a term runs; never for days gone by. */
@Service
public class MembershipRuleDesk {
    private static final int YEARS_AHEAD = 2;
    private final Organisations organisations;
    private final MembershipRuleTable rules;
    private final MembershipTable memberships;
    private final People people;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final HouseClock clock;

    MembershipRuleDesk(
            Organisations organisations,
            MembershipRuleTable rules,
            MembershipTable memberships,
            People people,
            Authority authority,
            EvidenceLog evidence,
            HouseClock clock) {
        this.organisations = organisations;
        this.rules = rules;
        this.memberships = memberships;
        this.people = people;
        this.authority = authority;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** The fields of the form, as typed. */
    public record Wish(String pattern, String years, String onReturn, String from, String source) {}

    /** @param by the name of who entered it, empty where the reader may not know it */
    public record Edition(MembershipRule rule, String by) {}

    /**
     * The rule of an association as its page shows it.
     *
     * @param next the number of the next member
     */
    public record Sheet(Organisation association, MembershipRule today, String next, List<Edition> editions, boolean maySet) {}

    public Sheet sheet(Actor actor, OrganisationId id) {
        Organisation association = association(id);
        Subject subject = Subject.of(id);
        authority.demandOrHide(actor, Act.MEMBERSHIP_RULE_READ, subject);
        boolean names = authority.may(actor, Act.POSITION_READ, subject);
        MembershipRule today = rules.on(id, clock.today());
        List<Edition> editions = rules.editions(id).stream().map(rule -> new Edition(rule, names ? name(rule.by()) : "")).toList();
        return new Sheet(
                association, today, upcoming(id, today.pattern(), clock.today()), editions,
                authority.may(actor, Act.MEMBERSHIP_RULE_SET, subject));
    }

    private String name(@Nullable PersonId person) {
        return Optional.ofNullable(person).flatMap(people::card).map(People.Card::name).orElse("");
    }

    /** The number the next member would have under this wish; nothing is kept. */
    public Outcome<String> preview(Actor actor, OrganisationId id, Wish wish) {
        return judged(actor, id, wish).map(rule -> upcoming(id, rule.pattern(), rule.inForce()));
    }

    @Transactional
    public Outcome<MembershipRule> set(Actor actor, OrganisationId id, Wish wish) {
        Outcome<MembershipRule> outcome = judged(actor, id, wish);
        return outcome.map(rule -> {
            rules.add(rule);
            evidence.append("membership-rule-set", id.value(), Map.of(
                    "from", rule.inForce().toString(), "pattern", rule.pattern(), "years", String.valueOf(rule.termYears()), "on-return", rule.onReturn().name()));
            return rule;
        });
    }

    private Outcome<MembershipRule> judged(Actor actor, OrganisationId id, Wish wish) {
        association(id);
        authority.demand(actor, Act.MEMBERSHIP_RULE_SET, Subject.of(id));
        List<Reason> reasons = new ArrayList<>();
        String pattern = wish.pattern().strip();
        NumberPattern.fault(pattern).ifPresent(reasons::add);
        int years = wish.years().strip().matches("[1-9]|10") ? Integer.parseInt(wish.years().strip()) : 0;
        if (years == 0) {
            reasons.add(Reason.at("years", "organisations.rule.yearsNumber"));
        }
        Optional<OnReturn> onReturn =
                Arrays.stream(OnReturn.values()).filter(one -> one.name().equals(wish.onReturn())).findAny();
        if (onReturn.isEmpty()) {
            reasons.add(Reason.at("onReturn", "organisations.rule.onReturnNeeded"));
        }
        LocalDate from = day(wish.from(), reasons);
        if (wish.source().strip().length() < 2 || wish.source().strip().length() > 200) {
            reasons.add(Reason.at("source", "organisations.rule.source"));
        }
        return reasons.isEmpty()
                ? Outcome.granted(new MembershipRule(
                        id, from, pattern, years, onReturn.orElseThrow(), wish.source().strip(), actor.requirePerson(), office(actor, id), clock.instant()))
                : Outcome.refused(reasons);
    }

    private LocalDate day(String typed, List<Reason> reasons) {
        LocalDate today = clock.today();
        LocalDate day = DateText.read(typed).orElse(LocalDate.MIN);
        if (day.equals(LocalDate.MIN)) {
            reasons.add(Reason.at("from", "organisations.district.badDate", typed.strip()));
        } else if (day.isBefore(today)) {
            reasons.add(Reason.at("from", "organisations.rule.past"));
        } else if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
            reasons.add(Reason.at("from", "organisations.rule.farAhead"));
        }
        return day;
    }

    /** The office that gives the right, for the record. */
    private static Role office(Actor actor, OrganisationId id) {
        return actor.seats().stream()
                .filter(seat -> seat.organisation().equals(id) && seat.role() != Role.ADMINISTRATOR)
                .map(Seat::role)
                .filter(role -> role == Role.SECRETARY || role == Role.DISTRICT_SECRETARY)
                .findFirst()
                .orElse(Role.ADMINISTRATOR);
    }

    /** Skips the numbers an older register has given already, as the admission does. */
    private String upcoming(OrganisationId id, String pattern, LocalDate day) {
        NumberPattern written = new NumberPattern(pattern);
        return Stream.iterate(rules.upcoming(id), running -> running + 1)
                .map(running -> written.number(day.getYear(), running))
                .filter(number -> memberships.byNumber(id, number).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Organisation association(OrganisationId id) {
        return organisations.find(id).filter(Organisation::isAssociation).orElseThrow(Absent::new);
    }
}

package home.engineers.dues.internal;

import home.engineers.dues.FeeClass;
import home.engineers.dues.Payer;
import home.engineers.dues.Resolution;
import home.engineers.dues.Years;
import home.engineers.dues.rules.Yuan;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.DateText;
import home.engineers.kernel.time.HouseClock;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters and ends fee classes. */
@Service
public class FeeClassDesk {
    private static final long MOST_CENTS = 100_000_000_000L;
    private final RuleEntry entry;
    private final RuleTable rules;
    private final YearTable years;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    FeeClassDesk(
            RuleEntry entry, RuleTable rules, YearTable years, EvidenceLog evidence, IdSource ids, HouseClock clock) {
        this.entry = entry;
        this.rules = rules;
        this.years = years;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Outcome<FeeClass> charge(Actor actor, OrganisationId id, Wish wish) {
        entry.begin(actor, id);
        List<Reason> reasons = new ArrayList<>();
        RuleEntry.length(wish, "name", 1, 60, "dues.class.nameLength", reasons);
        RuleEntry.length(wish, "grade", 0, 40, "dues.class.gradeLength", reasons);
        Payer payer = Arrays.stream(Payer.values()).filter(one -> one.name().equals(wish.at("payer"))).findFirst().orElse(null);
        if (payer == null) {
            reasons.add(Reason.at("payer", "dues.class.payerNeeded"));
        }
        long cents = Yuan.read(wish.at("amount")).orElse(0);
        if (cents < 1 || cents > MOST_CENTS) {
            reasons.add(Reason.at("amount", "dues.amount.bad", wish.at("amount")));
        }
        MonthDay due = monthDay(wish.at("due"));
        if (due == null) {
            reasons.add(Reason.at("due", "dues.class.badDue", wish.at("due")));
        }
        Years span = entry.span(id, wish, reasons);
        Resolution resolution = entry.resolution(id, wish, reasons);
        if (payer == null || due == null || !reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        FeeClass one = new FeeClass(
                ids.next(), id, wish.at("name"), payer, wish.at("grade"), span, cents, due, resolution);
        return rules.classes(id).stream()
                .filter(other -> other.payer() == payer && other.grade().equals(one.grade()) && other.years().overlap(span))
                .findFirst()
                .map(other -> Outcome.<FeeClass>refused(
                        Reason.at("fromYear", "dues.class.overlaps", other.name(), other.years().text())))
                .orElseGet(() -> {
                    rules.add(one, actor.requirePerson(), clock.instant());
                    entry.entered(id, "class", one.name(), span, resolution, Map.of("cents", cents));
                    return Outcome.granted(one);
                });
    }

    /** Ends a class with a year. Refused where members were charged by it in a later one, or that year is closed. */
    @Transactional
    public Outcome<FeeClass> end(Actor actor, OrganisationId id, UUID feeClass, Wish wish) {
        entry.begin(actor, id);
        FeeClass one = rules.feeClass(id, feeClass).orElseThrow(Absent::new);
        int last = RuleEntry.year(wish.at("lastYear"));
        if (last < one.years().from()) {
            return Outcome.refused(Reason.at("lastYear", "dues.class.endsBeforeItBegins", String.valueOf(one.years().from())));
        }
        int charged = Math.max(rules.lastCharged(one), Math.min(years.lastClosed(id), one.years().to() == null ? Integer.MAX_VALUE : one.years().to()));
        if (last < charged) {
            return Outcome.refused(Reason.at("lastYear", "dues.class.chargedLater", String.valueOf(charged)));
        }
        if (one.years().to() != null && last > one.years().to()) {
            return Outcome.refused(Reason.at("lastYear", "dues.class.endsAlready", String.valueOf(one.years().to())));
        }
        rules.end(one, last);
        evidence.append("dues-rule-ended", id.value(), Map.of("name", one.name(), "last-year", last));
        return Outcome.granted(one);
    }

    /** 06-30, 6月30日, 6/30. */
    private static @Nullable MonthDay monthDay(String typed) {
        return DateText.read("2024-" + typed.replaceFirst("^([0-9]{1,2})[-/.月]([0-9]{1,2})日?$", "$1-$2"))
                .map(MonthDay::from)
                .orElse(null);
    }
}

package home.engineers.dues.internal;

import home.engineers.dues.Act;
import home.engineers.dues.FeeClass;
import home.engineers.dues.Payer;
import home.engineers.dues.Relief;
import home.engineers.dues.ReminderPlan;
import home.engineers.dues.Resolution;
import home.engineers.dues.ShareRule;
import home.engineers.dues.Years;
import home.engineers.dues.rules.Yuan;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.DateText;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entering what an association adopted on its dues. Nothing is entered without the resolution it rests on. */
@Service
public class RuleDesk {
    private static final long MOST_CENTS = 100_000_000_000L;
    private static final int MOST_STEPS = 9;
    private final DuesGate gate;
    private final RuleTable rules;
    private final YearTable years;
    private final Organisations organisations;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    RuleDesk(
            DuesGate gate,
            RuleTable rules,
            YearTable years,
            Organisations organisations,
            EvidenceLog evidence,
            IdSource ids,
            HouseClock clock) {
        this.gate = gate;
        this.rules = rules;
        this.years = years;
        this.organisations = organisations;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    /** The fields of a form, as typed, by their names. */
    public record Wish(Map<String, String> fields) {
        public static final Wish NONE = new Wish(Map.of());

        public Wish {
            fields = Map.copyOf(fields);
        }

        public String at(String name) {
            String value = fields.getOrDefault(name, "").strip();
            return value.length() > 300 ? value.substring(0, 300) : value;
        }
    }

    /** All that an association adopted on its dues. @param others the associations a share can go to */
    public record Book(
            Organisation association,
            List<Resolution> resolutions,
            List<FeeClass> classes,
            List<Relief> reliefs,
            List<ShareRule> shares,
            List<ReminderPlan> plans,
            Map<OrganisationId, Organisation> others,
            int thisYear,
            boolean maySet) {}

    @Transactional(readOnly = true)
    public Book book(Actor actor, OrganisationId id) {
        Organisation association = gate.reads(actor, Act.RULE_READ, id);
        List<ShareRule> shares = rules.shareRules(id);
        Set<OrganisationId> named = new HashSet<>(Set.of(id));
        shares.forEach(rule -> rule.parts().forEach(part -> named.add(part.beneficiary())));
        return new Book(
                association, rules.resolutions(id), rules.classes(id), rules.reliefs(id), shares, rules.plans(id),
                organisations.all(named), clock.today().getYear(), gate.may(actor, Act.RULE_SET, id));
    }

    /** The associations a share can go to. */
    public List<Organisation> beneficiaries() {
        List<Organisation> all = new ArrayList<>(organisations.ofKind(Organisation.Kind.MUNICIPAL_ASSOCIATION));
        all.addAll(organisations.ofKind(Organisation.Kind.DISTRICT_ASSOCIATION));
        return all;
    }

    @Transactional
    public Outcome<Resolution> resolve(Actor actor, OrganisationId id, Wish wish) {
        begin(actor, id);
        List<Reason> reasons = new ArrayList<>();
        length(wish, "number", 1, 80, "dues.resolution.numberLength", reasons);
        length(wish, "title", 2, 200, "dues.resolution.titleLength", reasons);
        Resolution.Body body = Arrays.stream(Resolution.Body.values())
                .filter(one -> one.name().equals(wish.at("body"))).findFirst().orElse(null);
        if (body == null) {
            reasons.add(Reason.at("body", "dues.resolution.bodyNeeded"));
        }
        LocalDate day = DateText.read(wish.at("adoptedOn")).orElse(LocalDate.MAX);
        if (day.equals(LocalDate.MAX)) {
            reasons.add(Reason.at("adoptedOn", "dues.badDate", wish.at("adoptedOn")));
        } else if (day.isAfter(clock.today())) {
            reasons.add(Reason.at("adoptedOn", "dues.resolution.inFuture"));
        }
        if (rules.resolutions(id).stream().anyMatch(one -> one.number().equals(wish.at("number")))) {
            reasons.add(Reason.at("number", "dues.resolution.numberTaken", wish.at("number")));
        }
        if (body == null || !reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Resolution one = new Resolution(ids.next(), id, wish.at("number"), wish.at("title"), body, day);
        rules.add(one, actor.requirePerson(), clock.instant());
        evidence.append("dues-resolution-entered", id.value(), Map.of("number", one.number(), "adopted", day.toString()));
        return Outcome.granted(one);
    }

    @Transactional
    public Outcome<FeeClass> charge(Actor actor, OrganisationId id, Wish wish) {
        begin(actor, id);
        List<Reason> reasons = new ArrayList<>();
        length(wish, "name", 1, 60, "dues.class.nameLength", reasons);
        length(wish, "grade", 0, 40, "dues.class.gradeLength", reasons);
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
        Years span = span(id, wish, reasons);
        Resolution resolution = resolution(id, wish, reasons);
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
                    entered(id, "class", one.name(), span, resolution, Map.of("cents", cents));
                    return Outcome.granted(one);
                });
    }

    /** Ends a class with a year. Refused where members were charged by it in a later one, or that year is closed. */
    @Transactional
    public Outcome<FeeClass> end(Actor actor, OrganisationId id, UUID feeClass, Wish wish) {
        begin(actor, id);
        FeeClass one = rules.feeClass(id, feeClass).orElseThrow(Absent::new);
        int last = year(wish.at("lastYear"));
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

    @Transactional
    public Outcome<Relief> relieve(Actor actor, OrganisationId id, Wish wish) {
        begin(actor, id);
        List<Reason> reasons = new ArrayList<>();
        length(wish, "name", 1, 60, "dues.relief.nameLength", reasons);
        int percent = wish.at("percent").matches("[0-9]{1,3}") ? Integer.parseInt(wish.at("percent")) : 0;
        if (percent < 1 || percent > 100) {
            reasons.add(Reason.at("percent", "dues.relief.percent"));
        }
        Years span = span(id, wish, reasons);
        Resolution resolution = resolution(id, wish, reasons);
        overlap(rules.reliefs(id).stream().filter(one -> one.name().equals(wish.at("name"))).toList(), Relief::years, span, reasons);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Relief one = new Relief(ids.next(), wish.at("name"), percent, span, resolution);
        rules.add(id, one, actor.requirePerson(), clock.instant());
        entered(id, "relief", one.name(), span, resolution, Map.of("percent", percent));
        return Outcome.granted(one);
    }

    /** @param wish with one field {@code parts-<association>} for each association that has a part */
    @Transactional
    public Outcome<ShareRule> share(Actor actor, OrganisationId id, Wish wish) {
        begin(actor, id);
        List<Reason> reasons = new ArrayList<>();
        List<ShareRule.Part> parts = new ArrayList<>();
        for (Organisation one : beneficiaries()) {
            String typed = wish.at("parts-" + one.id());
            if (typed.matches("[0-9]{1,6}") && Integer.parseInt(typed) > 0) {
                parts.add(new ShareRule.Part(one.id(), Integer.parseInt(typed)));
            } else if (!typed.isEmpty() && !typed.matches("0+")) {
                reasons.add(Reason.at("parts-" + one.id(), "dues.share.badPart", one.name()));
            }
        }
        if (parts.isEmpty() && reasons.isEmpty()) {
            reasons.add(Reason.at("parts-" + id, "dues.share.none"));
        }
        Years span = span(id, wish, reasons);
        Resolution resolution = resolution(id, wish, reasons);
        overlap(rules.shareRules(id), ShareRule::years, span, reasons);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        ShareRule one = new ShareRule(ids.next(), span, parts, resolution);
        rules.add(id, one, actor.requirePerson(), clock.instant());
        Map<String, Object> facts = new HashMap<>();
        parts.forEach(part -> facts.put("parts-" + part.beneficiary(), part.parts()));
        entered(id, "share", resolution.number(), span, resolution, facts);
        return Outcome.granted(one);
    }

    @Transactional
    public Outcome<ReminderPlan> remind(Actor actor, OrganisationId id, Wish wish) {
        begin(actor, id);
        List<Reason> reasons = new ArrayList<>();
        String[] typed = wish.at("days").split("[,，、\\s]+");
        boolean whole = Arrays.stream(typed).allMatch(one -> one.matches("-?[0-9]{1,3}"));
        List<Integer> days = whole ? Arrays.stream(typed).map(Integer::valueOf).sorted().distinct().toList() : List.of();
        if (days.isEmpty() || days.size() > MOST_STEPS) {
            reasons.add(Reason.at("days", "dues.plan.badDays"));
        }
        Years span = span(id, wish, reasons);
        Resolution resolution = resolution(id, wish, reasons);
        overlap(rules.plans(id), ReminderPlan::years, span, reasons);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        ReminderPlan one = new ReminderPlan(ids.next(), span, days, resolution);
        rules.add(id, one, actor.requirePerson(), clock.instant());
        entered(id, "reminders", resolution.number(), span, resolution, Map.of("days", days));
        return Outcome.granted(one);
    }

    private void begin(Actor actor, OrganisationId id) {
        gate.acts(actor, Act.RULE_SET, id);
        rules.hold(id, clock.instant());
    }

    private void entered(
            OrganisationId id, String what, String name, Years span, Resolution resolution, Map<String, Object> more) {
        Map<String, Object> facts = new HashMap<>(more);
        facts.put("what", what);
        facts.put("name", name);
        facts.put("years", span.text());
        facts.put("resolution", resolution.number());
        evidence.append("dues-rule-set", id.value(), facts);
    }

    private static void length(Wish wish, String field, int least, int most, String key, List<Reason> reasons) {
        int length = wish.at(field).length();
        if (length < least || length > most) {
            reasons.add(Reason.at(field, key));
        }
    }

    private static <T> void overlap(List<T> others, Function<T, Years> of, Years span, List<Reason> reasons) {
        others.stream().map(of).filter(span::overlap).findFirst()
                .ifPresent(other -> reasons.add(Reason.at("fromYear", "dues.rule.overlaps", other.text())));
    }

    private Years span(OrganisationId id, Wish wish, List<Reason> reasons) {
        int from = year(wish.at("fromYear"));
        int to = wish.at("toYear").isEmpty() ? Years.LAST : year(wish.at("toYear"));
        if (from == 0) {
            reasons.add(Reason.at("fromYear", "dues.rule.badYear"));
        } else if (from <= years.lastClosed(id)) {
            reasons.add(Reason.at("fromYear", "dues.year.closed", String.valueOf(years.lastClosed(id))));
        }
        if (to == 0) {
            reasons.add(Reason.at("toYear", "dues.rule.badYear"));
        } else if (to < from) {
            reasons.add(Reason.at("toYear", "dues.rule.endsBeforeItBegins"));
        }
        return new Years(from, wish.at("toYear").isEmpty() ? null : Integer.valueOf(to));
    }

    private static int year(String typed) {
        int year = typed.matches("[0-9]{4}") ? Integer.parseInt(typed) : 0;
        return year < Years.FIRST || year > Years.LAST ? 0 : year;
    }

    /** By its id, as the form offers it, or by its number. */
    private Resolution resolution(OrganisationId id, Wish wish, List<Reason> reasons) {
        String typed = wish.at("resolution");
        Resolution found = rules.resolutions(id).stream()
                .filter(one -> one.number().equals(typed) || one.id().toString().equals(typed))
                .findFirst()
                .orElse(null);
        if (found == null) {
            reasons.add(typed.isEmpty()
                    ? Reason.at("resolution", "dues.rule.resolutionNeeded")
                    : Reason.at("resolution", "dues.rule.noSuchResolution", typed));
            return new Resolution(new UUID(0, 0), id, "", "", Resolution.Body.COUNCIL, LocalDate.MIN);
        }
        return found;
    }

    /** 06-30, 6月30日, 6/30. */
    private static @org.jspecify.annotations.Nullable MonthDay monthDay(String typed) {
        return DateText.read("2024-" + typed.replaceFirst("^([0-9]{1,2})[-/.月]([0-9]{1,2})日?$", "$1-$2"))
                .map(MonthDay::from)
                .orElse(null);
    }

    /** The reasons of a refusal; none where it was granted. */
    public static List<Reason> reasons(Outcome<?> outcome) {
        return switch (outcome) {
            case Granted<?> granted -> List.of();
            case Refused<?>(List<Reason> reasons) -> reasons;
        };
    }
}

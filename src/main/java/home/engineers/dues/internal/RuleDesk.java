package home.engineers.dues.internal;

import home.engineers.dues.Act;
import home.engineers.dues.FeeClass;
import home.engineers.dues.Relief;
import home.engineers.dues.ReminderPlan;
import home.engineers.dues.Resolution;
import home.engineers.dues.ShareRule;
import home.engineers.dues.Years;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.DateText;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entering what an association adopted on its dues. Nothing is entered without the resolution it rests on. */
@Service
public class RuleDesk {
    private static final int MOST_STEPS = 9;
    private static final String DISTRICT = "district";
    private final DuesGate gate;
    private final RuleTable rules;
    private final RuleEntry entry;
    private final Organisations organisations;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    RuleDesk(
            DuesGate gate,
            RuleTable rules,
            RuleEntry entry,
            Organisations organisations,
            EvidenceLog evidence,
            IdSource ids,
            HouseClock clock) {
        this.gate = gate;
        this.rules = rules;
        this.entry = entry;
        this.organisations = organisations;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
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
        shares.forEach(rule -> rule.parts().stream().map(ShareRule.Part::beneficiary).filter(Objects::nonNull).forEach(named::add));
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
        entry.begin(actor, id);
        List<Reason> reasons = new ArrayList<>();
        RuleEntry.length(wish, "number", 1, 80, "dues.resolution.numberLength", reasons);
        RuleEntry.length(wish, "title", 2, 200, "dues.resolution.titleLength", reasons);
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
    public Outcome<Relief> relieve(Actor actor, OrganisationId id, Wish wish) {
        entry.begin(actor, id);
        List<Reason> reasons = new ArrayList<>();
        RuleEntry.length(wish, "name", 1, 60, "dues.relief.nameLength", reasons);
        int percent = wish.at("percent").matches("[0-9]{1,3}") ? Integer.parseInt(wish.at("percent")) : 0;
        if (percent < 1 || percent > 100) {
            reasons.add(Reason.at("percent", "dues.relief.percent"));
        }
        Years span = entry.span(id, wish, reasons);
        Resolution resolution = entry.resolution(id, wish, reasons);
        RuleEntry.overlap(rules.reliefs(id).stream().filter(one -> one.name().equals(wish.at("name"))).toList(), Relief::years, span, reasons);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Relief one = new Relief(ids.next(), wish.at("name"), percent, span, resolution);
        rules.add(id, one, actor.requirePerson(), clock.instant());
        entry.entered(id, "relief", one.name(), span, resolution, Map.of("percent", percent));
        return Outcome.granted(one);
    }

    private static void part(
            Wish wish, @Nullable OrganisationId beneficiary, String name, Reason bad, List<ShareRule.Part> parts, List<Reason> reasons) {
        String typed = wish.at("parts-" + name);
        if (typed.matches("[0-9]{1,6}") && Integer.parseInt(typed) > 0) {
            parts.add(new ShareRule.Part(beneficiary, Integer.parseInt(typed)));
        } else if (!typed.isEmpty() && !typed.matches("0+")) {
            reasons.add(bad);
        }
    }

    /**
     * @param wish with one field {@code parts-<association>} for each association that has a part, and {@code parts-district}
     *     for that of the member's district
     */
    @Transactional
    public Outcome<ShareRule> share(Actor actor, OrganisationId id, Wish wish) {
        entry.begin(actor, id);
        List<Reason> reasons = new ArrayList<>();
        List<ShareRule.Part> parts = new ArrayList<>();
        for (Organisation one : beneficiaries()) {
            part(wish, one.id(), one.id().toString(), Reason.at("parts-" + one.id(), "dues.share.badPart", one.name()), parts, reasons);
        }
        part(wish, null, DISTRICT, Reason.at("parts-" + DISTRICT, "dues.share.badDistrictPart"), parts, reasons);
        if (parts.isEmpty() && reasons.isEmpty()) {
            reasons.add(Reason.at("parts-" + id, "dues.share.none"));
        }
        Years span = entry.span(id, wish, reasons);
        Resolution resolution = entry.resolution(id, wish, reasons);
        RuleEntry.overlap(rules.shareRules(id), ShareRule::years, span, reasons);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        ShareRule one = new ShareRule(ids.next(), span, parts, resolution);
        rules.add(id, one, actor.requirePerson(), clock.instant());
        Map<String, Object> facts = new HashMap<>();
        parts.forEach(part -> facts.put("parts-" + (part.beneficiary() == null ? DISTRICT : part.beneficiary()), part.parts()));
        entry.entered(id, "share", resolution.number(), span, resolution, facts);
        return Outcome.granted(one);
    }

    @Transactional
    public Outcome<ReminderPlan> remind(Actor actor, OrganisationId id, Wish wish) {
        entry.begin(actor, id);
        List<Reason> reasons = new ArrayList<>();
        String[] typed = wish.at("days").split("[,，、\\s]+");
        boolean whole = Arrays.stream(typed).allMatch(one -> one.matches("-?[0-9]{1,3}"));
        List<Integer> days = whole ? Arrays.stream(typed).map(Integer::valueOf).sorted().distinct().toList() : List.of();
        if (days.isEmpty() || days.size() > MOST_STEPS) {
            reasons.add(Reason.at("days", "dues.plan.badDays"));
        }
        Years span = entry.span(id, wish, reasons);
        Resolution resolution = entry.resolution(id, wish, reasons);
        RuleEntry.overlap(rules.plans(id), ReminderPlan::years, span, reasons);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        ReminderPlan one = new ReminderPlan(ids.next(), span, days, resolution);
        rules.add(id, one, actor.requirePerson(), clock.instant());
        entry.entered(id, "reminders", resolution.number(), span, resolution, Map.of("days", days));
        return Outcome.granted(one);
    }

    /** The reasons of a refusal; none where it was granted. */
    public static List<Reason> reasons(Outcome<?> outcome) {
        return switch (outcome) {
            case Granted<?> granted -> List.of();
            case Refused<?>(List<Reason> reasons) -> reasons;
        };
    }
}

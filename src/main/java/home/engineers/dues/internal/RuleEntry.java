package home.engineers.dues.internal;

import home.engineers.dues.Act;
import home.engineers.dues.Resolution;
import home.engineers.dues.Years;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What every entry of a rule has in common: years it holds for, the resolution it rests on, and its place in the record. */
@Component
class RuleEntry {
    private final DuesGate gate;
    private final RuleTable rules;
    private final YearTable years;
    private final EvidenceLog evidence;
    private final HouseClock clock;

    RuleEntry(DuesGate gate, RuleTable rules, YearTable years, EvidenceLog evidence, HouseClock clock) {
        this.gate = gate;
        this.rules = rules;
        this.years = years;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Lets the actor through and holds the rules of the association. */
    void begin(Actor actor, OrganisationId id) {
        gate.acts(actor, Act.RULE_SET, id);
        rules.hold(id, clock.instant());
    }

    void entered(
            OrganisationId id, String what, String name, Years span, Resolution resolution, Map<String, Object> more) {
        Map<String, Object> facts = new HashMap<>(more);
        facts.put("what", what);
        facts.put("name", name);
        facts.put("years", span.text());
        facts.put("resolution", resolution.number());
        evidence.append("dues-rule-set", id.value(), facts);
    }

    static void length(Wish wish, String field, int least, int most, String key, List<Reason> reasons) {
        int length = wish.at(field).length();
        if (length < least || length > most) {
            reasons.add(Reason.at(field, key));
        }
    }

    static <T> void overlap(List<T> others, Function<T, Years> of, Years span, List<Reason> reasons) {
        others.stream().map(of).filter(span::overlap).findFirst()
                .ifPresent(other -> reasons.add(Reason.at("fromYear", "dues.rule.overlaps", other.text())));
    }

    Years span(OrganisationId id, Wish wish, List<Reason> reasons) {
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

    static int year(String typed) {
        int year = typed.matches("[0-9]{4}") ? Integer.parseInt(typed) : 0;
        return year < Years.FIRST || year > Years.LAST ? 0 : year;
    }

    /** By its id, as the form offers it, or by its number. */
    Resolution resolution(OrganisationId id, Wish wish, List<Reason> reasons) {
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
}

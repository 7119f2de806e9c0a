package home.engineers.committees.internal;

import home.engineers.committees.Act;
import home.engineers.committees.CommitteeRule;
import home.engineers.committees.CommitteeRule.OnTransfer;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.DatedValue;
import home.engineers.law.LawRegister;
import home.engineers.organisations.Organisation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an association lays down for the terms of its committees; never for days gone by. */
@Service
public class CommitteeRuleDesk {
    private static final int YEARS_AHEAD = 2;
    private final CommitteeGate gate;
    private final CommitteeRuleTable rules;
    private final TermWarnings warnings;
    private final Shortfalls shortfalls;
    private final LawRegister law;
    private final EvidenceLog evidence;
    private final HouseClock clock;

    CommitteeRuleDesk(
            CommitteeGate gate, CommitteeRuleTable rules, TermWarnings warnings, Shortfalls shortfalls, LawRegister law,
            EvidenceLog evidence, HouseClock clock) {
        this.gate = gate;
        this.rules = rules;
        this.warnings = warnings;
        this.shortfalls = shortfalls;
        this.law = law;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** The fields of the form, as typed. */
    public record Wish(
            String termYears, String consecutiveTerms, String viceChairs, String minimumMembers, String ageLimit,
            String warningDays, String onTransfer, String from, String source) {
        public static final Wish EMPTY = new Wish("", "", "", "", "", "", "", "", "");
    }

    /**
     * @param today the rule in force, or null where none was adopted
     * @param model what the model charter says
     */
    public record Sheet(
            Organisation association, @Nullable CommitteeRule today, List<CommitteeRule> editions, List<DatedValue> model,
            boolean mayAdopt) {}

    public Sheet sheet(Actor actor, OrganisationId id) {
        Organisation association = gate.association(actor, Act.RULE_READ, id);
        List<DatedValue> model = List.of(
                law.value("society.term.years", clock.today()),
                law.value("society.leader.consecutive-terms.maximum", clock.today()),
                law.value("society.leader.age.maximum", clock.today()));
        return new Sheet(
                association, rules.on(id, clock.today()).orElse(null), rules.editions(id), model,
                gate.mayIn(actor, Act.RULE_ADOPT, id));
    }

    /** The form as it is first shown: what is in force, or what the model charter says where nothing is. */
    public Wish first(Sheet sheet) {
        return Optional.ofNullable(sheet.today())
                .map(rule -> new Wish(
                        String.valueOf(rule.termYears()), String.valueOf(rule.consecutiveTerms()),
                        String.valueOf(rule.viceChairs()), String.valueOf(rule.minimumMembers()),
                        rule.ageLimit() == null ? "" : String.valueOf(rule.ageLimit()), days(rule), rule.onTransfer().name(), "", ""))
                .orElseGet(() -> new Wish(
                        String.valueOf(sheet.model().get(0).whole()), String.valueOf(sheet.model().get(1).whole()), "", "",
                        String.valueOf(sheet.model().get(2).whole()), "", OnTransfer.ENDS.name(), "", ""));
    }

    /** For example 90 30. */
    public static String days(CommitteeRule rule) {
        return String.join(" ", rule.warningDays().stream().map(String::valueOf).toList());
    }

    @Transactional
    public Outcome<CommitteeRule> adopt(Actor actor, OrganisationId id, Wish wish) {
        gate.association(actor, Act.RULE_ADOPT, id);
        Reading form = new Reading();
        CommitteeRule rule = read(actor, id, wish, form);
        if (form.faulty()) {
            return Outcome.refused(form.reasons());
        }
        rules.add(rule);
        warnings.renew(id);
        shortfalls.renew(id);
        evidence.append("committee-rule-adopted", id.value(), Map.of(
                "from", rule.inForce().toString(), "termYears", rule.termYears(), "consecutiveTerms", rule.consecutiveTerms(),
                "viceChairs", rule.viceChairs(), "minimumMembers", rule.minimumMembers(), "source", rule.source()));
        return Outcome.granted(rule);
    }

    private CommitteeRule read(Actor actor, OrganisationId id, Wish wish, Reading form) {
        int termYears = form.number("termYears", wish.termYears(), 1, 10);
        int consecutive = form.number("consecutiveTerms", wish.consecutiveTerms(), 1, 9);
        int vices = form.number("viceChairs", wish.viceChairs(), 0, 99);
        int members = form.number("minimumMembers", wish.minimumMembers(), 1, 500);
        Integer age = wish.ageLimit().isBlank() ? null : Integer.valueOf(form.number("ageLimit", wish.ageLimit(), 18, 120));
        List<Integer> days = warningDays(wish.warningDays(), form);
        LocalDate from = form.day("from", wish.from());
        if (from.isBefore(clock.today()) && !from.equals(LocalDate.EPOCH)) {
            form.against(Reason.at("from", "committees.rule.past"));
        } else if (from.isAfter(clock.today().plusYears(YEARS_AHEAD))) {
            form.against(Reason.at("from", "committees.rule.farAhead"));
        }
        OnTransfer onTransfer = wish.onTransfer().equals(OnTransfer.STAYS.name()) ? OnTransfer.STAYS : OnTransfer.ENDS;
        String source = form.text("source", wish.source(), 200);
        return new CommitteeRule(
                id, from, termYears, consecutive, vices, members, age, days, onTransfer, source, actor.requirePerson(), clock.instant());
    }

    private static List<Integer> warningDays(String typed, Reading form) {
        List<String> written = Arrays.stream(typed.strip().split("[\\s,，、;；]+")).filter(one -> !one.isEmpty()).toList();
        boolean wrong = written.isEmpty() || written.size() > 5 || !written.stream().allMatch(one -> one.matches("[1-9][0-9]{0,2}"));
        if (wrong) {
            form.against(Reason.at("warningDays", "committees.rule.warningDays"));
            return List.of();
        }
        return written.stream().map(Integer::valueOf).distinct().sorted(Comparator.reverseOrder()).toList();
    }
}

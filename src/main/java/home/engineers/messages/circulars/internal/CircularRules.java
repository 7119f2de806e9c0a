package home.engineers.messages.circulars.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.DateText;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.circulars.Circular.Release;
import home.engineers.messages.circulars.CircularAct;
import home.engineers.messages.circulars.Senders;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What holds for the notices of an organisation, and the adopting of a new rule; never for days gone by. */
@Service
public class CircularRules {
    private static final int MOST_MINUTES = 1_440;
    private static final int MOST_RECIPIENTS = 1_000_000;

    private final CircularRuleTable table;
    private final CircularSettings settings;
    private final Senders senders;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    CircularRules(
            CircularRuleTable table,
            CircularSettings settings,
            Senders senders,
            Authority authority,
            EvidenceLog evidence,
            IdSource ids,
            HouseClock clock) {
        this.table = table;
        this.settings = settings;
        this.senders = senders;
        this.authority = authority;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    /** The fields of the form, as typed. */
    public record Wish(String undo, String above, String from, String source) {}

    /** @param today the edition in force, or empty where nothing was adopted and the setting of the house holds */
    public record Sheet(
            Senders.Sender sender, Optional<CircularRule> today, Duration undo, List<CircularRule> editions) {}

    Duration undo(Senders.Sender sender) {
        return today(sender).map(rule -> Duration.ofMinutes(rule.undoMinutes())).orElse(settings.undo());
    }

    Release release(Senders.Sender sender, long recipients) {
        boolean second = today(sender)
                .map(CircularRule::approvalAbove)
                .filter(above -> recipients > above)
                .isPresent();
        return new Release(undo(sender), second);
    }

    private Optional<CircularRule> today(Senders.Sender sender) {
        return table.on(sender.id(), sender.association(), clock.today());
    }

    public Sheet sheet(Actor actor, OrganisationId id) {
        authority.demandOrHide(actor, CircularAct.RULE_SET, Subject.of(id));
        Senders.Sender sender = Optional.ofNullable(senders.all(Set.of(id)).get(id)).orElseThrow(Absent::new);
        return new Sheet(sender, today(sender), undo(sender), table.editions(id));
    }

    @Transactional
    public Outcome<CircularRule> adopt(Actor actor, OrganisationId id, Wish wish) {
        sheet(actor, id);
        List<Reason> reasons = new ArrayList<>();
        int undo = number("undo", wish.undo(), MOST_MINUTES, reasons);
        Integer above = wish.above().isBlank() ? null : (Integer) number("above", wish.above(), MOST_RECIPIENTS, reasons);
        LocalDate from = DateText.read(wish.from()).orElse(LocalDate.MIN);
        if (from.isBefore(clock.today())) {
            reasons.add(Reason.at("from", from.equals(LocalDate.MIN) ? "messages.circular.badDate" : "messages.circularRule.past", wish.from().strip()));
        }
        String source = wish.source().strip();
        if (source.length() < 2 || source.length() > 200) {
            reasons.add(Reason.at("source", "messages.circularRule.source"));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        CircularRule rule = new CircularRule(
                ids.next(), id, from, undo, above, source, actor.requirePerson(), clock.instant());
        table.add(rule);
        evidence.append("notice-rule-set", id.value(), Map.of(
                "from", from.toString(), "undo", undo, "above", above == null ? "" : above.toString()));
        return Outcome.granted(rule);
    }

    private static int number(String field, String typed, int most, List<Reason> reasons) {
        String bare = typed.strip();
        int number = bare.matches("[0-9]{1,7}") ? Integer.parseInt(bare) : -1;
        if (number < 0 || number > most) {
            reasons.add(Reason.at(field, "messages.circularRule.number", most));
        }
        return number;
    }
}

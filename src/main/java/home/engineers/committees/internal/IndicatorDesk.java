package home.engineers.committees.internal;

import home.engineers.committees.Act;
import home.engineers.committees.CommitteeEvaluation.IndicatorSet;
import home.engineers.committees.rules.Evaluating;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adopts the indicators and grades of a year; they stand once the first committee has been scored by them. */
@Service
public class IndicatorDesk {
    private final CommitteeGate gate;
    private final EvaluationTable evaluations;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    IndicatorDesk(CommitteeGate gate, EvaluationTable evaluations, EvidenceLog evidence, IdSource ids, HouseClock clock) {
        this.gate = gate;
        this.evaluations = evaluations;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    public record Wish(String year, String indicators, String grades, String source) {}

    public record Sheet(Organisation association, List<IndicatorSet> sets, boolean mayAdopt) {}

    public Sheet sheet(Actor actor, OrganisationId id) {
        Organisation association = gate.association(actor, Act.RULE_READ, id);
        return new Sheet(association, evaluations.sets(id), gate.mayIn(actor, Act.RULE_ADOPT, id));
    }

    /** The form as it is first shown: the latest set, to go on from. */
    public Wish first(Sheet sheet) {
        String year = String.valueOf(clock.today().getYear());
        if (sheet.sets().isEmpty()) {
            return new Wish(year, "", "", "");
        }
        IndicatorSet latest = sheet.sets().getFirst();
        return new Wish(
                year,
                latest.scheme().indicators().stream()
                        .map(one -> one.name().zh() + " | " + one.name().en() + " | " + one.numerator() + "/" + one.denominator())
                        .collect(Collectors.joining("\n")),
                latest.scheme().grades().stream()
                        .map(one -> one.name().zh() + " | " + one.name().en() + " | " + one.atLeast())
                        .collect(Collectors.joining("\n")),
                "");
    }

    @Transactional
    public Outcome<IndicatorSet> adopt(Actor actor, OrganisationId id, Wish wish) {
        gate.association(actor, Act.RULE_ADOPT, id);
        Reading form = new Reading();
        int now = clock.today().getYear();
        int year = form.number("year", wish.year(), now - 1, now + 1);
        Evaluating.Read read = Evaluating.read(wish.indicators(), wish.grades());
        form.against(read.reasons());
        String source = form.text("source", wish.source(), 200);
        boolean used = !form.faulty() && evaluations.set(id, year).filter(one -> !evaluations.remove(one)).isPresent();
        if (used) {
            form.against(Reason.at("year", "committees.indicators.used", String.valueOf(year)));
        }
        if (form.faulty()) {
            return Outcome.refused(form.reasons());
        }
        IndicatorSet set = new IndicatorSet(ids.next(), id, year, read.scheme(), source);
        evaluations.insert(set, actor.requirePerson(), clock.instant());
        evidence.append("committee-indicators-adopted", id.value(), Map.of(
                "year", year, "indicators", read.scheme().indicators().size(), "source", source));
        return Outcome.granted(set);
    }
}

package home.engineers.districts.internal;

import home.engineers.districts.Act;
import home.engineers.districts.Step;
import home.engineers.districts.Target;
import home.engineers.districts.TargetStanding;
import home.engineers.districts.Targets;
import home.engineers.districts.rules.TargetRules;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class TargetDesk implements Targets {
    private static final int SOURCE = 200;
    private static final int YEARS_AHEAD = 20;

    private final TargetTable targets;
    private final StepTable steps;
    private final StepList list;
    private final Districts districts;
    private final Keepers keepers;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    TargetDesk(
            TargetTable targets, StepTable steps, StepList list, Districts districts, Keepers keepers, Authority authority,
            EvidenceLog evidence, IdSource ids, HouseClock clock) {
        this.targets = targets;
        this.steps = steps;
        this.list = list;
        this.districts = districts;
        this.keepers = keepers;
        this.authority = authority;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Target> all() {
        return targets.all();
    }

    /** The day from which each district has its association, by code. */
    Map<String, LocalDate> founded() {
        return steps.earliest(list.all().stream()
                .filter(step -> step.state() != null && step.state().founded())
                .map(Step::key)
                .toList());
    }

    @Override
    public List<Summary> summaries() {
        Map<String, LocalDate> founded = founded();
        return all().stream().map(target -> summary(target, founded)).toList();
    }

    private Summary summary(Target target, Map<String, LocalDate> founded) {
        LocalDate today = clock.today();
        LocalDate counted = target.day().isAfter(today) ? today : target.day();
        List<District> inForce = inForce(counted);
        long had = inForce.stream()
                .map(district -> founded.get(district.code()))
                .filter(day -> day != null && !day.isAfter(counted))
                .count();
        return new Summary(target, TargetRules.of(target.day(), today, had, inForce.size()), had, inForce.size());
    }

    private List<District> inForce(LocalDate day) {
        return switch (districts.on(day)) {
            case Granted<List<District>>(List<District> found) -> found;
            case Refused<List<District>> refused -> throw new IllegalStateException("target before the record: " + refused);
        };
    }

    @Override
    public Map<String, TargetStanding> current() {
        Map<String, TargetStanding> standings = new LinkedHashMap<>();
        Map<String, LocalDate> founded = founded();
        all().stream().filter(Target::current).forEach(target -> districts.today().forEach(district -> standings.put(
                district.code(), TargetRules.of(district, target.day(), founded.get(district.code()), clock.today()))));
        return standings;
    }

    @Override
    @Transactional
    public Outcome<Target> set(Actor actor, LocalDate day, String source) {
        authority.demand(actor, Act.TARGET_SET, keepers.municipal());
        List<Reason> reasons = new ArrayList<>();
        if (day.isBefore(clock.today())) {
            reasons.add(Reason.at("day", "districts.target.past"));
        } else if (day.isAfter(clock.today().plusYears(YEARS_AHEAD))) {
            reasons.add(Reason.at("day", "districts.target.farAhead", YEARS_AHEAD));
        }
        if (source.strip().length() < 2 || source.strip().length() > SOURCE) {
            reasons.add(Reason.at("source", "districts.target.sourceNeeded", SOURCE));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        UUID id = ids.next();
        if (!targets.insert(id, day, source.strip(), actor.requirePerson(), clock.instant())) {
            return Outcome.refused(Reason.at("day", "districts.target.already"));
        }
        evidence.append("district-target-set", id, Map.of("day", day.toString(), "source", source.strip()));
        return Outcome.granted(new Target(day, source.strip(), null, true));
    }

    @Override
    public boolean maySet(Actor actor) {
        return authority.may(actor, Act.TARGET_SET, keepers.municipal());
    }
}

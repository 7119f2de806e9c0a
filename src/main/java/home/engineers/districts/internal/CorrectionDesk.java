package home.engineers.districts.internal;

import home.engineers.districts.Act;
import home.engineers.districts.Correction;
import home.engineers.districts.Correction.Former;
import home.engineers.districts.Corrections;
import home.engineers.districts.Step;
import home.engineers.districts.StepEntry;
import home.engineers.districts.Support;
import home.engineers.districts.Supports.Receiving;
import home.engineers.districts.internal.CorrectionTable.Corrected;
import home.engineers.districts.rules.Correcting;
import home.engineers.districts.rules.StepOrder;
import home.engineers.districts.rules.SupportRules;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Coverage;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import home.engineers.organisations.FoundingState;
import home.engineers.organisations.FoundingStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CorrectionDesk implements Corrections {
    private final CorrectionTable table;
    private final StepTable steps;
    private final StepList list;
    private final SupportTable supports;
    private final Coverage coverage;
    private final Districts districts;
    private final Officers officers;
    private final DistrictFiles files;
    private final Keepers keepers;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final HouseClock clock;

    CorrectionDesk(
            CorrectionTable table, StepTable steps, StepList list, SupportTable supports, Coverage coverage, Districts districts,
            Officers officers, DistrictFiles files, Keepers keepers, Authority authority, EvidenceLog evidence, HouseClock clock) {
        this.table = table;
        this.steps = steps;
        this.list = list;
        this.supports = supports;
        this.coverage = coverage;
        this.districts = districts;
        this.officers = officers;
        this.files = files;
        this.keepers = keepers;
        this.authority = authority;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<StepEntry> step(Actor actor, StepCorrection wish) {
        District district = districts.byCode(wish.district()).orElseThrow(Absent::new);
        Step step = list.find(wish.step()).orElseThrow(Absent::new);
        authority.demand(actor, Act.FOUNDING_RECORD, keepers.of(district.code()));
        steps.hold(district.code());
        Map<String, StepEntry> entries = new HashMap<>(steps.of(district.code()));
        StepEntry before = Optional.ofNullable(entries.remove(step.key())).filter(StepEntry::taken).orElseThrow(Absent::new);
        fresh(before.id(), before.version(), wish.version());
        List<Reason> reasons = new ArrayList<>(new StepOrder(district, reached(district.code()), list.all(), entries, clock.today())
                .againstTaking(step, wish.on(), wish.document(), wish.number()));
        StepEntry after = before.corrected(wish.on(), wish.document().strip(), step.numbered() ? wish.number().strip() : "");
        List<Former> former = Correcting.changes(before, after);
        Correcting.against(former).ifPresent(reasons::add);
        Correcting.against(wish.reason()).ifPresent(reasons::add);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        steps.save(after);
        FoundingState state = step.state();
        if (state != null) {
            coverage.correct(new FoundingStep(district.code(), state, wish.on(), wish.document().strip()));
        }
        keep(actor, new Corrected(district.code(), DistrictFiles.About.STEP, before.id()), former, wish.reason());
        evidence.append("district-step-corrected", before.id(), facts(district.code(), step.key(), former, wish.reason()));
        return Outcome.granted(after);
    }

    private FoundingState reached(String district) {
        List<FoundingStep> taken = coverage.steps(district);
        return taken.isEmpty() ? FoundingState.NONE : taken.getLast().state();
    }

    private static void fresh(UUID thing, int version, int read) {
        if (version != read) {
            throw new OptimisticLockingFailureException("changed meanwhile: " + thing);
        }
    }

    private void keep(Actor actor, Corrected corrected, List<Former> former, String reason) {
        table.insert(corrected, former, reason.strip(), actor.requirePerson(), clock.instant());
    }

    private static Map<String, Object> facts(String district, String what, List<Former> former, String reason) {
        Map<String, Object> facts = new HashMap<>(Map.of("district", district, "what", what, "reason", reason.strip()));
        former.forEach(one -> facts.put("former-" + one.field(), one.value()));
        return facts;
    }

    @Override
    @Transactional
    public Outcome<Support> support(Actor actor, SupportCorrection wish) {
        Support before = supports.find(wish.id()).orElseThrow(Absent::new);
        Subject subject = keepers.of(before.district());
        authority.demandOrHide(actor, Act.SUPPORT_READ, subject);
        authority.demand(actor, Act.SUPPORT_KEEP, subject);
        if (before.withdrawn()) {
            return Outcome.refused(Reason.of("districts.support.withdrawnAlready"));
        }
        fresh(before.id(), before.version(), wish.version());
        List<Reason> reasons = new ArrayList<>();
        Correcting.against(wish.reason()).ifPresent(reasons::add);
        return switch (corrected(before, wish)) {
            case Refused<Support>(List<Reason> why) -> {
                reasons.addAll(why);
                yield Outcome.refused(reasons);
            }
            case Granted<Support>(Support after) -> kept(actor, before, after, wish.reason(), reasons);
        };
    }

    /** Read as if it were entered today, and received where it had been. */
    private Outcome<Support> corrected(Support before, SupportCorrection wish) {
        District district = districts.byCode(before.district()).orElseThrow();
        Outcome<Support> promised = SupportRules.read(before.id(), district, wish.entry(), clock.today(), before.enteredAt())
                .map(read -> read.at(before.version()));
        if (before.status() == Support.Status.PROMISED || !(promised instanceof Granted<Support>(Support read))) {
            return promised;
        }
        return switch (SupportRules.receive(read, new Receiving(wish.on(), wish.received(), before.version()), clock.today())) {
            case Granted<Support> granted -> granted;
            case Refused<Support>(List<Reason> why) -> Outcome.refused(why.stream()
                    .map(one -> "amount".equals(one.field())
                            ? new Reason(one.key(), one.arguments(), "received", one.citation()) : one)
                    .toList());
        };
    }

    private Outcome<Support> kept(Actor actor, Support before, Support after, String reason, List<Reason> reasons) {
        List<Former> former = Correcting.changes(before, after);
        Correcting.against(former).ifPresent(reasons::add);
        if (supports.onRecord(after)) {
            reasons.add(Reason.at("document", "districts.support.already"));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        supports.correct(after);
        keep(actor, new Corrected(before.district(), DistrictFiles.About.SUPPORT, before.id()), former, reason);
        evidence.append("district-support-corrected", before.id(), facts(before.district(), after.document(), former, reason));
        return Outcome.granted(supports.find(before.id()).orElseThrow());
    }

    @Override
    public List<Correction> ofStep(Actor actor, StepEntry entry) {
        return authority.may(actor, Act.FOUNDING_READ, keepers.of(entry.district())) ? table.of(entry.id(), officers::names, files::withdrawnWith) : List.of();
    }

    @Override
    public List<Correction> ofSupport(Actor actor, Support support) {
        Subject subject = keepers.of(support.district());
        if (!authority.may(actor, Act.SUPPORT_READ, subject)) {
            return List.of();
        }
        boolean names = authority.may(actor, Act.FOUNDING_READ, subject);
        return table.of(support.id(), persons -> names ? officers.names(persons) : Map.of(), none -> Map.of());
    }
}

package home.engineers.districts.internal;

import home.engineers.districts.Act;
import home.engineers.districts.Correction.Former;
import home.engineers.districts.Step;
import home.engineers.districts.StepEntry;
import home.engineers.districts.Support;
import home.engineers.districts.Withdrawals;
import home.engineers.districts.internal.CorrectionTable.Corrected;
import home.engineers.districts.internal.DistrictFiles.About;
import home.engineers.districts.rules.Correcting;
import home.engineers.districts.rules.Withdrawing;
import home.engineers.evidence.EvidenceLog;
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
class WithdrawalDesk implements Withdrawals {
    private final CorrectionTable table;
    private final StepTable steps;
    private final StepList list;
    private final SupportTable supports;
    private final DistrictFiles files;
    private final Coverage coverage;
    private final Districts districts;
    private final Keepers keepers;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final HouseClock clock;

    WithdrawalDesk(
            CorrectionTable table, StepTable steps, StepList list, SupportTable supports, DistrictFiles files, Coverage coverage,
            Districts districts, Keepers keepers, Authority authority, EvidenceLog evidence, HouseClock clock) {
        this.table = table;
        this.steps = steps;
        this.list = list;
        this.supports = supports;
        this.files = files;
        this.coverage = coverage;
        this.districts = districts;
        this.keepers = keepers;
        this.authority = authority;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<StepEntry> step(Actor actor, String code, String key, String reason, int version) {
        District district = districts.byCode(code).orElseThrow(Absent::new);
        Step step = list.find(key).orElseThrow(Absent::new);
        authority.demand(actor, Act.FOUNDING_RECORD, keepers.of(district.code()));
        steps.hold(district.code());
        Map<String, StepEntry> entries = steps.of(district.code());
        StepEntry before = Optional.ofNullable(entries.get(key)).filter(StepEntry::taken).orElseThrow(Absent::new);
        fresh(before.id(), before.version(), version);
        List<Reason> reasons = new ArrayList<>(Withdrawing.restingOn(step, list.all(), entries));
        Withdrawing.against(reason).ifPresent(reasons::add);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        if (step.state() != null
                && coverage.withdraw(district.code(), step.state()) instanceof Refused<FoundingStep>(List<Reason> why)) {
            return Outcome.refused(why);
        }
        return Outcome.granted(withdrawn(actor, before, reason));
    }

    private StepEntry withdrawn(Actor actor, StepEntry before, String reason) {
        StepEntry after = before.withdrawn();
        steps.save(after);
        List<Former> former = Correcting.changes(before, after);
        UUID correction = keep(actor, new Corrected(before.district(), About.STEP, before.id()), former, reason);
        files.withdraw(before.id(), correction);
        evidence.append("district-step-withdrawn", before.id(), facts(before.district(), before.step(), former, reason));
        return after;
    }

    private static void fresh(UUID thing, int version, int read) {
        if (version != read) {
            throw new OptimisticLockingFailureException("changed meanwhile: " + thing);
        }
    }

    private UUID keep(Actor actor, Corrected thing, List<Former> former, String reason) {
        return table.insertWithdrawal(thing, former, reason.strip(), actor.requirePerson(), clock.instant());
    }

    private static Map<String, Object> facts(String district, String what, List<Former> former, String reason) {
        Map<String, Object> facts = new HashMap<>(Map.of("district", district, "what", what, "reason", reason.strip()));
        former.forEach(one -> facts.put("former-" + one.field(), one.value()));
        return facts;
    }

    @Override
    @Transactional
    public Outcome<Support> support(Actor actor, UUID id, String reason, int version) {
        Support before = supports.find(id).orElseThrow(Absent::new);
        Subject subject = keepers.of(before.district());
        authority.demandOrHide(actor, Act.SUPPORT_READ, subject);
        authority.demand(actor, Act.SUPPORT_KEEP, subject);
        if (before.withdrawn()) {
            return Outcome.refused(Reason.of("districts.support.withdrawnAlready"));
        }
        fresh(id, before.version(), version);
        Optional<Reason> wanting = Withdrawing.against(reason);
        if (wanting.isPresent()) {
            return Outcome.refused(wanting.get());
        }
        supports.withdraw(before, clock.instant());
        keep(actor, new Corrected(before.district(), About.SUPPORT, id), List.of(), reason);
        evidence.append("district-support-withdrawn", id, facts(before.district(), before.document(), List.of(), reason));
        return Outcome.granted(supports.find(id).orElseThrow());
    }
}

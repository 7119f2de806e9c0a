package home.engineers.dues.internal;

import home.engineers.dues.Act;
import home.engineers.dues.Charge;
import home.engineers.dues.ChargeId;
import home.engineers.dues.FeeClass;
import home.engineers.dues.Payer;
import home.engineers.dues.Receipt;
import home.engineers.dues.Relief;
import home.engineers.dues.YearFigures.State;
import home.engineers.dues.rules.DuesRules;
import home.engineers.dues.rules.Yuan;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one member owes: its sheet, its reduction and its grade. */
@Service
public class ChargeDesk {
    private final DuesGate gate;
    private final RuleTable rules;
    private final YearTable years;
    private final ChargeTable charges;
    private final ReceiptTable receipts;
    private final ReductionTable reductions;
    private final GradeTable memberGrades;
    private final PayerNames names;
    private final Organisations organisations;
    private final EvidenceLog evidence;
    private final HouseClock clock;

    ChargeDesk(
            DuesGate gate,
            RuleTable rules,
            YearTable years,
            ChargeTable charges,
            ReceiptTable receipts,
            ReductionTable reductions,
            GradeTable memberGrades,
            PayerNames names,
            Organisations organisations,
            EvidenceLog evidence,
            HouseClock clock) {
        this.gate = gate;
        this.rules = rules;
        this.years = years;
        this.charges = charges;
        this.receipts = receipts;
        this.reductions = reductions;
        this.memberGrades = memberGrades;
        this.names = names;
        this.organisations = organisations;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * What one member owes for one year, with what the reader may do about it.
     *
     * @param reliefs on which it can be reduced
     * @param grades to which the member can belong in that year
     */
    public record Sheet(
            Charge charge,
            Organisation association,
            String member,
            FeeClass feeClass,
            Optional<ReductionTable.Reduction> reduction,
            List<Receipt> receipts,
            List<Relief> reliefs,
            String grade,
            List<String> grades,
            boolean overdue,
            boolean open,
            boolean mayPay,
            boolean mayReduce,
            boolean mayGrade) {}

    @Transactional(readOnly = true)
    public Sheet sheet(Actor actor, ChargeId id) {
        Charge charge = charges.find(id).orElseThrow(Absent::new);
        gate.reads(actor, charge);
        OrganisationId association = charge.association();
        boolean open = years.state(association, charge.year()).filter(State.OPEN::equals).isPresent();
        Optional<ReductionTable.Reduction> reduction = reductions.of(id);
        boolean mayReduce = open && charge.kind() == Charge.Kind.SUBSCRIPTION && gate.may(actor, Act.REDUCTION_GRANT, association);
        return new Sheet(
                charge, organisations.find(association).orElseThrow(), names.of(List.of(charge)).of(charge),
                rules.feeClass(association, charge.feeClass()).orElseThrow(), reduction, receipts.of(id),
                mayReduce ? reliefs(charge) : List.of(),
                memberGrades.of(Set.of(charge.membership()), charge.year()).getOrDefault(charge.membership(), ""),
                grades(charge),
                charge.inArrears(clock.today()),
                open,
                open && charge.outstanding() > 0 && gate.may(actor, Act.PAYMENT_RECORD, association),
                mayReduce,
                open && charge.kind() == Charge.Kind.SUBSCRIPTION && charge.paid() == 0 && reduction.isEmpty()
                        && gate.may(actor, Act.CHARGE_MAKE, association));
    }

    private List<String> grades(Charge charge) {
        Payer payer = charge.unit() == null ? Payer.PERSON : Payer.UNIT;
        return rules.classes(charge.association()).stream()
                .filter(one -> one.payer() == payer && one.years().hold(charge.year()))
                .map(FeeClass::grade)
                .toList();
    }

    private List<Relief> reliefs(Charge charge) {
        return rules.reliefs(charge.association()).stream().filter(one -> one.years().hold(charge.year())).toList();
    }

    /** Fields {@code relief} and {@code reason}. Refused where one was granted, or more is paid than would be owed. */
    @Transactional
    public Outcome<Charge> reduce(Actor actor, ChargeId id, Wish wish) {
        Charge known = charges.find(id).orElseThrow(Absent::new);
        gate.acts(actor, Act.REDUCTION_GRANT, known);
        if (years.hold(known.association(), known.year()).filter(State.OPEN::equals).isEmpty()) {
            return Outcome.refused(Reason.at("relief", "dues.year.closed", String.valueOf(known.year())));
        }
        Charge charge = charges.hold(id).orElseThrow(Absent::new);
        List<Reason> reasons = new ArrayList<>();
        Relief relief = reliefs(charge).stream().filter(one -> one.id().toString().equals(wish.at("relief"))).findFirst().orElse(null);
        if (relief == null) {
            reasons.add(Reason.at("relief", "dues.reduction.reliefNeeded"));
        }
        if (wish.at("reason").length() < 2) {
            reasons.add(Reason.at("reason", "dues.reduction.reasonNeeded"));
        }
        if (charge.kind() != Charge.Kind.SUBSCRIPTION) {
            reasons.add(Reason.at("relief", "dues.reduction.notThis"));
        }
        if (reductions.of(id).isPresent()) {
            reasons.add(Reason.at("relief", "dues.reduction.already"));
        }
        if (relief == null || !reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        long off = DuesRules.off(charge.full(), relief.percent());
        long owed = charge.full() - off;
        if (owed < charge.paid()) {
            return Outcome.refused(Reason.at("relief", "dues.reduction.paidMore", Yuan.text(charge.paid()), Yuan.text(owed)));
        }
        reductions.insert(id, relief, off, wish.at("reason"), actor.requirePerson(), clock.instant());
        charges.owed(charge, owed);
        evidence.append("dues-reduced", id.value(), Map.of("ground", relief.name(), "off-cents", off));
        return Outcome.granted(charges.find(id).orElseThrow());
    }

    /**
     * Sets the grade of a member from the year of a charge on, field {@code grade}, and charges by the class of that grade.
     * Refused where no class is for it, or something is paid or reduced already.
     */
    @Transactional
    public Outcome<Charge> grade(Actor actor, ChargeId id, Wish wish) {
        Charge known = charges.find(id).orElseThrow(Absent::new);
        gate.acts(actor, Act.CHARGE_MAKE, known);
        int year = known.year();
        if (years.hold(known.association(), year).filter(State.OPEN::equals).isEmpty()) {
            return Outcome.refused(Reason.at("grade", "dues.year.closed", String.valueOf(year)));
        }
        Charge charge = charges.hold(id).orElseThrow();
        String grade = wish.at("grade");
        Payer payer = charge.unit() == null ? Payer.PERSON : Payer.UNIT;
        Optional<FeeClass> fee = rules.classes(charge.association()).stream()
                .filter(one -> one.payer() == payer && one.grade().equals(grade) && one.years().hold(year)).findFirst();
        if (fee.isEmpty()) {
            return Outcome.refused(Reason.at("grade", "dues.grade.unknown", grade, String.valueOf(year)));
        }
        if (charge.kind() != Charge.Kind.SUBSCRIPTION || charge.paid() > 0 || reductions.of(id).isPresent()) {
            return Outcome.refused(Reason.at("grade", "dues.grade.paidAlready"));
        }
        memberGrades.set(charge.membership(), year, grade, actor.requirePerson(), clock.instant());
        charges.reclass(charge, fee.get());
        evidence.append("dues-grade-set", charge.membership().value(), Map.of("grade", grade, "from", year));
        return Outcome.granted(charges.find(id).orElseThrow());
    }
}

package home.engineers.dues;

import static home.engineers.dues.Treasury.YEAR;
import static home.engineers.dues.Treasury.wish;
import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.dues.internal.Cashier.Paid;
import home.engineers.dues.internal.ChargeDesk;
import home.engineers.dues.internal.DuesDesk;
import home.engineers.dues.internal.FeeClassDesk;
import home.engineers.dues.internal.OwnDuesDesk;
import home.engineers.dues.internal.ReceiptDesk;
import home.engineers.dues.internal.RuleDesk;
import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.internal.MembershipDesk;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** Fee classes, charges, payments and receipts of one association. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=dues")
@Transactional
class DuesTests {
    @Autowired private ApplicationContext house;
    @Autowired private RuleDesk rules;
    @Autowired private FeeClassDesk classes;
    @Autowired private OwnDuesDesk own;
    @Autowired private DuesDesk desk;
    @Autowired private DuesOffice office;
    @Autowired private ChargeDesk charges;
    @Autowired private ReceiptDesk receipts;
    @Autowired private EvidenceLog evidence;
    @Autowired private List<Invariant> invariants;
    @Autowired private TestClock clock;

    private Treasury treasury;

    @BeforeEach
    void invent() {
        treasury = Treasury.of(house, "500120");
    }

    @AfterEach
    void everyInvariantHolds() {
        assertThat(invariants.stream().flatMap(one -> one.violations().stream())).isEmpty();
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome instanceof Refused<?>(List<Reason> reasons) ? reasons.stream().map(Reason::field).toList() : List.of();
    }

    @Test
    void aFeeClassRestsOnAResolutionThatExists() {
        assertThat(reasons(treasury.feeClass("resolution", "没有这一号"))).containsExactly("dues.rule.noSuchResolution");
        assertThat(fields(treasury.feeClass("resolution", "没有这一号"))).containsExactly("resolution");
        treasury.resolution("一号");

        FeeClass one = granted(treasury.feeClass());
        assertThat(one.cents()).isEqualTo(20_000);
        assertThat(one.resolution().number()).isEqualTo("一号");
        assertThat(evidence.of(treasury.association().value())).extracting(Entry::kind)
                .endsWith("dues-resolution-entered", "dues-rule-set");
    }

    @Test
    void aResolutionOfAnotherAssociationIsNoneHere() {
        Treasury other = Treasury.of(house, "500153");
        Resolution theirs = other.resolution("他会一号");

        assertThat(reasons(treasury.feeClass("resolution", theirs.id().toString()))).containsExactly("dues.rule.noSuchResolution");
    }

    @Test
    void membersOfOneGradeHaveOneClassInAYear() {
        treasury.resolution("一号");
        granted(treasury.feeClass("fromYear", "2025", "toYear", "2027"));

        assertThat(reasons(treasury.feeClass("fromYear", "2027"))).containsExactly("dues.class.overlaps");
        assertThat(reasons(treasury.feeClass("fromYear", "2020", "toYear", "2025"))).containsExactly("dues.class.overlaps");
        assertThat(reasons(treasury.feeClass("fromYear", "2020"))).containsExactly("dues.class.overlaps");
        granted(treasury.feeClass("fromYear", "2028"));
        granted(treasury.feeClass("fromYear", "2024", "toYear", "2024"));
        granted(treasury.feeClass("fromYear", "2026", "grade", "理事"));
        granted(treasury.feeClass("fromYear", "2026", "payer", "UNIT", "name", "单位会员"));
    }

    @Test
    void aClassThatIsUsedEndsNoEarlierThanItsLastUse() {
        treasury.resolution("一号");
        treasury.member("已收一人");
        FeeClass one = granted(treasury.feeClass());
        treasury.charge(YEAR);

        assertThat(reasons(classes.end(treasury.secretary(), treasury.association(), one.id(), wish("lastYear", "2025"))))
                .containsExactly("dues.class.chargedLater");
        granted(classes.end(treasury.secretary(), treasury.association(), one.id(), wish("lastYear", "2026")));
        granted(treasury.feeClass("fromYear", "2027", "amount", "240"));
    }

    @Test
    void eachWrongFieldOfAClassIsNamed() {
        treasury.resolution("一号");

        assertThat(fields(treasury.feeClass(
                        "name", "", "payer", "ANYONE", "amount", "0", "due", "02-30", "fromYear", "二六", "toYear", "20")))
                .containsExactlyInAnyOrder("name", "payer", "amount", "due", "fromYear", "toYear");
        assertThat(fields(rules.resolve(treasury.secretary(), treasury.association(), wish(
                        "number", "一号", "title", "关", "body", "", "adoptedOn", "2026-11-24"))))
                .containsExactlyInAnyOrder("number", "title", "body", "adoptedOn");
    }

    @Test
    void everyActiveMemberIsChargedOnceAndLaterOnesWithThem() {
        Membership person = treasury.member("收费甲");
        Membership unit = granted(house.getBean(Memberships.class).takeOver(
                new Memberships.Entry(
                        treasury.association(), null, treasury.society().unit("收费单位厂").id(), null, treasury.society().today(), null),
                null)).membership();
        treasury.charging(YEAR);

        assertThat(treasury.chargeOf(person, YEAR).owed()).isEqualTo(20_000);
        assertThat(treasury.chargeOf(person, YEAR).dueOn()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(treasury.figures(YEAR).charges()).isEqualTo(1);
        granted(treasury.feeClass("payer", "UNIT", "name", "单位会员", "amount", "2000"));
        assertThat(treasury.charge(YEAR)).isEqualTo(1);
        assertThat(treasury.charge(YEAR)).isZero();
        assertThat(treasury.chargeOf(unit, YEAR).owed()).isEqualTo(200_000);

        MembershipDesk memberships = house.getBean(MembershipDesk.class);
        Membership applied = granted(memberships.apply(
                treasury.society().actor(treasury.society().person("收费乙")), treasury.association(), ""));
        granted(memberships.review(treasury.secretary(), applied.id()));
        Membership admitted = granted(memberships.admit(treasury.secretary(), applied.id()));
        assertThat(treasury.chargeOf(admitted, YEAR).owed()).isEqualTo(20_000);
    }

    @Test
    void aYearWithoutAClassOrFarOffIsNotCharged() {
        assertThat(reasons(office.charge(treasury.secretary(), treasury.association(), YEAR))).containsExactly("dues.charging.noClass");
        treasury.resolution("一号");
        granted(treasury.feeClass());
        assertThat(reasons(office.charge(treasury.secretary(), treasury.association(), 2024))).containsExactly("dues.charging.farOff");
        assertThat(reasons(office.charge(treasury.secretary(), treasury.association(), 2028))).containsExactly("dues.charging.farOff");
        granted(office.charge(treasury.secretary(), treasury.association(), 2025));
        granted(office.charge(treasury.secretary(), treasury.association(), 2027));
    }

    @Test
    void aPaymentMakesAReceiptAndNoneIsTakenForMoreThanIsOwed() {
        Membership member = treasury.member("缴费甲");
        treasury.charging(YEAR);
        Charge charge = treasury.chargeOf(member, YEAR);

        assertThat(reasons(treasury.pays(charge, "200.01"))).containsExactly("dues.payment.tooMuch");
        assertThat(fields(treasury.pays(charge, "200.01"))).containsExactly("amount");
        assertThat(granted(treasury.pays(charge, "150")).receipt().text()).isEqualTo("2026-000001");
        assertThat(reasons(treasury.pays(charge, "50.01"))).containsExactly("dues.payment.tooMuch");
        assertThat(granted(treasury.pays(charge, "50")).receipt().number()).isEqualTo(2);
        assertThat(reasons(treasury.pays(charge, "0.01"))).containsExactly("dues.payment.nothingDue");
        assertThat(treasury.figures(YEAR).received()).isEqualTo(20_000);
        assertThat(treasury.figures(YEAR).outstanding()).isZero();
    }

    @Test
    void eachWrongFieldOfAPaymentIsNamedAndNothingIsWritten() {
        Membership member = treasury.member("缴费乙");
        treasury.charging(YEAR);
        Charge charge = treasury.chargeOf(member, YEAR);

        assertThat(fields(receipts.pay(treasury.secretary(), charge.id(), wish("amount", "两百", "paidOn", "昨天", "method", "STATEMENT"))))
                .containsExactlyInAnyOrder("amount", "paidOn", "method");
        assertThat(reasons(receipts.pay(treasury.secretary(), charge.id(), wish("amount", "1", "paidOn", "2026-11-24", "method", "CASH"))))
                .containsExactly("dues.payment.inFuture");
        assertThat(treasury.receipts(YEAR)).isEmpty();
    }

    @Test
    void anAnnulledReceiptKeepsItsNumberAndTheAmountIsOwedAgain() {
        Membership member = treasury.member("作废甲");
        treasury.charging(YEAR);
        Charge charge = treasury.chargeOf(member, YEAR);
        Receipt first = granted(treasury.pays(charge, "200")).receipt();

        assertThat(reasons(receipts.annul(treasury.secretary(), first.id(), " "))).containsExactly("dues.receipt.reasonNeeded");
        granted(receipts.annul(treasury.secretary(), first.id(), "金额记错"));
        assertThat(reasons(receipts.annul(treasury.secretary(), first.id(), "再来一次"))).containsExactly("dues.receipt.annulledAlready");
        granted(treasury.pays(charge, "100"));

        assertThat(treasury.receipts(YEAR)).extracting(Receipt::number).containsExactly(1, 2);
        assertThat(treasury.receipts(YEAR).getFirst().annulment()).isNotNull()
                .extracting(Receipt.Annulment::reason).isEqualTo("金额记错");
        assertThat(treasury.chargeOf(member, YEAR).outstanding()).isEqualTo(10_000);
        assertThat(evidence.of(first.id().value())).extracting(Entry::kind)
                .containsExactly("dues-receipt-issued", "dues-receipt-annulled");
    }

    @Test
    void whoOwesNothingAnyMoreIsRenewedOnceTheTermIsNearItsEnd() {
        Membership ending = treasury.society().member(
                treasury.association(), treasury.society().person("将满甲"), LocalDate.of(2024, 1, 10));
        Membership running = treasury.member("未满乙");
        treasury.charging(YEAR);

        Paid part = granted(treasury.pays(treasury.chargeOf(ending, YEAR), "120"));
        assertThat(part.renewedTo()).isNull();
        Paid rest = granted(treasury.pays(treasury.chargeOf(ending, YEAR), "80"));
        assertThat(rest.renewedTo()).isEqualTo(LocalDate.of(2030, 1, 9));
        assertThat(granted(treasury.pays(treasury.chargeOf(running, YEAR), "200")).renewedTo()).isNull();
        assertThat(house.getBean(Memberships.class).find(ending.id()).orElseThrow().termTo()).isEqualTo(LocalDate.of(2030, 1, 9));
    }

    @Test
    void aReductionNamesItsGroundAndWhoGrantedIt() {
        Membership member = treasury.member("学生甲");
        treasury.charging(YEAR);
        Charge charge = treasury.chargeOf(member, YEAR);
        Relief relief = granted(rules.relieve(treasury.secretary(), treasury.association(), wish(
                "name", "学生", "percent", "50", "fromYear", "2026", "resolution", "一号")));

        assertThat(fields(charges.reduce(treasury.secretary(), charge.id(), wish("relief", "", "reason", ""))))
                .containsExactlyInAnyOrder("relief", "reason");
        Charge reduced = granted(charges.reduce(
                treasury.secretary(), charge.id(), wish("relief", relief.id().toString(), "reason", "在读硕士，学生证已核")));
        assertThat(reduced.owed()).isEqualTo(10_000);
        assertThat(charges.sheet(treasury.secretary(), charge.id()).reduction().orElseThrow().grantedBy())
                .isEqualTo(treasury.secretary().person());
        assertThat(reasons(charges.reduce(
                        treasury.secretary(), charge.id(), wish("relief", relief.id().toString(), "reason", "再减一次"))))
                .containsExactly("dues.reduction.already");
    }

    @Test
    void whatIsPaidIsNotReducedBelow() {
        Membership member = treasury.member("学生乙");
        treasury.charging(YEAR);
        Relief relief = granted(rules.relieve(treasury.secretary(), treasury.association(), wish(
                "name", "退休", "percent", "50", "fromYear", "2026", "resolution", "一号")));
        granted(treasury.pays(treasury.chargeOf(member, YEAR), "100.01"));

        assertThat(reasons(charges.reduce(treasury.secretary(), treasury.chargeOf(member, YEAR).id(),
                        wish("relief", relief.id().toString(), "reason", "已退休"))))
                .containsExactly("dues.reduction.paidMore");
    }

    @Test
    void aGradeIsChargedByItsOwnClass() {
        Membership member = treasury.member("理事甲");
        treasury.charging(YEAR);
        Charge charge = treasury.chargeOf(member, YEAR);

        assertThat(reasons(charges.grade(treasury.secretary(), charge.id(), wish("grade", "理事")))).containsExactly("dues.grade.unknown");
        granted(treasury.feeClass("name", "理事", "grade", "理事", "amount", "1000"));
        assertThat(granted(charges.grade(treasury.secretary(), charge.id(), wish("grade", "理事"))).owed()).isEqualTo(100_000);
        granted(treasury.pays(treasury.chargeOf(member, YEAR), "1"));
        assertThat(reasons(charges.grade(treasury.secretary(), charge.id(), wish("grade", "")))).containsExactly("dues.grade.paidAlready");
        treasury.charge(2027);
        assertThat(treasury.chargeOf(member, 2027).owed()).isEqualTo(100_000);
    }

    @Test
    void arrearsAreWhatIsUnpaidAfterItsDay() {
        Membership member = treasury.member("欠缴甲");
        treasury.charging(YEAR);
        Dues dues = house.getBean(Dues.class);

        clock.moveTo(LocalDate.of(2026, 6, 30));
        assertThat(dues.arrears(treasury.association(), YEAR, null, 10)).isEmpty();
        clock.moveTo(LocalDate.of(2026, 7, 1));
        assertThat(dues.arrears(treasury.association(), YEAR, null, 10)).extracting(Charge::membership).containsExactly(member.id());
        granted(treasury.pays(treasury.chargeOf(member, YEAR), "200"));
        assertThat(dues.arrears(treasury.association(), YEAR, null, 10)).isEmpty();
    }

    @Test
    void anAssociationsDuesAreItsOwn() {
        Membership member = treasury.member("本会甲");
        treasury.charging(YEAR);
        Charge charge = treasury.chargeOf(member, YEAR);
        Treasury other = Treasury.of(house, "500153");
        Treasury municipal = Treasury.municipal(house);
        PersonId auditor = treasury.society().holder(Role.AUDITOR);

        assertThatThrownBy(() -> desk.overview(other.secretary(), treasury.association(), YEAR)).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> charges.sheet(other.secretary(), charge.id())).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> receipts.pay(other.secretary(), charge.id(), wish())).isInstanceOf(Absent.class);
        assertThat(charges.sheet(municipal.secretary(), charge.id()).mayPay()).isFalse();
        assertThatThrownBy(() -> receipts.pay(municipal.secretary(), charge.id(), wish())).isInstanceOf(NotPermitted.class);
        assertThat(desk.overview(treasury.society().actor(auditor), treasury.association(), YEAR).mayCharge()).isFalse();
        assertThatThrownBy(() -> office.charge(treasury.society().actor(auditor), treasury.association(), YEAR)).isInstanceOf(NotPermitted.class);
        assertThat(own.own(treasury.society().actor(member.person()))).singleElement()
                .satisfies(one -> assertThat(one.charge().id()).isEqualTo(charge.id()));
        assertThatThrownBy(() -> charges.sheet(treasury.society().actor(treasury.society().person()), charge.id())).isInstanceOf(Absent.class);
    }

    @Test
    void theTreasurerTakesMoneyAndSetsNothing() {
        Membership member = treasury.member("收款甲");
        treasury.charging(YEAR);
        Charge charge = treasury.chargeOf(member, YEAR);
        Actor treasurer = treasury.treasurer();

        assertThat(charges.sheet(treasurer, charge.id())).satisfies(sheet -> {
            assertThat(sheet.mayPay()).isTrue();
            assertThat(sheet.mayReduce()).isFalse();
            assertThat(sheet.mayGrade()).isFalse();
        });
        Receipt receipt = granted(receipts.pay(treasurer, charge.id(), wish("amount", "200", "paidOn", "2026-11-20", "method", "CASH"))).receipt();
        granted(receipts.annul(treasurer, receipt.id(), "记错一笔"));
        assertThat(rules.book(treasurer, treasury.association()).maySet()).isFalse();
        assertThatThrownBy(() -> rules.resolve(treasurer, treasury.association(), wish())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> office.charge(treasurer, treasury.association(), YEAR)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> charges.reduce(treasurer, charge.id(), wish())).isInstanceOf(NotPermitted.class);
        Treasury other = Treasury.of(house, "500153");
        assertThatThrownBy(() -> charges.sheet(other.treasurer(), charge.id())).isInstanceOf(Absent.class);
    }
}

package home.engineers.dues;

import static home.engineers.dues.Treasury.wish;
import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import home.engineers.dues.internal.ClosingDesk;
import home.engineers.dues.internal.ClosingTable.State;
import home.engineers.dues.internal.DuesDesk;
import home.engineers.dues.internal.ReceiptDesk;
import home.engineers.dues.internal.RuleDesk;
import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.WaitingWork;
import home.engineers.organisations.Membership;
import home.engineers.testing.HouseTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The closing of 2025, seen from November 2026. In a house of their own, since their rows stay. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=dues")
class ClosingTests {
    private static final int YEAR = 2025;
    @Autowired private ApplicationContext house;
    @Autowired private ClosingDesk closings;
    @Autowired private ReceiptDesk receipts;
    @Autowired private DuesOffice office;
    @Autowired private RuleDesk rules;
    @Autowired private EvidenceLog evidence;
    @Autowired private JdbcClient jdbc;
    @Autowired private List<Invariant> invariants;
    @Autowired private List<WaitingWork> waiting;

    @AfterEach
    void everyInvariantHolds() {
        assertThat(invariants.stream().flatMap(one -> one.violations().stream())).isEmpty();
    }

    private void close(Treasury treasury, int year) {
        treasury.close(year);
        await().atMost(Duration.ofSeconds(40)).until(() -> closings.sheet(treasury.secretary(), treasury.association(), year)
                .closing().orElseThrow().state() != State.RUNNING);
    }

    @Test
    void aClosedYearIsSharedToTheCentAndWhatIsUnpaidIsCarriedOver() {
        Treasury treasury = Treasury.of(house, "500238");
        Membership paying = treasury.member("结清甲");
        Membership part = treasury.member("欠尾乙");
        Membership owing = treasury.member("未缴丙");
        treasury.charging(YEAR);
        granted(rules.share(treasury.secretary(), treasury.association(), wish(
                "parts-" + treasury.association(), "2", "parts-" + treasury.society().municipal().id(), "1",
                "fromYear", "2025", "resolution", "一号")));
        granted(treasury.pays(treasury.chargeOf(paying, YEAR), "200"));
        granted(treasury.pays(treasury.chargeOf(part, YEAR), "50.01"));
        Receipt annulled = granted(treasury.pays(treasury.chargeOf(owing, YEAR), "10")).receipt();
        granted(receipts.annul(treasury.secretary(), annulled.id(), "记错"));

        close(treasury, YEAR);

        ClosingDesk.Sheet sheet = closings.sheet(treasury.secretary(), treasury.association(), YEAR);
        assertThat(sheet.figures().state()).isEqualTo(YearFigures.State.CLOSED);
        assertThat(sheet.figures().received()).isEqualTo(25_001);
        assertThat(sheet.shares()).extracting(DuesDesk.Share::cents).containsExactly(16_667L, 8_334L);
        assertThat(sheet.closing().orElseThrow().carried()).isEqualTo(2);
        assertThat(sheet.closing().orElseThrow().carriedCents()).isEqualTo(34_999);
        assertThat(treasury.chargeOf(part, 2026)).satisfies(carried -> {
            assertThat(carried.kind()).isEqualTo(Charge.Kind.CARRIED);
            assertThat(carried.owed()).isEqualTo(14_999);
            assertThat(carried.dueOn()).isEqualTo("2025-06-30");
        });
        assertThat(treasury.chargeOf(owing, 2026).owed()).isEqualTo(20_000);
        assertThat(treasury.figures(2026).charges()).isEqualTo(2);
        assertThat(evidence.of(treasury.association().value())).extracting(Entry::kind).endsWith("dues-year-closed");
        assertThat(evidence.of(treasury.association().value()).getLast().facts()).containsAllEntriesOf(Map.of(
                "receipts", 2, "annulled", 1, "received-cents", 25_001, "carried", 2, "carried-cents", 34_999));
    }

    @Test
    void nothingOfAClosedYearChangesAndACorrectionGoesIntoTheOpenOne() {
        Treasury treasury = Treasury.of(house, "500113");
        Membership paying = treasury.member("更正甲");
        Membership owing = treasury.member("更正乙");
        treasury.charging(YEAR);
        Receipt receipt = granted(treasury.pays(treasury.chargeOf(paying, YEAR), "200")).receipt();
        close(treasury, YEAR);
        YearFigures closed = treasury.figures(YEAR);
        Charge old = treasury.chargeOf(owing, YEAR);

        assertThat(reasons(treasury.pays(old, "1"))).containsExactly("dues.year.closed");
        assertThat(reasons(office.charge(treasury.secretary(), treasury.association(), YEAR))).containsExactly("dues.year.closed");
        assertThat(reasons(treasury.feeClass("fromYear", "2025", "grade", "理事"))).containsExactly("dues.year.closed");
        assertThat(reasons(closings.propose(treasury.secretary(), treasury.association(), YEAR))).containsExactly("dues.year.closed");
        assertThatThrownBy(() -> jdbc.sql("update dues_charge set paid_cents = cents where id = ?").param(old.id().value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from dues_receipt where id = ?").param(receipt.id().value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);

        Receipt correction = granted(receipts.annul(treasury.secretary(), receipt.id(), "银行退汇"));
        assertThat(correction.text()).isEqualTo("2026-000001");
        assertThat(correction.cents()).isEqualTo(-20_000);
        assertThat(reasons(receipts.annul(treasury.secretary(), receipt.id(), "再来一次"))).containsExactly("dues.receipt.correctedAlready");
        assertThat(reasons(receipts.annul(treasury.secretary(), correction.id(), "更正更正"))).containsExactly("dues.receipt.isCorrection");
        assertThat(treasury.figures(YEAR)).isEqualTo(closed);
        Charge revived = treasury.chargeOf(paying, 2026);
        assertThat(revived.kind()).isEqualTo(Charge.Kind.REVIVED);
        assertThat(granted(treasury.pays(revived, "200")).receipt().text()).isEqualTo("2026-000002");
        assertThat(treasury.figures(2026).received()).isZero();
    }

    @Test
    void yearsAreClosedInTheirOrderAndOnlyOnceTheyAreOver() {
        Treasury treasury = Treasury.of(house, "500236");
        treasury.member("依次甲");
        treasury.charging(YEAR);
        treasury.charge(2026);

        assertThat(reasons(closings.propose(treasury.secretary(), treasury.association(), 2026))).containsExactly("dues.closing.notOver");
        close(treasury, YEAR);
        assertThat(treasury.figures(2026).charges()).isEqualTo(2);
    }

    @Test
    void aYearWhoseReceiptsDoNotAddUpStaysOpen() {
        Treasury treasury = Treasury.of(house, "500237");
        Membership member = treasury.member("不符甲");
        treasury.charging(YEAR);
        granted(treasury.pays(treasury.chargeOf(member, YEAR), "200"));
        jdbc.sql("update dues_year set last_receipt = 2 where association = ?").param(treasury.association().value()).update();

        close(treasury, YEAR);

        ClosingDesk.Sheet sheet = closings.sheet(treasury.secretary(), treasury.association(), YEAR);
        assertThat(sheet.closing().orElseThrow().fault()).isEqualTo("gap");
        assertThat(sheet.figures().state()).isEqualTo(YearFigures.State.OPEN);
        jdbc.sql("update dues_year set last_receipt = 1 where association = ? and year = 2025").param(treasury.association().value()).update();
        close(treasury, YEAR);
        assertThat(treasury.figures(YEAR).state()).isEqualTo(YearFigures.State.CLOSED);
    }

    @Test
    void aYearIsClosedByTheSecretaryAndTheTreasurerTogether() {
        Treasury treasury = Treasury.of(house, "500151");
        OrganisationId association = treasury.association();
        treasury.member("两人甲");
        treasury.charging(YEAR);
        PersonId both = treasury.secretary().requirePerson();
        treasury.society().appoint(both, association, Role.TREASURER);
        Actor actor = treasury.society().actor(both);

        assertThat(reasons(closings.confirm(treasury.treasurer(), association, YEAR))).containsExactly("dues.closing.notProposed");
        assertThatThrownBy(() -> closings.propose(treasury.treasurer(), association, YEAR)).isInstanceOf(NotPermitted.class);
        granted(closings.propose(actor, association, YEAR));
        assertThat(reasons(closings.propose(actor, association, YEAR))).containsExactly("dues.closing.proposedAlready");
        assertThat(reasons(closings.confirm(actor, association, YEAR))).containsExactly("dues.closing.samePerson");
        assertThat(closings.sheet(actor, association, YEAR).mayConfirm()).isFalse();
        assertThat(closings.sheet(treasury.treasurer(), association, YEAR).mayConfirm()).isTrue();
        assertThat(waiting(actor)).as("who proposed it").isEmpty();
        assertThat(waiting(treasury.treasurer())).containsExactly("/dues/" + association + "/closing?year=2025");
        assertThat(waiting(Treasury.of(house, "500238").treasurer())).as("of another association").isEmpty();
        assertThat(treasury.figures(YEAR).state()).isEqualTo(YearFigures.State.OPEN);
        granted(closings.withdraw(actor, association, YEAR));
        assertThat(waiting(treasury.treasurer())).isEmpty();
        assertThat(reasons(closings.confirm(treasury.treasurer(), association, YEAR))).containsExactly("dues.closing.notProposed");

        close(treasury, YEAR);
        assertThat(closings.sheet(actor, association, YEAR).closing().orElseThrow()).satisfies(closing -> {
            assertThat(closing.orderedBy()).isEqualTo(both);
            assertThat(closing.confirmedBy()).isEqualTo(treasury.treasurer().requirePerson());
        });
    }

    private List<String> waiting(Actor actor) {
        return waiting.stream().flatMap(one -> one.of(actor, 10).stream()).map(WaitingWork.Thing::href)
                .filter(href -> href.startsWith("/dues/")).toList();
    }

    @Test
    void withoutATreasurerNoYearIsProposed() {
        Treasury treasury = Treasury.of(house, "500152");
        treasury.member("无人甲");
        treasury.charging(YEAR);
        jdbc.sql("update organisation_position set until = since where organisation = ? and role = 'TREASURER'")
                .param(treasury.association().value()).update();

        assertThat(reasons(closings.propose(treasury.secretary(), treasury.association(), YEAR))).containsExactly("dues.closing.noTreasurer");
    }
}

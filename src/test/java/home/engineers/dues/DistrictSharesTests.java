package home.engineers.dues;

import static home.engineers.dues.Treasury.wish;
import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import home.engineers.dues.internal.ClosingDesk;
import home.engineers.dues.internal.DuesDesk;
import home.engineers.dues.internal.DuesDesk.Share;
import home.engineers.dues.internal.ReceiptDesk;
import home.engineers.dues.internal.RuleDesk;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.work.ResumableWork;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import home.engineers.testing.HouseTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** The municipal association's dues of 2025 and 2026, of which two thirds go to the association of each member's district. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=dues")
@Transactional
class DistrictSharesTests {
    private static final int YEAR = 2025;
    @Autowired private ApplicationContext house;
    @Autowired private DuesDesk desk;
    @Autowired private RuleDesk rules;
    @Autowired private ReceiptDesk receipts;
    @Autowired private ClosingDesk closings;
    @Autowired private Memberships memberships;
    @Autowired private List<ResumableWork> works;
    @Autowired private List<Invariant> invariants;

    private Treasury municipal;
    private Treasury north;
    private Treasury south;
    private Membership ofNorth;
    private Membership ofSouth;
    private Membership ofNone;
    private Membership besideInNorth;

    @BeforeEach
    void invent() {
        municipal = Treasury.municipal(house);
        north = Treasury.of(house, "500120");
        south = Treasury.of(house, "500153");
        ofNorth = municipal.member("北区甲");
        ofSouth = municipal.member("南区乙");
        ofNone = municipal.member("无区丙");
        besideInNorth = enters(north, ofNorth.person());
        enters(south, ofSouth.person());
        municipal.charging(YEAR);
        municipal.charge(2026);
        granted(rules.share(municipal.secretary(), municipal.association(), wish(
                "parts-" + municipal.association(), "1", "parts-district", "2", "fromYear", "2025", "resolution", "一号")));
    }

    @AfterEach
    void everyInvariantHoldsAndSharesAddUp() {
        assertThat(invariants.stream().flatMap(one -> one.violations().stream())).isEmpty();
        for (int year : new int[] {YEAR, 2026}) {
            assertThat(shares(year).stream().mapToLong(Share::cents).sum()).isEqualTo(municipal.figures(year).received());
        }
    }

    private Membership enters(Treasury district, PersonId person) {
        return municipal.society().member(district.association(), person);
    }

    private List<Share> shares(int year) {
        return desk.overview(municipal.secretary(), municipal.association(), year).shares();
    }

    private Receipt pays(Membership member, String amount) {
        return granted(municipal.pays(municipal.chargeOf(member, YEAR), amount)).receipt();
    }

    @Test
    void aPartGoesToTheDistrictOfWhichTheMemberWasOneOnTheDayOfTheCharge() {
        granted(memberships.leave(besideInNorth.id(), "迁往南区", municipal.secretary().requirePerson()));
        enters(south, ofNorth.person());
        for (Membership one : List.of(ofNorth, ofSouth, ofNone)) {
            pays(one, "100.01");
        }

        assertThat(shares(YEAR)).extracting(Share::beneficiary, Share::parts, Share::cents).containsExactlyInAnyOrder(
                tuple(municipal.association(), 1, 16_669L), tuple(north.association(), 2, 6_667L), tuple(south.association(), 2, 6_667L));
        assertThat(shares(YEAR).getFirst().beneficiary()).as("who is named stands first").isEqualTo(municipal.association());
        municipal.charge(2027);
        granted(municipal.pays(municipal.chargeOf(ofNorth, 2027), "3"));
        assertThat(shares(2027)).extracting(Share::beneficiary, Share::cents)
                .containsExactly(tuple(municipal.association(), 100L), tuple(south.association(), 200L));
    }

    @Test
    void aReceiptThatIsAnnulledIsSharedNoMore() {
        Receipt first = pays(ofNorth, "100");
        pays(ofSouth, "100");
        granted(receipts.annul(municipal.secretary(), first.id(), "记错"));

        assertThat(shares(YEAR)).extracting(Share::beneficiary, Share::cents)
                .containsExactly(tuple(municipal.association(), 3_333L), tuple(south.association(), 6_667L));
    }

    @Test
    void whatACorrectionTakesBackComesFromTheSameDistrictAndWhatIsCarriedOverStaysWithIt() {
        Receipt first = pays(ofNorth, "100.01");
        closed();
        granted(memberships.leave(besideInNorth.id(), "迁往南区", municipal.secretary().requirePerson()));
        enters(south, ofNorth.person());

        granted(receipts.annul(municipal.secretary(), first.id(), "银行退汇"));
        assertThat(shares(2026)).extracting(Share::beneficiary, Share::cents)
                .containsExactly(tuple(municipal.association(), -3_334L), tuple(north.association(), -6_667L));
        Charge carried = house.getBean(Dues.class).charges(municipal.association(), 2026, null, 100).stream()
                .filter(one -> one.membership().equals(ofNorth.id()) && one.kind() == Charge.Kind.CARRIED).findFirst().orElseThrow();
        granted(municipal.pays(carried, "99.99"));
        assertThat(shares(2026)).extracting(Share::beneficiary, Share::cents)
                .containsExactly(tuple(municipal.association(), -1L), tuple(north.association(), -1L));
    }

    /** By two persons, and carried out here and now; the rows of this test are nobody else's to see. */
    private void closed() {
        granted(closings.propose(municipal.secretary(), municipal.association(), YEAR));
        UUID closing = granted(closings.confirm(municipal.treasurer(), municipal.association(), YEAR));
        ResumableWork work = works.stream().filter(one -> one.running().contains(closing)).findFirst().orElseThrow();
        work.carryOut(closing, () -> false);
        assertThat(closings.sheet(municipal.secretary(), municipal.association(), YEAR).shares())
                .extracting(Share::beneficiary, Share::cents)
                .containsExactly(tuple(north.association(), 6_667L), tuple(municipal.association(), 3_334L));
    }

    @Test
    void aDistrictsOwnMembersAreOfThatDistrictAndOthersOfTheOneThatAdmittedFirst() {
        Membership alsoInSouth = enters(south, ofNorth.person());

        assertThat(memberships.districts(List.of(ofNorth.id(), ofSouth.id(), ofNone.id(), besideInNorth.id(), alsoInSouth.id())))
                .containsOnlyKeys(ofNorth.id(), ofSouth.id(), besideInNorth.id(), alsoInSouth.id())
                .containsEntry(besideInNorth.id(), north.association())
                .containsEntry(alsoInSouth.id(), south.association())
                .containsEntry(ofNorth.id(), north.association());
    }

    @Test
    void aRuleThatNamesEveryBeneficiarySharesTheWholeSum() {
        OrganisationId own = north.association();
        north.charging(YEAR);
        granted(rules.share(north.secretary(), own, wish(
                "parts-" + own, "2", "parts-" + municipal.association(), "1", "fromYear", "2025", "resolution", "一号")));
        granted(north.pays(north.chargeOf(besideInNorth, YEAR), "100.01"));

        assertThat(desk.overview(north.secretary(), own, YEAR).shares()).extracting(Share::beneficiary, Share::cents)
                .containsExactly(tuple(own, 6_667L), tuple(municipal.association(), 3_334L));
    }

    @Test
    void aPartThatIsNoNumberIsNamed() {
        assertThat(reasons(rules.share(municipal.secretary(), municipal.association(), wish(
                        "parts-district", "二", "fromYear", "2024", "toYear", "2024", "resolution", "一号"))))
                .containsExactly("dues.share.badDistrictPart");
    }
}

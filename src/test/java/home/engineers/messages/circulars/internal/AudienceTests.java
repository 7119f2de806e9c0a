package home.engineers.messages.circulars.internal;

import static home.engineers.messages.circulars.internal.NoticeHouse.words;
import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.dues.Treasury;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.messages.circulars.Audience;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.Circular.How;
import home.engineers.messages.circulars.Circular.Selection;
import home.engineers.messages.circulars.Circular.State;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Organisation;
import home.engineers.testing.HouseTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** Whom a selection means: members by filter, those in arrears, and ten thousand of them page by page. */
@HouseTest
@Transactional
class AudienceTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Audiences audiences;

    @Autowired
    private CircularPreparing preparing;

    @Test
    void tenThousandAreHandedOnInPagesAndPreparedOnce() {
        NoticeHouse house = new NoticeHouse(context);
        Organisation association = house.society.district("500238");
        Actor secretary = house.officer(Role.DISTRICT_SECRETARY, association);
        house.jdbc.sql("insert into people_person (id, name, mobile, entered_at)"
                + " select gen_random_uuid(), '收信人', '1428' || lpad(n::text, 7, '0'), now() from generate_series(1, 10000) n").update();
        house.jdbc.sql("""
                insert into membership (id, association, person, state, number, applied_on, admitted_on, term_from, term_to, version, changed_at)
                select gen_random_uuid(), ?, id, 'ACTIVE', 'N' || right(mobile, 7), current_date, current_date, current_date,
                    current_date + 900, 1, now() from people_person where mobile like '1428%'""").param(association.id().value()).update();
        Circular draft = house.draft(secretary, association.id(), words("年会", "请参加。"), List.of());

        List<PersonId> everyone = audiences.everyone(draft);
        assertThat(everyone).doesNotHaveDuplicates().hasSize(10_000);
        assertThat(inPages(draft)).isEqualTo(everyone);

        Circular sent = granted(house.release.send(secretary, draft.id(), draft.version()));
        assertThat(sent.state()).isEqualTo(State.PREPARING);
        assertThat(house.reading.sheet(secretary, draft.id()).expected()).isEqualTo(10_000);
        assertThat(house.reading.sheet(secretary, draft.id()).counts().all()).as("the first page, in the request").isEqualTo(500);
        int[] batches = {0};
        assertThat(preparing.carryOut(draft.id(), () -> ++batches[0] > 5)).as("the node stops half-way").isFalse();
        assertThat(house.reading.sheet(secretary, draft.id()).circular().sendAt()).isNull();
        house.clock.runAhead(house.clock.offset().plus(Duration.ofMinutes(3)));
        assertThat(preparing.carryOut(draft.id(), () -> false)).isTrue();

        Circular listed = house.reading.sheet(secretary, draft.id()).circular();
        assertThat(listed.recipients()).isEqualTo(10_000);
        assertThat(listed.sendAt()).as("the time to take back begins when the list is whole")
                .isBetween(house.clock.instant().plus(Duration.ofMinutes(9)), house.clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(house.jdbc.sql("select count(distinct person) from circular_recipient where circular = ?")
                .param(draft.id().value()).query(Integer.class).single()).isEqualTo(10_000);
    }

    private List<PersonId> inPages(Circular circular) {
        List<PersonId> found = new ArrayList<>();
        Audiences.Page page = audiences.page(circular, null);
        while (page.last() != null) {
            page.members().forEach(one -> found.add(one.person()));
            page = audiences.page(circular, page.last());
        }
        return found;
    }

    @Test
    void eachFilterNarrowsToThoseItNames() {
        NoticeHouse house = new NoticeHouse(context);
        Organisation association = house.society.district("500242");
        List<PersonId> members = house.members(association, 3);
        house.jdbc.sql("update people_person set district = '500242' where id = ?").param(members.get(0).value()).update();
        house.jdbc.sql("insert into people_specialty (id, person, name) values (gen_random_uuid(), ?, '桥梁工程')").param(members.get(1).value()).update();
        house.jdbc.sql("update membership set state = 'LAPSED' where person = ?").param(members.get(2).value()).update();

        assertThat(named(association, Map.of())).containsExactlyInAnyOrderElementsOf(members);
        assertThat(named(association, Map.of("district", "500242"))).containsExactly(members.get(0));
        assertThat(named(association, Map.of("specialty", "桥梁"))).containsExactly(members.get(1));
        assertThat(named(association, Map.of("state", "lapsed"))).containsExactly(members.get(2));
        assertThat(named(association, Map.of("state", "active"))).containsExactlyInAnyOrder(members.get(0), members.get(1));
        assertThat(named(association, Map.of("kind", "unit"))).isEmpty();
        assertThat(named(association, Map.of("unit", "没有这个单位"))).isEmpty();
    }

    @Test
    void thoseOfACommitteeAreTheMembersWhoSitInItToday() {
        NoticeHouse house = new NoticeHouse(context);
        Organisation municipal = house.society.municipal();
        Organisation committee = house.society.committee("筛选专委会");
        List<PersonId> members = house.members(municipal, 3);
        house.society.appoint(members.get(0), committee.id(), null);
        house.society.appoint(members.get(1), house.society.committee("别的专委会").id(), null);
        house.society.appoint(members.get(2), committee.id(), null);
        house.jdbc.sql("update organisation_position set until = since where person = ?").param(members.get(2).value()).update();
        house.society.appoint(house.society.person(), committee.id(), null);

        Map<String, String> filter = Map.of("committee", committee.id().toString());
        assertThat(named(municipal, filter)).containsExactly(members.get(0));
        assertThat(audiences.of(municipal.id(), "members").orElseThrow().count(municipal.id(), filter)).isEqualTo(1);
    }

    @Test
    void thoseOfAUnitAreItsEmployeesAndWhoeverAnswersForItAsAMember() {
        NoticeHouse house = new NoticeHouse(context);
        Organisation association = house.society.district("500235");
        List<PersonId> members = house.members(association, 2);
        house.jdbc.sql("insert into people_post (id, person, employer_name, started) values (gen_random_uuid(), ?, '虚构筛选机械厂', date '2020-01-01')")
                .param(members.get(0).value()).update();
        house.jdbc.sql("insert into people_post (id, person, employer_name, started) values (gen_random_uuid(), ?, '虚构100%电机厂', date '2020-01-01')")
                .param(members.get(1).value()).update();
        Organisation unit = house.society.unit("虚构筛选机械厂");
        PersonId contact = house.society.person();
        house.society.appoint(contact, unit.id(), Role.UNIT_HR);
        house.jdbc.sql("""
                insert into membership (id, association, unit, state, number, applied_on, admitted_on, term_from, term_to, version, changed_at)
                values (gen_random_uuid(), ?, ?, 'ACTIVE', 'U-2', current_date, current_date, current_date, current_date + 900, 1, now())""")
                .params(association.id().value(), unit.id().value()).update();

        assertThat(named(association, Map.of("unit", "筛选机械"))).containsExactlyInAnyOrder(members.get(0), contact);
        assertThat(named(association, Map.of("unit", "筛选机械", "kind", "person"))).containsExactly(members.get(0));
        assertThat(named(association, Map.of("unit", "筛选机械", "kind", "unit"))).containsExactly(contact);
        assertThat(named(association, Map.of("unit", "100%电"))).containsExactly(members.get(1));
        assertThat(named(association, Map.of("unit", "1%厂"))).as("a sign is a sign").isEmpty();
    }

    /** As read page by page and as counted, which must be the same persons. */
    private List<PersonId> named(Organisation association, Map<String, String> filter) {
        Audience audience = audiences.of(association.id(), "members").orElseThrow();
        List<PersonId> read = audience.page(association.id(), filter, null, 100).stream().map(Audience.Member::person).toList();
        assertThat(audience.everyone(association.id(), filter)).isEqualTo(read);
        return read;
    }

    @Test
    void aUnitIsToldThroughWhoeverAnswersForItsPersonnel() {
        NoticeHouse house = new NoticeHouse(context);
        Organisation association = house.society.district("500237");
        Organisation unit = house.society.unit("通知单位");
        PersonId contact = house.society.person();
        house.society.appoint(contact, unit.id(), Role.UNIT_HR);
        house.jdbc.sql("""
                insert into membership (id, association, unit, state, number, applied_on, admitted_on, term_from, term_to, version, changed_at)
                values (gen_random_uuid(), ?, ?, 'ACTIVE', 'U-1', current_date, current_date, current_date, current_date + 900, 1, now())""")
                .params(association.id().value(), unit.id().value()).update();

        assertThat(named(association, Map.of("kind", "unit"))).containsExactly(contact);
        assertThat(named(association, Map.of("kind", "person"))).isEmpty();
    }

    @Test
    void thoseInArrearsAreTheOnesWhoHaveNotPaidWhatWasDue() {
        Treasury treasury = Treasury.of(context, "500240").charging(Treasury.YEAR);
        Membership paying = treasury.member("付清");
        Membership owing = treasury.member("拖欠");
        treasury.charge(Treasury.YEAR);
        granted(treasury.pays(treasury.chargeOf(paying, Treasury.YEAR), "200"));
        NoticeHouse house = new NoticeHouse(context);
        Circular draft = granted(house.writing.begin(treasury.secretary(), treasury.association()));
        Selection arrears = new Selection("arrears", How.FILTER, Map.of("year", String.valueOf(Treasury.YEAR)));

        Circular saved = house.save(treasury.secretary(), draft, words("会费", "请缴会费。"), arrears, "").circular();

        assertThat(audiences.everyone(saved)).containsExactly(owing.person());
        assertThat(inPages(saved)).containsExactly(owing.person());
    }
}

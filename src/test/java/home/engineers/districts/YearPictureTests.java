package home.engineers.districts;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.districts.Supports.Entry;
import home.engineers.districts.Supports.Receiving;
import home.engineers.dues.Treasury;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Honour;
import home.engineers.organisations.HonourId;
import home.engineers.organisations.Honours;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.Statements;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** One picture for each district and year; the clock stands at 23 November 2026. */
@HouseTest
@Transactional
class YearPictureTests {
    private static final String DISTRICT = "500118";

    @Autowired private ApplicationContext house;
    @Autowired private MockMvc mvc;
    @Autowired private YearPictures pictures;
    @Autowired private Supports supports;
    @Autowired private Visits visits;
    @Autowired private Memberships memberships;
    @Autowired private Honours honours;
    @Autowired private JdbcClient jdbc;

    private Society society;
    private Actor secretary;
    private OrganisationId association;

    @BeforeEach
    void anAssociationWithAYear() {
        society = new Society(house);
        secretary = society.actor(society.holder(Role.SECRETARY));
        association = society.district(DISTRICT).id();
    }

    @Test
    void whoWasThereWhoJoinedAndWhoLeftAddUpToTheEndOfTheYear() {
        long before = figure(2026, Measure.MEMBERS_AT_END);
        long joined = figure(2026, Measure.JOINED);
        Membership old = society.member(association, society.person(), LocalDate.of(2025, 12, 31));
        society.member(association, society.person(), LocalDate.of(2026, 1, 1));
        society.member(association, society.person(), LocalDate.of(2026, 11, 23));
        granted(memberships.leave(old.id(), "迁往外地", secretary.requirePerson()));

        assertThat(figure(2026, Measure.MEMBERS_AT_END)).isEqualTo(before + 2);
        assertThat(figure(2026, Measure.JOINED)).isEqualTo(joined + 2);
        assertThat(figure(2026, Measure.LEFT)).isPositive();
        YearPicture year = granted(pictures.of(secretary, DISTRICT, 2026));
        assertThat(year.figure(Measure.MEMBERS_AT_START).getAsLong() + year.figure(Measure.JOINED).getAsLong()
                        - year.figure(Measure.LEFT).getAsLong())
                .isEqualTo(year.figure(Measure.MEMBERS_AT_END).getAsLong());
        assertThat(year.before(Measure.MEMBERS_AT_END)).isEqualTo(year.figure(Measure.MEMBERS_AT_START));
    }

    @Test
    void theLastDayOfAYearAndTheFirstOfTheNextCountApart() {
        long joined = figure(2025, Measure.JOINED);
        long next = figure(2026, Measure.JOINED);
        society.member(association, society.person(), LocalDate.of(2025, 12, 31));
        assertThat(figure(2025, Measure.JOINED)).isEqualTo(joined + 1);
        society.member(association, society.person(), LocalDate.of(2026, 1, 1));
        assertThat(figure(2025, Measure.JOINED)).isEqualTo(joined + 1);
        assertThat(figure(2026, Measure.JOINED)).isEqualTo(next + 1);
    }

    @Test
    void whatIsPromisedForAYearAndWhatComesInItAreCountedApart() {
        Support promised = granted(supports.enter(secretary, new Entry(
                DISTRICT, "FUNDS", "2025", "区财政局", "经费", "永财〔2025〕9号", "1000.50", List.of())));
        granted(supports.receive(secretary, promised.id(), new Receiving("2026-01-01", "400", promised.version())));
        granted(visits.record(secretary, new Visits.Entry(
                DISTRICT, "2026-11-20", "了解情况", "一切正常", List.of(secretary.requirePerson().toString()), List.of())));

        assertThat(figure(2025, Measure.SUPPORT_PROMISED)).isEqualTo(100_050);
        assertThat(figure(2025, Measure.SUPPORT_RECEIVED)).isZero();
        assertThat(figure(2026, Measure.SUPPORT_PROMISED)).isZero();
        assertThat(figure(2026, Measure.SUPPORT_RECEIVED)).isEqualTo(40_000);
        assertThat(figure(2026, Measure.VISITS)).isEqualTo(1);
        assertThat(granted(pictures.of(secretary, DISTRICT, 2026)).difference(Measure.VISITS)).hasValue(1);
    }

    @Test
    void aProgramReadsTheSameFigures() throws Exception {
        PersonId observer = society.holder(Role.OBSERVER);
        society.member(association, society.person(), LocalDate.of(2026, 1, 1));
        mvc.perform(get("/api/v1/coverage/" + DISTRICT + "/years/2026").with(SignedInAs.person(observer)))
                .andExpect(jsonPath("$.countedTo").value("2026-11-23"))
                .andExpect(jsonPath("$.figures['members-at-end']").value((int) figure(2026, Measure.MEMBERS_AT_END)));
        mvc.perform(get("/api/v1/coverage/years").with(SignedInAs.person(observer))).andExpect(jsonPath("$.length()").value(37));
        mvc.perform(get("/api/v1/coverage/years").param("year", "2016").with(SignedInAs.person(observer)))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get("/api/v1/coverage/visits").with(SignedInAs.person(observer))).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/coverage/support").with(SignedInAs.person(observer))).andExpect(status().isOk());
    }

    @Test
    void aYearOutsideTheRecordOrWithoutTheDistrictIsRefusedInWords() {
        assertThat(reasons(pictures.of(secretary, DISTRICT, 2016))).containsExactly("districts.year.outside");
        assertThat(reasons(pictures.of(secretary, DISTRICT, 2027))).containsExactly("districts.year.outside");
        assertThat(reasons(pictures.of(secretary, "500112", 2025))).containsExactly("districts.year.notInForce");
        assertThat(reasons(pictures.of(secretary, "500112", 2024))).isEmpty();
        assertThat(reasons(pictures.of(secretary, "500157", 2024))).containsExactly("districts.year.notInForce");
        assertThat(granted(pictures.all(secretary, 2024))).hasSize(38);
        assertThat(granted(pictures.all(secretary, 2026))).hasSize(37);
    }

    @Test
    void honoursAreThoseTheAssociationKeepsOfTheYear() {
        PersonId honoured = society.person();
        society.member(association, honoured, LocalDate.of(2025, 2, 1));
        honour(honoured, LocalDate.of(2025, 12, 31));
        honour(honoured, LocalDate.of(2026, 1, 1));
        HonourId wrong = honour(honoured, LocalDate.of(2026, 5, 1)).id();
        granted(honours.withdraw(wrong, "重复登记", secretary.requirePerson()));

        assertThat(figure(2025, Measure.HONOURS)).isEqualTo(1);
        assertThat(figure(2026, Measure.HONOURS)).isEqualTo(1);
    }

    private Honour honour(PersonId person, LocalDate on) {
        return granted(honours.enter(
                new Honours.Entry(association, person, null, "优秀工程师", "永川区人民政府", on, "永府〔2026〕3号"), secretary.requirePerson()));
    }

    @Test
    void committeesAreThoseInBeingOnTheLastDayAndMeetingsThoseOfTheYear() {
        long before = figure(2026, Measure.COMMITTEES);
        OrganisationId committee = granted(house.getBean(Organisations.class).establish(new Organisations.Establishment(
                        Organisation.Kind.COMMITTEE, "概貌专业委员会", null, null, null, association, LocalDate.of(2026, 1, 1))))
                .id();
        for (String day : List.of("2025-12-31", "2026-01-01", "2026-11-23")) {
            jdbc.sql("insert into committee_meeting (id, committee, held_on, place, subject, minutes, entered_by, entered_at)"
                            + " values (gen_random_uuid(), ?, ?::date, '会议室', '年度工作', gen_random_uuid(), ?, now())")
                    .params(committee.value(), day, secretary.requirePerson().value()).update();
        }

        assertThat(figure(2026, Measure.COMMITTEES)).isEqualTo(before + 1);
        assertThat(figure(2025, Measure.COMMITTEES)).isEqualTo(before);
        assertThat(figure(2026, Measure.MEETINGS)).isEqualTo(2);
        assertThat(figure(2025, Measure.MEETINGS)).isEqualTo(1);
    }

    @Test
    void duesOfTheYearAreThoseOfItsOwnAssociation() {
        Treasury treasury = Treasury.of(house, DISTRICT);
        Membership member = treasury.member("会费会员");
        assertThat(figure(2026, Measure.DUES_OWED)).isZero();
        treasury.charging(2026);
        granted(treasury.pays(treasury.chargeOf(member, 2026), "150.50"));

        assertThat(figure(2026, Measure.DUES_OWED)).isEqualTo(treasury.figures(2026).owed()).isPositive();
        assertThat(figure(2026, Measure.DUES_PAID)).isEqualTo(15_050);
        assertThat(figure(2025, Measure.DUES_OWED)).isZero();
    }

    @Test
    void theDistrictSeesItsOwnPictureAloneAndTheObserverAll() {
        Actor district = society.actor(society.holder(Role.DISTRICT_SECRETARY));
        Actor observer = society.actor(society.holder(Role.OBSERVER));

        assertThat(granted(pictures.all(district, 2026))).extracting(one -> one.district().code()).containsExactly(DISTRICT);
        society.district("500119");
        assertThatThrownBy(() -> pictures.of(district, "500119", 2026)).isInstanceOf(Absent.class);
        assertThat(granted(pictures.all(observer, 2026))).hasSize(37);
    }

    @Test
    void thePictureIsOnePageComparedWithTheYearBeforeAndATable() throws Exception {
        PersonId observer = society.holder(Role.OBSERVER);
        mvc.perform(get("/coverage/" + DISTRICT + "/years/2026").with(SignedInAs.person(observer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2025 年")))
                .andExpect(content().string(containsString("2026年11月23日")))
                .andExpect(content().string(not(containsString("style="))));
        mvc.perform(get("/coverage/" + DISTRICT + "/years/2026").param("format", "csv").with(SignedInAs.person(observer)))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().string(containsString("年初个人会员,")));
        mvc.perform(get("/coverage/years").param("year", "2026").param("format", "xlsx").with(SignedInAs.person(observer)))
                .andExpect(header().string("Content-Type", containsString("spreadsheetml")));
        mvc.perform(get("/coverage/" + DISTRICT + "/years/2031").with(SignedInAs.person(observer)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void theDrawingSaysInWordsAndPatternsWhatTheTableSays() throws Exception {
        PersonId observer = society.holder(Role.OBSERVER);
        for (Measure measure : Measure.values()) {
            String page = mvc.perform(get("/coverage/years").param("measure", measure.name()).with(SignedInAs.person(observer)))
                    .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
            assertThat(page.split("<rect class=\"m[1-5]\"", -1)).as(measure.name()).hasSize(38);
            assertThat(page.split("<tr role=\"row\"><td role=\"cell\" class=\"lead\"", -1)).as(measure.name()).hasSize(38);
        }
    }

    @Test
    void allDistrictsAskAsManyQuestionsWithThirtyAssociationsAsWithOne() throws Exception {
        society.member(association, society.person());
        List<String> before = Statements.of(() -> pictures.all(secretary, 2026));
        for (String code : List.of("500101", "500102", "500103", "500104", "500106", "500107", "500108", "500109", "500110", "500111")) {
            society.member(society.district(code).id(), society.person());
        }

        assertThat(before).isNotEmpty();
        assertThat(Statements.of(() -> pictures.all(secretary, 2026))).isEqualTo(before);
    }

    private long figure(int year, Measure measure) {
        return granted(pictures.of(secretary, DISTRICT, year)).figure(measure).orElse(0);
    }
}

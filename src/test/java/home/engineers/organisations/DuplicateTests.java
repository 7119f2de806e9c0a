package home.engineers.organisations;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.people.IdentityDocument;
import home.engineers.people.NewPerson;
import home.engineers.people.People;
import home.engineers.people.PersonRegister;
import home.engineers.people.Profile;
import home.engineers.people.internal.DuplicateDesk;
import home.engineers.people.internal.DuplicateDesk.Line;
import home.engineers.people.internal.DuplicateTable.State;
import home.engineers.people.internal.MergeDesk;
import home.engineers.people.internal.MergeDesk.Order;
import home.engineers.people.internal.MergeReading;
import home.engineers.people.internal.MergeReading.Remaining;
import home.engineers.people.internal.MergeUndo.Why;
import home.engineers.people.rules.Likeness.Ground;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.TestClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Two records of one person: suggested with reasons, dismissed for good, merged by choice, and taken back in time. */
@HouseTest
@Transactional
class DuplicateTests {
    private static final LocalDate BORN = LocalDate.of(1988, 3, 4);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DuplicateDesk duplicates;

    @Autowired
    private MergeDesk desk;

    @Autowired
    private MergeReading reading;

    @Autowired
    private PersonRegister register;

    @Autowired
    private People people;

    @Autowired
    private EvidenceLog evidence;

    @Autowired
    private DueWorkRunner due;

    @Autowired
    private TestClock time;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Society society;
    private Actor secretary;
    private PersonId one;
    private PersonId other;

    @BeforeEach
    void twoRecordsOfOnePerson() {
        society = new Society(context);
        secretary = society.actor(society.holder(Role.SECRETARY));
        one = entered(NewPerson.of("陈立安", "13800097001", new IdentityDocument(IdentityDocument.Kind.PASSPORT, "E9700001"))
                .educated(new Profile.Education("bachelor", "渝州大学", "机械", LocalDate.of(2010, 6, 30)))
                .specialised("桥梁"));
        other = entered(NewPerson.of("陳立安", "13800097002", null)
                .withMail("chen@example.org")
                .educated(
                        new Profile.Education("bachelor", "渝州大学", "机械", LocalDate.of(2010, 6, 30)),
                        new Profile.Education("master", "渝州大学", "机械", LocalDate.of(2013, 6, 30)))
                .specialised("桥梁", "隧道"));
    }

    private PersonId entered(NewPerson person) {
        NewPerson born = new NewPerson(
                person.name(), person.mobile(), person.mail(), person.document(), null, BORN, null, person.employment(),
                person.educations(), person.posts(), person.titles(), person.skills(), person.specialties(),
                person.continuingEducation(), person.works(), true);
        return granted(register.enter(born, null)).person();
    }

    private Line suggested() {
        due.runAll();
        return duplicates.between(secretary, one, other).orElseThrow();
    }

    private int version(PersonId person) {
        return jdbc.sql("select version from people_person where id = ?").param(person.value()).query(Integer.class).single();
    }

    private Order order(PersonId kept, PersonId merged, String... choices) {
        Map<String, String> chosen = new HashMap<>(Map.of("name", "kept", "mobile", "kept", "born", "kept"));
        for (int i = 0; i < choices.length; i += 2) {
            chosen.put(choices[i], choices[i + 1]);
        }
        return new Order(kept, version(kept), merged, version(merged), chosen);
    }

    private void signIn(PersonId person) {
        jdbc.sql("insert into people_account (person, first_signed_in_at) values (?, '2026-01-01')").param(person.value()).update();
    }

    @Test
    void aPairIsSuggestedWithItsReasonsAndTheirWeight() {
        assertThat(suggested().pair().grounds()).containsExactly(Ground.NAME_AND_BIRTH, Ground.SPELLING);
        assertThat(suggested().pair().weight()).isEqualTo(80);
        assertThat(duplicates.list(secretary, State.OPEN, 1).lines()).extracting(line -> line.pair().id()).contains(suggested().pair().id());
    }

    @Test
    void theListSaysHowManyAreStillToBeCompared() throws Exception {
        due.runAll();
        assertThat(duplicates.list(secretary, State.OPEN, 1).waiting()).isEmpty();
        entered(NewPerson.of("陈立安", "13800097004", null));
        assertThat(duplicates.list(secretary, State.OPEN, 1).waiting()).isEqualTo("1");
        assertThat(text(secretary.requirePerson(), get("/people/duplicates"))).contains("还有 1 份资料等待比对");
    }

    @Test
    void aChangeTakesASuggestionBack() {
        UUID pair = suggested().pair().id();
        jdbc.sql("update people_person set born = '1999-09-09' where id = ?").param(other.value()).update();
        due.runAll();

        assertThat(duplicates.between(secretary, one, other)).isEmpty();
        assertThat(jdbc.sql("select count(*) from people_duplicate where id = ?").param(pair).query(Long.class).single()).isZero();
    }

    @Test
    void aDismissedPairStaysDismissedWithWhoAndWhy() {
        Line line = suggested();
        assertThat(reasons(duplicates.dismiss(secretary, line.pair().id(), line.pair().version(), " "))).containsExactly("people.duplicate.whyNeeded");
        granted(duplicates.dismiss(secretary, line.pair().id(), line.pair().version(), "电话核实，是两兄弟"));
        assertThat(reasons(duplicates.dismiss(secretary, line.pair().id(), line.pair().version(), "再来"))).containsExactly("people.duplicate.stale");

        jdbc.sql("update people_person set mail = 'li@example.org' where id = ?").param(other.value()).update();
        Line again = suggested();
        assertThat(again.pair().state()).isEqualTo(State.DISMISSED);
        assertThat(again.pair().why()).isEqualTo("电话核实，是两兄弟");
        assertThat(again.pair().decidedBy()).isEqualTo(secretary.person());
    }

    @Test
    void aDistrictSecretarySeesPairsOfTheOwnAssociationAndOfOthersOnlyHowMany() {
        Actor district = society.actor(society.holder(Role.DISTRICT_SECRETARY));
        UUID pair = suggested().pair().id();
        var association = society.district("500118").id();
        assertThat(duplicates.list(district, State.OPEN, 1).wider()).isZero();
        society.member(association, one);
        assertThat(duplicates.list(district, State.OPEN, 1).lines()).noneMatch(line -> line.pair().id().equals(pair));
        assertThat(duplicates.list(district, State.OPEN, 1).wider()).isEqualTo(1);
        assertThat(duplicates.between(district, one, other)).isEmpty();
        assertThatThrownBy(() -> reading.preview(district, one, other)).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> desk.merge(district, order(one, other))).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> duplicates.dismiss(district, pair, 0, "不是")).isInstanceOf(Absent.class);

        society.member(association, other);
        assertThat(duplicates.list(district, State.OPEN, 1).lines()).anyMatch(line -> line.pair().id().equals(pair));
        assertThat(duplicates.list(district, State.OPEN, 1).wider()).isZero();
        granted(desk.merge(district, order(one, other)));
    }

    @Test
    void fieldsAreTakenAsChosenAndEntriesUnited() {
        suggested();
        var preview = granted(reading.preview(secretary, one, other));
        assertThat(preview.hindrances()).isEmpty();
        assertThat(preview.alike()).extracting(MergeReading.Moving::words, MergeReading.Moving::rows)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("people.section.education", 1), org.assertj.core.groups.Tuple.tuple("people.section.specialty", 1));
        assertThat(reasons(desk.merge(secretary, new Order(one, version(one), other, version(other), Map.of()))))
                .containsExactly("people.merge.choose.name", "people.merge.choose.mobile");

        granted(desk.merge(secretary, order(one, other, "name", "kept", "mobile", "merged", "mail", "merged")));

        Profile profile = people.profile(one);
        assertThat(profile.name()).isEqualTo("陈立安");
        assertThat(profile.educations()).extracting(Profile.Education::level).containsExactly("master", "bachelor");
        assertThat(profile.specialties()).containsExactlyInAnyOrder("桥梁", "隧道");
        assertThat(jdbc.sql("select mobile || ' ' || mail from people_person where id = ?").param(one.value()).query(String.class).single())
                .isEqualTo("13800097002 chen@example.org");
    }

    @Test
    void nothingIsDoneSilently() {
        suggested();
        UUID merge = granted(desk.merge(secretary, order(one, other)));

        assertThat(jdbc.sql("select count(*) from messages_notice where person = ? and title_key = 'people.merge.notice.title'")
                .param(one.value()).query(Long.class).single()).isEqualTo(2);
        assertThat(evidence.of(one.value())).last().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("persons-merged");
            assertThat(entry.facts().toString()).contains(merge.toString(), other.toString());
        });
        assertThat(suggested().pair().state()).isEqualTo(State.MERGED);
        assertThat(reading.read(secretary, merge).movings()).isNotEmpty();
        assertThat(reading.read(society.actor(society.holder(Role.AUDITOR)), merge).mayUndo()).isFalse();
        assertThat(reading.read(society.actor(one), merge).line().merge().id()).isEqualTo(merge);
    }

    @Test
    void theOldIdLeadsToTheKeptPersonForWhoeverMaySeeIt() throws Exception {
        society.member(society.municipal().id(), one);
        granted(desk.merge(secretary, order(one, other)));

        assertThat(page(secretary.requirePerson(), get("/people/" + other)).getRedirectedUrl()).isEqualTo("/people/" + one);
        assertThat(page(society.person(), get("/people/" + other)).getStatus()).isEqualTo(404);
        assertThat(people.cards(List.of(other)).get(other).person()).isEqualTo(one);
    }

    @Test
    void anUndoRestoresWhatWasAndKeepsWhatChangedSince() {
        UUID pair = suggested().pair().id();
        UUID merge = granted(desk.merge(secretary, order(one, other, "mobile", "merged", "mail", "merged")));
        jdbc.sql("update people_person set mail = 'neu@example.org' where id = ?").param(one.value()).update();
        jdbc.sql("update people_education set school = '另一大学' where person = ? and level = 'master'").param(one.value()).update();
        jdbc.sql("delete from people_specialty where person = ? and name = '隧道'").param(one.value()).update();
        MergeReading.Report report = reading.read(secretary, merge);
        assertThat(report.changed()).extracting(MergeReading.Moving::words).containsExactly("people.section.education");
        assertThat(report.leftOut()).containsExactly(
                new Remaining("people.merge.label.mail", Why.CHANGED, 1), new Remaining("people.section.specialty", Why.GONE, 1));

        granted(desk.undo(secretary, merge, 0));

        assertThat(jdbc.sql("select name || ' ' || mobile || ' ' || mail from people_person where id = ?").param(one.value()).query(String.class).single())
                .isEqualTo("陈立安 13800097001 neu@example.org");
        assertThat(jdbc.sql("select name || ' ' || mobile || ' ' || mail from people_person where id = ?").param(other.value()).query(String.class).single())
                .isEqualTo("陳立安 13800097002 chen@example.org");
        assertThat(people.profile(other).educations()).extracting(Profile.Education::school).containsExactly("另一大学", "渝州大学");
        assertThat(people.profile(other).specialties()).containsExactly("桥梁");
        assertThat(people.profile(one).educations()).hasSize(1);
        assertThat(reading.read(secretary, merge).leftOut()).as("and the record says so afterwards").isEqualTo(report.leftOut());
        assertThat(jdbc.sql("select state from people_duplicate where id = ?").param(pair).query(String.class).single()).isEqualTo("open");
        assertThat(evidence.of(one.value())).last().satisfies(entry -> assertThat(entry.kind()).isEqualTo("persons-separated"));
        assertThat(reasons(desk.undo(secretary, merge, 1))).containsExactly("people.merge.undoneAlready");
    }

    @Test
    void whatWasHeldWhileTheTwoWereOneIsNoReasonToSuspectThemAgain() {
        suggested();
        UUID merge = granted(desk.merge(secretary, order(one, other, "mobile", "merged")));
        granted(desk.undo(secretary, merge, 0));
        jdbc.sql("update people_person set mail = 'li@example.org' where id = ?").param(one.value()).update();

        assertThat(suggested().pair().grounds()).containsExactly(Ground.NAME_AND_BIRTH, Ground.SPELLING);
    }

    @Test
    void anAddressThatSomebodyElseHasTakenSinceIsLeftEmpty() {
        UUID merge = granted(desk.merge(secretary, order(one, other)));
        entered(NewPerson.of("第三人", "13800097002", null));
        assertThat(reading.read(secretary, merge).leftOut()).containsExactly(new Remaining("people.merge.label.mobile", Why.TAKEN, 1));

        granted(desk.undo(secretary, merge, 0));

        assertThat(jdbc.sql("select mobile is null from people_person where id = ?").param(other.value()).query(Boolean.class).single()).isTrue();
    }

    @Test
    void aMergeIsUndoneThroughItsLastDayAndNotTheDayAfter() {
        LocalDate today = society.today();
        UUID merge = granted(desk.merge(secretary, order(one, other)));
        time.moveTo(today.plusDays(31));
        assertThat(reasons(desk.undo(secretary, merge, 0))).containsExactly("people.merge.tooLate");
        time.moveTo(today.plusDays(30));
        granted(desk.undo(secretary, merge, 0));
    }

    @Test
    void whatWasIsKeptNoLongerThanItMayBeNeeded() {
        UUID merge = granted(desk.merge(secretary, order(one, other)));
        time.moveTo(society.today().plusDays(31));
        due.runAll();

        assertThat(jdbc.sql("select count(*) from people_merge_step where merge = ?").param(merge).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select merged_before is null from people_merge where id = ?").param(merge).query(Boolean.class).single()).isTrue();
    }

    @Test
    void refusesWhatIsNoMerge() {
        PersonId third = entered(NewPerson.of("陈立安", "13800097003", null));
        assertThat(reasons(desk.merge(secretary, order(one, one)))).containsExactly("people.merge.self");
        Order stale = new Order(one, version(one) - 1, other, version(other), Map.of("name", "kept", "mobile", "kept"));
        assertThat(reasons(desk.merge(secretary, stale))).containsExactly("people.merge.stale");
        Order twice = order(one, other);
        UUID merge = granted(desk.merge(secretary, twice));
        assertThat(reasons(desk.merge(secretary, twice))).containsExactly("people.merge.already");
        granted(desk.merge(secretary, order(third, one)));
        assertThat(reasons(desk.undo(secretary, merge, 0))).containsExactly("people.merge.mergedFurther");
        assertThat(people.cards(List.of(other)).get(other).person()).isEqualTo(third);
    }

    @Test
    void refusesTwoWhoBothSignIn() {
        signIn(other);
        assertThat(reasons(desk.merge(secretary, order(one, other)))).containsExactly("people.merge.keepTheOneWhoSignsIn");
        signIn(one);
        assertThat(reasons(desk.merge(secretary, order(one, other)))).containsExactly("people.merge.bothSignedIn");
        jdbc.sql("delete from people_account where person = ?").param(other.value()).update();
        granted(desk.merge(secretary, order(one, other)));
    }

    @Test
    void refusesTwoWhoAreMembersOfDifferentAssociations() {
        society.member(society.municipal().id(), one);
        society.member(society.district("500118").id(), other);

        assertThat(reasons(desk.merge(secretary, order(one, other)))).containsExactly("organisations.merge.twoAssociations");
    }

    @Test
    void ofTwoMembershipsInOneAssociationTheKeptOnesGoesOn() {
        society.member(society.municipal().id(), one);
        society.member(society.municipal().id(), other);
        UUID merge = granted(desk.merge(secretary, order(one, other)));
        String states = "select string_agg(state, ' ' order by state) from membership where person = ?";
        assertThat(jdbc.sql(states).param(one.value()).query(String.class).single()).isEqualTo("ACTIVE LEFT");

        granted(desk.undo(secretary, merge, 0));
        assertThat(jdbc.sql(states).param(one.value()).query(String.class).single()).isEqualTo("ACTIVE");
        assertThat(jdbc.sql(states).param(other.value()).query(String.class).single()).isEqualTo("ACTIVE");
    }

    @Test
    void refusesTwoWhoSitOnOneCommittee() {
        var committee = society.committee("桥梁专委会").id();
        for (PersonId person : List.of(one, other)) {
            granted(context.getBean(Positions.class).appoint(
                    new Positions.Appointment(person, committee, null, "委员" + person, society.today().minusDays(1), null), null));
        }

        assertThat(reasons(desk.merge(secretary, order(one, other)))).containsExactly("organisations.merge.sameCommittee");
    }

    @Test
    void everyStepHasItsPage() throws Exception {
        suggested();
        PersonId me = secretary.requirePerson();
        assertThat(text(me, get("/people/duplicates"))).contains("陈立安", "姓名和出生日期相同", "繁简");
        assertThat(text(me, get("/people/merge?kept=" + one + "&merged=" + other))).contains("13800097001", "13800097002", "教育经历：2 条");
        MockHttpServletResponse open = page(me, post("/people/merge").param("kept", one.toString()).param("merged", other.toString())
                .param("keptVersion", "" + version(one)).param("mergedVersion", "" + version(other)).with(csrf()));
        assertThat(open.getStatus()).isEqualTo(422);
        assertThat(open.getContentAsString(UTF_8)).contains("姓名不同，请选择保留哪一个。");
        String done = page(me, post("/people/merge").param("kept", one.toString()).param("merged", other.toString())
                .param("keptVersion", "" + version(one)).param("mergedVersion", "" + version(other))
                .param("name", "kept").param("mobile", "merged").with(csrf())).getRedirectedUrl();
        assertThat(text(me, get(done))).contains("转移了什么", "撤销合并");
        assertThat(text(me, get("/people/merges"))).contains("陈立安", "以前撤销");
        assertThat(page(me, post(done + "/undo").param("version", "0").with(csrf())).getRedirectedUrl()).isEqualTo(done);
        assertThat(page(me, get("/people/merge?kept=" + one + "&merged=" + one)).getStatus()).isEqualTo(422);
    }

    private String text(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = page(person, request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(UTF_8);
    }

    private MockHttpServletResponse page(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(person))).andReturn().getResponse();
    }
}

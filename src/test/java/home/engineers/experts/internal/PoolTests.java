package home.engineers.experts.internal;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.experts.Experts;
import home.engineers.experts.internal.AdmissionReading.Asked;
import home.engineers.experts.internal.AdmissionTable.State;
import home.engineers.experts.internal.MarkDesk.Typed;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.law.CoversClause;
import home.engineers.organisations.Position;
import home.engineers.organisations.PositionId;
import home.engineers.organisations.Positions;
import home.engineers.organisations.Society;
import home.engineers.people.NewPerson;
import home.engineers.people.PersonRegister;
import home.engineers.people.Profile;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.Statements;
import home.engineers.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The pool from a proposal to the end of a term. */
@HouseTest
@Transactional
class PoolTests {
    private static final AtomicInteger NEXT = new AtomicInteger(100);
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String SENIOR = "title-review/senior-engineer";
    private static final String STATEMENT = "焊接结构专家，主持过三项鉴定。";

    @Autowired private ApplicationContext context;
    @Autowired private AdmissionDesk desk;
    @Autowired private PoolDesk pool;
    @Autowired private OwnEntryDesk calendar;
    @Autowired private MarkDesk marks;
    @Autowired private InvitationBook book;
    @Autowired private Experts experts;
    @Autowired private Positions positions;
    @Autowired private PersonRegister register;
    @Autowired private EvidenceLog evidence;
    @Autowired private DueWorkRunner due;
    @Autowired private TestClock clock;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    private Society society;
    private Actor secretary;
    private Actor second;

    @BeforeEach
    void twoSecretaries() {
        society = new Society(context);
        secretary = society.actor(society.holder(Role.SECRETARY));
        second = society.actor(society.holder(Role.SECRETARY));
    }

    private Actor engineer(String title) {
        int number = NEXT.incrementAndGet();
        NewPerson person = NewPerson.of("库" + STEMS.charAt(number / 10 % 10) + STEMS.charAt(number % 10) + STEMS.charAt(number / 100), "1370000" + (1000 + number), null)
                .markedInvented()
                .titled(new Profile.Title(title, "机械电气", "渝州市人力资源和社会保障局", LocalDate.of(2015, 1, 1)))
                .posted(new Profile.Post("库厂" + number, null, "工程师", true, LocalDate.of(2010, 1, 1), null));
        return society.actor(granted(register.enter(person, null)).person());
    }

    private String name(Actor actor) {
        return jdbc.sql("select name from people_person where id = ?").param(actor.requirePerson().value()).query(String.class).single();
    }

    private static Asked asked(String programme, String from, String to) {
        return new Asked(programme, List.of("welding-and-inspection", "testing"), from, to, STATEMENT);
    }

    private Actor admitted(String title, String programme) {
        Actor person = engineer(title);
        granted(desk.admit(second, granted(desk.nominate(secretary, name(person), asked(programme, "", ""))), ""));
        return society.actor(person.requirePerson());
    }

    private LocalDate today() {
        return society.today();
    }

    @Test
    @CoversClause({"ZC-13"})
    void aNominationIsDecidedByASecondPersonAndGivesASeatForThreeYears() {
        Actor person = engineer("senior-engineer");
        UUID proposed = granted(desk.nominate(secretary, name(person), asked(SENIOR, "", "")));

        assertThat(reasons(desk.admit(secretary, proposed, ""))).containsExactly("experts.admission.samePerson");
        assertThat(positions.of(person.requirePerson())).isEmpty();
        granted(desk.admit(second, proposed, "同意"));

        Position seat = positions.of(person.requirePerson()).getFirst();
        assertThat(seat.role()).isEqualTo(Role.EXPERT);
        assertThat(seat.to()).isEqualTo(today().plusYears(3));
        assertThat(experts.judging(society.municipal().id(), "title-review", "senior-engineer", today())).contains(person.requirePerson());
        assertThat(experts.judging(society.municipal().id(), "title-review", "engineer", today())).doesNotContain(person.requirePerson());
        assertThat(evidence.of(proposed)).extracting(Entry::kind).containsExactly("expert-proposed", "expert-admitted");
        assertThat(reasons(desk.admit(second, proposed, ""))).containsExactly("experts.admission.decided");
        assertThat(sound()).isEmpty();
    }

    @Test
    void whoeverSitsAlreadyIsGivenNoSecondSeat() {
        Actor person = admitted("senior-engineer", SENIOR);
        granted(desk.admit(second, granted(desk.nominate(secretary, name(person), asked("title-review/engineer", "", ""))), ""));

        assertThat(positions.of(person.requirePerson())).hasSize(1);
        assertThat(pool.sheet(secretary, person.requirePerson()).admissions()).hasSize(2)
                .allMatch(one -> one.admission().state() == State.ADMITTED);
    }

    @Test
    void anApplicationIsDecidedByAnyOtherThanThePerson() {
        Actor person = engineer("professor-engineer");
        UUID applied = granted(desk.apply(person, asked("title-review/", "", "")));
        PersonId applicant = person.requirePerson();
        society.appoint(applicant, society.municipal().id(), Role.SECRETARY);

        assertThat(reasons(desk.admit(society.actor(applicant), applied, ""))).containsExactly("experts.admission.own");
        assertThat(reasons(desk.apply(person, asked("title-review/", "", "")))).containsExactly("experts.admission.already");
        granted(desk.admit(secretary, applied, ""));
        assertThat(experts.judging(society.municipal().id(), "title-review", "engineer", today())).contains(applicant);
        assertThat(experts.judging(society.municipal().id(), "title-review", "professor-engineer", today())).contains(applicant);
    }

    @Test
    void aDeclinedOneReadsWhyAndMayApplyAnew() {
        Actor person = engineer("senior-engineer");
        UUID applied = granted(desk.apply(person, asked(SENIOR, "", "")));

        assertThat(reasons(desk.decline(secretary, applied, ""))).containsExactly("experts.why");
        granted(desk.decline(secretary, applied, "名额已满，明年再申请。"));
        assertThat(pool.own(person).admissions()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.DECLINED);
            assertThat(one.decidedWhy()).contains("名额已满");
        });
        granted(desk.withdraw(person, granted(desk.apply(person, asked(SENIOR, "", "")))));
        assertThat(positions.of(person.requirePerson())).isEmpty();
    }

    @Test
    @CoversClause({"ZC-12"})
    void aProposalSaysAtEachFieldWhatIsWrong() {
        Actor person = engineer("engineer");

        assertThat(reasons(desk.apply(person, asked(SENIOR, "", "")))).containsExactly("experts.admission.title");
        assertThat(reasons(desk.apply(person, asked("title-review/", "", "")))).containsExactly("experts.admission.title");
        assertThat(reasons(desk.apply(person, new Asked("no-such/level", List.of("astrology"), "someday", "2026-02-30", ""))))
                .containsExactly(
                        "experts.admission.programme", "experts.specialties.unknown", "experts.day", "experts.day", "experts.why");
        assertThat(reasons(desk.apply(person, asked("title-review/engineer", "", today().plusYears(3).plusDays(1).toString()))))
                .containsExactly("experts.term.tooLong");
        assertThat(reasons(desk.apply(person, asked("title-review/engineer", today().minusDays(1).toString(), ""))))
                .containsExactly("experts.term.past");
        assertThat(reasons(desk.nominate(secretary, "没有这个人", asked(SENIOR, "", "")))).containsExactly("experts.tie.nobody");
        assertThatThrownBy(() -> desk.nominate(person, name(person), asked(SENIOR, "", ""))).isInstanceOf(NotPermitted.class);
        assertThat(pool.own(person).admissions()).isEmpty();
    }

    @Test
    @CoversClause({"ZC-13"})
    void nobodyIsAppointedAnExpertForLongerByWhateverPage() {
        PersonId person = society.person();
        var open = new Positions.Appointment(person, society.municipal().id(), Role.EXPERT, "专家", today(), null);
        var tooLong = new Positions.Appointment(
                person, society.municipal().id(), Role.EXPERT, "专家", today(), today().plusYears(3).plusDays(1));

        assertThat(reasons(positions.appoint(open, null))).containsExactly("experts.term.tooLong");
        assertThat(reasons(positions.appoint(tooLong, null))).containsExactly("experts.term.tooLong");
    }

    @Test
    void theEndOfATermIsWarnedOfAndCarriedOutOnTheDayAfter() {
        Actor person = admitted("senior-engineer", SENIOR);
        LocalDate last = today().plusYears(3);
        PositionId seat = positions.of(person.requirePerson()).getFirst().id();

        assertThat(notices(person, "termEnds")).isZero();
        clock.moveTo(last.minusDays(60));
        due.runAll();
        assertThat(notices(person, "termEnds")).isEqualTo(1);
        clock.moveTo(last);
        due.runAll();
        assertThat(pool.own(person).admissions()).extracting(one -> one.state()).containsExactly(State.ADMITTED);
        clock.moveTo(last.plusDays(1));
        due.runAll();
        assertThat(pool.own(person).admissions()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.ENDED);
            assertThat(one.endedOn()).isEqualTo(last);
        });
        assertThat(notices(person, "termOver")).isEqualTo(1);
        assertThat(evidence.of(seat.value())).extracting(Entry::kind).containsExactly("expert-term-ended");
        due.runAll();
        assertThat(notices(person, "termOver")).isEqualTo(1);
    }

    private int notices(Actor person, String what) {
        return jdbc.sql("select count(*) from messages_notice where person = ? and title_key = ?")
                .params(person.requirePerson().value(), "experts.notice." + what + ".title").query(Integer.class).single();
    }

    @Test
    void aSeatThatEndsEarlyTakesItsAdmissionsAlong() {
        Actor person = admitted("senior-engineer", SENIOR);
        Position seat = positions.of(person.requirePerson()).getFirst();
        granted(positions.end(seat.id(), today().plusDays(2), null));

        assertThat(experts.judging(society.municipal().id(), "title-review", "senior-engineer", today().plusDays(2)))
                .contains(person.requirePerson());
        assertThat(experts.judging(society.municipal().id(), "title-review", "senior-engineer", today().plusDays(3)))
                .doesNotContain(person.requirePerson());
        clock.moveTo(today().plusDays(3));
        due.runAll();
        assertThat(pool.own(person).admissions()).extracting(one -> one.state()).containsExactly(State.ENDED);
    }

    @Test
    void anAdmissionIsEndedWithAReasonAndTheSeatThatServedItAloneEndsWithIt() {
        Actor person = admitted("senior-engineer", SENIOR);
        UUID admission = pool.own(person).admissions().getFirst().id();

        assertThat(reasons(desk.end(secretary, admission, ""))).containsExactly("experts.why");
        granted(desk.end(secretary, admission, "违反评审纪律。"));
        assertThat(reasons(desk.end(secretary, admission, "违反评审纪律。"))).containsExactly("experts.admission.over");
        assertThat(positions.of(person.requirePerson())).singleElement().satisfies(seat -> assertThat(seat.to()).isEqualTo(today()));
        assertThat(experts.judging(society.municipal().id(), "title-review", "senior-engineer", today())).doesNotContain(person.requirePerson());
    }

    @Test
    void whereNobodyIsAdmittedToAProgrammeEveryExpertJudgesIt() {
        PersonId seated = society.holder(Role.EXPERT);

        assertThat(experts.judging(society.municipal().id(), "conference-paper", "paper", today())).contains(seated);
        Actor admitted = admitted("senior-engineer", "expert-advice/");
        assertThat(experts.judging(society.municipal().id(), "expert-advice", "advice", today()))
                .containsExactly(admitted.requirePerson());
    }

    @Test
    void nobodyIsAskedOnDaysAwayOrOnLeave() {
        Actor person = admitted("senior-engineer", SENIOR);
        LocalDate from = today().plusDays(3);
        LocalDate to = today().plusDays(5);
        UUID absence = granted(calendar.away(person, new OwnEntryDesk.Typed("leave", from.toString(), to.toString(), "出国进修")));

        for (LocalDate day : List.of(from.minusDays(1), from, to, to.plusDays(1))) {
            boolean away = !day.isBefore(from) && !day.isAfter(to);
            assertThat(experts.judging(society.municipal().id(), "title-review", "senior-engineer", day).contains(person.requirePerson()))
                    .as("%s", day).isEqualTo(!away);
        }
        assertThat(notices(secretary, "leave")).isEqualTo(1);
        granted(calendar.back(person, absence));
        assertThat(pool.own(person).absences()).isEmpty();
        Actor another = admitted("senior-engineer", SENIOR);
        UUID days = granted(calendar.away(another, new OwnEntryDesk.Typed("unavailable", from.toString(), "", "")));
        assertThatThrownBy(() -> calendar.back(person, days)).isInstanceOf(Absent.class);
    }

    @Test
    void anAbsenceSaysWhatIsWrongWithIt() {
        Actor person = admitted("senior-engineer", SENIOR);

        assertThat(reasons(calendar.away(person, new OwnEntryDesk.Typed("", "x", "y", "字".repeat(301))))).containsExactly(
                "experts.absence.kindMissing", "experts.day", "experts.day", "experts.absence.note");
        assertThat(reasons(calendar.away(person, new OwnEntryDesk.Typed("leave", "2026-12-05", "2026-12-04", ""))))
                .containsExactly("experts.absence.backwards");
        assertThat(reasons(calendar.away(person, new OwnEntryDesk.Typed("leave", "2020-01-01", "", ""))))
                .containsExactly("experts.absence.past");
        assertThat(reasons(calendar.away(person, new OwnEntryDesk.Typed("leave", "2026-12-05", "2036-12-05", ""))))
                .containsExactly("experts.absence.far");
        assertThat(reasons(calendar.away(engineer("engineer"), new OwnEntryDesk.Typed("leave", "2026-12-05", "", ""))))
                .containsExactly("experts.absence.noEntry");
    }

    @Test
    void anInvitationIsDeclinedOnceWithAReasonAndOnlyByTheInvited() {
        Actor person = admitted("senior-engineer", SENIOR);
        UUID thing = UUID.fromString("0194f6b8-0000-7000-8000-00000000beef");
        experts.invite(new Experts.Invitation(
                person.requirePerson(), society.municipal().id(), "panel", thing, null, "虚构评审会", "/draws", secretary.requirePerson()));
        UUID invitation = pool.own(person).invitations().getFirst().id();

        assertThatThrownBy(() -> book.decline(second, invitation, "出差在外。")).isInstanceOf(Absent.class);
        assertThat(reasons(book.decline(person, invitation, ""))).containsExactly("experts.why");
        granted(book.decline(person, invitation, "出差在外。"));
        assertThat(reasons(book.decline(person, invitation, "出差在外。"))).containsExactly("experts.invitation.closed");
        assertThat(pool.list(secretary, PoolFilter.of(Map.of("q", name(person)))).lines()).singleElement()
                .satisfies(line -> assertThat(line.declined()).isEqualTo(1));
    }

    @Test
    void aMarkIsReadByTheExpertWithoutWhoGaveItAndByNoOtherExpert() throws Exception {
        Actor person = admitted("senior-engineer", SENIOR);
        Actor chair = society.actor(society.holder(Role.COMMITTEE_CHAIR));
        granted(marks.mark(chair, new Typed(name(person), "秋季评审会", "fair", "意见写得过于简略。")));

        assertThat(pool.own(person).marks()).singleElement().satisfies(mark -> assertThat(mark.reason()).contains("过于简略"));
        String own = mvc.perform(get("/my/expert").with(SignedInAs.person(person.requirePerson()))).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(own).contains("意见写得过于简略").doesNotContain(name(chair));
        String kept = mvc.perform(get("/experts/" + person.requirePerson()).with(SignedInAs.person(secretary.requirePerson())))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(kept).contains("意见写得过于简略", name(chair));
        Actor other = admitted("senior-engineer", SENIOR);
        mvc.perform(get("/experts/" + person.requirePerson()).with(SignedInAs.person(other.requirePerson()))).andExpect(status().isForbidden());
        assertThat(reasons(marks.mark(chair, new Typed(name(person), "", "", "")))).containsExactly(
                "experts.mark.grade", "experts.mark.occasion", "experts.why");
        assertThat(reasons(marks.mark(chair, new Typed(name(engineer("engineer")), "会", "good", "很好很好"))))
                .containsExactly("experts.mark.nobody");
        assertThatThrownBy(() -> marks.mark(other, new Typed(name(person), "会", "good", "很好很好"))).isInstanceOf(NotPermitted.class);
    }

    @Test
    void thePoolIsForSecretariesAndSupervisorsAlone() throws Exception {
        Actor person = admitted("senior-engineer", SENIOR);
        PersonId auditor = society.holder(Role.AUDITOR);

        for (PersonId reader : List.of(secretary.requirePerson(), auditor)) {
            mvc.perform(get("/experts").param("q", name(person)).with(SignedInAs.person(reader))).andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString(name(person))));
        }
        for (Role role : List.of(Role.EXPERT, Role.ENGINEER, Role.UNIT_HR, Role.COMMITTEE_CHAIR, Role.DISTRICT_SECRETARY, Role.OBSERVER)) {
            mvc.perform(get("/experts").with(SignedInAs.person(society.holder(role)))).andExpect(status().isForbidden());
        }
        mvc.perform(post("/experts/" + person.requirePerson() + "/admissions/" + pool.own(person).admissions().getFirst().id() + "/end")
                        .param("why", "理由理由").with(SecurityMockMvcRequestPostProcessors.csrf()).with(SignedInAs.person(auditor)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/experts").param("format", "csv").param("q", name(person)).with(SignedInAs.person(secretary.requirePerson())))
                .andExpect(status().isOk()).andExpect(content().string(Matchers.containsString("焊接与结构检测")));
    }

    @Test
    void theListIsFilteredByEachOfItsParts() {
        Actor person = admitted("senior-engineer", SENIOR);
        granted(calendar.away(person, new OwnEntryDesk.Typed("unavailable", today().toString(), "", "")));
        UUID proposed = granted(desk.nominate(secretary, name(engineer("senior-engineer")), asked(SENIOR, "", "")));

        assertThat(found(Map.of("specialty", "testing"))).contains(person.requirePerson());
        assertThat(found(Map.of("specialty", "ports"))).doesNotContain(person.requirePerson());
        assertThat(found(Map.of("programme", "title-review", "state", "seated"))).contains(person.requirePerson());
        assertThat(found(Map.of("programme", "three-innovations"))).doesNotContain(person.requirePerson());
        assertThat(found(Map.of("state", "away"))).contains(person.requirePerson());
        assertThat(found(Map.of("state", "over"))).doesNotContain(person.requirePerson());
        assertThat(found(Map.of("state", "ending"))).doesNotContain(person.requirePerson());
        assertThat(found(Map.of("state", "proposed"))).hasSize(1).doesNotContain(person.requirePerson());
        assertThat(found(Map.of("q", "100% 库_厂"))).isEmpty();
        assertThat(proposed).isNotNull();
    }

    private List<PersonId> found(Map<String, String> asked) {
        return pool.list(secretary, PoolFilter.of(asked)).lines().stream().map(PoolDesk.Line::person).toList();
    }

    @Test
    void theListAsksAsOftenForThirtyAsForOne() throws Exception {
        admitted("senior-engineer", SENIOR);
        List<String> one = Statements.of(() -> pool.list(secretary, PoolFilter.of(Map.of("programme", "title-review"))));
        for (int i = 0; i < 29; i++) {
            admitted("senior-engineer", SENIOR);
        }

        assertThat(one).isNotEmpty();
        assertThat(found(Map.of("programme", "title-review"))).hasSizeGreaterThanOrEqualTo(30);
        assertThat(Statements.of(() -> pool.list(secretary, PoolFilter.of(Map.of("programme", "title-review"))))).isEqualTo(one);
    }

    private List<String> sound() {
        return context.getBeansOfType(Invariant.class).values().stream()
                .filter(one -> one.statement().contains("expert") || one.statement().contains("admission"))
                .flatMap(one -> one.violations().stream()).toList();
    }
}

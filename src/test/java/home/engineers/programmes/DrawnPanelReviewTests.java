package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.ballots.ElectionId;
import home.engineers.evidence.Entry;
import home.engineers.experts.internal.AdmissionDesk;
import home.engineers.experts.internal.AdmissionReading.Asked;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.law.CoversClause;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.MeetingWish;
import home.engineers.meetings.PanelHouse;
import home.engineers.meetings.internal.AttendanceDesk;
import home.engineers.meetings.internal.CallingDesk;
import home.engineers.meetings.internal.GroupDesk;
import home.engineers.meetings.internal.MinutesDesk;
import home.engineers.meetings.internal.ReplacingDesk;
import home.engineers.meetings.internal.RoomSheet.Ballot;
import home.engineers.organisations.Society;
import home.engineers.panels.DrawId;
import home.engineers.panels.DrawOrdering;
import home.engineers.panels.DrawnPanels;
import home.engineers.panels.Draws;
import home.engineers.panels.InventedPool;
import home.engineers.panels.draw.DrawHash;
import home.engineers.panels.internal.DrawDesk;
import home.engineers.panels.internal.DrawOrders;
import home.engineers.panels.internal.DrawnNames;
import home.engineers.panels.internal.WitnessDesk;
import home.engineers.people.NewPerson;
import home.engineers.people.Profile;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.CaseReviews.Candidate;
import home.engineers.programmes.CaseReviews.Opinion;
import home.engineers.programmes.internal.CallDraws;
import home.engineers.programmes.internal.CallDraws.Wish;
import home.engineers.programmes.internal.CaseView;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.WorkedExample;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A call of title reviews by the edition that draws its panel, from its opening to the awards; a case of the edition before
 * ends under that one meanwhile.
 */
@HouseTest
@Import(InventedPool.class)
@TestPropertySource(properties = "spring.application.name=draws")
class DrawnPanelReviewTests {
    private static final String POOL = "experts-title-review-engineer";
    private static final WorkedExample PAGE = WorkedExample.of("how-to/title-review.md");
    private static final String WHY = "业绩材料真实，符合条件，推荐。";
    private static final int SEATS = 13;

    @Autowired private ApplicationContext context;
    @Autowired private MockMvc mvc;
    @Autowired private AdmissionDesk admissions;
    @Autowired private CallDraws draws;
    @Autowired private DrawOrdering ordering;
    @Autowired private Draws published;
    @Autowired private DrawnPanels panels;
    @Autowired private DrawDesk drawn;
    @Autowired private DrawOrders orders;
    @Autowired private DrawnNames names;
    @Autowired private WitnessDesk witnesses;
    @Autowired private Recusals recusals;
    @Autowired private CallingDesk calling;
    @Autowired private ReplacingDesk replacing;
    @Autowired private AttendanceDesk attendance;
    @Autowired private GroupDesk groups;
    @Autowired private MinutesDesk minutes;
    @Autowired private List<Invariant> invariants;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;

    private ReviewHouse house;
    private Society society;
    private Call call;
    private List<Filed> cases;
    private List<Actor> witnessing;
    private final List<List<String>> happened = new ArrayList<>();

    @Test
    @CoversClause({"ZC-14", "ZC-27"})
    void aWholeCallIsDrawnReviewedVotedOnAndGrantedWhileAnOldCaseEndsByItsOwnEdition() throws Exception {
        house = ReviewHouse.in(context);
        society = new Society(context);
        witnessing = List.of(society.actor(society.person("见证纪检员")), society.actor(society.person("见证公证员")));
        Filed old = openedAndFiled();
        Set<PersonId> pool = admitted(SEATS + 3);
        arrivedAtTheDraw();

        assertThat(page("/calls/" + call.id() + "/draws")).contains("等待 3 件", "抽取 13 人", "不多于 2 人").doesNotContain("为什么重新抽取");
        assertThat(page("/calls/" + call.id())).contains("/calls/" + call.id() + "/draws");
        assertThat(page("/cases/" + cases.getFirst().address())).contains("在批次页面上组织");
        DrawId first = ordered(new Wish(POOL, namedWitnesses(), "2026-12-10", "2026-12-11", ""));
        assertThat(refusal(draws.order(house.secretary(), call.id(), new Wish(POOL, namedWitnesses(), "2026-12-10", "2026-12-11", ""))))
                .containsExactly("programmes.draw.onItsWay");
        house.on(12, 12);
        assertThat(ordering.progress(List.of(first)).get(first).state()).isEqualTo("void");
        told("the draw is void");
        assertThat(page("/calls/" + call.id() + "/draws")).contains("已作废", "为什么重新抽取");
        mvc.perform(post("/calls/" + call.id() + "/draws").param("pool", POOL).with(as(house.secretary())).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("见证人应有 1 至 20 位")));

        assertThat(refusal(draws.order(house.secretary(), call.id(), new Wish(POOL, "", "2026-12-12", "2026-12-13", ""))))
                .containsExactly("panels.order.witnesses", "panels.order.reason");
        theCallOrdersTheRepeatOnce(first);
        DrawId second = repeatedAtTheDrawDesk(first);
        revealed(second);
        DrawnNames.Member leaves = names.sheet(house.secretary(), second).members().getFirst();
        granted(names.replace(house.secretary(), second, leaves.pseudonym()));
        List<PersonId> panel = panels.sitting(second);
        assertThat(panel).doesNotContain(leaves.person());
        assertThat(panel).hasSize(SEATS).doesNotHaveDuplicates().isSubsetOf(pool);
        told("the repeat draws thirteen");
        assertThatThrownBy(() -> panels.publishNames(second)).isInstanceOf(IllegalArgumentException.class);
        assertThat(published.record(second)).contains(first.toString()).doesNotContain(panel.getFirst().toString());
        assertThat(draws.groups(house.secretary(), call.id())).isEmpty();

        reviewedByThePanel(panel, pool);
        told("three of the panel write on each case");
        assertThat(page("/cases/" + cases.getFirst().address())).contains("不能在这里填写").doesNotContain("name=\"yes\"");
        MeetingId meeting = votedOn(second, panel);
        told("the panel votes and the chair signs");
        granted(house.desk.findComplete(house.secretary(), old.address(), version(old), ""));
        reviewed(old, List.copyOf(pool).subList(0, 3));
        granted(house.tally(old.address(), 11, 9, 6));
        house.on(12, 21);
        told("publicity over");

        assertThat(happened).isEqualTo(PAGE.table("| day | act | then |"));
        assertThat(cases).allSatisfy(one -> {
            assertThat(view(one).summary().status()).isEqualTo(CaseStatus.GRANTED);
            assertThat(view(one).edition()).isEqualTo("2026-4");
            assertThat(house.reviews.verify(Actor.VISITOR, view(one).verification()).acts()).extracting(Entry::kind)
                    .containsOnlyOnce("panel-drawn").containsSubsequence("found-complete", "panel-drawn", "review-closed", "tally-recorded", "awarded");
        });
        assertThat(view(old).edition()).isEqualTo("2026-3");
        assertThat(view(old).summary().status()).isEqualTo(CaseStatus.GRANTED);
        assertThat(minutes.sheet(house.secretary(), meeting).signed()).isNotNull();
        assertThat(violations()).isEmpty();
        aDrawThatNeverWasIsFound();
    }

    private List<String> violations() {
        return invariants.stream().flatMap(one -> one.violations().stream()).toList();
    }

    private void aDrawThatNeverWasIsFound() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("insert into case_draw select id, gen_random_uuid(), now(), 'drawn', now() from review_case where number = ?")
                    .param(cases.getFirst().number()).update();
            assertThat(violations()).contains(cases.getFirst().number());
            status.setRollbackOnly();
        });
    }

    /** A call by the edition in force, closed early for one that opens when the next applies. @return a case of the former */
    private Filed openedAndFiled() {
        house.on(11, 2);
        Filed old = house.file(house.applicant());
        granted(house.desk.beginPublicity(house.hr(), old.address(), house.version(house.hr(), old.address())));
        house.on(11, 30);
        granted(house.desk.endorse(house.hr(), old.address(), house.version(house.hr(), old.address()), "同意推荐"));
        Call before = house.calls.openFor("title-review", house.clock.today()).orElseThrow();
        granted(house.calls.close(house.secretary(), before.id(), before.version(), "新版次自十二月一日起施行，本批次提前结束"));
        call = granted(house.calls.open(house.secretary(), new Calls.Form(
                "title-review", "二〇二六年末批次", "Year-end call of 2026", "2026-12-01", "2026-12-31", "2026-12-31", "", "")));
        assertThat(before.edition()).isEqualTo("2026-3");
        assertThat(call.edition()).isEqualTo("2026-4");
        assertThat(call.draws()).isTrue();
        return old;
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(as(house.secretary()))).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor as(Actor actor) {
        return SignedInAs.person(actor.requirePerson());
    }

    private Set<PersonId> admitted(int many) {
        Set<PersonId> pool = new HashSet<>();
        for (int i = 0; i < many; i++) {
            String name = "抽评" + "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳".charAt(i);
            NewPerson expert = NewPerson.of(name, "137000000%02d".formatted(i), null).markedInvented()
                    .living("500116", Profile.Employment.IN_POST)
                    .titled(new Profile.Title("senior-engineer", "机械电气", "虚构人社局", LocalDate.of(2015, 1, 1)))
                    .posted(new Profile.Post("抽评厂" + i % 8, null, "工程师", true, LocalDate.of(2010, 1, 1), null));
            pool.add(new TransactionTemplate(transactions).execute(status -> granted(house.register.enter(expert, null))).person());
            Asked asked = new Asked("title-review/engineer", List.of("machine-design"), "", "", "高级工程师，从事机械设计二十年。");
            granted(admissions.admit(house.secondSecretary(), granted(admissions.nominate(house.secretary(), name, asked)), ""));
        }
        return pool;
    }

    private void arrivedAtTheDraw() {
        house.on(12, 1);
        cases = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Filed one = house.file(house.applicant());
            granted(house.desk.beginPublicity(house.hr(), one.address(), house.version(house.hr(), one.address())));
            cases.add(one);
        }
        told("three file, and the employer posts");
        house.on(12, 9);
        for (Filed one : cases) {
            granted(house.desk.endorse(house.hr(), one.address(), house.version(house.hr(), one.address()), "同意推荐"));
            granted(house.desk.findComplete(house.secretary(), one.address(), version(one), ""));
        }
        told("endorsed and found complete");
        assertThat(draws.groups(house.secretary(), call.id())).singleElement()
                .returns(3, CallDraws.Group::waiting).returns(SEATS, group -> group.demands().seats()).returns(true, CallDraws.Group::free);
    }

    /** For a moment only: it is ordered where draws are ordered. */
    private void theCallOrdersTheRepeatOnce(DrawId voided) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            DrawId repeat = granted(draws.order(
                    house.secretary(), call.id(), new Wish(POOL, namedWitnesses(), "2026-12-12", "2026-12-13", "一位见证人没有揭示")));
            assertThat(served(repeat)).isEqualTo(3);
            assertThat(ordering.progress(List.of(voided)).get(voided).repeated()).isTrue();
            status.setRollbackOnly();
        });
    }

    /** Where the cases wait for the repeat, it is on the terms of the edition and serves them. */
    private DrawId repeatedAtTheDrawDesk(DrawId voided) {
        DrawOrders.Wish once = orders.begin(voided.toString());
        assertThat(refusal(orders.order(house.secretary(), again(once, "3", namedWitnesses())))).containsExactly("panels.order.otherTerms");
        assertThat(refusal(orders.order(house.secretary(), again(once, once.size(), "见证纪检员 虚构纪检监察组"))))
                .containsExactly("panels.order.fewWitnesses");
        DrawId repeat = granted(orders.order(house.secretary(), again(once, once.size(), namedWitnesses())));
        assertThat(served(repeat)).isEqualTo(3);
        assertThat(refusal(draws.order(house.secretary(), call.id(), new Wish(POOL, namedWitnesses(), "2026-12-12", "2026-12-13", "再来一次"))))
                .containsExactly("programmes.draw.onItsWay");
        return announced(repeat);
    }

    private static DrawOrders.Wish again(DrawOrders.Wish once, String size, String witnesses) {
        return new DrawOrders.Wish(
                once.association(), once.pool(), once.title(), size, once.quotas(), witnesses, "2026-12-12", "2026-12-13", once.repeats(),
                "一位见证人没有揭示");
    }

    private int served(DrawId draw) {
        return jdbc.sql("select count(*) from case_draw where draw = ? and ended is null").param(draw.value()).query(Integer.class).single();
    }

    private DrawId ordered(Wish wish) {
        return announced(granted(draws.order(house.secretary(), call.id(), wish)));
    }

    private DrawId announced(DrawId id) {
        await().atMost(Duration.ofSeconds(60)).until(() -> ordering.progress(List.of(id)).get(id).state().equals("announced"));
        return id;
    }

    private String namedWitnesses() {
        return "见证纪检员 虚构纪检监察组\n见证公证员 虚构公证处";
    }

    private void revealed(DrawId id) {
        String announcement = drawn.sheet(Actor.VISITOR, id).draw().commitment();
        for (int i = 0; i < 2; i++) {
            granted(witnesses.commit(witnessing.get(i), id, DrawHash.witnessCommitment(announcement, i + 1, value(i))));
        }
        granted(witnesses.reveal(witnessing.get(0), id, value(0)));
        assertThat(stages()).containsOnly("draw");
        granted(witnesses.reveal(witnessing.get(1), id, value(1)));
        assertThat(refusal(witnesses.reveal(witnessing.get(1), id, value(1)))).containsExactly("panels.witness.revealedAlready");
    }

    private static String value(int witness) {
        return List.of("a7", "b8").get(witness).repeat(32);
    }

    /** Three of the panel write on each case; nobody else can be named, nor the member who is out of the first. */
    private void reviewedByThePanel(List<PersonId> panel, Set<PersonId> pool) {
        PersonId out = panel.getLast();
        granted(recusals.notice(house.secretary(), cases.getFirst().address(), version(cases.getFirst()), out, "曾是申报人的导师，主动说明"));
        for (Filed one : cases) {
            List<PersonId> may = new ArrayList<>(panel);
            may.removeAll(one == cases.getFirst() ? List.of(out) : List.of());
            assertThat(house.judging.candidates(house.secretary(), one.address())).extracting(Candidate::person)
                    .containsExactlyInAnyOrderElementsOf(may);
            PersonId undrawn = pool.stream().filter(person -> !panel.contains(person)).findFirst().orElseThrow();
            assertThat(refusal(house.judging.nameReviewers(house.secretary(), one.address(), version(one), List.of(undrawn))))
                    .containsExactly("programmes.review.noCandidate");
            reviewed(one, panel.subList(0, 3));
        }
        assertThat(refusal(house.tally(cases.getFirst().address(), 13, 11, 9))).containsExactly("programmes.tally.byBallot");
    }

    private void reviewed(Filed one, List<PersonId> reviewers) {
        granted(house.judging.nameReviewers(house.secretary(), one.address(), version(one), reviewers));
        reviewers.forEach(person ->
                granted(house.judging.giveOpinion(house.actor(person), one.address(), version(one), new Opinion(true, WHY))));
        granted(house.judging.closeReview(house.secretary(), one.address(), version(one), ""));
    }

    /** Eleven of thirteen come, the one who is out of the first case among them; two groups vote. */
    private MeetingId votedOn(DrawId draw, List<PersonId> panel) {
        List<Actor> members = panel.stream().map(house::actor).toList();
        PanelHouse room = new PanelHouse(context, CasesAtMeeting.of(context, house, call.id(), cases), members);
        MeetingWish wish = room.wish(SEATS, true);
        assertThat(refusal(calling.call(house.secretary(), wish))).containsExactly("meetings.call.fault.ownDraw");
        MeetingId id = granted(calling.call(house.secretary(), new MeetingWish(
                wish.call(), wish.title(), wish.kind(), wish.place(), wish.on(), wish.at(), draw.toString(), wish.chair(),
                wish.viceChairs(), wish.members(), wish.supervisor(), wish.trustees(), "", wish.cases())));
        aMemberWhomTheDrawReplacesAfterTheCallIsCalledIn(draw, id, members.get(11).requirePerson());
        List<Actor> present = new ArrayList<>(members.subList(0, 10));
        present.add(members.getLast());
        present.forEach(one -> room.here(id, true, one));
        Actor chair = members.getFirst();
        granted(attendance.preside(chair, id));
        granted(groups.closeAttendance(chair, id));
        List<Ballot> ballots = room.office(id).ballots();
        assertThat(ballots).extracting(Ballot::voters).containsExactlyInAnyOrder(10, 11);
        for (Ballot one : ballots) {
            ElectionId election = room.election(one);
            room.prepare(election, one.voters());
            granted(groups.open(chair, one.id()));
            List<Actor> voters = present.subList(0, one.voters());
            for (int i = 0; i < voters.size(); i++) {
                granted(room.cast(election, voters.get(i), chair, i, i < 8 ? 0 : 1));
            }
            granted(groups.close(chair, one.id()));
            room.decrypt(election, chair);
        }
        granted(minutes.sign(chair, id));
        assertThat(house.reader.view(house.secretary(), cases.getFirst().address()).tally())
                .returns(13, one -> one.size()).returns(10, one -> one.present()).returns(8, one -> one.yes());
        return id;
    }

    private void aMemberWhomTheDrawReplacesAfterTheCallIsCalledIn(DrawId draw, MeetingId id, PersonId leaves) {
        assertThat(refusal(replacing.callIn(house.secretary(), id, leaves.toString(), "抽评甲"))).containsExactly("meetings.replace.leaves");
        List<PersonId> before = panels.sitting(draw);
        String pseudonym = names.sheet(house.secretary(), draw).members().stream()
                .filter(one -> one.person().equals(leaves)).findFirst().orElseThrow().pseudonym();
        granted(names.replace(house.secretary(), draw, pseudonym));
        PersonId comes = panels.sitting(draw).stream().filter(one -> !before.contains(one)).findFirst().orElseThrow();

        assertThat(refusal(replacing.callIn(house.secretary(), id, leaves.toString(), before.getFirst().toString())))
                .containsExactly("meetings.replace.drawn");
        granted(replacing.callIn(house.secretary(), id, leaves.toString(), comes.toString()));
        assertThat(calling.own(house.actor(comes))).extracting(one -> one.id()).contains(id);
        assertThat(calling.own(house.actor(leaves))).extracting(one -> one.id()).doesNotContain(id);
    }

    private void told(String act) {
        assertThat(stages()).hasSize(1);
        happened.add(List.of(house.clock.today().toString(), act, stages().iterator().next()));
    }

    /** Where the cases stand, or how they ended. */
    private Set<String> stages() {
        Set<String> found = new HashSet<>();
        cases.forEach(one -> found.add(view(one).open() ? view(one).summary().stage() : view(one).summary().status().wireName()));
        return found;
    }

    private CaseView view(Filed one) {
        return house.reader.view(house.secretary(), one.address());
    }

    private int version(Filed one) {
        return view(one).version();
    }
}

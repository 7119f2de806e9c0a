package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.experts.conflicts.ConflictKind;
import home.engineers.experts.conflicts.ConflictPath;
import home.engineers.experts.conflicts.ConflictRule;
import home.engineers.experts.conflicts.Conflicts;
import home.engineers.experts.conflicts.Matter;
import home.engineers.experts.conflicts.internal.LiftingDesk;
import home.engineers.experts.conflicts.internal.LiftingDesk.Named;
import home.engineers.experts.conflicts.internal.TieDesk;
import home.engineers.experts.conflicts.internal.TieReading.Typed;
import home.engineers.experts.internal.InvitationBook;
import home.engineers.experts.internal.PoolDesk;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.law.CoversClause;
import home.engineers.people.People;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.CaseFiling.Form;
import home.engineers.programmes.CaseReviews.Candidate;
import home.engineers.programmes.CaseReviews.Opinion;
import home.engineers.programmes.internal.BroughtProgrammes;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.Statements;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Who may not judge a case, why, who may know it, and how a tie is told and lifted. */
@HouseTest
@Transactional
class CaseConflictTests {
    @Autowired private ApplicationContext context;
    @Autowired private CaseReviews judging;
    @Autowired private Conflicts conflicts;
    @Autowired private TieDesk ties;
    @Autowired private LiftingDesk liftings;
    @Autowired private InvitationBook invitations;
    @Autowired private PoolDesk pool;
    @Autowired private People people;
    @Autowired private EvidenceLog evidence;
    @Autowired private MockMvc mvc;

    private ReviewHouse house;
    private Actor applicant;
    private Actor expert;
    private Filed filed;

    @BeforeEach
    void aCaseAtItsReview() throws IOException {
        house = ReviewHouse.in(context);
        house.on(9, 28);
        BroughtProgrammes.bring(context, "whole-review-1");
        applicant = house.applicant();
        expert = expert(house.employedAt("别处设计院", null));
        filed = granted(house.filing.file(applicant, new Form("whole-review", "expert", "机械电气", "", true), List.of()));
        granted(house.desk.findComplete(house.secretary(), filed.address(), version(), ""));
        granted(judging.screen(house.secretary(), filed.address(), version(), ""));
    }

    private Actor expert(Actor person) {
        house.appoint(person, Role.EXPERT, house.association());
        return house.again(person);
    }

    private int version() {
        return house.reader.view(house.secretary(), filed.address()).version();
    }

    private String name(Actor actor) {
        return people.card(actor.requirePerson()).orElseThrow().name();
    }

    private List<PersonId> candidates() {
        return judging.candidates(house.secretary(), filed.address()).stream().map(Candidate::person).toList();
    }

    private static Typed tie(String kind, String what, String other) {
        return new Typed(kind, what, other, "合著论文《焊缝疲劳》", "", "");
    }

    @Test
    @CoversClause({"ZC-34"})
    void aFormerColleagueIsNoCandidateWithinTheYearsOfTheProgrammeAndAStrangerIs() {
        Actor left = expert(house.freelance());

        assertThat(candidates()).contains(expert.requirePerson()).doesNotContain(left.requirePerson(), applicant.requirePerson());
        assertThat(refusal(judging.nameReviewers(house.secretary(), filed.address(), version(), List.of(left.requirePerson()))))
                .containsExactly("programmes.review.noCandidate");
        house.on(12, 31);
        LocalDate leftOn = LocalDate.of(2025, 6, 30);
        assertThat(paths(left, new ConflictRule(1, ConflictKind.countable(), 1), leftOn.plusYears(1))).hasSize(1);
        assertThat(paths(left, new ConflictRule(1, ConflictKind.countable(), 1), leftOn.plusYears(1).plusDays(1))).isEmpty();
    }

    private List<ConflictPath> paths(Actor person, ConflictRule rule, LocalDate on) {
        Matter matter = new Matter(new UUID(3, 3), Set.of(applicant.requirePerson()), Set.of(house.unit()), rule, on);
        return conflicts.paths(List.of(person.requirePerson()), matter).getOrDefault(person.requirePerson(), List.of());
    }

    @Test
    void whatEitherSideDeclaresCountsAtOnceAndIsToldToNobodyElse() throws Exception {
        granted(ties.declare(expert, tie("co-author", "person", name(applicant))));
        assertThat(candidates()).doesNotContain(expert.requirePerson());

        Actor other = expert(house.employedAt("另一设计院", null));
        assertThat(candidates()).contains(other.requirePerson());
        granted(ties.declare(applicant, tie("teacher", "person", name(other))));
        assertThat(candidates()).doesNotContain(other.requirePerson());
        assertThat(ties.own(applicant)).singleElement().satisfies(one -> assertThat(one.typed()).isEqualTo(name(other)));
        String page = mvc.perform(get("/my/ties").with(SignedInAs.person(other.requirePerson()))).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).doesNotContain(name(applicant));
    }

    @Test
    void aDeclarationOfSomeoneUnknownIsKeptAndCountsOnceASecretarySaysWhoItIs() {
        UUID told = granted(ties.declare(expert, tie("relative", "person", "小白的爱人")));

        assertThat(candidates()).contains(expert.requirePerson());
        assertThat(ties.list(house.secretary(), 1).lines()).filteredOn(line -> line.tie().id().equals(told)).singleElement()
                .satisfies(line -> assertThat(line.tie().other()).isNull());
        granted(ties.recognise(house.secretary(), told, house.mobile(applicant)));
        assertThat(candidates()).doesNotContain(expert.requirePerson());
        assertThat(refusal(ties.recognise(house.secretary(), told, house.mobile(applicant)))).containsExactly("experts.tie.known");
        assertThatThrownBy(() -> ties.recognise(expert, told, house.mobile(applicant))).isInstanceOf(NotPermitted.class);
    }

    @Test
    void aTieSaysAtEachFieldWhatIsWrong() {
        assertThat(refusal(ties.declare(expert, new Typed("self", "person", "", "字".repeat(301), "x", "y")))).containsExactly(
                "experts.tie.kindMissing", "experts.tie.nameFault", "experts.tie.aboutFault", "experts.day", "experts.day");
        assertThat(refusal(ties.declare(expert, tie("interest", "person", "某人")))).containsExactly("experts.tie.withUnit");
        assertThat(refusal(ties.declare(expert, tie("co-author", "unit", "某厂")))).containsExactly("experts.tie.withPerson");
        assertThat(refusal(ties.declare(expert, tie("other", "person", name(expert))))).containsExactly("experts.tie.self");
        assertThat(refusal(ties.enter(house.secretary(), "查无此人", tie("interest", "unit", "查无此厂"), "")))
                .containsExactly("experts.tie.nobody", "experts.tie.noUnit", "experts.why");
        assertThatThrownBy(() -> ties.enter(expert, name(expert), tie("co-author", "person", name(applicant)), "有人反映"))
                .isInstanceOf(NotPermitted.class);
        assertThat(ties.own(expert)).isEmpty();
    }

    @Test
    @CoversClause({"ZC-34"})
    void aTieIsEnteredByOneAndLiftedByTwoWithoutAConflict() {
        granted(ties.enter(house.secretary(), name(expert), tie("co-author", "person", name(applicant)), "申报材料里有合著论文。"));
        assertThat(candidates()).doesNotContain(expert.requirePerson());
        Named link = new Named("co-author", "person:" + applicant.requirePerson(), "person:" + expert.requirePerson());

        assertThat(refusal(liftings.ask(house.secretary(), link, ""))).containsExactly("experts.why");
        UUID asked = granted(liftings.ask(house.secretary(), link, "查明是同名同姓的另一位作者。"));
        assertThat(candidates()).as("one is not enough").doesNotContain(expert.requirePerson());
        assertThat(refusal(liftings.decide(house.secretary(), asked, true, "同意取消。"))).containsExactly("experts.lift.samePerson");
        Actor colleague = house.employedAtUnit(Role.SECRETARY);
        assertThat(refusal(liftings.decide(colleague, asked, true, "同意取消。"))).containsExactly("experts.lift.tied");
        assertThat(refusal(liftings.ask(house.secondSecretary(), link, "再提一次。"))).containsExactly("experts.lift.already");
        granted(liftings.decide(house.secondSecretary(), asked, true, "已核对作者单位。"));

        assertThat(candidates()).contains(expert.requirePerson());
        assertThat(evidence.of(asked)).extracting(Entry::kind).containsExactly("conflict-lifting-asked", "conflict-lifted");
        assertThat(refusal(liftings.decide(house.secondSecretary(), asked, true, "已核对作者单位。"))).containsExactly("experts.lift.over");
        granted(ties.enter(house.secretary(), name(applicant), tie("co-author", "person", name(expert)), "又查到一篇合著论文。"));
        assertThat(candidates()).as("entered anew it counts again").doesNotContain(expert.requirePerson());
        assertThat(sound()).isEmpty();
    }

    @Test
    void aCommonEmployerIsLiftedTooAndWhatIsKeptStays() {
        Actor left = expert(house.freelance());
        Named toPerson = new Named("employer", "person:" + left.requirePerson(), "person:" + applicant.requirePerson());
        lift(toPerson);
        assertThat(candidates()).contains(left.requirePerson());

        Actor another = expert(house.freelance());
        Named kept = new Named("employer", "person:" + another.requirePerson(), "person:" + applicant.requirePerson());
        granted(liftings.decide(
                house.secondSecretary(), granted(liftings.ask(house.secretary(), kept, "离开已经一年。")), false, "不到三年。"));
        assertThat(candidates()).doesNotContain(another.requirePerson());
        assertThatThrownBy(() -> liftings.sheet(house.secretary(), new Named("self", "person:x", "unit:y"))).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> liftings.ask(expert, kept, "理由理由")).isInstanceOf(NotPermitted.class);
    }

    private void lift(Named link) {
        UUID asked = granted(liftings.ask(house.secretary(), link, "离开已经一年，没有往来。"));
        granted(liftings.decide(house.secondSecretary(), asked, true, "属实，同意。"));
    }

    @Test
    void throughAThirdPersonWhereTheProgrammeCountsIt() {
        Actor third = house.employedAt("第三设计院", null);
        granted(ties.declare(expert, tie("relative", "person", name(third))));
        granted(ties.declare(applicant, tie("co-author", "person", name(third))));
        ConflictRule direct = new ConflictRule(3, ConflictKind.countable(), 1);
        ConflictRule through = new ConflictRule(3, ConflictKind.countable(), 2);

        assertThat(paths(expert, direct, house.clock.today())).isEmpty();
        assertThat(paths(expert, through, house.clock.today())).singleElement()
                .satisfies(path -> assertThat(conflicts.readable(List.of(path)).getFirst().legs()).extracting(leg -> leg.ends())
                        .containsExactly(name(third), name(applicant)));
        granted(ties.declare(expert, tie("relative", "person", name(house.hr()))));
        assertThat(paths(expert, through, house.clock.today())).hasSize(1);
    }

    @Test
    void secretariesAndSupervisorsReadThePathAndTheApplicantNever() throws Exception {
        Actor left = expert(house.freelance());
        String address = "/cases/" + filed.address();
        Actor auditor = house.actor(house.holder(Role.AUDITOR, house.association()));

        for (Actor reader : List.of(house.secretary(), auditor)) {
            String page = mvc.perform(get(address + "/conflicts").with(SignedInAs.person(reader.requirePerson()))).andExpect(status().isOk())
                    .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
            assertThat(page.replaceAll("\\s+", "")).contains(name(left) + "—同一单位（2016—2025、", "—" + name(applicant));
        }
        mvc.perform(get(address).with(SignedInAs.person(house.secretary().requirePerson()))).andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("有利害关系的专家")));
        mvc.perform(get(address + "/conflicts").with(SignedInAs.person(applicant.requirePerson()))).andExpect(status().isForbidden());
        mvc.perform(get(address).with(SignedInAs.person(applicant.requirePerson()))).andExpect(status().isOk())
                .andExpect(content().string(Matchers.not(Matchers.containsString(name(left)))));
        for (Actor other : List.of(expert, house.hr())) {
            mvc.perform(get(address + "/conflicts").with(SignedInAs.person(other.requirePerson()))).andExpect(status().isForbidden());
            mvc.perform(get("/experts/ties").with(SignedInAs.person(other.requirePerson()))).andExpect(status().isForbidden());
        }
        house.appoint(applicant, Role.SECRETARY, house.association());
        mvc.perform(get(address + "/conflicts").with(SignedInAs.person(applicant.requirePerson()))).andExpect(status().isNotFound());
    }

    @Test
    void whoeverEndorsedTheCaseDoesNotJudgeIt() {
        Filed title = house.endorsed(house.applicant(), LocalDate.of(2026, 10, 11));
        Actor hr = expert(house.hr());
        granted(house.desk.findComplete(house.secretary(), title.address(), house.version(house.secretary(), title.address()), ""));

        assertThat(judging.candidates(house.secretary(), title.address())).extracting(Candidate::person)
                .contains(expert.requirePerson()).doesNotContain(hr.requirePerson());
    }

    @Test
    void aReviewerWhoDeclinesIsNoneAnyMoreAndTheCaseAsksForAnother() {
        granted(judging.nameReviewers(house.secretary(), filed.address(), version(), List.of(expert.requirePerson())));
        assertThat(house.reader.view(expert, filed.address()).judging().waits()).isTrue();
        UUID invitation = pool.own(expert).invitations().getFirst().id();
        granted(invitations.decline(expert, invitation, "出差在外，来不及。"));

        assertThatThrownBy(() -> house.reader.view(expert, filed.address())).isInstanceOf(Absent.class);
        assertThat(house.reader.view(house.secretary(), filed.address()).decides()).isEqualTo("review");
        assertThat(house.reader.view(house.secretary(), filed.address()).judging().opinions()).isEmpty();
        granted(judging.nameReviewers(house.secretary(), filed.address(), version(), List.of(expert.requirePerson())));
        granted(judging.giveOpinion(expert, filed.address(), version(), new Opinion(true, "材料真实，推荐通过。")));
        assertThat(refusal(invitations.decline(expert, pool.own(expert).invitations().getFirst().id(), "太晚了吧")))
                .containsExactly("experts.invitation.closed");
        assertThat(sound()).isEmpty();
    }

    @Test
    @CoversClause({"ZC-34"})
    void aTieThatBecomesKnownAfterTheNamingPutsTheReviewerOut() {
        Actor free = expert(house.employedAt("无关设计院", null));
        granted(judging.nameReviewers(
                house.secretary(), filed.address(), version(), List.of(expert.requirePerson(), free.requirePerson())));
        granted(ties.declare(applicant, tie("teacher", "person", name(expert))));

        assertThatThrownBy(() -> house.reader.view(expert, filed.address())).isInstanceOf(Absent.class);
        assertThat(pool.own(expert).invitations()).isEmpty();
        assertThat(house.reader.view(free, filed.address()).judging().waits()).isTrue();
        granted(judging.giveOpinion(free, filed.address(), version(), new Opinion(true, "材料真实，推荐通过。")));
        assertThat(sound()).isEmpty();
    }

    @Test
    void anInvitationIsOverWithTheReview() {
        granted(judging.nameReviewers(house.secretary(), filed.address(), version(), List.of(expert.requirePerson())));
        UUID invitation = pool.own(expert).invitations().getFirst().id();
        granted(house.desk.withdraw(applicant, filed.address(), house.version(applicant, filed.address())));

        assertThat(pool.own(expert).invitations()).isEmpty();
        assertThatThrownBy(() -> invitations.decline(expert, invitation, "出差在外，来不及。")).isInstanceOf(Absent.class);
    }

    @Test
    void theGraphAsksAsOftenForThirtyExpertsAsForOne() throws Exception {
        List<PersonId> experts = new ArrayList<>(List.of(expert.requirePerson()));
        granted(ties.declare(expert, tie("co-author", "person", name(applicant))));
        Matter matter = new Matter(
                new UUID(3, 3), Set.of(applicant.requirePerson()), Set.of(house.unit()),
                new ConflictRule(3, ConflictKind.countable(), 2), house.clock.today());
        List<String> forOne = Statements.of(() -> conflicts.readable(conflicts.paths(experts, matter).values().stream()
                .flatMap(List::stream).toList()));
        for (int i = 0; i < 29; i++) {
            Actor more = house.freelance();
            granted(ties.declare(more, tie("teacher", "person", name(applicant))));
            experts.add(more.requirePerson());
        }

        assertThat(forOne).isNotEmpty();
        assertThat(conflicts.paths(experts, matter)).hasSize(30);
        assertThat(Statements.of(() -> conflicts.readable(conflicts.paths(experts, matter).values().stream()
                .flatMap(List::stream).toList()))).hasSameSizeAs(forOne);
    }

    private List<String> sound() {
        return context.getBeansOfType(Invariant.class).values().stream()
                .filter(one -> one.statement().contains("expert") || one.statement().contains("tie") || one.statement().contains("case"))
                .flatMap(one -> one.violations().stream()).toList();
    }
}

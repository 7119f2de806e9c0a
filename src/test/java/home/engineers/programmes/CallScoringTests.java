package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.law.CoversClause;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.CaseReviews.Opinion;
import home.engineers.programmes.CaseScoring.Draft;
import home.engineers.programmes.ReviewDesk.Done;
import home.engineers.programmes.internal.AssignmentDesk;
import home.engineers.programmes.internal.AssignmentDesk.Ticked;
import home.engineers.programmes.internal.AssignmentDesk.Wish;
import home.engineers.programmes.internal.CallScores;
import home.engineers.programmes.internal.CaseView;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.Statements;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Papers of a conference: reviewers assigned, points given by the rubric, and the scores of the call. */
@HouseTest
@TestPropertySource(properties = CallHouse.OWN)
@Transactional
class CallScoringTests {
    private static final String PROGRAMME = "conference-paper";
    private static final String WHY = "方法正确，数据完整，结论有依据。";
    private static final String PADDING = "试验在三个标段进行，记录了扭矩、位移和温度，按规范取样并复核，误差在允许范围之内，结果可以重复。";

    @Autowired private ApplicationContext context;
    @Autowired private MockMvc mvc;
    @Autowired private CaseScoring scoring;
    @Autowired private CallScores scores;
    @Autowired private AssignmentDesk assigning;
    @Autowired private Recusals recusals;
    @Autowired private JdbcClient jdbc;

    private ReviewHouse house;
    private Call call;
    private List<Actor> experts;

    @BeforeEach
    void aCallAndFourExperts() {
        house = ReviewHouse.in(context);
        house.on(9, 28);
        call = granted(house.calls.open(house.secretary(), new Calls.Form(
                PROGRAMME, "大会论文", "Papers", "2026-09-28", "2026-12-31", "2026-12-31", "", "")));
        experts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            experts.add(house.actor(house.holder(Role.EXPERT, house.association())));
        }
    }

    private Filed paper(String title) {
        Actor author = house.applicant();
        Map<String, Object> answers = new HashMap<>(Map.of(
                "title", title, "topic", "construction", "abstract", title + "。" + PADDING.repeat(3), "language", "zh", "pages", 8L,
                "published", false, "secret", false, "alone", true, "attends", "on-site"));
        answers.put("licence", true);
        granted(house.forms.keep(author, PROGRAMME, answers, Map.of("manuscript", List.of(new Upload(
                "论文.pdf", new ByteArrayInputStream(ReviewHouse.PDF.getBytes(StandardCharsets.ISO_8859_1)))))));
        Filed filed = granted(house.filing.file(author, new CaseFiling.Form(PROGRAMME, "talk", "机械电气", "", true), List.of()));
        granted(house.desk.findComplete(house.secretary(), filed.address(), version(filed), ""));
        return filed;
    }

    private int version(Filed filed) {
        return house.version(house.secretary(), filed.address());
    }

    private CaseView view(Actor actor, Filed filed) {
        return house.reader.view(actor, filed.address());
    }

    private void name(Filed filed, Actor... reviewers) {
        granted(house.judging.nameReviewers(
                house.secretary(), filed.address(), version(filed), List.of(reviewers).stream().map(Actor::requirePerson).toList()));
    }

    private static Map<String, String> points(String novelty, String content, String use, String writing) {
        return Map.of("novelty", novelty, "content", content, "use", use, "writing", writing);
    }

    private Outcome<Done> give(Actor by, Filed filed, Map<String, String> points) {
        return house.judging.giveOpinion(by, filed.address(), version(filed), new Opinion(true, WHY, points));
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> ResultActions as(Actor actor, B request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(actor.requirePerson(), "某人")).with(csrf()));
    }

    @Test
    void everyDraftIsKeptAndNobodyElseSeesIt() {
        Filed filed = paper("缆索检测机器人的爬升控制");
        Actor one = experts.getFirst();
        name(filed, one, experts.get(1));

        granted(scoring.keepDraft(one, filed.address(), new Draft(null, "", Map.of("novelty", "21.5"))));
        granted(scoring.keepDraft(one, filed.address(), new Draft(true, "还要再看。", points("22", "30", "", ""))));

        CaseView.OpinionForm form = view(one, filed).judging().form();
        assertThat(form.criteria()).extracting(CaseView.OpinionForm.Field::value).containsExactly("22", "30", "", "");
        assertThat(form.recommends()).isTrue();
        assertThat(form.words()).isEqualTo("还要再看。");
        assertThat(view(experts.get(1), filed).judging().form().savedAt()).isNull();
        assertThat(view(house.secretary(), filed).judging().form()).isNull();
        assertThat(view(house.secretary(), filed).judging().opinions()).allMatch(line -> line.points().isEmpty() && line.words().isEmpty());
        assertThatThrownBy(() -> scoring.keepDraft(experts.get(2), filed.address(), new Draft(null, "", Map.of())))
                .isInstanceOf(Absent.class);

        granted(give(one, filed, points("22", "31.5", "15", "8")));
        assertThat(jdbc.sql("""
                select r.number || ':' || r.given || ':' || coalesce(sum(p.points), 0)
                from opinion_revision r join case_reviewer v using (seat)
                left join opinion_points p on p.seat = r.seat and p.number = r.number
                where v.person = ? group by r.seat, r.number, r.given order by r.number""")
                .param(one.requirePerson().value()).query(String.class).list())
                .containsExactly("1:false:21.5", "2:false:52.0", "3:true:76.5");
        assertThat(view(house.secretary(), filed).judging().opinions().getFirst().total()).isEqualByComparingTo("76.5");
    }

    @Test
    void pointsOutOfRangeOrMissingAreRefusedAtTheirField() {
        Filed filed = paper("大跨径悬索桥锚碇的岩土稳定性");
        Actor one = experts.getFirst();
        name(filed, one);

        assertThat(refusal(give(one, filed, points("31", "40", "20", "")))).containsExactly("programmes.score.range", "programmes.score.missing");
        assertThat(refusal(give(one, filed, points("30", "-1", "1.25", "高")))).containsOnly("programmes.score.range").hasSize(3);
        assertThat(refusal(scoring.keepDraft(one, filed.address(), new Draft(null, "", points("", "41", "", "")))))
                .containsExactly("programmes.score.range");
        assertThat(jdbc.sql("select count(*) from opinion_revision r join case_reviewer v using (seat) where v.person = ?")
                .param(one.requirePerson().value()).query(Integer.class).single()).isZero();

        granted(give(one, filed, points("30", "40", "20", "0")));
        assertThat(refusal(scoring.keepDraft(one, filed.address(), new Draft(null, "", Map.of())))).containsExactly("programmes.review.given");
    }

    @Test
    void reviewersFarApartCallForOneMore() {
        Filed filed = paper("隧道通风的节能控制");
        name(filed, experts.get(0), experts.get(1), experts.get(2));
        granted(give(experts.get(0), filed, points("20", "30", "15", "5")));
        granted(give(experts.get(1), filed, points("25", "35", "15", "5")));
        granted(give(experts.get(2), filed, points("25", "40", "18", "7")));

        assertThat(view(house.secretary(), filed).judging().apart()).isEqualByComparingTo("20");
        assertThat(refusal(house.judging.closeReview(house.secretary(), filed.address(), version(filed), "")))
                .containsExactly("programmes.review.apart");
        name(filed, experts.get(3));
        granted(give(experts.get(3), filed, points("24", "33", "15", "6")));
        granted(house.judging.closeReview(house.secretary(), filed.address(), version(filed), ""));
    }

    @Test
    void thePointsOfWhoeverIsOutCountNoMore() {
        Filed filed = paper("隧道通风的节能控制");
        name(filed, experts.get(0), experts.get(1), experts.get(2));
        granted(give(experts.get(0), filed, points("20", "30", "15", "5")));
        granted(give(experts.get(1), filed, points("25", "35", "15", "5")));
        granted(give(experts.get(2), filed, points("25", "40", "18", "7")));
        assertThat(view(house.secretary(), filed).judging().apart()).isEqualByComparingTo("20");
        assertThat(scores.of(house.secretary(), call.id(), 1).lines().getFirst().score().rawMean()).isEqualTo(80);

        granted(recusals.notice(house.secretary(), filed.address(), version(filed), experts.get(2).requirePerson(), "与作者同属一个课题组"));

        assertThat(view(house.secretary(), filed).judging().apart()).isNull();
        assertThat(scores.of(house.secretary(), call.id(), 1).lines().getFirst().score().rawMean()).isEqualTo(75);
    }

    @Test
    void theScoresOfACallStandBesideTheRawMeans() throws Exception {
        String[] titles = {"塔机防碰撞系统", "装配式桥墩的连接", "隧道衬砌裂缝识别", "高边坡监测预警"};
        List<Filed> papers = new ArrayList<>();
        for (int i = 0; i < titles.length; i++) {
            papers.add(paper(titles[i]));
            for (int j = 0; j < experts.size(); j++) {
                if (j != i) {
                    name(papers.get(i), experts.get(j));
                    String content = String.valueOf(20 + 3 * i + 4 * j);
                    granted(give(experts.get(j), papers.get(i), points("20", content, "15", i == j + 1 ? "6" : "5")));
                }
            }
        }

        CallScores.View shown = scores.of(house.secretary(), call.id(), 2);

        assertThat(shown.lines()).extracting(line -> line.summary().number())
                .containsExactlyElementsOf(papers.reversed().stream().map(Filed::number).toList());
        assertThat(shown.lines().getFirst().score().rawMean()).isLessThan(shown.lines().getFirst().score().corrected());
        assertThat(shown.lines()).filteredOn(line -> line.score().interval() != null).isNotEmpty()
                .allSatisfy(line -> assertThat(line.interval().split("–")).extracting(Double::valueOf)
                        .allMatch(end -> end >= 0 && end <= line.most()));
        assertThat(shown.judges()).extracting(CallScores.Judge::severity).anyMatch(severity -> severity > 3).anyMatch(severity -> severity < -3);
        assertThat(shown.groups()).isEqualTo(1);
        assertThatThrownBy(() -> scores.of(experts.getFirst(), call.id(), null)).isInstanceOf(Absent.class);
        as(house.secretary(), get("/calls/" + call.id() + "/scores?places=2"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("原始平均分")))
                .andExpect(content().string(containsString(shown.lines().getFirst().corrected())));
        as(house.secretary(), get("/calls/" + call.id() + "/scores?places=2&format=csv"))
                .andExpect(status().isOk())
                .andExpect(result -> assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8).lines())
                        .hasSize(5)
                        .anyMatch(row -> row.contains(shown.lines().getFirst().summary().number()) && row.contains(shown.lines().getFirst().corrected())));
        as(house.hr(), get("/calls/" + call.id() + "/scores?format=csv")).andExpect(status().isForbidden());
        as(house.hr(), get("/calls/" + call.id() + "/scores")).andExpect(status().isForbidden());
        as(house.secretary(), get("/calls/" + call.id())).andExpect(content().string(containsString("/calls/" + call.id() + "/scores")));
    }

    @Test
    @CoversClause({"ZC-30"})
    void theProposalKeepsConflictsAndLoadsAndNamesByTheReviewDesk() throws Exception {
        List<Filed> papers = List.of(paper("塔机防碰撞系统"), paper("装配式桥墩的连接"));
        Wish wish = new Wish(3, 10, true);

        AssignmentDesk.Proposal proposal = assigning.propose(house.secretary(), call.id(), wish, List.of());

        assertThat(proposal.reasons()).isEmpty();
        assertThat(proposal.lines()).extracting(line -> line.summary().number()).containsExactlyElementsOf(papers.stream().map(Filed::number).toList());
        List<Ticked> ticked = ticked(proposal);
        assertThat(ticked).hasSize(6).doesNotHaveDuplicates();
        Set<String> allowed = new HashSet<>();
        house.judging.candidates(house.secretary(), papers.getFirst().address()).forEach(one -> allowed.add(one.person().toString()));
        assertThat(allowed).containsAll(ticked.stream().map(Ticked::reviewer).toList());

        assertThat(refusal(assigning.name(house.secretary(), call.id(), new Wish(1, 10, true), ticked))).containsExactly("programmes.assign.few");

        Ticked gone = ticked.getFirst();
        assertThat(refusal(assigning.name(house.secretary(), call.id(), wish, ticked.subList(1, 6)))).containsExactly("panels.demand.caseNeeds");
        assertThat(refusal(assigning.name(house.secretary(), call.id(), new Wish(3, 1, false), ticked))).isNotEmpty();
        assertThat(view(house.secretary(), papers.getFirst()).judging().opinions()).isEmpty();

        Ticked instead = new Ticked(gone.address(), allowed.stream()
                .filter(reviewer -> ticked.stream().noneMatch(one -> one.address().equals(gone.address()) && one.reviewer().equals(reviewer)))
                .sorted().findFirst().orElseThrow());
        List<Ticked> changed = new ArrayList<>(ticked.subList(1, 6));
        changed.add(instead);
        assertThat(ticked(assigning.propose(house.secretary(), call.id(), wish, changed))).containsAll(changed);
        assertThat(granted(assigning.name(house.secretary(), call.id(), wish, changed))).isEqualTo(6);
        assertThat(house.judging.candidates(house.secretary(), gone.address()).stream().filter(CaseReviews.Candidate::named)
                .map(CaseReviews.Candidate::person).map(PersonId::toString))
                .contains(instead.reviewer()).doesNotContain(gone.reviewer()).hasSize(3);
        assertThat(assigning.propose(house.secretary(), call.id(), wish, List.of()).lines()).isEmpty();
    }

    private static List<Ticked> ticked(AssignmentDesk.Proposal proposal) {
        return proposal.lines().stream()
                .flatMap(line -> line.choices().stream()
                        .filter(AssignmentDesk.Choice::ticked)
                        .map(choice -> new Ticked(line.summary().address(), choice.reviewer())))
                .toList();
    }

    @Test
    void theProposalAsksNoMoreForManyCasesThanForOne() throws Exception {
        paper("塔机防碰撞系统");
        Wish wish = new Wish(3, 10, false);
        assigning.propose(house.secretary(), call.id(), wish, List.of());
        int forOne = Statements.of(() -> assigning.propose(house.secretary(), call.id(), wish, List.of())).size();
        paper("装配式桥墩的连接");
        paper("隧道衬砌裂缝识别");

        assertThat(Statements.of(() -> assigning.propose(house.secretary(), call.id(), wish, List.of()))).hasSize(forOne);
    }

    /** Three papers, four reviewers: one paper needs a further opinion, one is not recommended. */
    @Test
    void aWholeCallGoesFromItsOpeningToTheAwards() {
        List<Filed> papers = List.of(paper("塔机防碰撞系统"), paper("装配式桥墩的连接"), paper("隧道衬砌裂缝识别"));
        Wish wish = new Wish(3, 10, true);
        assertThat(granted(assigning.name(
                house.secretary(), call.id(), wish, ticked(assigning.propose(house.secretary(), call.id(), wish, List.of())))))
                .isEqualTo(9);
        for (Filed paper : papers) {
            boolean recommends = paper != papers.getLast();
            List<Actor> reviewers = reviewersOf(paper);
            for (int i = 0; i < reviewers.size(); i++) {
                CaseView shown = view(reviewers.get(i), paper);
                assertThat(shown.summary().applicant()).isEqualTo(paper.number());
                assertThat(shown.summary().employer()).isEmpty();
                String content = paper == papers.getFirst() && i == 0 ? "5" : "32";
                granted(house.judging.giveOpinion(
                        reviewers.get(i), paper.address(), version(paper),
                        new Opinion(recommends, WHY, points("22", content, "15", "8"))));
            }
        }
        Filed apart = papers.getFirst();
        assertThat(refusal(house.judging.closeReview(house.secretary(), apart.address(), version(apart), "")))
                .containsExactly("programmes.review.apart");
        Set<PersonId> before = new HashSet<>(reviewersOf(apart).stream().map(Actor::requirePerson).toList());
        Actor further = house.actor(house.judging.candidates(house.secretary(), apart.address()).stream()
                .map(CaseReviews.Candidate::person).filter(person -> !before.contains(person)).findFirst().orElseThrow());
        name(apart, further);
        granted(give(further, apart, points("20", "30", "14", "8")));
        papers.forEach(paper -> granted(house.judging.closeReview(house.secretary(), paper.address(), version(paper), "")));

        assertThat(papers).extracting(paper -> view(house.secretary(), paper).summary().status())
                .containsExactly(CaseStatus.GRANTED, CaseStatus.GRANTED, CaseStatus.NOT_GRANTED);
        assertThat(house.reviews.verify(Actor.VISITOR, view(house.secretary(), apart).verification()).number()).isEqualTo(apart.number());
    }

    private List<Actor> reviewersOf(Filed paper) {
        return house.judging.candidates(house.secretary(), paper.address()).stream()
                .filter(CaseReviews.Candidate::named)
                .map(one -> house.actor(one.person()))
                .toList();
    }

    @Test
    void aDraftIsNotKeptOnceTheTimeOfTheReviewIsUp() {
        Filed filed = paper("塔机防碰撞系统");
        Actor one = experts.getFirst();
        name(filed, one);
        granted(scoring.keepDraft(one, filed.address(), new Draft(null, "", Map.of("novelty", "21"))));

        house.on(11, 20);
        assertThat(refusal(scoring.keepDraft(one, filed.address(), new Draft(null, "", Map.of("novelty", "22")))))
                .containsExactly("programmes.score.late");
        assertThat(view(one, filed).judging().form().criteria().getFirst().value()).isEqualTo("21");
        granted(give(one, filed, points("22", "31.5", "15", "8")));
    }

    @Test
    void thePagesOfTheDeskAndOfTheReviewerWorkWithoutScript() throws Exception {
        Filed filed = paper("塔机防碰撞系统");
        String path = "/calls/" + call.id() + "/assignment";
        as(house.secretary(), get(path)).andExpect(status().isOk()).andExpect(content().string(containsString("共同用语")));
        as(house.secretary(), post(path).param("perCase", "3").param("maxLoad", "10"))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("没有选中新的评审人")));
        as(house.secretary(), post(path + "/again").param("perCase", "99").param("maxLoad", "10"))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("没有冲突的只有")));
        as(experts.getFirst(), get(path)).andExpect(status().isForbidden());

        Actor one = experts.getFirst();
        name(filed, one);
        String own = "/cases/" + filed.address();
        as(one, get(own)).andExpect(status().isOk()).andExpect(content().string(containsString("创新性（0 至 30 分）")));
        as(one, post(own + "/opinion/draft").param("version", "0").param("points-novelty", "12").param("note", "先记下"))
                .andExpect(status().is3xxRedirection());
        as(one, get(own)).andExpect(content().string(containsString("草稿保存于")))
                .andExpect(content().string(containsString("value=\"12\"")));
        as(one, post(own + "/opinion").param("version", String.valueOf(version(filed))).param("decision", "recommend")
                        .param("note", WHY).param("points-novelty", "99"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“创新性”应为 0 至 30 的数")))
                .andExpect(content().string(containsString("value=\"99\"")));
    }
}

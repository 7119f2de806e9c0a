package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.panels.DrawId;
import home.engineers.panels.DrawnPanels;
import home.engineers.people.People;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.CaseReviews.Opinion;
import home.engineers.programmes.internal.CaseView;
import home.engineers.testing.HouseTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Papers by the edition that draws its reviewers: from the call to the proceedings, and when it becomes public who they were. */
@HouseTest
@TestPropertySource(properties = CallHouse.OWN)
@Transactional
class ConferencePaperTests {
    private static final String PROGRAMME = "conference-paper";
    private static final String WHY = "方法正确，数据完整，结论有依据。";
    private static final String PADDING = "试验在三个标段进行，记录了扭矩、位移和温度，按规范取样并复核，误差在允许范围之内，结果可以重复。";

    @Autowired private ApplicationContext context;
    @Autowired private MockMvc mvc;
    @Autowired private CallStages stages;
    @Autowired private DrawnPanels panels;
    @Autowired private People people;
    @Autowired private EvidenceLog evidence;
    @Autowired private List<Invariant> invariants;

    private ReviewHouse house;
    private Call call;

    @BeforeEach
    void aCall() {
        house = ReviewHouse.in(context);
        house.on(11, 2);
        call = opened("2026-11-02");
    }

    private Call opened(String on) {
        return granted(house.calls.open(house.secretary(), new Calls.Form(PROGRAMME, "大会论文", "Papers", on, "2026-12-31", "2026-12-31", "", "")));
    }

    private Filed paper(String title) {
        return paper(house.applicant(), title);
    }

    private Filed paper(Actor author, String title) {
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

    private String page(DrawId draw) throws Exception {
        return mvc.perform(get("/draws/" + draw)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private List<Actor> named(Filed paper) {
        return house.judging.candidates(house.secretary(), paper.address()).stream()
                .filter(CaseReviews.Candidate::named).map(one -> house.actor(one.person())).toList();
    }

    private void scored(Actor reviewer, Filed paper, boolean yes, String content) {
        granted(house.judging.giveOpinion(reviewer, paper.address(), version(paper), new Opinion(
                yes, WHY, Map.of("novelty", "22", "content", content, "use", "15", "writing", "8"))));
    }

    private void closed(Filed paper) {
        granted(house.judging.closeReview(house.secretary(), paper.address(), version(paper), ""));
    }

    @Test
    void papersAreJudgedByThreeOfTheDrawnAndTheNamesFollowTheLastDecision() throws Exception {
        List<Filed> papers = List.of(paper("塔机防碰撞系统"), paper("装配式桥墩的连接"), paper("隧道衬砌裂缝识别"));
        assertThat(papers).allSatisfy(one -> assertThat(view(house.secretary(), one).summary().stage()).isEqualTo("draw"));
        DrawnPanel panel = new DrawnPanel(context, house).admitted(13, PROGRAMME + "/");

        DrawId draw = panel.drawn(call.id());

        List<PersonId> drawn = panel.members();
        List<String> names = drawn.stream().map(one -> people.cards(List.of(one)).get(one).name()).toList();
        assertThat(drawn).hasSize(9);
        assertThat(granted(stages.assign(house.secretary(), call.id(), 3, 3))).isEqualTo(9);
        assertThat(papers).allSatisfy(one ->
                assertThat(named(one)).hasSize(3).extracting(Actor::requirePerson).isSubsetOf(drawn));
        assertThat(page(draw)).contains("全部办结后公开").doesNotContain(names);

        Filed apart = papers.getFirst();
        for (Filed paper : papers) {
            List<Actor> reviewers = named(paper);
            for (int i = 0; i < 3; i++) {
                assertThat(view(reviewers.get(i), paper).summary().applicant()).isEqualTo(paper.number());
                scored(reviewers.get(i), paper, paper != papers.getLast(), paper == apart && i == 0 ? "5" : "32");
            }
        }
        assertThat(refusal(house.judging.closeReview(house.secretary(), apart.address(), version(apart), "")))
                .containsExactly("programmes.review.apart");
        List<PersonId> before = named(apart).stream().map(Actor::requirePerson).toList();
        PersonId further = drawn.stream().filter(one -> !before.contains(one)).findFirst().orElseThrow();
        granted(house.judging.nameReviewers(house.secretary(), apart.address(), version(apart), List.of(further)));
        scored(house.actor(further), apart, true, "30");
        closed(papers.get(0));
        closed(papers.get(1));
        assertThat(page(draw)).contains("全部办结后公开").doesNotContain(names);
        closed(papers.get(2));

        assertThat(papers).extracting(one -> view(house.secretary(), one).summary().status())
                .containsExactly(CaseStatus.GRANTED, CaseStatus.GRANTED, CaseStatus.NOT_GRANTED);
        assertThat(page(draw)).contains(names).contains("谁评了哪一件不公开");
        assertThat(evidence.of(draw.value())).extracting(entry -> entry.kind()).containsOnlyOnce("draw-names-published");
        panels.publishNames(draw);
        assertThat(evidence.of(draw.value())).extracting(entry -> entry.kind()).containsOnlyOnce("draw-names-published");
        assertThat(invariants).allSatisfy(one -> assertThat(one.violations()).as(one.statement()).isEmpty());
    }

    @Test
    void nobodyIsNamedWhereNoPaperWasDecided() throws Exception {
        Actor author = house.applicant();
        Filed paper = paper(author, "高边坡监测预警");
        DrawnPanel panel = new DrawnPanel(context, house).admitted(13, PROGRAMME + "/");
        DrawId draw = panel.drawn(call.id());
        granted(house.desk.withdraw(author, paper.address(), house.version(author, paper.address())));

        String first = people.cards(panel.members()).get(panel.members().getFirst()).name();
        assertThat(page(draw)).contains("全部办结后公开").doesNotContain(first);
    }

    @Test
    void aPaperOfACallThatOpenedBeforeEndsWithoutADraw() {
        granted(house.calls.close(house.secretary(), call.id(), call.version(), "新版次之前的批次另行办理"));
        house.on(9, 28);
        call = opened("2026-09-28");
        assertThat(call.edition()).isEqualTo("2026-2");
        Filed paper = paper("塔机防碰撞系统");
        assertThat(view(house.secretary(), paper).summary().stage()).isEqualTo("review");
        house.on(11, 2);
        granted(stages.assign(house.secretary(), call.id(), 3, 3));
        named(paper).forEach(one -> scored(one, paper, true, "32"));
        closed(paper);

        assertThat(view(house.secretary(), paper).edition()).isEqualTo("2026-2");
        assertThat(view(house.secretary(), paper).summary().status()).isEqualTo(CaseStatus.GRANTED);
    }
}

package home.engineers.cast.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.panels.DrawId;
import home.engineers.programmes.Call;
import home.engineers.programmes.CallStages;
import home.engineers.programmes.Calls;
import home.engineers.programmes.CaseFiling;
import home.engineers.programmes.CaseForms;
import home.engineers.programmes.CaseReviews;
import home.engineers.programmes.ReviewDesk;
import home.engineers.programmes.Reviews;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * The papers of a conference: reviewers are drawn before two witnesses and assigned; one paper is accepted, one waits for a further
 * opinion because its reviewers are far apart, one for the opinions of two.
 */
@Component
class ConferenceScenes {
    private static final String PROGRAMME = "conference-paper";
    private static final String HANDLER = "secretary";
    private static final LocalTime MORNING = LocalTime.of(10, 5);
    private static final LocalTime AFTERNOON = LocalTime.of(16, 30);
    private static final String ABSTRACT = "针对现场检测效率低、结果离散的问题，提出一种可以在役实施的方法，给出原理、装置和误差分析，并在两条生产线上连续试验六个月，"
            + "记录了三百余组数据。结果表明，单次检测时间缩短一半以上，重复性满足规范要求，一线人员经过两天培训即可掌握，具备推广条件。";
    private static final List<Manuscript> PAPERS = List.of(
            new Manuscript("yin-muzhi", "变频器母线电容的在线健康评估", "energy"), new Manuscript("zhuo-yifan", "轴承滚道磨削烧伤的磁弹检测", "manufacturing"),
            new Manuscript("mai-dongqing", "储能电站热失控的早期识别", "safety"));
    private final Calls calls;
    private final CallStages stages;
    private final CaseForms forms;
    private final CaseFiling filing;
    private final ReviewDesk desk;
    private final CaseReviews judging;
    private final Reviews reviews;
    private final DrawScenes draws;

    ConferenceScenes(
            Calls calls, CallStages stages, CaseForms forms, CaseFiling filing, ReviewDesk desk, CaseReviews judging, Reviews reviews,
            DrawScenes draws) {
        this.calls = calls;
        this.stages = stages;
        this.forms = forms;
        this.filing = filing;
        this.desk = desk;
        this.judging = judging;
        this.reviews = reviews;
        this.draws = draws;
    }

    private record Manuscript(String author, String title, String topic) {}

    void plan(Company company, Timeline timeline) {
        AtomicReference<Call> call = new AtomicReference<>();
        AtomicReference<DrawId> draw = new AtomicReference<>();
        List<String> addresses = new ArrayList<>();
        LocalDate closes = timeline.workingDaysAgo(17);
        timeline.plan(timeline.workingDaysAgo(27), MORNING, () -> call.set(open(company, closes)));
        timeline.plan(timeline.workingDaysAgo(20), MORNING, () -> PAPERS.forEach(one -> addresses.add(file(company, one))));
        timeline.plan(timeline.workingDaysAgo(15), MORNING, () -> addresses.forEach(one ->
                Stage.granted(desk.findComplete(company.actor(HANDLER), one, version(company, one), "材料齐全。"))));
        timeline.plan(timeline.workingDaysAgo(14), MORNING, () -> {
            if (call.get().draws()) {
                draw.set(Stage.granted(stages.draw(
                        company.actor(HANDLER), call.get().id(), DrawScenes.NAMED, company.today().toString(),
                        timeline.workingDaysAgo(13).toString())));
                draws.commit(company, draw.get());
            }
        });
        timeline.plan(timeline.workingDaysAgo(13), MORNING, () -> {
            if (draw.get() != null) {
                draws.reveal(company, draw.get());
            }
        });
        timeline.plan(timeline.workingDaysAgo(13), AFTERNOON, () ->
                Stage.granted(stages.assign(company.actor(HANDLER), call.get().id(), 3, 3)));
        timeline.plan(timeline.workingDaysAgo(5), MORNING, () -> score(company, addresses));
    }

    private Call open(Company company, LocalDate closes) {
        LocalDate today = company.today();
        return Stage.granted(calls.open(company.actor(HANDLER), new Calls.Form(
                PROGRAMME, closes.getYear() + "年工程师大会论文", "Papers of the conference of " + closes.getYear(), today.toString(),
                closes.toString(), closes.toString(), "", "")));
    }

    private String file(Company company, Manuscript paper) {
        Actor author = company.actor(paper.author());
        Stage.granted(forms.keep(
                author, PROGRAMME,
                Map.ofEntries(
                        Map.entry("title", paper.title()), Map.entry("topic", paper.topic()), Map.entry("abstract", ABSTRACT),
                        Map.entry("language", "zh"), Map.entry("pages", 8L), Map.entry("published", false), Map.entry("secret", false),
                        Map.entry("alone", true), Map.entry("attends", "on-site"), Map.entry("licence", true)),
                Map.of("manuscript", List.of(Paper.named("论文.pdf", "Manuscript")))));
        return Stage.granted(filing.file(author, new CaseFiling.Form(PROGRAMME, "talk", "机械电气", "", true), List.of())).address();
    }

    private int version(Company company, String address) {
        return reviews.version(company.actor(HANDLER), address);
    }

    /** Those of the first are far apart; the second is closed; of the third one opinion is in, that of the named expert if there. */
    private void score(Company company, List<String> addresses) {
        List<Actor> first = reviewers(company, addresses.get(0));
        for (int i = 0; i < first.size(); i++) {
            opine(company, first.get(i), addresses.get(0), i == 0 ? "11" : String.valueOf(32 + i));
        }
        List<Actor> second = reviewers(company, addresses.get(1));
        for (int i = 0; i < second.size(); i++) {
            opine(company, second.get(i), addresses.get(1), String.valueOf(31 + 3 * i));
        }
        Stage.granted(judging.closeReview(company.actor(HANDLER), addresses.get(1), version(company, addresses.get(1)), ""));
        opine(company, reviewers(company, addresses.get(2)).getFirst(), addresses.get(2), "30");
    }

    private void opine(Company company, Actor reviewer, String address, String content) {
        Stage.granted(judging.giveOpinion(reviewer, address, version(company, address), new CaseReviews.Opinion(
                true, "方法可行，数据完整，结论有依据。", Map.of("novelty", "23", "content", content, "use", "16", "writing", "8"))));
    }

    /** The named expert, if among them, comes first. */
    private List<Actor> reviewers(Company company, String address) {
        PersonId named = company.person("expert");
        return judging.candidates(company.actor(HANDLER), address).stream()
                .filter(CaseReviews.Candidate::named)
                .map(CaseReviews.Candidate::person)
                .sorted(Comparator.comparing((PersonId one) -> !one.equals(named)).thenComparing(PersonId::toString))
                .map(company::actor)
                .toList();
    }
}

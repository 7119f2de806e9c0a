package home.engineers.cast.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.Call;
import home.engineers.programmes.CallStages;
import home.engineers.programmes.Calls;
import home.engineers.programmes.CaseFiling;
import home.engineers.programmes.CaseForms;
import home.engineers.programmes.CaseReviews;
import home.engineers.programmes.ReviewDesk;
import home.engineers.programmes.ReviewDesk.Done;
import home.engineers.programmes.Reviews;
import home.engineers.votes.Candidate;
import home.engineers.votes.PublicVotes;
import home.engineers.votes.VoteBox;
import home.engineers.votes.VoteBox.Ballot;
import home.engineers.votes.VoteBox.Trace;
import home.engineers.votes.VoteId;
import home.engineers.votes.Way;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** The Most Beautiful Engineers: four are nominated, posted, scored by three experts, and the public votes on them now. */
@Component
class EngineerScenes {
    private static final String PROGRAMME = "most-beautiful-engineer";
    private static final String HANDLER = "secretary";
    private static final String EMPLOYER = "unit-hr";
    private static final LocalTime MORNING = LocalTime.of(9, 50);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 5);
    private static final LocalTime NIGHT = LocalTime.of(23, 40);
    /** The vote has been running for so many days when the house opens. */
    private static final int RUNNING = 2;
    private static final int A_DAY = 60;
    private static final List<String> EXPERTS = List.of("nie-yuanshan", "wang-shulan", "long-jibai");
    private static final String STORY = "他从车间的第一道工序做起，十几年没有离开过现场。设备半夜停机，他带着班组的人一处一处查，把故障写成图贴在机器旁边；"
            + "新来的人先跟他学看图，再学动手。他改过的夹具在三个车间使用，换型时间由四十分钟降到三分钟，图纸无偿给了兄弟单位。";
    private static final List<Nominee> NOMINEES = List.of(
            new Nominee("luo-xingye", "把转向架的毛病听出来的设计工程师", "workshop"), new Nominee("jing-mingche", "守着试验台过了八个除夕的试验工程师", "workshop"),
            new Nominee("qiao-zhiwei", "为一条焊缝走遍全线的结构工程师", "site"), new Nominee("geng-mingchuan", "把三十副旧夹具改成一副的工装工程师", "workshop"));
    private final Calls calls;
    private final CallStages stages;
    private final CaseForms forms;
    private final CaseFiling filing;
    private final ReviewDesk desk;
    private final CaseReviews judging;
    private final Reviews reviews;
    private final PublicVotes votes;
    private final VoteBox box;

    EngineerScenes(
            Calls calls, CallStages stages, CaseForms forms, CaseFiling filing, ReviewDesk desk, CaseReviews judging, Reviews reviews,
            PublicVotes votes, VoteBox box) {
        this.calls = calls;
        this.stages = stages;
        this.forms = forms;
        this.filing = filing;
        this.desk = desk;
        this.judging = judging;
        this.reviews = reviews;
        this.votes = votes;
        this.box = box;
    }

    private record Nominee(String key, String headline, String work) {}

    private interface Decision {
        Outcome<Done> by(Actor actor, String address, int version);
    }

    void plan(Company company, Timeline timeline) {
        AtomicReference<Call> call = new AtomicReference<>();
        AtomicReference<VoteId> vote = new AtomicReference<>();
        List<String> all = new ArrayList<>();
        LocalDate closes = timeline.workingDaysAgo(36);
        timeline.plan(timeline.workingDaysAgo(48), MORNING, () -> call.set(open(company, closes)));
        timeline.plan(timeline.workingDaysAgo(44), MORNING, () -> NOMINEES.forEach(one -> all.add(file(company, one, all.size()))));
        timeline.plan(timeline.workingDaysAgo(43), MORNING, () -> each(company, EMPLOYER, all, desk::beginPublicity));
        timeline.plan(timeline.workingDaysAgo(36), MORNING, () -> each(company, EMPLOYER, all, (actor, one, version) ->
                desk.endorse(actor, one, version, "公示期内没有收到异议，同意推荐。")));
        timeline.plan(timeline.workingDaysAgo(34), MORNING, () -> each(company, HANDLER, all, (actor, one, version) ->
                desk.findComplete(actor, one, version, "材料齐全。")));
        timeline.plan(timeline.workingDaysAgo(33), MORNING, () -> each(company, HANDLER, all, (actor, one, version) ->
                judging.screen(actor, one, version, "")));
        timeline.plan(timeline.workingDaysAgo(32), MORNING, () -> review(company, all));
        timeline.plan(timeline.workingDaysAgo(20), MORNING, () -> each(company, HANDLER, all, (actor, one, version) ->
                judging.closeReview(actor, one, version, "")));
        LocalDate begins = timeline.today().minusDays(RUNNING);
        timeline.plan(timeline.workingDaysAgo(6), MORNING, () -> vote.set(prepare(company, call.get(), begins)));
        timeline.plan(timeline.workingDaysAgo(6), AFTERNOON, () -> Stage.granted(votes.approve(company.actor("second-secretary"), vote.get())));
        SplittableRandom random = new SplittableRandom(20_261_128);
        for (int day = 0; day < RUNNING; day++) {
            LocalDate on = begins.plusDays(day);
            timeline.plan(on, NIGHT, () -> box.castTogether(cast(vote.get(), on, random)).forEach(Stage::granted));
        }
    }

    private Call open(Company company, LocalDate closes) {
        return Stage.granted(calls.open(company.actor(HANDLER), new Calls.Form(
                PROGRAMME, closes.getYear() + "年“最美工程师”选树", "Most Beautiful Engineers of " + closes.getYear(),
                company.today().toString(), closes.toString(), closes.toString(), "渝州评组〔" + closes.getYear() + "〕6号（虚构）",
                "渝州市评比达标表彰工作协调小组（虚构）")));
    }

    private String file(Company company, Nominee nominee, int number) {
        Actor person = company.actor(nominee.key());
        Stage.granted(forms.keep(
                person, PROGRAMME,
                Map.of("work", nominee.work(), "headline", nominee.headline(), "story", STORY.repeat(5), "publicity", true),
                Map.of("proof", List.of(Paper.named("事迹证明.pdf", "Evidence")),
                        "picture", List.of(Paper.picture("工作照片.png", number)))));
        return Stage.granted(filing.file(person, new CaseFiling.Form(PROGRAMME, "front-line", "机械电气", "", true), List.of())).address();
    }

    private void each(Company company, String who, List<String> all, Decision decision) {
        Actor actor = company.actor(who);
        all.forEach(one -> Stage.granted(decision.by(actor, one, reviews.version(actor, one))));
    }

    private void review(Company company, List<String> all) {
        Actor handler = company.actor(HANDLER);
        for (int i = 0; i < all.size(); i++) {
            String one = all.get(i);
            Stage.granted(judging.nameReviewers(
                    handler, one, reviews.version(handler, one), EXPERTS.stream().map(company::person).toList()));
            for (int j = 0; j < EXPERTS.size(); j++) {
                Actor expert = company.actor(EXPERTS.get(j));
                Stage.granted(judging.giveOpinion(expert, one, reviews.version(handler, one), new CaseReviews.Opinion(
                        true, "事迹真实，同事认可，建议提交公众投票和终评。", Map.of(
                                "deeds", String.valueOf(28 + (i + j) % 4), "craft", String.valueOf(27 + (2 * i + j) % 5),
                                "service", "11.5", "repute", String.valueOf(11 + j)))));
            }
        }
    }

    private VoteId prepare(Company company, Call call, LocalDate begins) {
        VoteId id = Stage.granted(stages.vote(
                company.actor(HANDLER), call.id(), begins.toString(), call.name().zh() + "公众投票",
                "请把票投给您身边和您信任的工程师。专家已经评分，得票多的进入终评。"));
        Stage.granted(votes.propose(company.actor(HANDLER), id));
        return id;
    }

    private List<Ballot> cast(VoteId vote, LocalDate day, SplittableRandom random) {
        List<Integer> candidates = votes.announced(vote).candidates().stream().map(Candidate::number).toList();
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < A_DAY; i++) {
            int first = Math.min(random.nextInt(candidates.size()), random.nextInt(candidates.size()));
            ballots.add(new Ballot(
                    vote, box.voter(vote, Way.MOBILE, "1429%07d".formatted(random.nextInt(10_000_000))), List.of(candidates.get(first)),
                    new Trace(
                            day.atStartOfDay(HouseClock.ZONE).toInstant().plusSeconds(30_000 + random.nextInt(50_000)),
                            "10.%d.8.%d".formatted(random.nextInt(90), random.nextInt(250)),
                            random.nextInt(3) == 0 ? "Chrome, Windows" : "WeChat, Android")));
        }
        ballots.sort(Comparator.comparing(one -> one.trace().at()));
        return ballots;
    }
}

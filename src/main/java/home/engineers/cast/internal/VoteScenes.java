package home.engineers.cast.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.time.HouseClock;
import home.engineers.votes.PublicVotes;
import home.engineers.votes.PublicVotes.NewCandidate;
import home.engineers.votes.VoteBox;
import home.engineers.votes.VoteBox.Ballot;
import home.engineers.votes.VoteBox.Trace;
import home.engineers.votes.VoteId;
import home.engineers.votes.VoteKind;
import home.engineers.votes.VoteLimits;
import home.engineers.votes.VotePlan;
import home.engineers.votes.Way;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * Two public votes: one has ended, with a burst of votes for one candidate that the report points at and nobody has looked
 * into yet; the other is open for votes. Voters are invented numbers that belong to nobody.
 */
@Component
class VoteScenes {
    private static final LocalTime PREPARED = LocalTime.of(10, 20);
    private static final LocalTime APPROVED = LocalTime.of(15, 40);
    private static final VoteLimits LIMITS = new VoteLimits(6, 3, 2, 1);
    private static final int DAYS = 6;
    private static final int A_DAY = 70;
    private static final int BURST = 45;
    private static final int STUFFED = 4;
    private static final List<NewCandidate> FINALISTS = List.of(
            new NewCandidate("老桥轻量化检测小车", "两人十分钟装好，桥面不断行。"), new NewCandidate("井下电缆快接头", "带水也能接，抢修少等四小时。"),
            new NewCandidate("阀门在线研磨夹具", "不拆阀体，停机半天变成一小时。"), new NewCandidate("山地光伏支架调平销", "一把扳手调平，不再垫石块。"),
            new NewCandidate("老旧电梯钢丝绳自检仪", "巡检数据当场出图。"));
    private static final List<NewCandidate> ENGINEERS = List.of(
            new NewCandidate("司徒远航", "长江航道整治三十年，带出两支青年班组。"), new NewCandidate("麦冬青", "老小区加装电梯的结构难题多由她解决。"),
            new NewCandidate("耿明川", "把矿山排水自动化做成可复制的标准件。"), new NewCandidate("戚南星", "隧道监测预警系统的主要设计者。"));
    private final PublicVotes votes;
    private final VoteBox box;

    VoteScenes(PublicVotes votes, VoteBox box) {
        this.votes = votes;
        this.box = box;
    }

    void plan(Company company, Timeline timeline) {
        ended(company, timeline);
        LocalDate prepared = timeline.workingDaysAgo(3);
        hold(company, timeline, prepared, timeline.workingDaysAgo(1), timeline.today().plusDays(12), "工程师风采网络推荐",
                "请为身边的工程师投一票。推荐结果供宣传使用。", VoteKind.RECOMMENDATION, ENGINEERS);
    }

    /** Each day's votes are cast at its end, each as of its own second. */
    private void ended(Company company, Timeline timeline) {
        LocalDate begins = timeline.workingDaysAgo(14);
        AtomicReference<VoteId> id = hold(
                company, timeline, timeline.workingDaysAgo(17), begins, begins.plusDays(DAYS), "“三创三小”决赛人气投票",
                "评委评分以外的人气奖，由公众投票产生。", VoteKind.COMPETITION, FINALISTS);
        SplittableRandom random = new SplittableRandom(20_261_127);
        for (int day = 0; day < DAYS; day++) {
            LocalDate on = begins.plusDays(day);
            boolean burst = day == 3;
            timeline.plan(on, LocalTime.of(23, 50), () -> box.castTogether(cast(id.get(), on, burst, random)).forEach(VoteScenes::received));
        }
    }

    private static void received(Outcome<List<String>> answer) {
        Stage.granted(answer);
    }

    private List<Ballot> cast(VoteId id, LocalDate day, boolean burst, SplittableRandom random) {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < A_DAY; i++) {
            Instant at = at(day, 8 * 3_600 + (int) (54_000 * random.nextDouble()));
            int first = 1 + random.nextInt(FINALISTS.size());
            ballots.add(ballot(id, random, List.of(first), new Trace(
                    at, "10." + random.nextInt(60) + ".7.9", random.nextInt(3) == 0 ? "Chrome, Windows" : "WeChat, Android")));
        }
        for (int i = 0; burst && i < BURST; i++) {
            ballots.add(ballot(id, random, List.of(STUFFED), new Trace(at(day, 21 * 3_600 + 7 * i), "198.51.100." + i % 3, "Chrome, Linux")));
        }
        ballots.sort(Comparator.comparing(one -> one.trace().at()));
        return ballots;
    }

    private Ballot ballot(VoteId id, SplittableRandom random, List<Integer> candidates, Trace trace) {
        String nobody = "cast-%d@example.invalid".formatted(random.nextLong(Long.MAX_VALUE));
        return new Ballot(id, box.voter(id, Way.MAIL, nobody), candidates, trace);
    }

    private static Instant at(LocalDate day, int second) {
        return day.atStartOfDay(HouseClock.ZONE).toInstant().plusSeconds(second);
    }

    /** One secretary prepares it, the other approves it on the same day. */
    private AtomicReference<VoteId> hold(
            Company company, Timeline timeline, LocalDate on, LocalDate begins, LocalDate ends, String title, String description,
            VoteKind kind, List<NewCandidate> candidates) {
        AtomicReference<VoteId> id = new AtomicReference<>();
        timeline.plan(on, PREPARED, () -> {
            id.set(Stage.granted(votes.prepare(
                    company.actor("secretary"),
                    new VotePlan(
                            company.association(), null, kind, "", title, description, at(begins, 8 * 3_600), at(ends, 18 * 3_600),
                            Set.of(Way.values()), LIMITS, 500),
                    candidates)));
            Stage.granted(votes.propose(company.actor("secretary"), id.get()));
        });
        timeline.plan(on, APPROVED, () -> Stage.granted(votes.approve(company.actor("second-secretary"), id.get())));
        return id;
    }
}

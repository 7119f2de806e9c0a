package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.CaseReviews.Opinion;
import home.engineers.programmes.internal.CallVoteDesk;
import home.engineers.programmes.internal.CallVoteDesk.Form;
import home.engineers.programmes.internal.CaseView;
import home.engineers.votes.PublicVotes;
import home.engineers.votes.VoteBox;
import home.engineers.votes.VoteBox.Ballot;
import home.engineers.votes.VoteBox.Trace;
import home.engineers.votes.VoteBox.Voter;
import home.engineers.votes.VoteId;
import home.engineers.votes.Way;
import home.engineers.votes.internal.VoteResults;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A call of a programme with a public vote, as tests play it: cases up to the vote, the vote, and its result. */
final class CallOfVotes {
    static final Map<String, String> POINTS = Map.of("novelty", "26", "use", "36", "making", "17", "telling", "8");
    static final String WHY = "事迹真实，技术扎实，值得推荐。";
    private static final String DEED = "在高温车间连续工作，改进工装和工艺，降低了能耗，带出了一批青年工人，班组连续三年没有事故。";

    final ReviewHouse house;
    final Call call;
    private final ApplicationContext context;
    private final List<Actor> experts = new ArrayList<>();

    CallOfVotes(ApplicationContext context, String programme, LocalDate opens, LocalDate closes) {
        this.context = context;
        this.house = ReviewHouse.in(context);
        house.time.moveTo(opens);
        house.due.runAll();
        this.call = granted(house.calls.open(house.secretary(), new Calls.Form(
                programme, programme + opens, programme + opens, opens.toString(), closes.toString(), opens.toString(), "渝评组〔2026〕11号",
                "市表彰协调小组")));
        for (int count = 0; count < 3; count++) {
            experts.add(house.actor(house.holder(Role.EXPERT, house.association())));
        }
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    CaseView view(Actor actor, Filed filed) {
        return house.reader.view(actor, filed.address());
    }

    CaseView view(Filed filed) {
        return view(house.secretary(), filed);
    }

    int version(Filed filed) {
        return view(filed).version();
    }

    List<String> happened(Actor actor, Filed filed) {
        return view(actor, filed).moments().reversed().stream().map(CaseView.Moment::act).toList();
    }

    static Upload file(String name) {
        return new Upload(name, new ByteArrayInputStream(ReviewHouse.PDF.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** A small improvement in use for three months. */
    Filed entry(Actor person, String title) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "title", title, "track", "improvement", "problem", "换一次夹具要四十分钟，小批量生产等不起，工人抱怨多。",
                "idea", "用锥面定位加偏心锁紧，换一次只要三分钟，定位误差不变。", "finishedOn", "2026-05-06", "own", true,
                "before", "换型40分钟", "after", "换型3分钟", "monthsInUse", 3L));
        return filed(person, "three-innovations", "improvement", answers, Map.of("drawings", List.of(file("图纸.pdf"))));
    }

    /** An engineer of five years in a workshop. */
    Filed engineer(Actor person, String headline) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "work", "workshop", "headline", headline, "story", DEED.repeat(12), "publicity", true));
        return filed(person, "most-beautiful-engineer", "front-line", answers,
                Map.of("proof", List.of(file("证明.pdf")), "picture", List.of(SixProgrammesTests.picture())));
    }

    private Filed filed(
            Actor person, String programme, String level, Map<String, Object> answers, Map<String, List<Upload>> files) {
        granted(house.forms.keep(person, programme, answers, files));
        return granted(house.filing.file(person, new CaseFiling.Form(programme, level, "机械电气", "", true), List.of()));
    }

    /** Endorsed by the employer, found complete. */
    void complete(Filed filed) {
        granted(house.desk.endorse(house.hr(), filed.address(), house.version(house.hr(), filed.address()), "同意推荐"));
        granted(house.desk.findComplete(house.secretary(), filed.address(), version(filed), ""));
    }

    /** Scored by three, each giving these points, and closed. */
    void reviewed(Filed filed, boolean recommended, Map<String, String> points) {
        granted(house.judging.nameReviewers(
                house.secretary(), filed.address(), version(filed), experts.stream().map(Actor::requirePerson).toList()));
        experts.forEach(expert -> granted(
                house.judging.giveOpinion(expert, filed.address(), version(filed), new Opinion(recommended, WHY, points))));
        granted(house.judging.closeReview(house.secretary(), filed.address(), version(filed), ""));
    }

    /** An entry that waits for the public vote. */
    Filed atTheVote(String title) {
        return atTheVote(house.applicant(), title);
    }

    Filed atTheVote(Actor person, String title) {
        Filed filed = entry(person, title);
        complete(filed);
        reviewed(filed, true, POINTS);
        return filed;
    }

    CaseStatus status(Filed filed) {
        return view(filed).summary().status();
    }

    Outcome<VoteId> prepare(Actor actor, String begins) {
        return part(CallVoteDesk.class).prepare(actor, call.id(), new Form(begins, "作品票选", "请投给您看好的作品。"));
    }

    /** Prepared by one, handed in, and approved by another. */
    VoteId announced(String begins) {
        VoteId vote = granted(prepare(house.secretary(), begins));
        granted(part(PublicVotes.class).propose(house.secretary(), vote));
        granted(part(PublicVotes.class).approve(house.secondSecretary(), vote));
        return vote;
    }

    /** So many votes for a case, each by a voter of their own, now. */
    void cast(VoteId vote, Filed filed, int many) {
        int number = part(PublicVotes.class).announced(vote).candidates().stream()
                .filter(one -> filed.id().value().equals(one.subject())).findFirst().orElseThrow().number();
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            ballots.add(new Ballot(
                    vote, new Voter(UUID.randomUUID(), Way.MOBILE, List.of()), List.of(number),
                    new Trace(part(HouseClock.class).instant(), "203.0." + number + "." + i % 250, "Chrome, Android")));
        }
        new TransactionTemplate(part(PlatformTransactionManager.class))
                .executeWithoutResult(status -> part(VoteBox.class).castTogether(ballots).forEach(ReviewHouse::granted));
    }

    Outcome<VoteId> publish(VoteId vote) {
        return part(VoteResults.class).publish(house.secondSecretary(), vote);
    }
}

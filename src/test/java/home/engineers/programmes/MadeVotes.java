package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.votes.PublicVotes;
import home.engineers.votes.VoteBox;
import home.engineers.votes.VoteBox.Ballot;
import home.engineers.votes.VoteBox.Trace;
import home.engineers.votes.VoteBox.Voter;
import home.engineers.votes.VoteId;
import home.engineers.votes.Way;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Three calls with two cases each before the public: one vote is a draft, one runs, one has ended and is not published. */
final class MadeVotes {
    private static final int YEAR = 2026;

    private final CallOfVotes ended;
    private final CallOfVotes drafted;
    private final CallOfVotes running;
    private final List<Actor> applicants;
    private final VoteId end;
    private @Nullable VoteId draft;
    private @Nullable VoteId run;

    /** From 9 to 14 November. */
    MadeVotes(ApplicationContext house) {
        ended = new CallOfVotes(house, "three-innovations", day(9), day(10));
        ended.atTheVote("砂轮防护罩");
        ended.atTheVote("管口封堵塞");
        ended.house.time.moveTo(day(11));
        ended.house.due.runAll();
        end = granted(ended.prepare(ended.house.secretary(), day(12).toString()));
        drafted = new CallOfVotes(house, "three-innovations", day(12), day(13));
        drafted.atTheVote("夹具快换装置");
        drafted.atTheVote("漏水自停阀");
        running = new CallOfVotes(house, "three-innovations", day(14), day(15));
        running.atTheVote("焊缝打磨架");
        running.atTheVote("接线防错牌");
        applicants = List.of(ended.house.applicant(), drafted.house.applicant(), running.house.applicant());
    }

    private static LocalDate day(int day) {
        return LocalDate.of(YEAR, 11, day);
    }

    /** On 18 November. */
    void prepare() {
        draft = granted(drafted.prepare(drafted.house.secretary(), day(26).toString()));
        run = granted(running.prepare(running.house.secretary(), day(20).toString()));
    }

    /** One more case of the first call, filed on its first day. */
    Filed withEnded() {
        return ended.atTheVote(applicants.getFirst(), "看不见的角尺");
    }

    Filed withDraft() {
        return drafted.atTheVote(applicants.get(1), "看不见的扳手");
    }

    Filed withRunning() {
        return running.atTheVote(applicants.getLast(), "看不见的卡尺");
    }

    void standInEnded(ApplicationContext house, Filed one) {
        stand(house, end, 3, one);
    }

    /** It stands between the two others of the draft. */
    void standInDraft(ApplicationContext house, Filed one) {
        house.getBean(JdbcClient.class).sql("update public_vote_candidate set number = 3 where vote = ? and number = 2")
                .param(value(draft)).update();
        stand(house, draft, 2, one);
    }

    void standInRunning(ApplicationContext house, Filed one) {
        stand(house, run, 3, one);
    }

    private static void stand(ApplicationContext house, @Nullable VoteId vote, int number, Filed one) {
        house.getBean(JdbcClient.class).sql("insert into public_vote_candidate (vote, number, name, text, subject) values (?, ?, ?, ?, ?)")
                .params(value(vote), number, "看不见的作品", "看不见的说明", one.id().value())
                .update();
    }

    private static Object value(@Nullable VoteId vote) {
        return Objects.requireNonNull(vote).value();
    }

    /** As of 19 November. */
    void announce(ApplicationContext house) {
        on(house, 19, () -> approve(house, running, Objects.requireNonNull(run)));
    }

    /** From 11 to 20 November; where the hidden case stands, a burst of votes was for it. */
    void hold(ApplicationContext house) {
        on(house, 11, () -> approve(house, ended, end));
        on(house, 13, () -> {
            for (int hour = 0; hour < 6; hour++) {
                cast(house, 1, 8, "203.0." + hour + ".", hour * 3_600L, 400);
                cast(house, 2, 3, "203.0." + hour + ".", hour * 3_600L + 60, 900);
            }
            if (house.getBean(PublicVotes.class).announced(end).candidates().size() > 2) {
                cast(house, 3, 25, "192.0.2.", 9_000, 20);
            }
            cast(house, 2, 25, "198.51.100.", 15_000, 20);
        });
        on(house, 20, () -> {
            DueWork closing = house.getBeansOfType(DueWork.class).get("voteClosing");
            closing.carryOut(house.getBean(HouseClock.class).instant());
        });
        forgetNotice(house);
        assertThat(house.getBean(PublicVotes.class).announced(end).phase()).isEqualTo(PublicVotes.Phase.ENDED);
        assertThat(house.getBean(JdbcClient.class).sql("select distinct candidate from public_vote_cluster where vote = ?").param(end.value())
                .query(Integer.class).list()).contains(2);
    }

    /** Its name and its millisecond are of each house. */
    private void forgetNotice(ApplicationContext house) {
        assertThat(house.getBean(JdbcClient.class).sql("delete from messages_notice where link = ?")
                .param("/public-votes/" + end + "/desk").update()).isPositive();
    }

    private static void approve(ApplicationContext house, CallOfVotes call, VoteId vote) {
        PublicVotes votes = house.getBean(PublicVotes.class);
        granted(votes.propose(call.house.secretary(), vote));
        granted(votes.approve(call.house.secondSecretary(), vote));
    }

    private void cast(ApplicationContext house, int candidate, int many, String network, long from, long apart) {
        Instant begin = house.getBean(HouseClock.class).instant().minusSeconds(21_600);
        List<Ballot> ballots = IntStream.range(0, many)
                .mapToObj(i -> new Ballot(
                        end, new Voter(UUID.randomUUID(), Way.MOBILE, List.of()), List.of(candidate),
                        new Trace(begin.plusSeconds(from + i * apart), network + (10 * candidate + i), "Chrome, Android")))
                .toList();
        new TransactionTemplate(house.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> house.getBean(VoteBox.class).castTogether(ballots).forEach(ReviewHouse::granted));
    }

    private static void on(ApplicationContext house, int day, Runnable deed) {
        house.getBean(HouseClock.class).relive(day(day).atTime(LocalTime.of(9, 0)).atZone(HouseClock.ZONE).toInstant(), deed);
    }
}

package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.votes.PublicVotes;
import home.engineers.votes.VoteId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two calls with two cases each before the public: the vote of the one is a draft, that of the other runs. */
final class MadeVotes {
    private static final int YEAR = 2026;

    private final CallOfVotes drafted;
    private final CallOfVotes running;
    private final List<Actor> applicants;
    private @Nullable VoteId draft;
    private @Nullable VoteId run;

    /** On 12 and 14 November. */
    MadeVotes(ApplicationContext house) {
        drafted = new CallOfVotes(house, "three-innovations", day(12), day(13));
        drafted.atTheVote("夹具快换装置");
        drafted.atTheVote("漏水自停阀");
        running = new CallOfVotes(house, "three-innovations", day(14), day(15));
        running.atTheVote("焊缝打磨架");
        running.atTheVote("接线防错牌");
        applicants = List.of(drafted.house.applicant(), running.house.applicant());
    }

    private static LocalDate day(int day) {
        return LocalDate.of(YEAR, 11, day);
    }

    /** On 18 November. */
    void prepare() {
        draft = granted(drafted.prepare(drafted.house.secretary(), day(26).toString()));
        run = granted(running.prepare(running.house.secretary(), day(20).toString()));
    }

    /** One more case of the one call, filed on its first day. */
    Filed withDraft() {
        return drafted.atTheVote(applicants.getFirst(), "看不见的扳手");
    }

    /** One more case of the other. */
    Filed withRunning() {
        return running.atTheVote(applicants.getLast(), "看不见的卡尺");
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
        PublicVotes votes = house.getBean(PublicVotes.class);
        VoteId vote = Objects.requireNonNull(run);
        house.getBean(HouseClock.class).relive(day(19).atTime(LocalTime.of(9, 0)).atZone(HouseClock.ZONE).toInstant(), () -> {
            granted(votes.propose(running.house.secretary(), vote));
            granted(votes.approve(running.house.secondSecretary(), vote));
        });
    }
}

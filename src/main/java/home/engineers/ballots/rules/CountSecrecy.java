package home.engineers.ballots.rules;

import home.engineers.law.Periods;
import java.util.List;

/** When a count tells how somebody voted, and what it decides. */
public final class CountSecrecy {
    private CountSecrecy() {}

    /**
     * Whether the counts reveal votes: fewer ballots than the least number, or all alike on some question.
     *
     * @param counts for each question how often each answer was chosen
     */
    public static boolean reveals(List<List<Integer>> counts, int ballots, int least) {
        return ballots < least || counts.stream().anyMatch(count -> count.stream().anyMatch(one -> one == ballots));
    }

    /**
     * Whether a question passed: of all who attend so many parts say yes, so that abstaining and staying away are not
     * agreeing (title review: mohrss-40-2019 art. 20, recalled, ZC-28).
     */
    public static boolean passed(int yes, int attending, int part, int of) {
        return Periods.atLeast(yes, attending, part, of);
    }
}

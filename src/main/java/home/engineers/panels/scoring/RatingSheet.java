package home.engineers.panels.scoring;

import home.engineers.panels.assignment.ScoreMatrix;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who scored what. Every case and every judge has a rating, and no judge scores a case twice.
 *
 * @param cases ids
 * @param judges ids
 */
public record RatingSheet(List<String> cases, List<String> judges, List<Rating> ratings) {
    public RatingSheet {
        cases = List.copyOf(cases);
        judges = List.copyOf(judges);
        ratings = List.copyOf(ratings);
        Set<List<Integer>> pairs = new HashSet<>();
        Set<Integer> seenCases = new HashSet<>();
        Set<Integer> seenJudges = new HashSet<>();
        for (Rating rating : ratings) {
            if (!pairs.add(List.of(rating.caseNumber(), rating.judge()))) {
                throw new IllegalArgumentException("scored twice: " + rating);
            }
            seenCases.add(rating.caseNumber());
            seenJudges.add(rating.judge());
        }
        if (seenCases.size() != cases.size() || seenJudges.size() != judges.size()) {
            throw new IllegalArgumentException("a case or a judge without rating");
        }
    }

    /** The scores that are there; cases and judges without any are left out. */
    public static RatingSheet of(ScoreMatrix matrix) {
        List<String> cases = new ArrayList<>();
        List<String> judges = new ArrayList<>();
        List<Rating> ratings = new ArrayList<>();
        int[] judgeNumbers = new int[matrix.reviewers().size()];
        Arrays.fill(judgeNumbers, -1);
        for (int c = 0; c < matrix.cases().size(); c++) {
            if (matrix.free(c) > 0) {
                for (int r = 0; r < judgeNumbers.length; r++) {
                    BigDecimal score = matrix.score(c, r);
                    if (score != null) {
                        if (judgeNumbers[r] < 0) {
                            judgeNumbers[r] = judges.size();
                            judges.add(matrix.reviewers().get(r));
                        }
                        ratings.add(new Rating(cases.size(), judgeNumbers[r], score.doubleValue()));
                    }
                }
                cases.add(matrix.cases().get(c));
            }
        }
        return new RatingSheet(cases, judges, ratings);
    }
}

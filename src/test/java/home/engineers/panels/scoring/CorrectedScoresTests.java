package home.engineers.panels.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import home.engineers.panels.scoring.CorrectedScores.CaseScore;
import home.engineers.panels.scoring.PlantedScores.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class CorrectedScoresTests {
    private static final int ROUNDS = 30;
    private static final ToDoubleFunction<SplittableRandom> NORMAL = random -> 4 * random.nextGaussian();
    /** Of the same spread, but leaning to one side: a judge sometimes takes many points off. */
    private static final ToDoubleFunction<SplittableRandom> LEANING = random -> 4 * (1 + Math.log(1 - random.nextDouble()));

    private static final Plan ROUND = new Plan(200, 3, 30, 5, 5, NORMAL);

    @Test
    void intervalsHoldTheTruthInNinetyFiveOfAHundred() {
        assertThat(covered(ROUND)).isBetween(0.93, 0.97);
    }

    @Test
    void soTheyDoWhereChanceLeansToOneSide() {
        assertThat(covered(new Plan(200, 3, 30, 5, 5, LEANING))).isBetween(0.93, 0.97);
    }

    @Test
    void soTheyDoWhereJudgesAreAllAlike() {
        assertThat(covered(new Plan(200, 3, 30, 5, 0, NORMAL))).isBetween(0.93, 0.97);
    }

    @Test
    void soTheyDoInASmallPanel() {
        assertThat(covered(new Plan(12, 3, 6, 5, 5, NORMAL))).isBetween(0.93, 0.97);
        assertThat(covered(new Plan(10, 2, 5, 5, 5, NORMAL))).isBetween(0.93, 0.97);
    }

    private static double covered(Plan plan) {
        double sum = 0;
        int rounds = Math.max(ROUNDS, 6_000 / plan.cases());
        for (int round = 0; round < rounds; round++) {
            PlantedScores planted = PlantedScores.of(plan, round);
            sum += planted.covered(CorrectedScores.of(planted.sheet(), null, round));
        }
        return sum / rounds;
    }

    @Test
    void theOrderComesNearerToTheTruthThanByRawMeansEveryTime() {
        for (int round = 0; round < ROUNDS; round++) {
            PlantedScores planted = PlantedScores.of(ROUND, round);
            CorrectedScores scores = CorrectedScores.of(planted.sheet(), null, round);

            assertThat(planted.rankCorrelation(scores, CaseScore::corrected))
                    .isGreaterThan(planted.rankCorrelation(scores, CaseScore::rawMean));
        }
    }

    /** Of neighbours whose order is said to be clear, hardly any stand the wrong way round. */
    @Test
    void anOrderThatIsCalledClearIsHardlyEverWrong() {
        int clear = 0;
        int wrong = 0;
        int close = 0;
        Plan wide = new Plan(60, 3, 12, 25, 5, NORMAL);
        for (int round = 0; round < 2 * ROUNDS; round++) {
            PlantedScores planted = PlantedScores.of(wide, round);
            List<CaseScore> ranked = CorrectedScores.of(planted.sheet(), null, round).ranked();
            for (int i = 0; i + 1 < ranked.size(); i++) {
                boolean right = planted.worth()[ranked.get(i).caseNumber()] > planted.worth()[ranked.get(i + 1).caseNumber()];
                close += ranked.get(i).closeToNext() ? 1 : 0;
                clear += ranked.get(i).closeToNext() ? 0 : 1;
                wrong += !ranked.get(i).closeToNext() && !right ? 1 : 0;
            }
        }
        assertThat(clear).isGreaterThan(100);
        assertThat(close).isGreaterThan(1_000);
        assertThat(wrong / (double) clear).isLessThan(0.05);
    }

    @Test
    void markOfTheLineComparesWithTheNearestOnTheOtherSide() {
        RatingSheet sheet = whole(new double[][] {{90, 91, 89}, {80, 82, 79}, {79.5, 80.5, 80}, {60, 61, 58}});

        List<CaseScore> ranked = CorrectedScores.of(sheet, 2, 1).ranked();

        assertThat(ranked).extracting(CaseScore::caseNumber).containsExactly(0, 1, 2, 3);
        assertThat(ranked).extracting(CaseScore::closeToLine).containsExactly(false, true, true, false);
        assertThat(ranked).extracting(CaseScore::closeToNext).containsExactly(false, true, false, false);
        assertThat(CorrectedScores.of(sheet, null, 1).ranked()).noneMatch(CaseScore::closeToLine);
    }

    /** Worked by hand: three cases, each judged by two of three, with no chance at all. */
    @Test
    void withoutChanceSeveritiesComeOutExactly() {
        RatingSheet sheet = new RatingSheet(List.of("a", "b", "c"), List.of("x", "y", "z"), List.of(
                new Rating(0, 0, 70 - 6), new Rating(0, 1, 70 + 2), new Rating(1, 1, 80 + 2), new Rating(1, 2, 80 + 4),
                new Rating(2, 2, 75 + 4), new Rating(2, 0, 75 - 6)));

        CorrectedScores scores = CorrectedScores.of(sheet, null, 1);

        assertThat(scores.ranked()).extracting(CaseScore::caseNumber).containsExactly(1, 2, 0);
        assertThat(scores.ranked()).extracting(CaseScore::rawMean).containsExactly(83.0, 74.0, 68.0);
        assertThat(scores.ranked().stream().map(CaseScore::corrected).toList())
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : Double.compare(one, other))
                .containsExactly(80.0, 75.0, 70.0);
        assertThat(scores.severities().getFirst()).isCloseTo(-6, within(1e-9));
        assertThat(scores.chanceSpread()).isCloseTo(0, within(1e-9));
    }

    /** Where every judge judges every case, there is nothing to correct. */
    @Test
    void onFullPanelsTheCorrectedScoreIsTheRawMean() {
        RatingSheet sheet = whole(new double[][] {{71, 65, 80}, {60, 58, 77}, {90, 79, 91}, {66, 64, 81}});

        assertThat(CorrectedScores.of(sheet, null, 1).ranked())
                .allSatisfy(one -> assertThat(one.corrected()).isCloseTo(one.rawMean(), within(1e-9)));
    }

    @Test
    void whereNothingTellsOfChanceRawMeansStandAlone() {
        CorrectedScores scores = CorrectedScores.of(
                new RatingSheet(List.of("a", "b"), List.of("x"), List.of(new Rating(0, 0, 70), new Rating(1, 0, 80))), 1, 1);

        assertThat(scores.ranked()).containsExactly(
                new CaseScore(1, 1, 80, 80, null, false, false), new CaseScore(0, 1, 70, 70, null, false, false));
    }

    @Test
    void groupsOfJudgesThatShareNoCaseAreCounted() {
        List<Rating> ratings = new ArrayList<>();
        for (int c = 0; c < 6; c++) {
            ratings.add(new Rating(c, c % 2 * 2, 70 + c));
            ratings.add(new Rating(c, c % 2 * 2 + 1, 72 - c));
        }
        RatingSheet sheet = new RatingSheet(List.of("a", "b", "c", "d", "e", "f"), List.of("w", "x", "y", "z"), ratings);

        assertThat(CorrectedScores.of(sheet, null, 1).groups()).isEqualTo(2);
    }

    @Test
    void theSameSeedGivesTheSameIntervals() {
        RatingSheet sheet = PlantedScores.of(new Plan(20, 3, 6, 5, 5, NORMAL), 1).sheet();

        assertThat(CorrectedScores.of(sheet, 5, 7)).isEqualTo(CorrectedScores.of(sheet, 5, 7));
        assertThat(CorrectedScores.of(sheet, 5, 7)).isNotEqualTo(CorrectedScores.of(sheet, 5, 8));
    }

    private static RatingSheet whole(double[][] scores) {
        List<Rating> ratings = new ArrayList<>();
        List<String> cases = new ArrayList<>();
        for (int c = 0; c < scores.length; c++) {
            cases.add("c" + c);
            for (int j = 0; j < scores[c].length; j++) {
                ratings.add(new Rating(c, j, scores[c][j]));
            }
        }
        return new RatingSheet(cases, List.of("x", "y", "z"), ratings);
    }
}

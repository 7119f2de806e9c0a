package home.engineers.programmes.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.kernel.Citation;
import home.engineers.programmes.PanelLaw.Fraction;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who goes on from a public vote. */
class VoteOutcomeTests {
    private static final Fraction TWENTIETH = new Fraction(1, 20, new Citation("house-inference", "公众投票"));

    private static final Fraction THREE_TENTHS = new Fraction(3, 10, new Citation("house-inference", "公众投票"));

    private static Map<Character, Long> votes(String numbers) {
        Map<Character, Long> votes = new LinkedHashMap<>();
        for (String number : numbers.split(" ")) {
            votes.put((char) ('a' + votes.size()), Long.valueOf(number));
        }
        return votes;
    }

    private static String passing(Map<Character, VoteOutcome> outcomes) {
        StringBuilder passing = new StringBuilder();
        outcomes.forEach((one, outcome) -> passing.append(outcome.passes() ? one : ""));
        return passing.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "5 3 1       | 2 | ab",
        "5 3 3 1     | 2 | abc",
        "3 3 3       | 1 | abc",
        "5 3 1       | 3 | abc",
        "5 0 1       | 3 | ac",
        "0 0 0       | 3 | ''",
        "1 5 3       | 1 | b"
    })
    void theBestTakeTheSeatsAndWhoeverStandsLevelWithTheLastHasOneToo(String votes, int seats, String expected) {
        assertThat(passing(VoteOutcome.of(votes(votes), OptionalInt.of(seats), null))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "19 1        | ab",
        "20 1        | a",
        "10 9 1      | abc",
        "10 10 1     | ab",
        "0 7         | b",
        "0 0         | ''"
    })
    void aShareOfAllValidVotesIsReachedExactly(String votes, String expected) {
        assertThat(passing(VoteOutcome.of(votes(votes), OptionalInt.empty(), TWENTIETH))).isEqualTo(expected);
    }

    @Test
    void ranksAreSharedAndTheSumIsThatOfThoseWhoStand() {
        Map<Character, VoteOutcome> outcomes = VoteOutcome.of(votes("4 7 4 1"), OptionalInt.of(1), null);

        assertThat(outcomes.values()).extracting(VoteOutcome::rank).containsExactly(2, 1, 2, 4);
        assertThat(outcomes.values()).extracting(VoteOutcome::all).containsOnly(16L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "10 5 0      | 80 90 100 | 1 | 86.00 78.00 70.00 | 123 | a",
        "10 5 0      | 80 90 100 | 2 | 86.00 78.00 70.00 | 123 | ab",
        "9 10 0      | 90 70 0   | 2 | 90.00 79.00 0.00  | 123 | ab",
        "7 7 7       | 60 60 59  | 1 | 72.00 72.00 71.30 | 113 | ab",
        "3 1 1       | 0 0 70.72 | 1 | 30.00 10.00 59.50 | 231 | c"
    })
    void votesAndPointsMakeATotalToTwoDecimals(String votes, String points, int seats, String totals, String ranks, String expected) {
        Map<Character, BigDecimal> given = new LinkedHashMap<>();
        for (String one : points.split(" ")) {
            given.put((char) ('a' + given.size()), new BigDecimal(one));
        }

        Map<Character, VoteOutcome> outcomes = VoteOutcome.weighed(votes(votes), given, THREE_TENTHS, seats);

        assertThat(outcomes.values().stream().map(one -> one.total().toPlainString())).containsExactly(totals.split(" "));
        assertThat(outcomes.values().stream().map(one -> String.valueOf(one.rank())).collect(Collectors.joining())).isEqualTo(ranks);
        assertThat(passing(outcomes)).isEqualTo(expected);
        assertThat(outcomes.get('a').facts("v")).containsEntry("total", totals.split(" ")[0]);
    }

    @Test
    void somethingDecides() {
        assertThatThrownBy(() -> VoteOutcome.of(votes("1 2"), OptionalInt.empty(), null)).isInstanceOf(IllegalArgumentException.class);
    }
}

package home.engineers.search;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.search.RelevanceTask.Figures;
import org.junit.jupiter.api.Test;

/** Hits are ranked at least as well as by plain pairs of characters, measured on the same collection in the same run. */
class RelevanceTests {
    @Test
    void titlesFindTheirAbstractsAtLeastAsWellAsByPlainPairs() {
        holds(RelevanceTask.titles(), 0.985, 0.996);
    }

    @Test
    void keywordsFindTheirAbstractsAtLeastAsWellAsByPlainPairs() {
        holds(RelevanceTask.keywords(), 0.9965, 0.999);
    }

    private static void holds(RelevanceTask task, double reciprocalRank, double hit) {
        Figures plain = task.measure(new BigramBm25(task.texts())::find);
        try (SearchedCollection collection = SearchedCollection.inMemory(task)) {
            Figures ours = task.measure(collection::find);

            assertThat(ours.reciprocalRank()).isGreaterThan(plain.reciprocalRank()).isGreaterThanOrEqualTo(reciprocalRank);
            assertThat(ours.hit()).isGreaterThanOrEqualTo(plain.hit()).isGreaterThanOrEqualTo(hit);
        }
    }
}

package home.engineers.bench;

import home.engineers.search.BigramBm25;
import home.engineers.search.RelevanceTask;
import home.engineers.search.RelevanceTask.Figures;
import home.engineers.search.SearchedCollection;
import java.util.List;
import java.util.function.Consumer;

/** Whether what is looked for comes first: titles and keywords of 1,000 Chinese papers find their abstracts, ours beside plain pairs of characters. */
final class RelevanceBenchmark implements Benchmark {
    @Override
    public String name() {
        return "relevance";
    }

    @Override
    public String says() {
        return "How well titles and keywords find their own among 1,000 Chinese abstracts (CSL, dev), beside a plain character-bigram BM25";
    }

    @Override
    public void run(Consumer<Figure> to) {
        for (RelevanceTask task : List.of(RelevanceTask.titles(), RelevanceTask.keywords())) {
            Figures plain = task.measure(new BigramBm25(task.texts())::find);
            recorded(task, "plain bigram BM25", plain, to);
            try (SearchedCollection collection = SearchedCollection.inMemory(task)) {
                compared(task, "search", task.measure(collection::find), plain, to);
                compared(task, "ranking by any word", task.measure(query -> collection.find(query, true)), plain, to);
            }
        }
    }

    private static void recorded(RelevanceTask task, String who, Figures figures, Consumer<Figure> to) {
        to.accept(Figure.recorded(what(task, who, "MRR@10"), 100 * figures.reciprocalRank(), "%"));
        to.accept(Figure.recorded(what(task, who, "hit@10"), 100 * figures.hit(), "%"));
    }

    private static void compared(RelevanceTask task, String who, Figures figures, Figures plain, Consumer<Figure> to) {
        to.accept(Figure.atLeast(what(task, who, "MRR@10"), 100 * figures.reciprocalRank(), "%", rounded(plain.reciprocalRank())));
        to.accept(Figure.atLeast(what(task, who, "hit@10"), 100 * figures.hit(), "%", rounded(plain.hit())));
    }

    private static double rounded(double share) {
        return Math.floor(share * 10_000) / 100;
    }

    private static String what(RelevanceTask task, String who, String figure) {
        return task.name() + ": " + figure + " of " + who;
    }
}

package home.engineers.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/**
 * A task of the test collection made of CSL (docs/data.md): each query is to find its own among all abstracts.
 *
 * @param texts abstracts, by place
 * @param queries the one at a place looks for the text at that place
 */
public record RelevanceTask(String name, List<String> texts, List<String> queries) {
    /** Titles find their abstracts. */
    public static RelevanceTask titles() {
        return read("title", "/csl/ts-dev.tsv.gz");
    }

    /** Keywords find their abstracts, which end with the titles here. */
    public static RelevanceTask keywords() {
        return read("keywords", "/csl/kg-dev.tsv.gz");
    }

    private static RelevanceTask read(String name, String resource) {
        List<String> texts = new ArrayList<>();
        List<String> queries = new ArrayList<>();
        try (InputStream packed = Objects.requireNonNull(RelevanceTask.class.getResourceAsStream(resource));
                InputStream in = new GZIPInputStream(packed)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("\t")).forEach(cells -> {
                texts.add(cells[1]);
                queries.add(cells[2].replace('_', ' '));
            });
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new RelevanceTask(name, texts, queries);
    }

    /** Documents whose ids are their places. */
    public List<IndexDocument> documents() {
        List<IndexDocument> documents = new ArrayList<>();
        for (int place = 0; place < texts.size(); place++) {
            documents.add(new IndexDocument(String.valueOf(place), Map.of("text", List.of(texts.get(place)))));
        }
        return documents;
    }

    /**
     * @param ranked for a query the places it finds, best first
     * @return over all queries: the mean of one by the rank among the first ten, and the share found among them
     */
    public Figures measure(Function<String, List<String>> ranked) {
        double reciprocal = 0;
        int hits = 0;
        for (int place = 0; place < queries.size(); place++) {
            List<String> found = ranked.apply(queries.get(place));
            Set<String> distinct = new HashSet<>(found);
            if (distinct.size() != found.size()) {
                throw new IllegalStateException("found twice: " + found);
            }
            int rank = found.subList(0, Math.min(10, found.size())).indexOf(String.valueOf(place));
            if (rank >= 0) {
                reciprocal += 1.0 / (rank + 1);
                hits++;
            }
        }
        return new Figures(reciprocal / queries.size(), (double) hits / queries.size());
    }

    /** MRR@10 and hit@10. */
    public record Figures(double reciprocalRank, double hit) {}
}

package home.engineers.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The plain peer: BM25 (k1 1.2, b 0.75) over pairs of Chinese characters and words of letters and digits, nothing else. */
public final class BigramBm25 {
    private static final Pattern RUN = Pattern.compile("[\\u4e00-\\u9fff]+|[a-z0-9]+");
    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private final Map<String, Map<Integer, Integer>> places = new HashMap<>();
    private final List<Integer> lengths = new ArrayList<>();

    public BigramBm25(List<String> texts) {
        for (String text : texts) {
            List<String> terms = terms(text);
            terms.forEach(term -> places.computeIfAbsent(term, key -> new HashMap<>()).merge(lengths.size(), 1, Integer::sum));
            lengths.add(terms.size());
        }
    }

    private static List<String> terms(String text) {
        return RUN.matcher(text.toLowerCase()).results().map(MatchResult::group).flatMap(run -> run.charAt(0) < 128 || run.length() == 1
                ? Stream.of(run)
                : IntStream.range(0, run.length() - 1).mapToObj(i -> run.substring(i, i + 2))).collect(Collectors.toList());
    }

    /** The first ten texts by place, best first. */
    public List<String> find(String query) {
        double[] scores = new double[lengths.size()];
        double mean = lengths.stream().mapToInt(Integer::intValue).average().orElse(1);
        for (String term : terms(query)) {
            Map<Integer, Integer> in = places.getOrDefault(term, Map.of());
            double rarity = Math.log(1 + (scores.length - in.size() + 0.5) / (in.size() + 0.5));
            in.forEach((place, often) ->
                    scores[place] += rarity * often * (K1 + 1) / (often + K1 * (1 - B + B * lengths.get(place) / mean)));
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, scores.length).filter(place -> scores[place] > 0).boxed().toList());
        Collections.sort(order, (a, b) -> Double.compare(scores[b], scores[a]));
        return order.stream().limit(10).map(String::valueOf).toList();
    }
}

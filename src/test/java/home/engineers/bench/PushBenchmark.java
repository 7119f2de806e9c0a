package home.engineers.bench;

import home.engineers.kernel.Granted;
import home.engineers.patents.PatentNews;
import home.engineers.patents.PatentSearch;
import home.engineers.search.DocumentBatch;
import home.engineers.search.IndexDocument;
import home.engineers.search.RelevanceTask;
import home.engineers.search.SearchQuery;
import home.engineers.search.StoredQuery;
import home.engineers.search.text.WordUnits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** How long it takes to hold new records against the interests that stand. */
final class PushBenchmark implements Benchmark {
    private static final int INTERESTS = 50_000;
    private static final int RECORDS = 1_000;
    private static final double MOST_SECONDS = 5;
    private static final List<String> CLASSES = List.of("E01D", "G01N", "B66D", "H01M", "E21D", "G06F", "H04L", "A61K", "C22C", "B65G");

    @Override
    public String name() {
        return "push";
    }

    @Override
    public String says() {
        return "1,000 new records with the texts of Chinese abstracts (CSL, dev) against 50,000 interests of one to three words, some with a class";
    }

    @Override
    public void run(Consumer<Figure> to) {
        Random random = new Random(20_261_128);
        List<String> texts = RelevanceTask.titles().texts();
        List<IndexDocument> records = IntStream.range(0, RECORDS).mapToObj(i -> record(i, texts.get(i % texts.size()), random)).toList();
        List<String> words = texts.stream().flatMap(text -> WordUnits.of(text).stream()).map(WordUnits.Unit::text).filter(word -> word.length() > 1).toList();
        long began = System.nanoTime();
        List<StoredQuery> stored = IntStream.range(0, INTERESTS).mapToObj(i -> stored(words, random)).toList();
        to.accept(Figure.recorded("reading 50,000 queries, once", seconds(began), "s"));
        for (String round : List.of("first batch", "later batch")) {
            began = System.nanoTime();
            long matched = 0;
            try (DocumentBatch batch = DocumentBatch.of(PatentNews.schema(), records)) {
                matched = batch.found(stored).stream().mapToLong(Set::size).sum();
            }
            to.accept(new Figure("matching, " + round, seconds(began), "s", MOST_SECONDS));
            to.accept(Figure.recorded("matches, " + round, matched, "matches"));
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static IndexDocument record(int number, String text, Random random) {
        String ipc = CLASSES.get(random.nextInt(CLASSES.size()));
        return IndexDocument.of("d%06d".formatted(number)).with("number", "CN%09dA".formatted(number)).with("numbers", List.of("CN%09dA".formatted(number)))
                .with("title", text.substring(0, Math.min(20, text.length()))).with("abstract", text).with("claims", text)
                .with("applicant", List.of("虚构单位" + number % 97)).with("inventor", List.of("岑见微")).with("ipc", List.of(ipc + " 1/00"))
                .with("subclass", List.of(ipc)).with("published", LocalDate.of(2026, 11, 1)).with("country", "CN").with("type", "INVENTION")
                .with("status", "PENDING").with("family", "f" + number).build();
    }

    private static StoredQuery stored(List<String> words, Random random) {
        List<String> parts = new ArrayList<>();
        int many = 1 + random.nextInt(3);
        for (int i = 0; i < many; i++) {
            parts.add(words.get(random.nextInt(words.size())));
        }
        if (random.nextInt(4) == 0) {
            parts.add("ipc:" + CLASSES.get(random.nextInt(CLASSES.size())));
        }
        return PatentSearch.stored(String.join(" ", parts)) instanceof Granted<SearchQuery>(SearchQuery query)
                ? StoredQuery.of(PatentNews.schema(), query)
                : StoredQuery.of(PatentNews.schema(), new SearchQuery.None());
    }
}

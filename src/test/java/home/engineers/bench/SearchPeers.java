package home.engineers.bench;

import home.engineers.bench.Benchmark.Figure;
import home.engineers.kernel.Granted;
import home.engineers.patents.internal.PatentDocuments;
import home.engineers.patents.rules.PatentVocabulary;
import home.engineers.search.FeedPosition;
import home.engineers.search.SearchIndexes;
import home.engineers.search.SearchQuery.All;
import home.engineers.search.SearchRequest;
import home.engineers.search.SearchResult.Hit;
import home.engineers.search.internal.Generation;
import home.engineers.search.internal.Generation.Mark;
import home.engineers.search.internal.opensearch.OpenSearchEngine;
import home.engineers.search.internal.opensearch.OpenSearchPeer;
import home.engineers.search.language.ParsedQuery;
import home.engineers.search.language.QueryParser;
import home.engineers.search.text.Marks;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same questions to Lucene without the house around it, and to an OpenSearch node. */
final class SearchPeers {
    private static final int SIZE = 20;
    private static final int A_STEP = 1_000;
    private static final long SECONDS = 20;
    private static final int LONGEST_REST = 300;
    private final OpenHouse house;
    private final int records;
    private final List<ParsedQuery> questions;
    private double ours;

    SearchPeers(OpenHouse house, int records, List<String> typed) {
        this.house = house;
        this.records = records;
        this.questions = typed.stream().map(SearchPeers::parsed).toList();
    }

    private static ParsedQuery parsed(String typed) {
        if (QueryParser.parse(typed, PatentVocabulary.WORDS) instanceof Granted<ParsedQuery>(ParsedQuery query)) {
            return query;
        }
        throw new IllegalStateException("cannot be read: " + typed);
    }

    /** How the questions are asked of something. */
    private interface Asking {
        List<String> shown(SearchRequest request);
    }

    /** On one thread: the first hits with their fields, and with the marks in title and abstract where they are wanted. */
    void raw(double api, double page, double half, Consumer<Figure> to) throws Exception {
        try (RawLucene raw = new RawLucene(house)) {
            double plain = perSecond("raw Lucene, one thread", raw::fields, false, to);
            double marked = perSecond("raw Lucene, one thread, with marks", raw::fields, true, to);
            to.accept(Figure.recorded("answers of the API a second, two readers", api, ""));
            to.accept(Figure.recorded("pages a second, two readers", page, ""));
            to.accept(Figure.atLeast("API to raw Lucene with the same fields", api / plain, "×", half));
            to.accept(Figure.atLeast("pages to raw Lucene with the same fields and marks", page / marked, "×", half));
        }
        ours = perSecond("the index behind its interface, one thread", request -> shown(house.part(SearchIndexes.class).index("patents").search(request).hits()), false, to);
    }

    private static List<String> shown(List<Hit> hits) {
        return hits.stream().flatMap(hit -> List.of(hit.one(PatentVocabulary.TITLE), hit.one(PatentVocabulary.ABSTRACT)).stream()).toList();
    }

    /** Fills a node with the same documents and asks it the same. @param imported how many a second the house imported and indexed */
    void cluster(double imported, Consumer<Figure> to) throws InterruptedException {
        if (!OpenSearchPeer.isThere()) {
            System.out.println("  no OpenSearch beside it: its libraries are not in " + OpenSearchPeer.LIBRARIES);
            return;
        }
        Mark mark = new Mark("bench", 1, true, FeedPosition.START);
        try (Generation cluster = new OpenSearchEngine(OpenSearchPeer.address()).open(PatentVocabulary.SCHEMA, 1, mark)) {
            long begin = System.nanoTime();
            fill(cluster, mark);
            double filled = records / ((System.nanoTime() - begin) / 1e9);
            to.accept(Figure.recorded("OpenSearch: records indexed a second", filled, ""));
            to.accept(Figure.recorded("import and index in the house to index alone in OpenSearch", imported / filled, "×"));
            rest();
            double theirs = perSecond("OpenSearch, one reader", request -> shown(cluster.search(request).hits()), false, to);
            to.accept(Figure.recorded("the index in the process to OpenSearch, answers a second", ours / theirs, "×"));
        }
    }

    /** As the house had before it was asked. */
    private static void rest() throws InterruptedException {
        for (int second = 0; second < LONGEST_REST && OpenSearchPeer.merging(); second++) {
            Thread.sleep(1_000);
        }
    }

    private void fill(Generation cluster, Mark mark) {
        JdbcClient jdbc = house.part(JdbcClient.class);
        PatentDocuments source = house.part(PatentDocuments.class);
        UUID last = new UUID(0, 0);
        List<UUID> ids;
        do {
            ids = jdbc.sql("select id from patent_publication where id > ? order by id limit ?").params(last, A_STEP).query(UUID.class).list();
            if (!ids.isEmpty()) {
                cluster.write(source.documents(ids), List.of(), mark);
                last = ids.getLast();
            }
        } while (ids.size() == A_STEP);
        cluster.show();
    }

    private double perSecond(String who, Asking asking, boolean marks, Consumer<Figure> to) {
        run(asking, marks, SECONDS / 4);
        double[] times = run(asking, marks, SECONDS);
        double answers = times.length / (double) SECONDS;
        Arrays.sort(times);
        to.accept(Figure.recorded(who + ": answers a second", answers, ""));
        to.accept(Figure.recorded(who + ": median", times[times.length / 2], "ms"));
        to.accept(Figure.recorded(who + ": 99 of 100", times[times.length * 99 / 100], "ms"));
        return answers;
    }

    private double[] run(Asking asking, boolean marks, long seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        double[] times = new double[1_000_000];
        int count = 0;
        while (System.nanoTime() < end && count < times.length) {
            ParsedQuery question = questions.get(count % questions.size());
            long begin = System.nanoTime();
            List<String> shown = asking.shown(SearchRequest.first(SIZE, question.query(), new All()));
            if (marks) {
                shown.forEach(text -> Marks.excerpt(text, question.marked(), 160));
            }
            times[count++] = (System.nanoTime() - begin) / 1e6;
        }
        return Arrays.copyOf(times, count);
    }
}

package home.engineers.bench;

import home.engineers.kernel.Granted;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.kernel.time.HouseClock;
import home.engineers.patents.PatentImport;
import home.engineers.patents.PatentImports;
import home.engineers.patents.PatentNews;
import home.engineers.patents.PatentSearch;
import home.engineers.search.DocumentBatch;
import home.engineers.search.IndexDocument;
import home.engineers.search.RelevanceTask;
import home.engineers.search.SearchQuery;
import home.engineers.search.StoredQuery;
import home.engineers.search.text.WordUnits;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long it takes to hold new records against the interests that stand.
 *
 * <p>In the house: interests as people keep them, each of two or three words of the title of a patent, one in four with its
 * class, one in five of an applicant instead, and none that finds more than two of 1,000 earlier records: where 30,000 come
 * out a year, as of a large city, that is a message or so a week, below the five families a day at which the house warns. A round is measured whole: it takes the news away, follows the interests, matches, finds
 * the reasons and writes what matched. Without the house: interests of one to three words from anywhere in the very texts
 * that come in, so that each finds a dozen of 1,000, which is more than any forecast lets pass unwarned; matching alone.
 */
final class PushBenchmark implements Benchmark {
    private static final int INTERESTS = 50_000;
    private static final int RECORDS = 1_000;
    private static final int ROUNDS = 3;
    private static final int MOST_OF_PAST = 2;
    private static final int PATENTS = 1_000_000;
    private static final double MOST_SECONDS = 5;
    private static final List<String> CLASSES = List.of("E01D", "G01N", "B66D", "H01M", "E21D", "G06F", "H04L", "A61K", "C22C", "B65G");

    @Override
    public String name() {
        return "push";
    }

    @Override
    public String says() {
        return "1,000 new records with the texts of Chinese abstracts (CSL, dev) against 50,000 interests, in a house with its database, and without a house where each interest finds a dozen";
    }

    @Override
    public void run(Consumer<Figure> to) throws Exception {
        inTheHouse(to);
        dense(to);
    }

    private static void inTheHouse(Consumer<Figure> to) throws Exception {
        ManyPatents patents = new ManyPatents();
        Path folder = Files.createTempDirectory("engineers-home-push");
        try (OpenHouse house = new OpenHouse()) {
            house.part(DueWorkRunner.class).stop();
            DueWork matching = house.parts(DueWork.class).stream().filter(one -> one.getClass().getSimpleName().startsWith("NewsMatching")).findAny().orElseThrow();
            house.part(DueWorkRunner.class).runAll();
            bring(house, patents.write(folder, PATENTS, PATENTS + RECORDS));
            keep(house, patents);
            to.accept(Figure.recorded("in the house: first round, which reads 50,000 interests", round(house, matching), "s"));
            for (int i = 0; i < ROUNDS; i++) {
                long before = matches(house);
                bring(house, patents.write(folder, i * RECORDS, (i + 1) * RECORDS));
                to.accept(new Figure("in the house: round of 1,000 records, " + (i + 1), round(house, matching), "s", MOST_SECONDS));
                to.accept(Figure.recorded("in the house: matches written, " + (i + 1), matches(house) - before, ""));
            }
        } finally {
            ServedHouse.delete(folder);
        }
    }

    private static double round(OpenHouse house, DueWork matching) {
        long began = System.nanoTime();
        matching.carryOut(house.part(HouseClock.class).instant());
        return seconds(began);
    }

    private static long matches(OpenHouse house) {
        return house.part(JdbcClient.class).sql("select count(*) from interest_match").query(Long.class).single();
    }

    private static void keep(OpenHouse house, ManyPatents patents) {
        JdbcClient jdbc = house.part(JdbcClient.class);
        Random random = new Random(20_261_128);
        List<String> thought = IntStream.range(0, 2 * INTERESTS).mapToObj(i -> thought(patents, random)).toList();
        List<String> kept = new ArrayList<>();
        try (DocumentBatch past = house.part(PatentSearch.class).batch(jdbc.sql("select id from patent_publication").query(UUID.class).list())) {
            List<Set<String>> found = past.found(thought.stream().map(PushBenchmark::stored).toList());
            IntStream.range(0, thought.size()).filter(i -> found.get(i).size() <= MOST_OF_PAST).limit(INTERESTS).forEach(i -> kept.add(thought.get(i)));
        }
        if (kept.size() < INTERESTS) {
            throw new IllegalStateException("too many interests would be a flood: " + (thought.size() - kept.size()));
        }
        jdbc.sql("""
                insert into interest (id, owner, name, query, ipc, applicants, people, events, mail, webhook, every, at_hour, week_day, quiet_from,
                    quiet_to, cap, made_at, changed_at)
                select gen_random_uuid(), gen_random_uuid(), 'bench', q, '{}', '{}', '{}', '{PUBLISHED,GRANTED}', false, '', 'AT_ONCE', 8, 1, 0, 0, 10,
                    now(), now() from unnest(?) q""").param(kept.toArray(String[]::new)).update();
    }

    private static String thought(ManyPatents patents, Random random) {
        int record = random.nextInt(PATENTS);
        if (random.nextInt(5) == 0) {
            return "申请人:" + ManyPatents.applicant(record);
        }
        List<String> words = WordUnits.of(patents.title(record)).stream().map(WordUnits.Unit::text).filter(word -> word.length() > 1).toList();
        int many = Math.min(words.size(), 2 + random.nextInt(2));
        int from = random.nextInt(words.size() - many + 1);
        String query = String.join(" ", words.subList(from, from + many));
        return random.nextInt(4) == 0 || words.isEmpty() ? (query + " ipc:" + patents.ipc(record)).strip() : query;
    }

    private static void bring(OpenHouse house, Path file) throws Exception {
        PatentImports imports = house.part(PatentImports.class);
        try (InputStream in = Files.newInputStream(file)) {
            UUID id = ((Granted<UUID>) imports.receive(file.getFileName().toString(), in, null)).value();
            while (imports.find(id).orElseThrow().state() == PatentImport.State.RUNNING) {
                Thread.sleep(100);
            }
        }
    }

    private static void dense(Consumer<Figure> to) {
        Random random = new Random(20_261_128);
        List<String> texts = RelevanceTask.titles().texts();
        List<IndexDocument> records = IntStream.range(0, RECORDS).mapToObj(i -> record(i, texts.get(i % texts.size()), random)).toList();
        List<String> words = texts.stream().flatMap(text -> WordUnits.of(text).stream()).map(WordUnits.Unit::text).filter(word -> word.length() > 1).toList();
        long began = System.nanoTime();
        List<StoredQuery> stored = IntStream.range(0, INTERESTS).mapToObj(i -> stored(words, random)).toList();
        to.accept(Figure.recorded("dense: reading 50,000 queries on one thread, once", seconds(began), "s"));
        for (String round : List.of("first batch", "later batch")) {
            began = System.nanoTime();
            long matched = 0;
            try (DocumentBatch batch = DocumentBatch.of(PatentNews.schema(), records)) {
                matched = batch.found(stored).stream().mapToLong(Set::size).sum();
            }
            to.accept(new Figure("dense: matching, " + round, seconds(began), "s", MOST_SECONDS));
            to.accept(Figure.recorded("dense: matches, " + round, matched, ""));
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
        return stored(String.join(" ", parts));
    }

    private static StoredQuery stored(String query) {
        return StoredQuery.of(PatentNews.schema(), PatentSearch.stored(query) instanceof Granted<SearchQuery>(SearchQuery read) ? read : new SearchQuery.None());
    }
}

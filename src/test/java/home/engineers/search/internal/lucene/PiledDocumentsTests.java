package home.engineers.search.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.search.FeedPosition;
import home.engineers.search.IndexDocument;
import home.engineers.search.IndexField;
import home.engineers.search.IndexField.Use;
import home.engineers.search.IndexSchema;
import home.engineers.search.internal.Generation.Mark;
import home.engineers.search.internal.plan.Physical;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** Many documents at once stand in an index as if each had come by itself. */
class PiledDocumentsTests {
    private static final IndexSchema SCHEMA = new IndexSchema("piled", 1, List.of(
            IndexField.ranked("title", 2, Use.STORED, Use.EXACT),
            IndexField.ranked("claims", 0),
            IndexField.of("owner", Use.TEXT, Use.EXACT, Use.FACET, Use.STORED),
            IndexField.of("published", Use.NUMBER, Use.STORED)));
    private static final Mark START = new Mark("none", 1, true, FeedPosition.START);
    private static final Mark LATER = new Mark("none", 1, true, new FeedPosition(7, ""));
    /** Of one, two, three and four bytes, with numbers, long words, signs that are no terms and nothing at all. */
    private static final List<String> PIECES = List.of(
            "齿轮", "传动装置", "新能源汽车充电桩", "𠮷野家", "a", "LED", "electroencephalography", "ТОКАРНЫЙ", "é", "3.14", "2026", "，", "——", "｡", "ｷﾞﾔ", "的", "");

    /** More terms than a pile has room for in one text. */
    private static final String LONG = "传动装置".repeat(17_000);

    private static IndexDocument document(int number, Random random) {
        IndexDocument.Builder document = IndexDocument.of("d%05d".formatted(number)).with("published", String.valueOf(number % 40));
        if (number % 7 != 0) {
            document.with("title", text(random, 6));
        }
        return document.with("claims", number % 250 == 3 ? LONG : text(random, 60)).with("owner", List.of(text(random, 2), text(random, 3))).build();
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) == 0 ? " " : "");
        }
        return text.toString();
    }

    private static List<IndexDocument> documents(int from, int to, long seed) {
        Random random = new Random(seed);
        return IntStream.range(from, to).mapToObj(i -> document(i, random)).toList();
    }

    /** Each term and length of each document, without the numbers that documents have within. */
    private static SortedSet<String> content(Directory directory) throws IOException {
        SortedSet<String> all = new TreeSet<>();
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext part : reader.leaves()) {
                String[] ids = ids(part.reader());
                for (FieldInfo field : part.reader().getFieldInfos()) {
                    terms(part.reader(), field, ids, all);
                    lengths(part.reader(), field, ids, all);
                }
            }
        }
        return all;
    }

    private static String[] ids(LeafReader part) throws IOException {
        String[] ids = new String[part.maxDoc()];
        SortedDocValues keys = DocValues.getSorted(part, Physical.ID);
        while (keys.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            boolean gone = part.getLiveDocs() != null && !part.getLiveDocs().get(keys.docID());
            ids[keys.docID()] = gone ? "" : keys.lookupOrd(keys.ordValue()).utf8ToString();
        }
        return ids;
    }

    private static void terms(LeafReader part, FieldInfo field, String[] ids, SortedSet<String> all) throws IOException {
        if (field.getIndexOptions() == IndexOptions.NONE || part.terms(field.name) == null) {
            return;
        }
        TermsEnum terms = part.terms(field.name).iterator();
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            PostingsEnum places = terms.postings(null, PostingsEnum.POSITIONS);
            while (places.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                List<Integer> positions = new ArrayList<>();
                for (int i = 0; part.terms(field.name).hasPositions() && i < places.freq(); i++) {
                    positions.add(places.nextPosition());
                }
                if (!ids[places.docID()].isEmpty()) {
                    all.add("%s %s in %s: %d %s".formatted(field.name, term.utf8ToString(), ids[places.docID()], places.freq(), positions));
                }
            }
        }
    }

    private static void lengths(LeafReader part, FieldInfo field, String[] ids, SortedSet<String> all) throws IOException {
        NumericDocValues lengths = field.hasNorms() ? part.getNormValues(field.name) : null;
        while (lengths != null && lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (!ids[lengths.docID()].isEmpty()) {
                all.add("%s of %s is %d long".formatted(field.name, ids[lengths.docID()], lengths.longValue()));
            }
        }
    }

    @Test
    void aPileIsTheSameAsItsDocumentsOneByOne() throws IOException {
        List<IndexDocument> first = documents(0, 900, 1);
        List<IndexDocument> again = documents(300, 650, 2);
        try (Directory one = new ByteBuffersDirectory(); Directory piled = new ByteBuffersDirectory()) {
            LuceneGeneration byOne = new LuceneGeneration(SCHEMA, "1", one, START);
            for (List<IndexDocument> all : List.of(first, again)) {
                all.forEach(document -> byOne.write(List.of(document), List.of(), START));
            }
            byOne.write(List.of(), List.of("d00007", "d00500"), LATER);
            byOne.keep();
            LuceneGeneration atOnce = new LuceneGeneration(SCHEMA, "1", new Lent(piled), START);
            atOnce.write(first.subList(0, 400), List.of(), START);
            atOnce.show();
            atOnce.write(first.subList(400, 900), List.of(), START);
            atOnce.write(again, List.of(), START);
            atOnce.write(List.of(), List.of("d00007", "d00500"), LATER);
            atOnce.keep();

            SortedSet<String> expected = content(one);
            SortedSet<String> found = content(piled);
            assertThat(expected).hasSizeGreaterThan(20_000);
            assertThat(found.stream().filter(line -> !expected.contains(line)).limit(9)).isEmpty();
            assertThat(expected.stream().filter(line -> !found.contains(line)).limit(9)).isEmpty();
            assertThat(atOnce.mark()).isEqualTo(LATER);
            atOnce.show();
            assertThat(atOnce.count()).isEqualTo(898);
            atOnce.close();
            try (CheckIndex check = new CheckIndex(piled)) {
                check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_SLOW_CHECKS);
                assertThat(check.checkIndex().clean).isTrue();
            }
        }
    }

    /** More at once than one pile has numbers for. */
    @Test
    void howeverManyComeAtOnceEachStandsByItself() throws IOException {
        List<IndexDocument> many = IntStream.range(0, 70_000)
                .mapToObj(i -> IndexDocument.of("d%05d".formatted(i)).with("title", "n" + i).build()).toList();
        try (Directory directory = new ByteBuffersDirectory(); LuceneGeneration index = new LuceneGeneration(SCHEMA, "1", new Lent(directory), START)) {
            index.write(many, List.of(), LATER);
            index.keep();
            index.show();

            SortedSet<String> found = content(directory);
            assertThat(index.count()).isEqualTo(70_000);
            assertThat(found).contains("title_grams n0 in d00000: 1 [0]", "title_grams n65536 in d65536: 1 [0]", "title_grams n69999 in d69999: 1 [0]");
        }
    }

    /** Is still there when it is given back, and cannot be written to while it is told so. */
    private static final class Lent extends FilterDirectory {
        private boolean refuses;

        Lent(Directory in) {
            super(in);
        }

        @Override
        public void close() {}

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (refuses) {
                throw new IOException("No space left on device");
            }
            return super.createOutput(name, context);
        }
    }

    @Test
    void aPileThatCannotBeTakenInIsNeverKeptAsIfItHadBeen() throws IOException {
        try (Directory kept = new ByteBuffersDirectory()) {
            Lent directory = new Lent(kept);
            LuceneGeneration index = new LuceneGeneration(SCHEMA, "1", directory, START);
            index.write(documents(0, 3, 1), List.of(), START);
            index.keep();
            index.write(documents(3, 600, 1), List.of(), LATER);
            directory.refuses = true;

            assertThatThrownBy(index::show).hasStackTraceContaining("No space left");
            assertThatThrownBy(index::keep).isInstanceOf(RuntimeException.class);
            assertThat(index.broken()).isTrue();
            try (LuceneGeneration after = new LuceneGeneration(SCHEMA, "1", kept, START)) {
                assertThat(after.mark()).isEqualTo(START);
                assertThat(after.count()).isEqualTo(3);
            }
        }
    }
}

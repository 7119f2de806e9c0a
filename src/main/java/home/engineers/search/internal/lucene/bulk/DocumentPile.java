package home.engineers.search.internal.lucene.bulk;

import home.engineers.search.text.TermList;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Some thousand documents on their way into an index, which takes them in at once. All but their texts goes the way that
 * Lucene has for it, through an index in memory; the terms of texts, of which there are hundreds in each, are sorted here.
 */
public final class DocumentPile implements AutoCloseable {
    /** Of 8 bytes each, in two piles and one to sort in that may have room for twice as many: fewer where the heap is small. */
    private static final long MOST_TERMS = Math.min(8_000_000, Runtime.getRuntime().maxMemory() / 250);

    private static final int MOST_DOCUMENTS = 50_000;
    private static final double WITHOUT_FLUSH = 1_024;

    private final Predicate<String> positions;
    private final Spare spare = new Spare();
    private final NavigableMap<String, TermColumn> texts = new TreeMap<>();
    private final Set<Term> keys = new HashSet<>();
    private Rest rest;
    private int documents;
    private long terms;

    /** @param positions whether a text keeps the places of its terms, by its name */
    public DocumentPile(Predicate<String> positions) throws IOException {
        this.positions = positions;
        this.rest = Rest.make();
    }

    /** The documents without their texts. */
    private record Rest(Directory memory, IndexWriter writer) implements AutoCloseable {
        static Rest make() throws IOException {
            Directory memory = new ByteBuffersDirectory();
            return new Rest(memory, new IndexWriter(memory, new IndexWriterConfig(new KeywordAnalyzer())
                    .setCodec(new ShortLivedCodec())
                    .setRAMBufferSizeMB(WITHOUT_FLUSH)
                    .setUseCompoundFile(false)
                    .setMergePolicy(NoMergePolicy.INSTANCE)));
        }

        @Override
        public void close() throws IOException {
            writer.rollback();
            memory.close();
        }
    }

    /** Whether a pile can take a document: one with a text of tens of thousands of terms goes into an index by itself. */
    public static boolean takes(Map<String, TermList> ofTexts) {
        return ofTexts.values().stream().allMatch(text -> text.size() <= Place.MOST);
    }

    /** Puts a document in the place of any other of the key. @param ofTexts terms of its texts by their names, that a pile {@link #takes} */
    public void put(Term key, Document withoutTexts, Map<String, TermList> ofTexts) throws IOException {
        if (keys.add(key)) {
            rest.writer().addDocument(withoutTexts);
        } else {
            rest.writer().updateDocument(key, withoutTexts);
        }
        ofTexts.forEach((name, all) -> {
            texts.computeIfAbsent(name, any -> new TermColumn(positions.test(name))).add(documents, all);
            terms += all.size();
        });
        documents++;
    }

    /** Takes documents away, from here and from the index that this goes into. */
    public void remove(Collection<Term> gone) throws IOException {
        rest.writer().deleteDocuments(gone.toArray(Term[]::new));
        keys.addAll(gone);
    }

    public boolean isFull() {
        return terms > MOST_TERMS || documents >= MOST_DOCUMENTS;
    }

    /** Puts all of them into an index, each in the place of any other of its key. */
    public void into(IndexWriter index) throws IOException {
        index.deleteDocuments(keys.toArray(Term[]::new));
        try (DirectoryReader reader = DirectoryReader.open(rest.writer())) {
            if (reader.leaves().size() > 1 || reader.maxDoc() != (reader.leaves().isEmpty() ? 0 : documents)) {
                throw new IllegalStateException(reader.maxDoc() + " documents in " + reader.leaves().size() + " parts, and the texts of " + documents);
            }
            for (LeafReaderContext part : reader.leaves()) {
                index.addIndexes(new PileReader((CodecReader) part.reader(), texts, spare));
            }
        }
    }

    /** Takes everything away and keeps the room for as much again. */
    public void clear() throws IOException {
        rest.close();
        rest = Rest.make();
        texts.values().forEach(TermColumn::clear);
        keys.clear();
        documents = 0;
        terms = 0;
    }

    @Override
    public void close() throws IOException {
        rest.close();
    }
}

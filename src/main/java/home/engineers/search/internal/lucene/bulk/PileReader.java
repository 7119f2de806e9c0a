package home.engineers.search.internal.lucene.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValuesSkipIndexType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.VectorEncoding;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.jspecify.annotations.Nullable;

/** Documents that an index keeps without their texts, together with these. To be merged into an index, not to be searched. */
final class PileReader extends FilterCodecReader {
    private final NavigableMap<String, TermColumn> texts;
    private final FieldInfos infos;
    private final Spare spare;

    PileReader(CodecReader rest, NavigableMap<String, TermColumn> texts, Spare spare) {
        super(rest);
        this.texts = texts;
        this.spare = spare;
        this.infos = infos(rest.getFieldInfos(), texts);
    }

    private static FieldInfos infos(FieldInfos rest, Map<String, TermColumn> texts) {
        List<FieldInfo> all = new ArrayList<>();
        int number = 0;
        for (FieldInfo info : rest) {
            all.add(info);
            number = Math.max(number, info.number + 1);
        }
        for (Map.Entry<String, TermColumn> text : texts.entrySet()) {
            all.add(info(text.getKey(), number++, text.getValue().positions()));
        }
        return new FieldInfos(all.toArray(FieldInfo[]::new));
    }

    private static FieldInfo info(String name, int number, boolean positions) {
        return new FieldInfo(
                name, number, false, false, false, positions ? IndexOptions.DOCS_AND_FREQS_AND_POSITIONS : IndexOptions.DOCS_AND_FREQS,
                DocValuesType.NONE, DocValuesSkipIndexType.NONE, -1, Map.of(), 0, 0, 0, 0, VectorEncoding.FLOAT32,
                VectorSimilarityFunction.EUCLIDEAN, false, false);
    }

    @Override
    public FieldInfos getFieldInfos() {
        return infos;
    }

    @Override
    public FieldsProducer getPostingsReader() {
        return new Postings(super.getPostingsReader());
    }

    @Override
    public NormsProducer getNormsReader() {
        return new Lengths(super.getNormsReader());
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
        return null;
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    private final class Postings extends FieldsProducer {
        private final FieldsProducer rest;

        Postings(FieldsProducer rest) {
            this.rest = rest;
        }

        @Override
        public Iterator<String> iterator() {
            List<String> names = new ArrayList<>(texts.keySet());
            rest.forEach(names::add);
            return names.stream().sorted().iterator();
        }

        @Override
        public @Nullable Terms terms(String field) throws IOException {
            TermColumn text = texts.get(field);
            return text == null ? rest.terms(field) : text.sorted(spare);
        }

        @Override
        public int size() {
            return rest.size() + texts.size();
        }

        @Override
        public void checkIntegrity() {}

        @Override
        public void close() {}
    }

    private final class Lengths extends NormsProducer {
        private final @Nullable NormsProducer rest;

        Lengths(@Nullable NormsProducer rest) {
            this.rest = rest;
        }

        @Override
        public NumericDocValues getNorms(FieldInfo field) throws IOException {
            TermColumn text = texts.get(field.name);
            return text == null ? Objects.requireNonNull(rest).getNorms(field) : new LengthWalk(text, maxDoc());
        }

        @Override
        public void checkIntegrity() {}

        @Override
        public void close() {}
    }
}

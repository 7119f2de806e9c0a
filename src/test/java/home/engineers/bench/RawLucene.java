package home.engineers.bench;

import home.engineers.patents.rules.PatentVocabulary;
import home.engineers.search.SearchRequest;
import home.engineers.search.internal.DocumentForm;
import home.engineers.search.internal.lucene.RawQueries;
import home.engineers.search.internal.plan.Physical;
import home.engineers.store.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;

/** Lucene alone on the index that a house keeps, with exact totals. */
final class RawLucene implements AutoCloseable {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    RawLucene(OpenHouse house) throws IOException {
        Path home = house.part(DataDirectory.class).root().resolve("index").resolve(PatentVocabulary.INDEX);
        this.reader = DirectoryReader.open(FSDirectory.open(home.resolve(Files.readString(home.resolve("served")).strip())));
        this.searcher = new IndexSearcher(reader);
    }

    /** Title and abstract of the first hits. */
    List<String> fields(SearchRequest request) {
        try {
            List<String> fields = new ArrayList<>();
            var top = searcher.search(RawQueries.of(PatentVocabulary.SCHEMA, request), new TopScoreDocCollectorManager(request.size(), Integer.MAX_VALUE));
            var stored = searcher.storedFields();
            for (ScoreDoc hit : top.scoreDocs) {
                Map<String, List<String>> values = DocumentForm.stored(stored.document(hit.doc, Set.of(Physical.STORED)).getBinaryValue(Physical.STORED).utf8ToString());
                fields.add(values.getOrDefault(PatentVocabulary.TITLE, List.of("")).getFirst());
                fields.add(values.getOrDefault(PatentVocabulary.ABSTRACT, List.of("")).getFirst());
            }
            return fields;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

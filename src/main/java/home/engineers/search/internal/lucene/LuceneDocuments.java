package home.engineers.search.internal.lucene;

import home.engineers.search.internal.DocumentForm;
import home.engineers.search.internal.plan.Physical;
import home.engineers.search.text.TermList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Documents as Lucene keeps them. */
final class LuceneDocuments {
    /** Ids and hashes in the order of ids, for comparison with the database. */
    static final String PRINT = "doc_print";

    private static final FieldType GRAMS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS);

    private LuceneDocuments() {}

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    static Document of(DocumentForm form) {
        Document document = withoutTexts(form);
        form.texts().forEach((name, terms) -> document.add(text(name, terms)));
        return document;
    }

    static Document withoutTexts(DocumentForm form) {
        Document document = new Document();
        document.add(new StringField(Physical.ID, form.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(Physical.ID, new BytesRef(form.id())));
        document.add(new StringField(PRINT, form.id() + " " + form.hash(), Field.Store.NO));
        document.add(new StoredField(Physical.STORED, form.stored().getBytes(StandardCharsets.UTF_8)));
        form.exact().forEach((name, values) -> values.forEach(value -> document.add(new StringField(name, value, Field.Store.NO))));
        form.numbers().forEach((name, values) -> values.forEach(value -> document.add(new LongField(name, value, Field.Store.NO))));
        form.facets().forEach((name, values) -> values.forEach(value -> document.add(new SortedSetDocValuesField(name, new BytesRef(value)))));
        return document;
    }

    /** The values that are given back. */
    static Map<String, List<String>> stored(Document document) {
        BytesRef bytes = document.getBinaryValue(Physical.STORED);
        // An index that was made before 2026-11-29 has a text there, and serves until it is built anew.
        return DocumentForm.stored(bytes == null ? document.get(Physical.STORED) : bytes.utf8ToString());
    }

    private static Field text(String name, TermList terms) {
        return positions(name) ? new Field(name, new TermStream(terms.toList()), GRAMS) : new Field(name, new CountedTerms(terms.toList()), WORDS);
    }

    /** Whether the places of terms are kept. @param name of a text */
    static boolean positions(String name) {
        return !name.equals(Physical.WORDS);
    }
}

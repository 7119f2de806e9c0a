package home.engineers.search.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.search.IndexDocument;
import home.engineers.search.IndexField;
import home.engineers.search.IndexField.Use;
import home.engineers.search.IndexSchema;
import home.engineers.search.internal.DocumentForm;
import home.engineers.search.internal.plan.Physical;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.junit.jupiter.api.Test;

class LuceneDocumentsTests {
    private static final DocumentForm FORM = DocumentForm.of(
            new IndexSchema("kept", 1, List.of(IndexField.of("title", Use.STORED))), IndexDocument.of("1").with("title", "齿轮 𠮷").build());

    @Test
    void givesBackWhatAnIndexOfAnEarlierDayKeptAsText() {
        Document earlier = new Document();
        earlier.add(new StoredField(Physical.STORED, FORM.stored()));

        assertThat(LuceneDocuments.stored(LuceneDocuments.of(FORM))).isEqualTo(Map.of("title", List.of("齿轮 𠮷")));
        assertThat(LuceneDocuments.stored(earlier)).isEqualTo(Map.of("title", List.of("齿轮 𠮷")));
    }
}

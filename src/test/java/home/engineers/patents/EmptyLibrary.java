package home.engineers.patents;

import static org.awaitility.Awaitility.await;

import home.engineers.patents.rules.PatentVocabulary;
import home.engineers.search.SearchIndex;
import home.engineers.search.SearchIndexes;
import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes all patents off the record of a context, and out of its index. */
final class EmptyLibrary {
    private EmptyLibrary() {}

    /** No trigger hears of a table that is emptied as a whole: the index is built anew. */
    static void make(ApplicationContext house) {
        house.getBean(JdbcClient.class).sql("""
                truncate patent_import, patent_refusal, patent_citation, patent_event, patent_party, patent_party_declined,
                    patent_publication, patent_application, patent_family""").update();
        SearchIndex index = house.getBean(SearchIndexes.class).index(PatentVocabulary.INDEX);
        index.catchUp();
        index.rebuild();
        await().atMost(Duration.ofSeconds(30)).until(() -> index.state().rebuilding().isEmpty() && index.state().documents() == 0);
    }
}

package home.engineers.search.internal.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.search.FeedPosition;
import home.engineers.search.IndexDocument;
import home.engineers.search.RelevanceTask;
import home.engineers.search.RelevanceTask.Figures;
import home.engineers.search.SearchContract;
import home.engineers.search.SearchedCollection;
import home.engineers.search.internal.Generation;
import home.engineers.search.internal.Generation.Mark;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A cluster does what the index in the process does, and ranks alike. */
class OpenSearchContractTests extends SearchContract {
    @BeforeAll
    static void aNodeRuns() {
        Assumptions.assumeTrue(OpenSearchPeer.isThere(), "./ehome test puts the libraries of OpenSearch to " + OpenSearchPeer.LIBRARIES);
    }

    @Override
    protected Generation fresh() {
        return new OpenSearchEngine(OpenSearchPeer.address()).open(SCHEMA, OpenSearchPeer.fresh(), START);
    }

    @Test
    void titlesAndKeywordsAreRankedAsByTheIndexInTheProcess() {
        OpenSearchEngine engine = new OpenSearchEngine(OpenSearchPeer.address());
        for (RelevanceTask task : List.of(RelevanceTask.titles(), RelevanceTask.keywords())) {
            Generation index = engine.open(SearchedCollection.SCHEMA, OpenSearchPeer.fresh(), SearchedCollection.START);
            try (SearchedCollection cluster = SearchedCollection.in(index, task); SearchedCollection process = SearchedCollection.inMemory(task)) {
                Figures ofCluster = task.measure(cluster::find);

                assertThat(ofCluster).isEqualTo(task.measure(process::find));
            }
        }
    }

    @Test
    void theMarkIsSharedAndTheServedGenerationIsNamed() {
        OpenSearchEngine engine = new OpenSearchEngine(OpenSearchPeer.address());
        int number = OpenSearchPeer.fresh();
        Mark reached = new Mark("db", 1, true, new FeedPosition(42, "x"));
        Generation one = engine.open(SCHEMA, number, START);
        one.write(List.of(IndexDocument.of("a").with("title", "轴承").build()), List.of(), reached);
        one.keep();
        engine.serve(SCHEMA, number);

        assertThat(new OpenSearchEngine(OpenSearchPeer.address()).open(SCHEMA, number, START).mark()).isEqualTo(reached);
        assertThat(engine.served(SCHEMA)).contains(number);
        int next = OpenSearchPeer.fresh();
        engine.open(SCHEMA, next, START);
        engine.serve(SCHEMA, next);
        engine.forgetBefore(SCHEMA, next);
        assertThat(engine.served(SCHEMA)).contains(next);
    }
}

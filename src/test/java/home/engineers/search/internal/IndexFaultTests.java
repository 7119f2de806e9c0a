package home.engineers.search.internal;

import static home.engineers.search.internal.FollowingIndexTests.JDBC;
import static home.engineers.search.internal.FollowingIndexTests.STORE;
import static home.engineers.search.internal.FollowingIndexTests.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import home.engineers.kernel.FullDisk;
import home.engineers.kernel.Unavailable;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.search.DocumentSource;
import home.engineers.search.IndexDocument;
import home.engineers.search.IndexSchema;
import home.engineers.search.SearchQuery.All;
import home.engineers.search.SearchQuery.Words;
import home.engineers.search.SearchRequest;
import home.engineers.search.internal.FollowingIndexTests.Books;
import home.engineers.search.internal.lucene.LuceneEngine;
import home.engineers.search.internal.opensearch.OpenSearchEngine;
import home.engineers.testing.Database;
import home.engineers.testing.SmallDisk;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an index does where its disk is full, its cluster away, or the database does not answer. */
@Database
class IndexFaultTests {
    @TempDir
    private Path folder;

    private final ChangeFeed feed = new ChangeFeed(JDBC, new InformationBarrier(), STORE);

    @BeforeEach
    void table() {
        FollowingIndexTests.table();
    }

    private static long found(FollowingIndex index, String words) {
        return index.search(SearchRequest.first(10, new Words("", words, false), new All())).total();
    }

    @Test
    void onAFullDiskTheOldGoesOnBeingFoundAndTheNewIsTakenInOnceThereIsRoom() throws Exception {
        SmallDisk disk = SmallDisk.at(folder, 8).orElse(null);
        Assumptions.assumeTrue(disk != null, "no file system can be mounted here");
        try (disk; FollowingIndex index = new FollowingIndex(new Books(1), feed, new LuceneEngine(disk.seen("index")))) {
            sql("insert into test_book (title) values ('齿轮')");
            index.catchUp();
            disk.fill();
            sql("insert into test_book (title) select '蜗轮传动装置第' || n from generate_series(1, 300) n");

            assertThat(catchThrowable(index::follow)).satisfies(fault -> assertThat(FullDisk.in(fault)).as(fault.toString()).isTrue());
            assertThat(IndexFaults.reason((RuntimeException) catchThrowable(index::follow)).key()).isEqualTo("search.index.fault.full");
            assertThat(found(index, "齿轮")).isEqualTo(1);

            disk.free();
            assertThat(index.catchUp()).isTrue();
            assertThat(found(index, "蜗轮传动")).isEqualTo(300);
            assertThat(new IndexComparison(index, feed).differences()).isEmpty();
        }
    }

    /** Books of a database that may be away. */
    private record Lent(AtomicBoolean away) implements DocumentSource {
        @Override
        public IndexSchema schema() {
            return new Books(1).schema();
        }

        @Override
        public String table() {
            return new Books(1).table();
        }

        @Override
        public List<IndexDocument> documents(Collection<UUID> ids) {
            if (away.get()) {
                throw new IllegalStateException("away");
            }
            return new Books(1).documents(ids);
        }
    }

    @Test
    void aRebuildThatFailsIsBegunAgainWhileTheOldOneServes() {
        AtomicBoolean away = new AtomicBoolean();
        try (FollowingIndex index = new FollowingIndex(new Lent(away), feed, new LuceneEngine(folder))) {
            sql("insert into test_book (title) values ('齿轮')");
            index.catchUp();
            index.rebuild();
            away.set(true);
            assertThatThrownBy(index::rebuildIfOrdered).isInstanceOf(IllegalStateException.class);
            assertThat(found(index, "齿轮")).isEqualTo(1);
            assertThat(index.state().rebuilding()).as("still ordered").isPresent();

            away.set(false);
            index.rebuildIfOrdered();
            assertThat(index.state().rebuilding()).isEmpty();
            assertThat(new LuceneEngine(folder).served(index.schema())).contains(2);
            assertThat(found(index, "齿轮")).isEqualTo(1);
        }
    }

    @Test
    void aClusterThatIsAwayIsNamedInASentence() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI nobody = URI.create("http://127.0.0.1:" + free.getLocalPort());
            free.close();

            assertThatThrownBy(() -> new FollowingIndex(new Books(1), feed, new OpenSearchEngine(nobody))).isInstanceOfSatisfying(Unavailable.class, away -> {
                assertThat(away.reason().key()).isEqualTo("search.index.fault.unreachable");
                assertThat(away.reason().arguments()).containsExactly("127.0.0.1:" + nobody.getPort());
            });
        }
    }
}

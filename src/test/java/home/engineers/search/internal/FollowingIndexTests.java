package home.engineers.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.search.DocumentSource;
import home.engineers.search.FeedPosition;
import home.engineers.search.IndexDocument;
import home.engineers.search.IndexField;
import home.engineers.search.IndexField.Use;
import home.engineers.search.IndexSchema;
import home.engineers.search.SearchQuery.All;
import home.engineers.search.SearchQuery.Words;
import home.engineers.search.SearchRequest;
import home.engineers.search.SearchResult.Hit;
import home.engineers.search.internal.ChangeFeed.Step;
import home.engineers.search.internal.lucene.LuceneEngine;
import home.engineers.store.DatabaseAddress;
import home.engineers.testing.Database;
import home.engineers.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An index follows its table, through kills, rebuilds and transactions that commit late. */
@Database
class FollowingIndexTests {
    private static final TestDatabase DATABASE = TestDatabase.migrated();
    static final DataSource STORE = new DriverManagerDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password());
    static final JdbcClient JDBC = JdbcClient.create(STORE);

    @TempDir
    private Path folder;

    private final ChangeFeed feed = new ChangeFeed(JDBC, new InformationBarrier(), STORE);
    private FollowingIndex index;

    /** Books with a title. */
    record Books(int edition) implements DocumentSource {
        @Override
        public IndexSchema schema() {
            return new IndexSchema("books", edition, List.of(IndexField.ranked("title", 1, Use.STORED)));
        }

        @Override
        public String table() {
            return "test_book";
        }

        @Override
        public List<IndexDocument> documents(Collection<UUID> ids) {
            return JDBC.sql("select id, title from test_book where id in (:ids) and not hidden").param("ids", ids)
                    .query((row, number) -> IndexDocument.of(row.getString("id")).with("title", row.getString("title")).build())
                    .list();
        }
    }

    @BeforeEach
    void opened() {
        table();
        index = open(1);
    }

    static void table() {
        Stream.of("drop table if exists test_book", "delete from search_removal", """
                create table test_book (id uuid primary key default gen_random_uuid(), title text not null,
                    hidden boolean not null default false, changed xid8 not null)""",
                "create index on test_book (changed, id)",
                "create trigger change before insert or update on test_book for each row execute function search_note_change()",
                "create trigger removal after delete on test_book for each row execute function search_note_removal('books')")
                .forEach(FollowingIndexTests::sql);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private FollowingIndex open(int edition) {
        return new FollowingIndex(new Books(edition), feed, new LuceneEngine(folder));
    }

    static void sql(String statement) {
        JDBC.sql(statement).update();
    }

    private List<String> titles(String words) {
        return index.search(SearchRequest.first(10, new Words("", words, false), new All())).hits().stream().map((Hit hit) -> hit.one("title")).toList();
    }

    private List<String> differences() {
        return new IndexComparison(index, feed).differences();
    }

    @Test
    void rowsThatComeChangeHideAndGoAreFollowed() {
        sql("insert into test_book (title) values ('齿轮传动'), ('齿轮加工'), ('轴承')");
        assertThat(index.catchUp()).isTrue();
        assertThat(titles("齿轮")).containsExactlyInAnyOrder("齿轮传动", "齿轮加工");

        sql("update test_book set title = '蜗轮加工' where title = '齿轮加工'");
        sql("delete from test_book where title = '齿轮传动'");
        sql("update test_book set hidden = true where title = '轴承'");
        index.catchUp();

        assertThat(titles("齿轮")).isEmpty();
        assertThat(titles("蜗轮")).containsExactly("蜗轮加工");
        assertThat(index.state().documents()).isEqualTo(1);
        assertThat(differences()).isEmpty();
    }

    @Test
    void whatCommitsLateIsNotPassedOver() throws SQLException {
        index.catchUp();
        try (Connection slow = DriverManager.getConnection(DATABASE.url(), DATABASE.user(), DATABASE.password())) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("insert into test_book (title) values ('慢的齿轮')");
            sql("insert into test_book (title) values ('快的齿轮')");
            index.follow();
            assertThat(titles("齿轮")).isEmpty();
            slow.commit();
        }
        index.catchUp();

        assertThat(titles("齿轮")).containsExactlyInAnyOrder("慢的齿轮", "快的齿轮");
    }

    @Test
    void aTransactionOfAnotherDatabaseOfTheServerHoldsNothingUp() throws SQLException {
        DatabaseAddress other = TestDatabase.fresh().address();
        try (Connection slow = DriverManager.getConnection(other.url(), other.user(), other.password())) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("create table held (n int)");
            sql("insert into test_book (title) values ('齿轮')");
            assertThat(index.catchUp()).isTrue();
            assertThat(titles("齿轮")).hasSize(1);
        }
    }

    @Test
    void manyRowsOfOneTransactionAreTakenInPartByPart() {
        sql("insert into test_book (title) select '齿轮' || n from generate_series(1, 2500) n");
        index.catchUp();

        assertThat(index.state().documents()).isEqualTo(2500);
        assertThat(differences()).isEmpty();
    }

    /** As numbers, not as they are written: 10 comes after 9. */
    @Test
    void transactionsAreReadInTheirOrder() {
        sql("alter table test_book disable trigger all");
        sql("insert into test_book (title, changed) select '齿轮', '10' from generate_series(1, 1500)");
        sql("insert into test_book (title, changed) select '齿条', '9' from generate_series(1, 1500)");

        List<UUID> read = new ArrayList<>();
        Step step = new Step(List.of(), FeedPosition.START, true);
        while (step.more()) {
            step = feed.after(step.reached(), new Books(1), 1_000);
            read.addAll(step.ids());
        }
        assertThat(read).doesNotHaveDuplicates().hasSize(3_000);
        assertThat(read.subList(0, 1_500)).containsExactlyInAnyOrderElementsOf(
                JDBC.sql("select id from test_book where title = '齿条'").query(UUID.class).list());
    }

    @Test
    void afterAStartTheIndexGoesOnWhereItWasKept() {
        sql("insert into test_book (title) values ('齿轮')");
        index.catchUp();
        long reached = index.state().position().transaction();
        index.close();
        sql("insert into test_book (title) values ('齿条')");
        index = open(1);

        assertThat(index.state().position().transaction()).isEqualTo(reached);
        assertThat(titles("齿轮")).containsExactly("齿轮");
        index.catchUp();
        assertThat(titles("齿条")).containsExactly("齿条");
    }

    @Test
    void aNewEditionOfTheSchemaIsBuiltWhileTheOldOneServes() {
        sql("insert into test_book (title) values ('齿轮')");
        index.catchUp();
        index.close();
        index = open(2);
        assertThat(titles("齿轮")).containsExactly("齿轮");
        assertThat(new LuceneEngine(folder).served(index.schema())).contains(1);

        index.rebuildIfOrdered();

        assertThat(titles("齿轮")).containsExactly("齿轮");
        assertThat(new LuceneEngine(folder).served(index.schema())).contains(2);
        assertThat(folder.resolve("books/1")).doesNotExist();
        assertThat(differences()).isEmpty();
    }

    @Test
    void aRebuildThatIsOrderedBringsBackWhatWasLost() {
        sql("insert into test_book (title) values ('齿轮')");
        index.catchUp();
        sql("alter table test_book disable trigger all");
        sql("update test_book set title = '蜗轮'");
        sql("alter table test_book enable trigger all");
        assertThat(differences()).singleElement().asString().contains("is another there");

        index.rebuild();
        index.rebuildIfOrdered();

        assertThat(titles("蜗轮")).containsExactly("蜗轮");
        assertThat(differences()).isEmpty();
        assertThat(index.state().rebuilding()).isEmpty();
    }

    @Test
    void theComparisonFindsWhatIsMissingAndWhatIsTooMuch() {
        sql("insert into test_book (title) values ('齿轮')");
        index.catchUp();
        sql("alter table test_book disable trigger all");
        sql("insert into test_book (title, changed) values ('无人知晓', '3')");
        sql("delete from test_book where title = '齿轮'");

        assertThat(differences()).hasSize(2).anyMatch(line -> line.contains("is in it alone")).anyMatch(line -> line.contains("is not in it"));
    }

    @Test
    void oneNodeAtATimeWritesWhereAllShare() {
        assertThat(feed.alone("books", () -> assertThat(feed.alone("books", () -> {})).isFalse())).isTrue();
        assertThat(feed.alone("books", () -> {})).isTrue();
    }

    @Test
    void anIndexOfAnotherDatabaseIsNotServed() {
        sql("insert into test_book (title) values ('齿轮')");
        index.catchUp();
        index.close();
        try (FollowingIndex elsewhere = new FollowingIndex(new Books(1), new ChangeFeed(JDBC, new InformationBarrier(), STORE) {
            @Override
            String database() {
                return "another";
            }
        }, new LuceneEngine(folder))) {
            assertThat(elsewhere.state().documents()).isZero();
            elsewhere.catchUp();
            assertThat(elsewhere.state().documents()).isEqualTo(1);
        }
        index = open(1);
        assertThat(index.state().documents()).isZero();
    }

    /** Written by a house whose transactions were numbered higher, and brought here by a backup. */
    @Test
    void rowsOfAnotherLifeAreFoundAndGoOnBeingFollowed() {
        sql("alter table test_book disable trigger change");
        sql("insert into test_book (title, changed) values ('齿轮', '9000000000')");
        sql("alter table test_book enable trigger change");
        index.catchUp();
        assertThat(titles("齿轮")).containsExactly("齿轮");

        sql("update test_book set title = '蜗轮'");
        assertThat(index.catchUp()).isTrue();
        assertThat(titles("蜗轮")).containsExactly("蜗轮");
        assertThat(differences()).isEmpty();
    }
}

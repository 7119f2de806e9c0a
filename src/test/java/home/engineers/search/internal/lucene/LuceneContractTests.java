package home.engineers.search.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.search.FeedPosition;
import home.engineers.search.IndexDocument;
import home.engineers.search.SearchContract;
import home.engineers.search.internal.Generation;
import home.engineers.search.internal.Generation.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneContractTests extends SearchContract {
    @TempDir
    private Path folder;

    @Override
    protected Generation fresh() {
        try {
            return new LuceneGeneration(SCHEMA, "1", new ByteBuffersDirectory(), START);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Test
    void whatIsKeptComesBackWithItsMarkAndWhatIsNotIsForgotten() {
        LuceneEngine engine = new LuceneEngine(folder);
        Mark reached = new Mark("db", 1, true, new FeedPosition(42, "x"));
        Generation first = engine.open(SCHEMA, 1, START);
        first.write(List.of(IndexDocument.of("a").with("title", "轴承").build()), List.of(), reached);
        first.keep();
        first.write(List.of(IndexDocument.of("b").with("title", "轴承").build()), List.of(), reached);
        first.close();

        try (Generation again = engine.open(SCHEMA, 1, START)) {
            assertThat(again.mark()).isEqualTo(reached);
            assertThat(again.count()).isEqualTo(1);
        }
    }

    @Test
    void aBrokenFolderIsBuiltAnew() throws IOException {
        LuceneEngine engine = new LuceneEngine(folder);
        try (Generation first = engine.open(SCHEMA, 1, START)) {
            first.write(List.of(IndexDocument.of("a").with("title", "轴承").build()), List.of(), START);
            first.keep();
        }
        try (var files = Files.list(folder.resolve("contract/1"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments_")).toList()) {
                Files.writeString(file, "broken");
            }
        }

        try (Generation again = engine.open(SCHEMA, 1, START)) {
            assertThat(again.mark()).isEqualTo(START);
            assertThat(again.count()).isZero();
        }
    }

    @Test
    void theServedGenerationIsNamedAndOlderOnesAreForgotten() {
        LuceneEngine engine = new LuceneEngine(folder);
        assertThat(engine.served(SCHEMA)).isEmpty();
        engine.open(SCHEMA, 1, START).close();
        engine.open(SCHEMA, 2, START).close();
        engine.serve(SCHEMA, 2);
        engine.forgetBefore(SCHEMA, 2);

        assertThat(engine.served(SCHEMA)).contains(2);
        assertThat(folder.resolve("contract/1")).doesNotExist();
        assertThat(folder.resolve("contract/2")).exists();
    }
}

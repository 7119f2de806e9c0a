package home.engineers.testing;

import home.engineers.store.DatabaseAddress;
import home.engineers.store.internal.EmbeddedPostgres;
import home.engineers.store.internal.ServerAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * An empty database on the server under test: the one PostgreSQL of this JVM, or the one that the system property
 * {@value #SERVER} names. It goes when the JVM ends.
 */
public record TestDatabase(String url, String user, String password) {
    /** JDBC address of any database of a server on which the user may make others. */
    public static final String SERVER = "house.test.postgres";

    private static final AtomicInteger COUNT = new AtomicInteger();

    public static TestDatabase fresh() {
        return System.getProperty(SERVER, "").isBlank() ? embedded() : external();
    }

    /** On the server that travels with the product, whichever is under test. */
    public static TestDatabase embedded() {
        String name = "test_" + COUNT.incrementAndGet();
        Server.ONE.createDatabase(name);
        DatabaseAddress address = Server.ONE.address(name);
        return new TestDatabase(address.url(), address.user(), address.password());
    }

    /** On the server that others run. @throws IllegalStateException where none is named */
    public static TestDatabase external() {
        return External.named().database(COUNT.incrementAndGet());
    }

    public DatabaseAddress address() {
        return new DatabaseAddress(url, user, password);
    }

    /** A directory that goes when the JVM ends. */
    public static Path directory() {
        return Server.DIRECTORY;
    }

    /** A directory beside it that goes when the JVM ends, for a test that starts a server of its own. */
    public static Path ownDirectory(String purpose) throws IOException {
        Path own = Files.createTempDirectory("engineers-home-" + purpose);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(own)));
        return own;
    }

    /** Started when first asked for. A lost commit would be lost with the machine, so tests need not wait for the disk. */
    private static final class Server {
        private static final Path DIRECTORY = temporary();
        private static final EmbeddedPostgres ONE = EmbeddedPostgres.start(
                DIRECTORY,
                ServerAccount.here(),
                Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "500"));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                ONE.stop("immediate");
                delete(DIRECTORY);
            }));
        }

        private static Path temporary() {
            try {
                return Files.createTempDirectory("engineers-home-test");
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private static void delete(Path folder) {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

package home.engineers.testing;

import home.engineers.store.DatabaseAddress;
import home.engineers.store.internal.EmbeddedPostgres;
import home.engineers.store.internal.Migrations;
import home.engineers.store.internal.ServerAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A database on the server under test: the one PostgreSQL of this JVM, or the one that the system property
 * {@value #SERVER} names. It goes when the JVM ends.
 */
public record TestDatabase(String url, String user, String password) {
    /** JDBC address of any database of a server on which the user may make others. */
    public static final String SERVER = "house.test.postgres";

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Whether others run the server under test. */
    public static boolean onAnotherServer() {
        return !System.getProperty(SERVER, "").isBlank();
    }

    /** With nothing in it. */
    public static TestDatabase fresh() {
        return onAnotherServer() ? external() : embedded();
    }

    /** The same on the server that travels with the product, whichever is under test. */
    public static TestDatabase embedded() {
        String name = "test_" + COUNT.incrementAndGet();
        Server.ONE.createDatabase(name);
        DatabaseAddress address = Server.ONE.address(name);
        return new TestDatabase(address.url(), address.user(), address.password());
    }

    /** The same on the server that others run. @throws IllegalStateException where none is named */
    public static TestDatabase external() {
        return External.named().database(COUNT.incrementAndGet());
    }

    /** With the schema of the product and nothing else, copied from one in which it was made. */
    public static TestDatabase migrated() {
        return Migrated.ONE.copy();
    }

    /** Another with all that stands in this one, to which nobody is connected meanwhile. */
    TestDatabase copy() {
        String template = url.replaceAll("^.*/|\\?.*$", "");
        String name = template.replaceAll("\\d+$", String.valueOf(COUNT.incrementAndGet()));
        try (Connection connection = DriverManager.getConnection(url.replace("/" + template, "/postgres"), user, password)) {
            connection.createStatement().execute("create database " + name + " template " + template);
        } catch (SQLException fault) {
            throw new IllegalStateException("the server of the tests cannot copy " + template, fault);
        }
        return new TestDatabase(url.replace("/" + template, "/" + name), user, password);
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

    /** Made when first asked for. */
    private static final class Migrated {
        private static final TestDatabase ONE = fresh();

        static {
            new Migrations(ONE.address()).applyAll();
        }
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

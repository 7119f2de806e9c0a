package home.engineers.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.Driver;

/** A PostgreSQL server that others run, on which this JVM keeps databases under its own number until it ends. */
final class External {
    private static final Set<String> MADE = ConcurrentHashMap.newKeySet();
    private final String server;
    private final Properties parts;

    private External(String server) {
        this.server = server;
        this.parts = Driver.parseURL(server, new Properties());
    }

    static External named() {
        String server = System.getProperty(TestDatabase.SERVER, "");
        if (server.isBlank()) {
            throw new IllegalStateException("this test needs a second server; name it in -D" + TestDatabase.SERVER);
        }
        return new External(server);
    }

    TestDatabase database(String name) {
        execute("create database " + name);
        if (MADE.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::dropAll));
        }
        MADE.add(name);
        String url = "jdbc:postgresql://" + parts.getProperty("PGHOST") + ":" + parts.getProperty("PGPORT") + "/" + name;
        return new TestDatabase(url, parts.getProperty("user"), parts.getProperty("password"));
    }

    private void dropAll() {
        MADE.forEach(name -> execute("drop database " + name + " with (force)"));
    }

    private void execute(String command) {
        try (Connection connection = DriverManager.getConnection(server)) {
            connection.createStatement().execute(command);
        } catch (SQLException fault) {
            throw new IllegalStateException("the server of the tests refuses: " + command, fault);
        }
    }
}

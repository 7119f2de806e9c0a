package home.engineers.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;

/** A PostgreSQL server that others run, on which this JVM keeps databases of an ordinary user until it ends. */
final class External {
    private final String server;
    private final String owner = "test_" + ProcessHandle.current().pid();
    private final String prefix = owner + "_";
    private final Properties parts;

    private External(String server) {
        this.server = server;
        this.parts = Driver.parseURL(server, new Properties());
        execute("create user " + owner + " createdb password '" + parts.getProperty("password") + "'");
        Runtime.getRuntime().addShutdownHook(new Thread(this::dropAll));
    }

    /** Found when first asked for. */
    private static final class Named {
        private static final External ONE = new External(System.getProperty(TestDatabase.SERVER));
    }

    static External named() {
        if (System.getProperty(TestDatabase.SERVER, "").isBlank()) {
            throw new IllegalStateException("this test needs a second server; name it in -D" + TestDatabase.SERVER);
        }
        return Named.ONE;
    }

    TestDatabase database(int number) {
        String name = prefix + number;
        execute("create database " + name + " owner " + owner);
        String url = "jdbc:postgresql://" + parts.getProperty("PGHOST") + ":" + parts.getProperty("PGPORT") + "/" + name;
        return new TestDatabase(url, owner, parts.getProperty("password"));
    }

    private void dropAll() {
        for (String name : names()) {
            execute("drop database " + name + " with (force)");
        }
        execute("drop user " + owner);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(server);
                ResultSet rows = connection.createStatement().executeQuery(
                        "select datname from pg_database where starts_with(datname, '" + prefix + "')")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException fault) {
            throw new IllegalStateException("the server of the tests does not answer", fault);
        }
    }

    private void execute(String command) {
        try (Connection connection = DriverManager.getConnection(server)) {
            connection.createStatement().execute(command);
        } catch (SQLException fault) {
            throw new IllegalStateException("the server of the tests refuses: " + command, fault);
        }
    }
}

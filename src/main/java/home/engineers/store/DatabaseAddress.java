package home.engineers.store;

import home.engineers.store.internal.ServerTraits;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Where a database is reached, and as whom. */
public record DatabaseAddress(String url, String user, String password) {
    /** The file of settings that a house keeps in its data directory; everything in it may stand in the environment instead. */
    public static final String SETTINGS = "house.properties";

    /** The external database that the environment or the settings in the directory name; empty where the house keeps its own. */
    public static Optional<DatabaseAddress> external(Path directory, Map<String, String> environment) {
        Properties settings = settings(directory.resolve(SETTINGS));
        String url = value("url", settings, environment);
        return url.isBlank()
                ? Optional.empty()
                : Optional.of(new DatabaseAddress(
                        url, value("username", settings, environment), value("password", settings, environment)));
    }

    private static String value(String name, Properties settings, Map<String, String> environment) {
        String fromEnvironment = environment.get("SPRING_DATASOURCE_" + name.toUpperCase(java.util.Locale.ROOT));
        return fromEnvironment != null ? fromEnvironment : settings.getProperty("spring.datasource." + name, "");
    }

    private static Properties settings(Path file) {
        Properties settings = new Properties();
        if (!Files.exists(file)) {
            return settings;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
            return settings;
        } catch (IOException fault) {
            throw new OperatorFault("读不了 " + file + "。", "Cannot read " + file + ".", fault);
        }
    }

    /** @throws OperatorFault where no one answers or the password is wrong */
    public Connection connect() {
        Properties properties = new Properties();
        if (!user.isBlank()) {
            properties.setProperty("user", user);
            properties.setProperty("password", password);
        }
        properties.setProperty("connectTimeout", "8");
        try {
            return DriverManager.getConnection(url, properties);
        } catch (SQLException fault) {
            throw unreachable(fault);
        }
    }

    /** @throws OperatorFault where no one answers, or the house cannot live in what answers */
    public void demandFit() {
        try (Connection connection = connect()) {
            ServerTraits.of(connection).refusal().ifPresent(refusal -> {
                throw refusal;
            });
        } catch (SQLException fault) {
            throw unreachable(fault);
        }
    }

    /** The one line to show when the database does not answer; names no password. */
    public OperatorFault unreachable(Throwable cause) {
        String place = url.replaceFirst("\\?.*", "");
        return new OperatorFault(
                "连接不上数据库 " + place + "：请检查地址、用户名和密码。",
                "Database " + place + " cannot be reached; check its address, user name and password.",
                cause);
    }

    @Override
    public String toString() {
        return "DatabaseAddress[" + url.replaceFirst("\\?.*", "") + ", " + user + "]";
    }
}

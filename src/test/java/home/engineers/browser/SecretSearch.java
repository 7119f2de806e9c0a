package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for secrets in everything that a house keeps and says. */
final class SecretSearch {
    private final ApplicationContext house;
    private final JdbcClient jdbc;

    SecretSearch(ApplicationContext house, JdbcClient jdbc) {
        this.house = house;
        this.jdbc = jdbc;
    }

    /** In no table, in no file of the data directory and in nothing that was logged. */
    void mustFindNone(List<String> secrets, String log) throws IOException {
        assertThat(secrets.stream().filter(log::contains)).as("secrets in the log").isEmpty();
        tables(secrets);
        files(secrets.stream().map(one -> new String(one.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)).toList());
    }

    private void tables(List<String> secrets) {
        List<String> tables = jdbc.sql("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class).list();
        assertThat(tables).contains("ballot_event", "meeting_minutes", "spring_session_attributes");
        for (String table : tables) {
            String held = jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from \"" + table + "\" t").query(String.class).single();
            assertThat(secrets.stream().filter(held::contains)).as("secrets in %s", table).isEmpty();
        }
    }

    private void files(List<String> secrets) throws IOException {
        Path data = Path.of(house.getEnvironment().getRequiredProperty("house.data"));
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String held = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(secrets.stream().filter(held::contains)).as("secrets in %s", file).isEmpty();
            }
        }
    }
}

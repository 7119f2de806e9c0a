package home.engineers.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.cli.Ehome;
import home.engineers.files.Attachments;
import home.engineers.kernel.PersonId;
import home.engineers.store.DataDirectory;
import home.engineers.store.DatabaseAddress;
import home.engineers.testing.Contents;
import home.engineers.testing.TestDatabase;
import home.engineers.testing.TwoServers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cast's house, founded on one PostgreSQL and moved to the other by a backup, as the operator's manual says. */
@TwoServers
class TwoServersTests {
    private static final byte[] CERTIFICATE = "%PDF-1.4 certificate".getBytes(StandardCharsets.US_ASCII);

    /** From where to where. */
    enum Move {
        OUT {
            @Override
            TestDatabase from() {
                return TestDatabase.embedded();
            }

            @Override
            TestDatabase to() {
                return TestDatabase.external();
            }
        },
        IN {
            @Override
            TestDatabase from() {
                return TestDatabase.external();
            }

            @Override
            TestDatabase to() {
                return TestDatabase.embedded();
            }
        };

        abstract TestDatabase from();

        abstract TestDatabase to();
    }

    @ParameterizedTest
    @EnumSource
    void aHouseMovesWithEveryRowFileAndKeyAndOpensThere(Move move) throws Exception {
        Path place = TestDatabase.ownDirectory("two-servers");
        Path first = directory(place.resolve("first"), move.from());
        Path second = directory(place.resolve("second"), move.to());
        Path file = place.resolve("monday.ehome");
        open(first, TwoServersTests::keepCertificate);
        Map<String, String> rows = Contents.ofDatabase(address(first));
        execute("backup", file.toString(), "--data", first.toString());

        execute("restore", file.toString(), "--data", second.toString(), "--key", first.resolve("recovery-key.asc").toString());

        assertThat(version(second)).isNotEqualTo(version(first));
        assertThat(Contents.ofDatabase(address(second))).isEqualTo(rows).containsKeys("people_person", "membership");
        assertThat(Contents.constraints(address(second))).isEqualTo(Contents.constraints(address(first)));
        assertThat(Contents.ofDirectory(second)).isEqualTo(Contents.ofDirectory(first)).isNotEmpty();
        execute("invariants", "--data", second.toString());
        open(second, TwoServersTests::knowsItsCertificate);
    }

    /** Uses an open house. */
    private interface Use {
        void of(ConfigurableApplicationContext house) throws IOException;
    }

    private static void open(Path data, Use use) throws IOException {
        try (DataDirectory directory = DataDirectory.open(data, true);
                ConfigurableApplicationContext house = HouseProcess.silent(directory, true)) {
            use.of(house);
        }
    }

    private static void keepCertificate(ConfigurableApplicationContext house) throws IOException {
        PersonId owner = house.getBean(JdbcClient.class)
                .sql("select id from people_person order by id limit 1").query((row, number) -> PersonId.of(row.getString(1))).single();
        house.getBean(Attachments.class)
                .receive("证书.pdf", new ByteArrayInputStream(CERTIFICATE), Set.of("application/pdf"), 1_000, owner);
    }

    private static void knowsItsCertificate(ConfigurableApplicationContext house) throws IOException {
        java.util.UUID certificate = house.getBean(JdbcClient.class)
                .sql("select id from files_attachment where name = '证书.pdf'").query(java.util.UUID.class).single();
        assertThat(house.getBean(Attachments.class).open(certificate)).hasBinaryContent(CERTIFICATE);
    }

    private static Path directory(Path data, TestDatabase database) throws IOException {
        Files.createDirectory(data);
        Files.writeString(data.resolve(DatabaseAddress.SETTINGS), "spring.datasource.url=" + database.url()
                + "\nspring.datasource.username=" + database.user() + "\nspring.datasource.password=" + database.password() + "\n");
        return data;
    }

    private static DatabaseAddress address(Path data) {
        return DatabaseAddress.external(data, Map.of()).orElseThrow();
    }

    private static int version(Path data) throws SQLException {
        try (Connection connection = address(data).connect()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
    }

    private static void execute(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter both = new PrintWriter(said, true);
        int exit = Ehome.commandLine().setOut(both).setErr(both).execute(arguments);
        assertThat(exit).as("%s said: %s", List.of(arguments), said).isZero();
    }
}

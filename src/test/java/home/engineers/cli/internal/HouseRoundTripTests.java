package home.engineers.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.cli.Ehome;
import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.Granted;
import home.engineers.kernel.PersonId;
import home.engineers.people.People;
import home.engineers.people.Profile;
import home.engineers.store.DataDirectory;
import home.engineers.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cast's house, backed up while it runs and restored by the commands. */
class HouseRoundTripTests {
    private static final byte[] CERTIFICATE = "%PDF-1.4 certificate".getBytes(StandardCharsets.US_ASCII);

    /** What a house holds, as its own services tell it. */
    private record Held(Map<PersonId, People.Card> people, List<Profile> profiles, byte[] certificate) {}

    @Test
    void givesBackTheSamePeopleFilesAndKeys() throws IOException {
        Path place = TestDatabase.ownDirectory("round-trip");
        Path first = place.resolve("first");
        Path second = place.resolve("second");
        Path file = place.resolve("monday.ehome");
        Held before;
        UUID certificate;
        try (DataDirectory directory = DataDirectory.open(first, true);
                ConfigurableApplicationContext house = HouseProcess.silent(directory, true)) {
            certificate = keepCertificate(house);
            before = held(house, certificate);
            execute("backup", file.toString(), "--data", first.toString());
        }

        execute("restore", file.toString(), "--data", second.toString(), "--key", first.resolve("recovery-key.asc").toString());

        assertThat(secretsOf(second)).isEqualTo(secretsOf(first)).isNotEmpty();
        try (DataDirectory directory = DataDirectory.open(second, true);
                ConfigurableApplicationContext house = HouseProcess.silent(directory, true)) {
            Held after = held(house, certificate);
            assertThat(after.people()).isEqualTo(before.people()).hasSizeGreaterThan(2_000);
            assertThat(after.profiles()).isEqualTo(before.profiles());
            assertThat(after.certificate()).isEqualTo(before.certificate()).isEqualTo(CERTIFICATE);
        }
    }

    private static void execute(String... arguments) {
        StringWriter err = new StringWriter();
        int exit = Ehome.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        assertThat(exit).as("%s said: %s", List.of(arguments), err).isZero();
    }

    private static UUID keepCertificate(ConfigurableApplicationContext house) {
        var received = house.getBean(Attachments.class)
                .receive("证书.pdf", new ByteArrayInputStream(CERTIFICATE), Set.of("application/pdf"), 1_000, persons(house).getFirst());
        return ((Granted<Attachment>) received).value().id();
    }

    private static List<PersonId> persons(ConfigurableApplicationContext house) {
        return house.getBean(JdbcClient.class)
                .sql("select id from people_person order by id")
                .query((row, number) -> PersonId.of(row.getString(1)))
                .list();
    }

    private static Held held(ConfigurableApplicationContext house, UUID certificate) throws IOException {
        People people = house.getBean(People.class);
        List<PersonId> persons = persons(house);
        try (InputStream content = house.getBean(Attachments.class).open(certificate)) {
            return new Held(
                    people.cards(persons),
                    persons.stream().limit(50).map(people::profile).toList(),
                    content.readAllBytes());
        }
    }

    private static Map<String, String> secretsOf(Path data) throws IOException {
        try (Stream<Path> keys = Files.list(data.resolve("keys"))) {
            return keys.collect(Collectors.toMap(key -> key.getFileName().toString(), HouseRoundTripTests::read, (a, b) -> a, TreeMap::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}

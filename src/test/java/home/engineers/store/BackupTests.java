package home.engineers.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.store.internal.Migrations;
import home.engineers.testing.Contents;
import home.engineers.testing.Database;
import home.engineers.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Database
class BackupTests {
    private static final char[] NO_PASSPHRASE = new char[0];

    private Path place;
    private Path house;
    private DatabaseAddress database;

    @BeforeEach
    void keepAHouse() throws IOException, SQLException {
        place = Files.createTempDirectory(TestDatabase.directory(), "backup");
        house = place.resolve("house");
        try (DataDirectory directory = DataDirectory.open(house, true)) {
            directory.keys().secret("documents", 32);
            Files.createDirectories(directory.folder("files").resolve("ab"));
            Files.writeString(house.resolve("files/ab/证书.pdf"), "证书".repeat(50_000));
        }
        RecoveryKey.makeWhereMissing(house, Clock.systemUTC());
        database = emptyDatabase();
        new Migrations(database).applyAll();
        execute(database, "insert into store_house (house, demo, founded_at) values (gen_random_uuid(), true, now())");
        execute(database, """
                insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                select 'task', E'Zeile\\n\\t制表\\\\' || n, decode(repeat(md5(n::text), 4), 'hex'), now(), false, n
                from generate_series(1, 60000) n""");
    }

    @Test
    void comesBackIntoAnEmptyDirectoryOnADatabaseOfItsOwn() throws IOException, SQLException {
        Path file = place.resolve("monday.ehome");
        BackupExtent taken = new Backup(house, database).to(file, true);
        Path restored = place.resolve("restored");

        BackupExtent back = new Restore(file, key()).into(restored);

        assertThat(back).isEqualTo(taken);
        assertThat(taken.files()).isEqualTo(1);
        assertThat(taken.keys()).isEqualTo(1);
        assertThat(Contents.ofDirectory(restored)).isEqualTo(Contents.ofDirectory(house));
        try (DataDirectory directory = DataDirectory.open(restored, true);
                HouseDatabase own = HouseDatabase.start(directory)) {
            assertThat(Contents.ofDatabase(own.address())).isEqualTo(Contents.ofDatabase(database));
            assertThat(Contents.constraints(own.address())).isEqualTo(Contents.constraints(database));
        }
    }

    @Test
    void comesBackIntoAnExternalDatabase() throws IOException, SQLException {
        Path file = place.resolve("monday.ehome");
        new Backup(house, database).to(file, true);
        DatabaseAddress external = emptyDatabase();
        Path restored = directoryFor(external);

        new Restore(file, key()).into(restored);

        assertThat(Contents.ofDatabase(external)).isEqualTo(Contents.ofDatabase(database));
        assertThatThrownBy(() -> new Restore(file, key()).into(directoryFor(external)))
                .isInstanceOf(OperatorFault.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void holdsWhatWasCommittedWhenItBegan() throws IOException, SQLException {
        Path file = place.resolve("monday.ehome");
        Map<String, String> before = Contents.ofDatabase(database);
        Backup backup = new Backup(house, database);

        try (Connection writer = database.connect()) {
            writer.setAutoCommit(false);
            writer.createStatement().execute("delete from scheduled_tasks");
            backup.to(file, true);
            writer.commit();
        }

        DatabaseAddress external = emptyDatabase();
        new Restore(file, key()).into(directoryFor(external));
        assertThat(Contents.ofDatabase(external)).isEqualTo(before);
    }

    @Test
    void leavesTheKeysOutByChoice() throws IOException, SQLException {
        Path file = place.resolve("monday.ehome");
        new Backup(house, database).to(file, false);
        Path restored = directoryFor(emptyDatabase());

        assertThat(new Restore(file, key()).into(restored).keys()).isZero();

        assertThat(restored.resolve("keys")).isEmptyDirectory();
    }

    @Test
    void opensToNoOtherKey() {
        Path file = place.resolve("monday.ehome");
        new Backup(house, database).to(file, true);
        Path other = place.resolve("other.asc");
        RecoveryKey.make(place, other, "correct horse".toCharArray(), Clock.systemUTC());
        Path restored = place.resolve("restored");

        assertThatThrownBy(() -> RecoveryKey.open(other, "wrong".toCharArray()))
                .isInstanceOf(OperatorFault.class)
                .hasMessageContaining("passphrase");
        RecoveryKey.Opened opened = RecoveryKey.open(other, "correct horse".toCharArray());
        assertThatThrownBy(() -> new Restore(file, opened).into(restored))
                .isInstanceOf(OperatorFault.class)
                .hasMessageContaining("another recovery key");
        assertThat(restored).doesNotExist();
    }

    @Test
    void leavesNothingBehindWhereTheBackupIsDamaged() throws IOException, SQLException {
        Path file = place.resolve("monday.ehome");
        new Backup(house, database).to(file, true);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 40] ^= 1;
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
        DatabaseAddress external = emptyDatabase();
        Path restored = directoryFor(external);

        assertThatThrownBy(() -> new Restore(file, key()).into(restored)).isInstanceOf(OperatorFault.class);

        assertThat(Contents.ofDirectory(restored)).isEmpty();
        assertThat(Contents.ofDatabase(external)).isEmpty();
    }

    @Test
    void refusesADirectoryThatIsNotEmpty() throws IOException {
        Path file = place.resolve("monday.ehome");
        new Backup(house, database).to(file, true);
        Path full = Files.createDirectories(place.resolve("full"));
        Files.writeString(full.resolve("letter.txt"), "mine");

        assertThatThrownBy(() -> new Restore(file, key()).into(full))
                .isInstanceOf(OperatorFault.class)
                .hasMessageContaining("not empty");
        assertThat(full.resolve("letter.txt")).hasContent("mine");
    }

    @Test
    void overwritesNoFile() throws IOException {
        Path file = Files.writeString(place.resolve("monday.ehome"), "mine");

        assertThatThrownBy(() -> new Backup(house, database).to(file, true)).isInstanceOf(OperatorFault.class);
        assertThat(file).hasContent("mine");
    }

    private RecoveryKey.Opened key() {
        return RecoveryKey.open(house.resolve(RecoveryKey.SECRET), NO_PASSPHRASE);
    }

    private static DatabaseAddress emptyDatabase() {
        return TestDatabase.fresh().address();
    }

    private Path directoryFor(DatabaseAddress external) {
        try {
            Path directory = Files.createTempDirectory(place, "external");
            Files.writeString(directory.resolve(DatabaseAddress.SETTINGS), """
                    spring.datasource.url=%s
                    spring.datasource.username=%s
                    spring.datasource.password=%s
                    """.formatted(external.url(), external.user(), external.password()));
            return directory;
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = address.connect()) {
            connection.createStatement().execute(sql);
        }
    }
}

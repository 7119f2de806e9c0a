package home.engineers.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.store.internal.Migrations;
import home.engineers.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

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
        assertThat(filesOf(restored)).isEqualTo(filesOf(house));
        try (DataDirectory directory = DataDirectory.open(restored, true);
                HouseDatabase own = HouseDatabase.start(directory)) {
            assertThat(contentOf(own.address())).isEqualTo(contentOf(database));
            assertThat(constraintsOf(own.address())).isEqualTo(constraintsOf(database));
        }
    }

    @Test
    void comesBackIntoAnExternalDatabase() throws IOException, SQLException {
        Path file = place.resolve("monday.ehome");
        new Backup(house, database).to(file, true);
        DatabaseAddress external = emptyDatabase();
        Path restored = directoryFor(external);

        new Restore(file, key()).into(restored);

        assertThat(contentOf(external)).isEqualTo(contentOf(database));
        assertThatThrownBy(() -> new Restore(file, key()).into(directoryFor(external)))
                .isInstanceOf(OperatorFault.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void holdsWhatWasCommittedWhenItBegan() throws SQLException {
        Path file = place.resolve("monday.ehome");
        Map<String, String> before = contentOf(database);
        Backup backup = new Backup(house, database);

        try (Connection writer = database.connect()) {
            writer.setAutoCommit(false);
            writer.createStatement().execute("delete from scheduled_tasks");
            backup.to(file, true);
            writer.commit();
        }

        DatabaseAddress external = emptyDatabase();
        new Restore(file, key()).into(directoryFor(external));
        assertThat(contentOf(external)).isEqualTo(before);
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

        assertThat(filesOf(restored)).isEmpty();
        assertThat(contentOf(external)).isEmpty();
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
        TestDatabase fresh = TestDatabase.fresh();
        return new DatabaseAddress(fresh.url(), fresh.user(), fresh.password());
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

    /** What a backup carries beside the database, by name. */
    private static Map<String, String> filesOf(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(file).toString();
                if (name.startsWith("files/") || name.startsWith("keys/")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }

    /** All tables but sessions and the history of migrations, as text. */
    private static Map<String, String> contentOf(DatabaseAddress address) throws SQLException {
        Map<String, String> content = new TreeMap<>();
        try (Connection connection = address.connect();
                var tables = connection.createStatement().executeQuery("""
                        select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'""")) {
            while (tables.next()) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                String table = tables.getString(1);
                connection.unwrap(PGConnection.class).getCopyAPI()
                        .copyOut("copy (select * from " + table + " t order by t::text) to stdout", rows);
                content.put(table, rows.toString(StandardCharsets.UTF_8));
            }
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
        return content;
    }

    private static String constraintsOf(DatabaseAddress address) throws SQLException {
        try (Connection connection = address.connect();
                var rows = connection.createStatement().executeQuery("""
                        select string_agg(conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated, E'\\n'
                                          order by conrelid::regclass::text, conname)
                        from pg_constraint where connamespace = 'public'::regnamespace""")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = address.connect()) {
            connection.createStatement().execute(sql);
        }
    }
}

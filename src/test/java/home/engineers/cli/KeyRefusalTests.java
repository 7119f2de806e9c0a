package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.testing.Database;
import home.engineers.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the product says when it is started without its keys, or with those of another house. */
@Database
class KeyRefusalTests {
    @TempDir
    private Path place;

    private record Said(int exit, String out, String err) {}

    @Test
    void opensNoHouseWithoutItsOwnKeysAndMakesNoNewOnes() throws Exception {
        Path house = founded("house");
        Path other = founded("other");
        Path key = house.resolve("keys/people-sealing");
        byte[] own = Files.readAllBytes(key);

        Files.delete(key);
        refused(house, "缺少密钥文件 " + key, "Key file " + key + " is missing");

        Files.copy(other.resolve("keys/people-sealing"), key, StandardCopyOption.COPY_ATTRIBUTES);
        refused(house, "不是这个数据库的密钥", "does not belong to this database");

        Files.write(key, own);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        refused(house, "别人也能读写", "is open to others");

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(key, "no key at all");
        refused(house, "已损坏", "is damaged");

        Files.write(key, own);
        Files.delete(house.resolve("keys/outbox"));
        refused(house, "缺少密钥文件 " + house.resolve("keys/outbox"), "is missing");
    }

    @Test
    void takesNoDatabaseOfAnotherHouse() throws Exception {
        Path house = founded("first");
        Path empty = Files.createDirectory(place.resolve("empty"));
        Files.copy(house.resolve("house.properties"), empty.resolve("house.properties"));

        refused(empty, "缺少密钥文件", "is missing");

        assertThat(empty.resolve("keys")).isEmptyDirectory();
    }

    /** A house that has been open once, on a database that stays when it closes. */
    private Path founded(String name) throws IOException {
        TestDatabase database = TestDatabase.migrated();
        Path data = Files.createDirectory(place.resolve(name));
        Files.writeString(data.resolve("house.properties"), "spring.datasource.url=" + database.url()
                + "\nspring.datasource.username=" + database.user() + "\nspring.datasource.password=" + database.password() + "\n");
        assertThat(say("import", "persons", "--template", "--data", data.toString()).exit()).isZero();
        return data;
    }

    private void refused(Path house, String chinese, String english) throws IOException {
        Map<String, String> before = contents(house);

        Said said = say("import", "persons", "--template", "--data", house.toString());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).hasLineCount(1).contains(chinese, english);
        assertThat(said.out()).isEmpty();
        assertThat(contents(house)).isEqualTo(before);
    }

    private static Said say(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Ehome.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(arguments);
        return new Said(exit, out.toString(), err.toString());
    }

    private static Map<String, String> contents(Path house) throws IOException {
        try (Stream<Path> files = Files.walk(house)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("lock"))
                    .collect(Collectors.toMap(Path::toString, KeyRefusalTests::text, (a, b) -> a, TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Test
    void serveSaysSoInOneLineAndEnds() throws Exception {
        Path house = founded("served");
        Files.delete(house.resolve("keys/people-index"));
        Path err = place.resolve("err");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1", "-Dstderr.encoding=UTF-8",
                        "-cp", System.getProperty("java.class.path"), Ehome.class.getName(),
                        "serve", "--data", house.toString(), "--port", "0")
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(Files.readString(err)).hasLineCount(1).contains("缺少密钥文件", "is missing");
        assertThat(house.resolve("keys/people-index")).doesNotExist();
    }
}

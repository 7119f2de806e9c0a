package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.organisations.Society;
import home.engineers.testing.SmallDisk;
import home.engineers.testing.TestDatabase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The product as a process of its own on a disk that is really full. Where no file system may be mounted, not even in a
 * namespace, the limit on the size of a process's files stands for it.
 */
class FullDiskTests {
    private static final long SECONDS = 30;
    private static final String CHINESE = "磁盘已满";
    private static final String ENGLISH = "disk is full";

    private record Ended(int exit, String err) {}

    @Test
    void saysInOneLineThatThereIsNoRoomToOpenIn() throws Exception {
        Path place = TestDatabase.ownDirectory("full-disk");
        Optional<SmallDisk> small = SmallDisk.at(place, 12);
        List<String> limited = List.of("bash", "-c", "ulimit -f 2048; exec \"$@\"", "limited");
        try {
            saysThatTheDiskIsFull(run(small.map(SmallDisk::prefix).orElse(limited), "serve", "--data", place.resolve("data").toString()));
        } finally {
            if (small.isPresent()) {
                small.get().close();
            }
        }
    }

    @Test
    void refusesToWriteOnAFullDiskAndLosesNothing() throws Exception {
        Path place = TestDatabase.ownDirectory("full-disk");
        Optional<SmallDisk> small = SmallDisk.at(place, 600);
        if (small.isPresent()) {
            try (SmallDisk disk = small.get()) {
                onItsOwnDisk(disk);
            }
        } else {
            underALimit(place.resolve("data"));
        }
    }

    private void onItsOwnDisk(SmallDisk disk) throws Exception {
        Path data = disk.root().resolve("data");
        PreparedHouse.of(true).copyTo(disk.seen("data"));
        String stored;
        try (OpenedHouse house = OpenedHouse.open(disk.prefix(), data)) {
            stored = placeOf(house.register("满盘之前厂"));
            disk.fill();
            refuses(house.register("满盘之时厂"));
            saysThatTheDiskIsFull(run(disk.prefix(), "import", "units", table().toString(), "--data", data.toString()));
            assertThat(house.get(stored).body()).contains("满盘之前厂");
            assertThat(house.get("/search?q=%E6%BB%A1%E7%9B%98").body()).contains("之前厂").doesNotContain("之时厂");

            disk.free();
            assertThat(house.get(placeOf(house.register("满盘之后厂"))).body()).contains("满盘之后厂");
        }
        disk.fill();
        saysThatTheDiskIsFull(run(disk.prefix(), "serve", "--demo", "--data", data.toString()));
        disk.free();
        try (OpenedHouse house = OpenedHouse.open(disk.prefix(), data)) {
            assertThat(house.get(stored).body()).contains("满盘之前厂");
        }
    }

    /** The house may write no file at all; its database, a process of its own, goes on. */
    private static void underALimit(Path data) throws Exception {
        PreparedHouse.of(true).copyTo(data);
        try (OpenedHouse house = OpenedHouse.open(List.of(), data)) {
            String stored = placeOf(house.register("满盘之前厂"));
            limit(house, "0:unlimited");
            saysThatTheDiskIsFull(run(List.of(), "import", "units", table().toString(), "--data", data.toString()));
            assertThat(house.get(stored).body()).contains("满盘之前厂");

            limit(house, "unlimited:unlimited");
            assertThat(run(List.of(), "import", "units", table().toString(), "--data", data.toString()).exit()).isZero();
        }
    }

    private static void limit(OpenedHouse house, String size) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("prlimit", "--pid", String.valueOf(house.process()), "--fsize=" + size).start().waitFor();
        assertThat(exit).isZero();
    }

    private static void refuses(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(507);
        assertThat(answer.body()).contains("没有保存：服务器的磁盘满了");
    }

    private static String placeOf(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    private static Path table() throws IOException {
        Path table = TestDatabase.ownDirectory("table").resolve("units.csv");
        return Files.writeString(table, "单位名称,统一社会信用代码\n满盘导入厂," + Society.creditCode() + "\n");
    }

    private static Ended run(List<String> prefix, String... words) throws IOException, InterruptedException {
        Path err = Files.createTempFile(TestDatabase.directory(), "err", "");
        Process process = OpenedHouse.command(prefix, words)
                .redirectError(err.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("ended within %s s", SECONDS).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(err, StandardCharsets.UTF_8));
    }

    private static void saysThatTheDiskIsFull(Ended ended) {
        assertThat(ended.exit()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err()).hasLineCount(1).contains(CHINESE, ENGLISH);
    }
}

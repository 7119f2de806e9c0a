package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.testing.TestDatabase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A house of which a process is killed while it stores what people send. */
class KilledHouseTests {
    private static final int UNDER_WAY = 60;
    private static final int TRIES = 60;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void losesNothingAcknowledgedWhoeverIsKilled() throws Exception {
        Path data = TestDatabase.ownDirectory("killed").resolve("data");
        PreparedHouse.of(true).copyTo(data);
        try (OpenedHouse house = OpenedHouse.open(List.of(), data)) {
            storeUntil(house, "数据库", () -> killDatabase(data));
            answersAgain(house);
            holdsAllOf(house);

            storeUntil(house, "服务器", house::kill);
        }
        try (OpenedHouse house = OpenedHouse.open(List.of(), data)) {
            holdsAllOf(house);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(2 * UNDER_WAY);
        }
    }

    private interface Blow {
        void strike() throws IOException, InterruptedException;
    }

    /** Strikes while units are being stored, and lets the one at hand end as it will. */
    private void storeUntil(OpenedHouse house, String when, Blow blow) throws Exception {
        CountDownLatch underWay = new CountDownLatch(UNDER_WAY);
        AtomicBoolean struck = new AtomicBoolean();
        CompletableFuture<Void> storing = CompletableFuture.runAsync(() -> store(house, when, underWay, struck));
        underWay.await();
        blow.strike();
        struck.set(true);
        storing.join();
    }

    private void store(OpenedHouse house, String when, CountDownLatch underWay, AtomicBoolean struck) {
        try {
            for (int i = 0; !struck.get(); i++) {
                HttpResponse<String> answer = house.register("杀" + when + "之前第" + i + "厂");
                if (answer.statusCode() != 302) {
                    return;
                }
                acknowledged.add(answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", ""));
                underWay.countDown();
            }
        } catch (IOException | IllegalStateException killed) {
            // As it should be: the answer did not come through.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void killDatabase(Path data) throws IOException {
        String process = Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst().strip();
        ProcessHandle server = ProcessHandle.of(Long.parseLong(process)).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    /** A request waits for a connection for a while, so that trying again needs no pause. */
    private static void answersAgain(OpenedHouse house) throws IOException, InterruptedException {
        for (int i = 0; i < TRIES && house.get("/search?q=%E5%8E%82").statusCode() != 200; i++) {
            Thread.onSpinWait();
        }
        assertThat(house.get("/search?q=%E5%8E%82").statusCode()).isEqualTo(200);
    }

    private void holdsAllOf(OpenedHouse house) throws IOException, InterruptedException {
        for (String place : acknowledged) {
            assertThat(house.get(place).statusCode()).as(place).isEqualTo(200);
        }
    }
}

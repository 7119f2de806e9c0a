package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** kill -9 while a house imports, indexes and builds an index anew: afterwards the index holds what the database holds. */
class KilledIndexTests {
    private static final int RECORDS = 20_000;
    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void theIndexAgreesWithTheDatabaseAfterEveryKill(@TempDir Path place) throws Exception {
        Path file = Files.writeString(place.resolve("long.csv"), table());
        try (ServingProcess house = ServingProcess.real(Map.of())) {
            CompletableFuture<Integer> broken = CompletableFuture.supplyAsync(() -> exit(house, new StringWriter(), "patent", "import", file.toString()));
            await().atMost(LONG).pollInterval(Duration.ofMillis(50)).until(() -> published(house) >= 2_000 && indexed(house) > 0);
            house.kill();
            broken.join();
            house.startAgain();
            agrees(house);

            assertThat(exit(house, new StringWriter(), "patent", "import", file.toString())).isZero();
            StringWriter progress = new StringWriter();
            CompletableFuture<Integer> rebuild = CompletableFuture.supplyAsync(() -> exit(house, progress, "search", "rebuild"));
            await().atMost(LONG).pollInterval(Duration.ofMillis(5)).until(() -> progress.toString().contains("patents") || rebuild.isDone());
            house.kill();
            assertThat(rebuild.join()).as("it had not ended").isEqualTo(2);
            house.startAgain();
            agrees(house);
            assertThat(indexed(house)).isEqualTo(RECORDS);
        }
    }

    private static void agrees(ServingProcess house) {
        JsonNode report = json(house, "invariants");
        assertThat(report.get("invariants")).anySatisfy(one -> {
            assertThat(one.get("statement").asString()).startsWith("every index holds the documents of the database");
            assertThat(one.get("violations")).isEmpty();
        });
        assertThat(indexed(house)).isBetween(1L, published(house));
    }

    private static long published(ServingProcess house) {
        return house.database().sql("select count(*) from patent_publication").query(Long.class).single();
    }

    private static long indexed(ServingProcess house) {
        return json(house, "search", "state").get("indexes").valueStream()
                .filter(index -> index.get("index").asString().equals("patents"))
                .mapToLong(index -> index.get("documents").asLong())
                .sum();
    }

    private static JsonNode json(ServingProcess house, String... words) {
        StringWriter out = new StringWriter();
        Ehome.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter())).execute(with(house, words));
        return JsonMapper.shared().readTree(out.toString());
    }

    private static int exit(ServingProcess house, StringWriter err, String... words) {
        return Ehome.commandLine().setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err)).execute(with(house, words));
    }

    private static String[] with(ServingProcess house, String... words) {
        return Stream.concat(Stream.of(words), Stream.of("--data", house.data().toString(), "--json")).toArray(String[]::new);
    }

    private static String table() {
        StringBuilder all = new StringBuilder("公开（公告）号,发明名称,IPC分类号,申请（专利权）人,摘要\n");
        for (int i = 1; i <= RECORDS; i++) {
            all.append("CN").append(116_000_000 + i).append("A,一种缆索检测小车第").append(i).append("型,E01D 19/16,重庆虚构桥梁检测有限公司,")
                    .append("本发明公开了一种小车，沿缆索行走，以摄像头检查表面。".repeat(6)).append('\n');
        }
        return all.toString();
    }
}

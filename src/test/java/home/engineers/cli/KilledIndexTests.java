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

/** kill -9 while a house imports, indexes and builds an index anew: afterwards the index holds what the database holds. */
class KilledIndexTests {
    private static final int RECORDS = 20_000;
    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void theIndexAgreesWithTheDatabaseAfterEveryKill(@TempDir Path place) throws Exception {
        Path file = Files.writeString(place.resolve("long.csv"), ManyPublications.table(RECORDS));
        try (ServingProcess house = ServingProcess.real(Map.of())) {
            CompletableFuture<Integer> broken = CompletableFuture.supplyAsync(() -> said(house, "patent", "import", file.toString()).exit());
            await().atMost(LONG).pollInterval(Duration.ofMillis(50)).until(() -> published(house) >= 2_000 && indexed(house) > 0);
            house.kill();
            broken.join();
            house.startAgain();
            agrees(house);

            assertThat(said(house, "patent", "import", file.toString()).exit()).isZero();
            StringWriter progress = new StringWriter();
            CompletableFuture<Integer> rebuild = CompletableFuture.supplyAsync(() -> rebuilt(house, progress));
            await().atMost(LONG).pollInterval(Duration.ofMillis(5)).until(() -> progress.toString().contains("patents") || rebuild.isDone());
            house.kill();
            assertThat(rebuild.join()).as("it had not ended").isEqualTo(2);
            house.startAgain();
            agrees(house);
            assertThat(indexed(house)).isEqualTo(RECORDS);
        }
    }

    private static void agrees(ServingProcess house) {
        JsonNode report = said(house, "invariants").json();
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
        return said(house, "search", "state").json().get("indexes").valueStream()
                .filter(index -> index.get("index").asString().equals("patents"))
                .mapToLong(index -> index.get("documents").asLong())
                .sum();
    }

    private static Said said(ServingProcess house, String... words) {
        return Said.here(with(house, words));
    }

    private static int rebuilt(ServingProcess house, StringWriter progress) {
        return Ehome.commandLine().setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(progress)).execute(with(house, "search", "rebuild"));
    }

    private static String[] with(ServingProcess house, String... words) {
        return Stream.concat(Stream.of(words), Stream.of("--data", house.data().toString(), "--json")).toArray(String[]::new);
    }
}

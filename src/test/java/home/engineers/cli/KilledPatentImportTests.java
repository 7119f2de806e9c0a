package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** kill -9 in an import of patents: it goes on where it was, and the command says so when it is asked again. */
class KilledPatentImportTests {
    private static final int RECORDS = 30_000;
    private static final String POSITION = "select coalesce(max(position), 0) from patent_import";
    private static final String STORED = "select count(*) from patent_publication";

    @Test
    void anImportThatIsKilledGoesOnAndStoresEachRecordOnce(@TempDir Path place) throws Exception {
        Path file = Files.writeString(place.resolve("long.csv"), ManyPublications.table(RECORDS - 1) + "不是号码,名称,,,\n");
        try (ServingProcess house = ServingProcess.real(Map.of())) {
            CompletableFuture<Integer> broken = CompletableFuture.supplyAsync(() -> imported(house, file).exit());
            await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(5)).until(() -> count(house, POSITION) >= 500);
            house.kill();
            assertThat(broken.get()).isEqualTo(2);
            house.startAgain();

            long left = count(house, POSITION);
            assertThat(left).isBetween(500L, RECORDS - 1L);
            Said said = imported(house, file);
            assertThat(said.exit()).isEqualTo(1);
            JsonNode answer = said.json();
            assertThat(answer.get("read").asInt()).isEqualTo(RECORDS);
            assertThat(answer.get("stored").asInt()).isEqualTo(RECORDS - 1);
            assertThat(answer.get("refused")).singleElement().satisfies(one -> {
                assertThat(one.get("file").asString()).isEqualTo("long.csv");
                assertThat(one.get("line").asInt()).isEqualTo(RECORDS + 1);
                assertThat(one.get("number").asString()).isEqualTo("不是号码");
                assertThat(one.get("reason").asString()).contains("不是公开（公告）号", "is no publication number");
            });
            assertThat(count(house, STORED)).isEqualTo(RECORDS - 1);
            assertThat(count(house, "select count(*) from patent_import")).isEqualTo(1);

            assertThat(imported(house, file).json().get("unchanged").asInt()).isEqualTo(RECORDS - 1);
        }
    }

    private static long count(ServingProcess house, String sql) {
        return house.database().sql(sql).query(Long.class).single();
    }

    private static Said imported(ServingProcess house, Path file) {
        return Said.here("patent", "import", file.toString(), "--data", house.data().toString(), "--json");
    }
}

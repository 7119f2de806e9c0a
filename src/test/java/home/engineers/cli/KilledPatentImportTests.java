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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** kill -9 in an import of patents: it goes on where it was, and the command says so when it is asked again. */
class KilledPatentImportTests {
    private static final int RECORDS = 30_000;
    private static final String POSITION = "select coalesce(max(position), 0) from patent_import";
    private static final String STORED = "select count(*) from patent_publication";

    @Test
    void anImportThatIsKilledGoesOnAndStoresEachRecordOnce(@TempDir Path place) throws Exception {
        Path file = Files.writeString(place.resolve("long.csv"), table());
        try (ServingProcess house = ServingProcess.real(Map.of())) {
            CompletableFuture<Integer> broken = CompletableFuture.supplyAsync(() -> call(house, file, new StringWriter()));
            await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(5)).until(() -> count(house, POSITION) >= 500);
            house.kill();
            assertThat(broken.get()).isEqualTo(2);
            house.startAgain();

            long left = count(house, POSITION);
            assertThat(left).isBetween(500L, RECORDS - 1L);
            StringWriter said = new StringWriter();
            assertThat(call(house, file, said)).isEqualTo(1);
            JsonNode answer = JsonMapper.shared().readTree(said.toString());
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

            assertThat(call(house, file, said = new StringWriter())).isEqualTo(1);
            assertThat(JsonMapper.shared().readTree(said.toString()).get("unchanged").asInt()).isEqualTo(RECORDS - 1);
        }
    }

    private static String table() {
        StringBuilder all = new StringBuilder("公开（公告）号,发明名称,IPC分类号,申请（专利权）人,摘要\n");
        for (int i = 1; i < RECORDS; i++) {
            all.append("CN").append(116_000_000 + i).append("A,一种缆索检测小车第").append(i).append("型,E01D 19/16,重庆虚构桥梁检测有限公司,")
                    .append("本发明公开了一种小车，沿缆索行走，以摄像头检查表面。".repeat(6)).append('\n');
        }
        return all.append("不是号码,名称,,,\n").toString();
    }

    private static long count(ServingProcess house, String sql) {
        return house.database().sql(sql).query(Long.class).single();
    }

    private static int call(ServingProcess house, Path file, StringWriter said) {
        CommandLine command = Ehome.commandLine().setOut(new PrintWriter(said)).setErr(new PrintWriter(new StringWriter()));
        return command.execute("patent", "import", file.toString(), "--data", house.data().toString(), "--json");
    }
}

package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code patent import}, {@code patent search} and {@code search rebuild} as processes of their own, and beside a house that runs. */
class PatentSearchProcessTests {
    private static final String TABLE = """
            公开（公告）号,申请号,申请日,公开（公告）日,发明名称,摘要,申请（专利权）人,发明人,IPC分类号,专利类型
            CN116000001A,202310000001.5,2023-01-03,2023-04-28,一种缆索检测小车,一种小车，沿斜拉索行走，以摄像头检查表面。,重庆虚构桥梁检测有限公司;重庆虚构大学,岑见微,E01D 19/16;G01N 21/88,发明
            CN116000001B,202310000001.5,2023-01-03,2024-03-12,一种缆索检测小车,一种小车，沿斜拉索行走，以摄像头检查表面。,重庆虚构桥梁检测有限公司;重庆虚构大学,岑见微,E01D 19/16;G01N 21/88,发明
            CN215792497U,202120000002.6,2021-01-02,2022-02-11,小车,一种缆索检测小车用的轮。,虚构起重机械有限公司,程远,B66D 1/00,实用新型
            """;

    private static Said process(Path data, String... words) throws IOException, InterruptedException {
        return Said.process(with(data, words));
    }

    private static Said here(Path data, String... words) {
        return Said.here(with(data, words));
    }

    private static String[] with(Path data, String... words) {
        List<String> all = new ArrayList<>(Arrays.asList(words));
        all.addAll(List.of("--data", data.toString(), "--json"));
        return all.toArray(String[]::new);
    }

    @Test
    void whatWasImportedIsFoundAtOnceWithoutAHouseThatRunsAndWithOne() throws Exception {
        Path place = TestDatabase.ownDirectory("patent-search");
        Path data = place.resolve("data");
        PreparedHouse.of(false).copyTo(data);
        Path file = Files.writeString(place.resolve("week.csv"), TABLE);

        assertThat(process(data, "patent", "import", file.toString()).json().get("stored").asInt()).isEqualTo(3);
        Said found = process(data, "patent", "search", "小车");
        assertThat(found.exit()).as(found.err()).isZero();
        assertThat(found.json().get("total").asInt()).isEqualTo(3);
        assertThat(found.json().get("hits")).hasSize(3);
        tellsAllOf(found.json().get("hits").get(0));
        Said rebuilt = process(data, "search", "rebuild");
        assertThat(rebuilt.exit()).as(rebuilt.err()).isZero();
        tellsThatItIsBuilt(rebuilt);

        try (ServingProcess _ = ServingProcess.in(place, false, Map.of())) {
            assertThat(numbers(here(data, "patent", "search", "CN 215792497 U"))).containsExactly("CN215792497U");
            assertThat(numbers(here(data, "patent", "search", "缆索检测小车"))).containsExactlyInAnyOrder("CN116000001A", "CN116000001B", "CN215792497U");
            assertThat(numbers(here(data, "patent", "search", "小车")).getFirst()).as("its whole title").isEqualTo("CN215792497U");
            assertThat(here(data, "patent", "search", "火箭").exit()).isEqualTo(1);
            Said wrong = here(data, "patent", "search", "(缆索");
            assertThat(wrong.exit()).isEqualTo(2);
            assertThat(wrong.err()).contains("第 1 个字符处的左括号没有合上", "character 1");
            Said many = here(data, "patent", "search", "轴承 OR ".repeat(9_999) + "轴承");
            assertThat(many.exit()).isEqualTo(2);
            assertThat(many.err()).contains("检索式有 59,996 个字符，最多 2,000 个。");
            assertThat(here(data, "patent", "search", "*轴承").err()).contains("第 1 个字符处的“*轴承”以通配符开头");
            Said again = here(data, "search", "rebuild");
            assertThat(again.exit()).as(again.err()).isZero();
            assertThat(again.err()).contains("patents  ");
            tellsThatItIsBuilt(again);
            assertThat(here(data, "search", "state").json()).isEqualTo(again.json());
        }
    }

    private static void tellsAllOf(JsonNode hit) {
        assertThat(hit.get("number").asString()).isEqualTo("CN215792497U");
        assertThat(hit.get("title").asString()).isEqualTo("小车");
        assertThat(hit.get("applicants")).singleElement().extracting(JsonNode::asString).isEqualTo("虚构起重机械有限公司");
        assertThat(hit.get("ipc")).singleElement().extracting(JsonNode::asString).isEqualTo("B66D 1/00");
        assertThat(hit.get("date").asString()).isEqualTo("2022-02-11");
        assertThat(hit.get("family").asString()).isNotEmpty();
    }

    private static void tellsThatItIsBuilt(Said said) {
        assertThat(said.json().get("indexes")).anySatisfy(index -> {
            assertThat(index.get("index").asString()).isEqualTo("patents");
            assertThat(index.get("documents").asInt()).isEqualTo(3);
            assertThat(index.get("behind").asInt()).isZero();
            assertThat(index.get("rebuilding").asBoolean()).isFalse();
        });
    }

    private static List<String> numbers(Said said) {
        assertThat(said.exit()).as(said.err()).isZero();
        return said.json().get("hits").valueStream().map(hit -> hit.get("number").asString()).toList();
    }
}

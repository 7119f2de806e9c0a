package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.testing.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code ./ehome patent import} as an operator calls it: a process of its own, on a house that is closed and on one that serves. */
class PatentCommandTests {
    private static final String HEADER = "公开（公告）号,发明名称,申请号,申请日\n";

    private Path place;

    @Test
    void takesWhatIsGoodAndTellsWhatIsNotWithItsPlaceWhetherTheHouseServesOrNot() throws Exception {
        place = TestDatabase.ownDirectory("patent-command");
        PreparedHouse.of(false).copyTo(place.resolve("data"));
        List<String> files = List.of(good(), archive(), badTable(), badMarkup());
        Said closed = Said.process(words(files, place.resolve("data")));
        assertThat(closed.exit()).as(closed.err()).isEqualTo(1);
        JsonNode first = closed.json();

        assertThat(first.propertyNames()).containsExactly("read", "stored", "unchanged", "refused");
        assertThat(first.get("read").asInt()).isEqualTo(13);
        assertThat(first.get("stored").asInt()).isEqualTo(5);
        assertThat(first.get("unchanged").asInt()).isZero();
        assertThat(first.get("refused")).allSatisfy(one -> assertThat(one.propertyNames()).containsExactly("file", "line", "number", "reason"));
        assertThat(refused(first)).containsExactly(
                "bad.csv 3 CN116000002A 校验位不对，应为 5", "bad.csv 4 CN116000003A 没有这一天", "bad.csv 5 CN116000001A 内容不同的记录",
                "bad.csv 6  一行超过 16 MB", "bad.xml 2 CN116000011A 中途断了", "bad.xml 7 CN116000012A 实体“b”", "bad.xml 10 CN116000013A 实体“c”",
                "bad.xml 13 CN116000015A 读不出来");

        try (ServingProcess house = ServingProcess.in(place, false, Map.of())) {
            Said serving = Said.here(words(files, house.data()));
            assertThat(serving.exit()).as(serving.err()).isEqualTo(1);
            JsonNode again = serving.json();
            assertThat(again.get("stored").asInt()).isZero();
            assertThat(again.get("unchanged").asInt()).isEqualTo(5);
            assertThat(again.get("refused")).isEqualTo(first.get("refused"));
            assertThat(house.database().sql("select number from patent_publication order by number").query(String.class).list())
                    .containsExactly("CN116000001A", "CN116000005A", "CN116000014A", "CN116000021A", "CN116000022A");
        }
    }

    private String good() throws IOException {
        return file("good.csv", ("\uFEFF" + HEADER + "CN116000021A,一种小车,,\n").getBytes(StandardCharsets.UTF_8));
    }

    private String archive() throws IOException {
        Path archive = place.resolve("周报.zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out, Charset.forName("GB18030"))) {
            zip.putNextEntry(new ZipEntry("国内.csv"));
            zip.write((HEADER + "CN116000022A,电动葫芦,,\n").getBytes(Charset.forName("GB18030")));
        }
        return archive.toString();
    }

    private String badTable() throws IOException {
        String all = HEADER
                + "CN116000001A,一种缆索检测小车,202310000001.5,2023-01-04\n"
                + "CN116000002A,校验位不对,202310000001.6,2023-01-04\n"
                + "CN116000003A,没有这一天,202310000001.5,2023-02-30\n"
                + "CN116000001A,同一号码另一内容,202310000001.5,2023-01-04\n"
                + "CN116000004A," + "长".repeat(6 << 20) + ",,\n"
                + "CN116000005A,又一条,,\n";
        return file("bad.csv", all.getBytes(StandardCharsets.UTF_8));
    }

    /** Three lines each after the one that declares the encoding. */
    private String badMarkup() throws IOException {
        String declared = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        String broken = document("116000011", "甲");
        String bomb = "<!DOCTYPE patent-document [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>\n";
        List<byte[]> parts = List.of(
                (declared + broken.substring(0, broken.length() - 30) + "\n").getBytes(StandardCharsets.UTF_8),
                (declared + bomb + document("116000012", "&b;") + document("116000013", "&c;")).getBytes(StandardCharsets.UTF_8),
                document("116000015", "乙").getBytes(Charset.forName("GB18030")),
                document("116000014", "丙").getBytes(StandardCharsets.UTF_8));
        Path path = place.resolve("bad.xml");
        try (OutputStream out = Files.newOutputStream(path)) {
            for (byte[] part : parts) {
                out.write(part);
            }
        }
        return path.toString();
    }

    private static String document(String number, String words) {
        return "<patent-document lang=\"zh\" country=\"CN\" doc-number=\"" + number + "\" kind=\"A\"><bibliographic-data>\n"
                + "<invention-title lang=\"zh\">一种小车</invention-title></bibliographic-data>\n<abstract><p>" + words + "</p></abstract></patent-document>\n";
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(place.resolve(name), content).toString();
    }

    private static String[] words(List<String> files, Path data) {
        List<String> words = new ArrayList<>(List.of("patent", "import"));
        words.addAll(files);
        words.addAll(List.of("--data", data.toString(), "--json"));
        return words.toArray(String[]::new);
    }

    /** Place, number and the words of the reason that tell it from others. */
    private static List<String> refused(JsonNode answer) {
        List<String> tell = List.of("校验位不对，应为 5", "没有这一天", "内容不同的记录", "一行超过 16 MB", "中途断了", "实体“b”", "实体“c”", "读不出来");
        List<String> all = new ArrayList<>();
        for (JsonNode one : answer.get("refused")) {
            String reason = one.get("reason").asString();
            all.add(one.get("file").asString() + " " + one.get("line").asInt() + " " + one.get("number").asString() + " "
                    + tell.stream().filter(reason::contains).findFirst().orElse(reason));
        }
        return all;
    }
}

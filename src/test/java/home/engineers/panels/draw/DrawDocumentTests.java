package home.engineers.panels.draw;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.panels.draw.DrawRecord.Committed;
import home.engineers.panels.draw.DrawRecord.Drawn;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The test vectors of {@code docs/draw.md}. */
class DrawDocumentTests {
    private static DrawRecord example() throws IOException {
        return ((ReplayResult.Same) DrawReplay.of(Files.readString(Path.of("docs/draw-example.json")))).record();
    }

    private static Map<String, String> published() throws IOException {
        String document = Files.readString(Path.of("docs/draw.md"));
        Map<String, String> vectors = new LinkedHashMap<>();
        document.substring(document.indexOf("## Test vectors")).lines()
                .filter(line -> line.contains(" = "))
                .forEach(line -> vectors.put(line.split(" = ")[0], line.split(" = ")[1]));
        return vectors;
    }

    @Test
    void everyVectorComesOutAsTheDocumentSays() throws IOException {
        DrawRecord record = example();
        Announcement announcement = record.announcement();
        Drawn drawn = (Drawn) record.ending();
        String salt = "00" + "c4".repeat(31);
        byte[] first = DrawHash.hmac(HexFormat.of().parseHex(drawn.seed()), new byte[Long.BYTES]);
        long weight = announcement.lottery().weight();

        Map<String, String> vectors = new LinkedHashMap<>();
        vectors.put("key of the pseudonyms", HexFormat.of().formatHex(InventedDraw.KEY));
        vectors.put("pseudonym of expert 虚构专家0", DrawHash.pseudonym(InventedDraw.KEY, "expert", "虚构专家0"));
        vectors.put("exclusion of expert 虚构回避专家0 by salt " + salt, DrawHash.exclusion(
                announcement.draw(), salt, DrawHash.pseudonym(InventedDraw.KEY, "expert", "虚构回避专家0")));
        vectors.put("server", DrawHash.serverCommitment(announcement.draw(), record.secret()));
        vectors.put("commitment", announcement.hash());
        vectors.put("witness 1", DrawHash.witnessCommitment(announcement.hash(), 1, record.reveals().get(0).value()));
        vectors.put("witness 2", DrawHash.witnessCommitment(announcement.hash(), 2, record.reveals().get(1).value()));
        vectors.put("seed", DrawHash.seed(
                announcement.hash(), record.secret(), record.reveals().stream().map(DrawRecord.Revealed::value).toList()));
        vectors.put("first number of the stream", Long.toUnsignedString(ByteBuffer.wrap(first).getLong()));
        vectors.put("second number of the stream", Long.toUnsignedString(ByteBuffer.wrap(first).getLong(Long.BYTES)));
        vectors.put("sum of the weights", Long.toString(weight));
        vectors.put("below(sum of the weights)", Long.toString(new DrawStream(drawn.seed()).below(weight)));
        vectors.put("composition", Integer.toString(composition(announcement.lottery(), drawn.panel())));
        vectors.put("panel", String.join(" ", Selection.draw(announcement.lottery(), new DrawStream(drawn.seed())).panel()));
        vectors.put("sitting", String.join(" ", record.sitting()));
        vectors.put("record", record.hash());

        assertThat(vectors).isEqualTo(published());
        assertThat(record.commitments().stream().map(Committed::commitment))
                .containsExactly(published().get("witness 1"), published().get("witness 2"));
        assertThat(announcement.exclusions()).contains(vectors.get("exclusion of expert 虚构回避专家0 by salt " + salt));
    }

    private static int composition(Lottery lottery, List<String> panel) {
        int[] counts = new int[lottery.strata().size()];
        panel.forEach(expert -> counts[lottery.stratumOf(expert)]++);
        return lottery.compositions().stream().map(Composition::array).map(java.util.Arrays::toString).toList()
                .indexOf(java.util.Arrays.toString(counts));
    }
}

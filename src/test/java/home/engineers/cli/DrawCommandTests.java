package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.panels.draw.DrawRecord;
import home.engineers.panels.draw.InventedDraw;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./ehome draw replay}. */
class DrawCommandTests {
    @TempDir
    private Path directory;

    private record Said(int exit, String out, String err) {}

    private static Said say(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Ehome.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Said(exit, out.toString(), err.toString());
    }

    private Said replay(String text, String... options) throws IOException {
        Path file = Files.writeString(directory.resolve("draw.json"), text);
        return say(java.util.stream.Stream.concat(
                java.util.stream.Stream.of("draw", "replay", file.toString()), java.util.Arrays.stream(options)).toArray(String[]::new));
    }

    @Test
    void saysThatItComesOutTheSame() throws IOException {
        assertThat(replay(InventedDraw.replaced().text()))
                .isEqualTo(new Said(0, "一致：从 14 人中抽取 5 人，递补 2 次。 The same: 5 drawn of 14, 2 replaced.\n", ""));
        assertThat(replay(InventedDraw.voided().text()).out()).contains("作废", "missing witness [2]");
    }

    @Test
    void namesTheFirstDifferenceAndExitsWithOne() throws IOException {
        DrawRecord record = InventedDraw.drawn();
        List<String> panel = new java.util.ArrayList<>(record.sitting());
        java.util.Collections.swap(panel, 0, 1);
        Said said = replay(InventedDraw.withPanel(record, panel).text());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).hasLineCount(1).contains("/panel/0: published " + panel.get(0) + ", recomputed " + panel.get(1));
        assertThat(said.err()).isEmpty();
        assertThat(replay(record.text() + "\n").exit()).isEqualTo(1);
    }

    @Test
    void exitsWithTwoWhereItCouldNotBeAsked() throws IOException {
        Said cut = replay(InventedDraw.drawn().text().substring(0, 500));
        assertThat(cut.exit()).isEqualTo(2);
        assertThat(cut.err()).hasLineCount(1).contains("draw.json: 1:", "不是 JSON");
        assertThat(replay("{}").err()).contains("/format", "missing");
        assertThat(say("draw", "replay", directory.resolve("none.json").toString()).exit()).isEqualTo(2);
        Path bytes = Files.write(directory.resolve("latin.json"), new byte[] {(byte) 0xe9});
        assertThat(say("draw", "replay", bytes.toString()).err()).contains("UTF-8");
    }

    @Test
    void answersAsJson() throws IOException {
        assertThat(replay(InventedDraw.drawn().text(), "--json").out())
                .contains("\"same\" : true", "\"state\" : \"drawn\"", "\"sitting\"", InventedDraw.DRAW);
        Said different = replay(InventedDraw.drawn().text().replace("\"size\":5", "\"size\":4"), "--json");
        assertThat(different.exit()).isEqualTo(1);
        assertThat(different.out()).contains("\"same\" : false", "\"place\" : \"/announcement/compositions/0\"", "\"kind\" : \"QUOTA\"");
    }
}

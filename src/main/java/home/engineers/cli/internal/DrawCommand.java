package home.engineers.cli.internal;

import home.engineers.panels.draw.Difference;
import home.engineers.panels.draw.DrawRecord;
import home.engineers.panels.draw.DrawReplay;
import home.engineers.panels.draw.RecordFault;
import home.engineers.panels.draw.ReplayResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./ehome draw}. */
@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        description = {"专家随机抽取。", "Draws of experts."},
        subcommands = DrawCommand.Replay.class)
public final class DrawCommand extends CommandGroup {
    DrawCommand() {
        super("draw replay FILE");
    }

    /** {@code ./ehome draw replay FILE}: exits 1 where it does not come out the same, 2 where the file is no record. */
    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = {
                "按公布的记录重算一次抽取，不需要服务器，也不需要数据库；不一致时指出第一处。",
                "Recomputes a published draw, without server or database; names the first difference where it comes out otherwise."
            },
            footer = {"", "算法 Algorithm: docs/draw.md", "例 Example: ./ehome draw replay draw.json"})
    public static final class Replay extends AnsweringCommand {
        private static final long LARGEST_RECORD = 64_000_000;

        @Parameters(index = "0", paramLabel = "FILE", description = {"公布的记录（JSON）", "the published record, as JSON"})
        private Path file = Path.of("");

        @Override
        public Integer call() throws IOException {
            return switch (DrawReplay.of(InputFiles.text(file, LARGEST_RECORD))) {
                case ReplayResult.Same(DrawRecord record) -> yes(answer(record), same(record));
                case ReplayResult.Different(Difference first) -> no(answer(first), file + ": " + DrawSentences.of(first));
                case ReplayResult.NoRecord(RecordFault fault) -> notAsked(file + ": " + DrawSentences.of(fault));
            };
        }

        private static String same(DrawRecord record) {
            int pool = record.announcement().lottery().pool();
            return switch (record.ending()) {
                case DrawRecord.Drawn drawn -> "一致：从 %d 人中抽取 %d 人，递补 %d 次。 The same: %d drawn of %d, %d replaced.".formatted(
                        pool, drawn.panel().size(), drawn.replacements().size(), drawn.panel().size(), pool,
                        drawn.replacements().size());
                case DrawRecord.Voided voided ->
                    "一致：这次抽取已作废，缺见证人 %s。 The same: this draw is void, missing witness %s.".formatted(
                            voided.missing(), voided.missing());
            };
        }

        private static Map<String, Object> answer(DrawRecord record) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("same", true);
            answer.put("draw", record.announcement().draw());
            answer.put("title", record.announcement().title());
            answer.put("commitment", record.announcement().hash());
            answer.put("record", record.hash());
            switch (record.ending()) {
                case DrawRecord.Drawn drawn -> {
                    answer.put("state", "drawn");
                    answer.put("panel", drawn.panel());
                    answer.put("sitting", record.sitting());
                }
                case DrawRecord.Voided voided -> {
                    answer.put("state", "void");
                    answer.put("missing", voided.missing());
                }
            }
            return answer;
        }

        private static Map<String, Object> answer(Difference first) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("same", false);
            answer.put("place", first.place());
            answer.put("kind", first.kind().name());
            answer.put("published", first.published());
            answer.put("expected", first.expected());
            return answer;
        }
    }
}

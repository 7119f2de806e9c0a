package home.engineers.cli.internal;

import home.engineers.store.OperatorFault;
import home.engineers.votes.recount.Recount;
import home.engineers.votes.recount.RecountFault;
import home.engineers.votes.recount.RecountFault.Problem;
import home.engineers.votes.recount.RecountResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./ehome vote}. */
@Command(
        name = "vote",
        mixinStandardHelpOptions = true,
        description = {"公众投票。", "Public votes."},
        subcommands = VoteCommand.RecountFile.class)
public final class VoteCommand extends CommandGroup {
    VoteCommand() {
        super("vote recount FILE");
    }

    /** {@code ./ehome vote recount FILE}: exits 1 at the first fault, 2 where the file is no recount file. */
    @Command(
            name = "recount",
            mixinStandardHelpOptions = true,
            description = {
                "按计票文件重新计票：核对每一票的链上摘要、上限、时间、作废和结果，不需要服务器，也不需要数据库；指出第一处错误。",
                "Counts a recount file again: running hash, limits, times, annulments and result, without server or database; "
                        + "names the first fault."
            },
            footer = {"", "格式 Format: docs/public-vote.md", "例 Example: ./ehome vote recount public-vote.csv"})
    public static final class RecountFile extends AnsweringCommand {
        @Parameters(index = "0", paramLabel = "FILE", description = {"公布的计票文件（CSV）", "the published recount file, as CSV"})
        private Path file = Path.of("");

        @Override
        public Integer call() throws IOException {
            InputFiles.demandReadable(file);
            return switch (counted()) {
                case RecountResult.Same same -> yes(answer(same), sentence(same));
                case RecountResult.Different(RecountFault first) when first.problem() == Problem.OTHER_FORMAT ->
                    notAsked(file + ": " + RecountSentences.of(first));
                case RecountResult.Different(RecountFault first) -> no(answer(first), file + ": " + RecountSentences.of(first));
            };
        }

        private RecountResult counted() throws IOException {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                return Recount.of(lines.lines().iterator());
            } catch (UncheckedIOException broken) {
                if (broken.getCause() instanceof CharacterCodingException) {
                    throw new OperatorFault("文件 " + file + " 不是 UTF-8 文本。", "File " + file + " is not UTF-8 text.");
                }
                throw broken.getCause();
            }
        }

        private static String sentence(RecountResult.Same same) {
            StringBuilder text = new StringBuilder("一致：共 %d 票，作废 %d 票。 The same: %d votes, %d annulled.%n".formatted(
                    same.rows(), same.annulled(), same.rows(), same.annulled()));
            same.counts().values().stream()
                    .sorted(Comparator.comparingInt(RecountResult.Count::rank))
                    .forEach(one -> text.append("%3d  %s  %d (%d - %d)%n".formatted(
                            one.rank(), one.name(), one.raw() - one.annulled(), one.raw(), one.annulled())));
            return text.append("head ").append(same.head()).toString();
        }

        private static Map<String, Object> answer(RecountResult.Same same) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("same", true);
            answer.put("vote", same.vote());
            answer.put("title", same.title());
            answer.put("rows", same.rows());
            answer.put("annulled", same.annulled());
            answer.put("head", same.head());
            List<Map<String, Object>> counts = same.counts().entrySet().stream()
                    .map(one -> Map.<String, Object>of(
                            "candidate", one.getKey(), "name", one.getValue().name(), "raw", one.getValue().raw(),
                            "annulled", one.getValue().annulled(), "rank", one.getValue().rank()))
                    .toList();
            answer.put("counts", counts);
            return answer;
        }

        private static Map<String, Object> answer(RecountFault first) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("same", false);
            answer.put("line", first.line());
            answer.put("problem", first.problem().name());
            answer.put("found", first.found());
            answer.put("expected", first.expected());
            return answer;
        }
    }
}

package home.engineers.cli.internal;

import home.engineers.panels.assignment.ScoreReader;
import home.engineers.panels.scoring.CorrectedScores;
import home.engineers.panels.scoring.CorrectedScores.CaseScore;
import home.engineers.panels.scoring.CorrectedScores.Interval;
import home.engineers.panels.scoring.RatingSheet;
import home.engineers.store.OperatorFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./ehome score FILE}. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "按评委宽严校正个案得分，给出 95% 区间和“难分高下”的标记，与原始平均分并列；不需要服务器。",
            "Corrects scores for severe and mild judges, with 95 % intervals and marks of what is too close to call, beside the raw"
                    + " means; needs no server."
        },
        footer = {
            "",
            "打分表 FILE: 表头为评委，第一列为个案，空格为没有打分；或者 case,judge,score 三列。",
            "The header names the judges, the first column the cases, an empty cell was not scored; or case,judge,score.",
            "方法 Method: docs/scoring.md",
            "例 Example: ./ehome score ratings.csv --places 10 --json"
        })
public final class ScoreCommand implements Callable<Integer> {
    private static final int SHOWN = 2;
    private static final int KEPT = 6;

    @Parameters(index = "0", paramLabel = "FILE", description = {"打分表（CSV）", "the scores, as CSV"})
    private Path file = Path.of("");

    @Option(names = "--places", paramLabel = "N", description = {"前几名入围，用来标记线上线下难分的个案", "how many stand above the line"})
    private @Nullable Integer places;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = {"自助法的种子，默认 1；种子相同则结果相同", "seed of the bootstrap, 1 by default; the same seed gives the same"})
    private long seed;

    @Option(names = "--json", description = {"输出 JSON", "print JSON"})
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        RatingSheet sheet = RatingSheet.of(NumberTables.read(file, ScoreReader::read).matrix());
        if (sheet.ratings().isEmpty()) {
            throw new OperatorFault(file + ": 没有任何打分。", "There are no scores.");
        }
        CorrectedScores scores = CorrectedScores.of(sheet, places, seed);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(answer(sheet, scores)));
        } else {
            print(sheet, scores, out);
        }
        return CommandLine.ExitCode.OK;
    }

    private static Map<String, Object> answer(RatingSheet sheet, CorrectedScores scores) {
        Map<String, Object> severities = new LinkedHashMap<>();
        for (int j = 0; j < sheet.judges().size(); j++) {
            severities.put(sheet.judges().get(j), rounded(scores.severities().get(j), KEPT));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("cases", scores.ranked().stream().map(one -> answer(sheet, one)).toList());
        answer.put("severities", severities);
        answer.put("chanceSpread", Double.isNaN(scores.chanceSpread()) ? null : rounded(scores.chanceSpread(), KEPT));
        answer.put("groups", scores.groups());
        return answer;
    }

    private static Map<String, Object> answer(RatingSheet sheet, CaseScore one) {
        Map<String, Object> answer = new LinkedHashMap<>();
        Interval interval = one.interval();
        answer.put("case", sheet.cases().get(one.caseNumber()));
        answer.put("judges", one.judges());
        answer.put("rawMean", rounded(one.rawMean(), KEPT));
        answer.put("corrected", rounded(one.corrected(), KEPT));
        answer.put("low", interval == null ? null : rounded(interval.low(), KEPT));
        answer.put("high", interval == null ? null : rounded(interval.high(), KEPT));
        answer.put("closeToNext", one.closeToNext());
        answer.put("closeToLine", one.closeToLine());
        return answer;
    }

    private void print(RatingSheet sheet, CorrectedScores scores, PrintWriter out) {
        TextTable table = new TextTable().row("名次 rank", "个案 case", "评委 judges", "平均 raw mean", "校正 corrected", "95%", "");
        List<CaseScore> ranked = scores.ranked();
        for (int rank = 0; rank < ranked.size(); rank++) {
            CaseScore one = ranked.get(rank);
            Interval interval = one.interval();
            table.row(
                    rank + 1, sheet.cases().get(one.caseNumber()), one.judges(), rounded(one.rawMean(), SHOWN),
                    rounded(one.corrected(), SHOWN),
                    interval == null ? "–" : rounded(interval.low(), SHOWN) + "–" + rounded(interval.high(), SHOWN), marks(one));
        }
        table.print(out);
        if (scores.groups() > 1) {
            out.println("评委分成 " + scores.groups() + " 组，组与组之间没有共同的个案，无法比较宽严。 The judges fall into " + scores.groups()
                    + " groups that share no case; how severe one group is against another is not known.");
        }
    }

    private static String marks(CaseScore one) {
        return (one.closeToNext() ? "≈ 与下一名难分 too close to the next  " : "") + (one.closeToLine() ? "≈ 与线难分 too close to the line" : "");
    }

    private static BigDecimal rounded(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }
}

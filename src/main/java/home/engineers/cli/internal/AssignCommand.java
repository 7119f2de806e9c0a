package home.engineers.cli.internal;

import home.engineers.kernel.BundledWords;
import home.engineers.kernel.Language;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Reason;
import home.engineers.panels.assignment.Assignment;
import home.engineers.panels.assignment.AssignmentResult;
import home.engineers.panels.assignment.AssignmentTerms;
import home.engineers.panels.assignment.Contradiction;
import home.engineers.panels.assignment.Demand;
import home.engineers.panels.assignment.PairReader;
import home.engineers.panels.assignment.Pairing;
import home.engineers.panels.assignment.ScoreMatrix;
import home.engineers.panels.assignment.ScoreReader;
import home.engineers.panels.assignment.ScoreSheet;
import home.engineers.panels.assignment.solving.Assignments;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./ehome assign}: exits 2 with one complaint where it could not be asked or there is no assignment. */
@Command(
        name = "assign",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "按分数表给每个个案分配评审人，总分最高，并附最优性证明；不需要服务器。",
            "Assigns reviewers to cases with the greatest total score, proved to be the greatest; needs no server."
        },
        footer = {
            "",
            "分数表 Scores: 表头为评审人，第一列为个案，空格为回避；或者 case,reviewer,score 三列。",
            "The header names the reviewers, the first column the cases, an empty cell is a conflict; or case,reviewer,score.",
            "见 See: docs/assignment.md",
            "例 Example: ./ehome assign --scores scores.csv --per-case 3 --max-load 18 --fair --json"
        })
public final class AssignCommand implements Callable<Integer> {
    @Option(names = "--scores", required = true, paramLabel = "FILE", description = {"分数表（CSV）", "the scores, as CSV"})
    private Path scores = Path.of("");

    @Option(names = "--per-case", required = true, paramLabel = "N", description = {"每个个案几位评审人", "reviewers of each case"})
    private int perCase;

    @Option(names = "--max-load", required = true, paramLabel = "N", description = {"每位评审人至多几件", "cases of a reviewer, at most"})
    private int maxLoad;

    @Option(
            names = "--min-load",
            paramLabel = "N",
            defaultValue = "0",
            description = {"每位评审人至少几件，默认 0", "cases of a reviewer, at least; 0 by default"})
    private int minLoad;

    @Option(
            names = "--conflicts",
            paramLabel = "FILE",
            description = {"另外的回避关系（CSV：case,reviewer）", "further conflicts, as CSV: case,reviewer"})
    private @Nullable Path conflicts;

    @Option(
            names = "--employers",
            paramLabel = "FILE",
            description = {"评审人的单位（CSV：reviewer,employer）", "employers of reviewers, as CSV: reviewer,employer"})
    private @Nullable Path employers;

    @Option(
            names = "--per-employer",
            paramLabel = "N",
            defaultValue = "1",
            description = {
                "有单位表时，每个个案至多几位评审人来自同一单位，默认 1",
                "where employers are given: reviewers of a case from one employer, at most; 1 by default"
            })
    private int perEmployer;

    @Option(
            names = "--fair",
            description = {"先让最低的单项分数尽量高，再求总分最高", "make the lowest single score as high as can be first, then the total"})
    private boolean fair;

    @Option(names = "--json", description = {"输出 JSON", "print JSON"})
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        demandNumbers();
        ScoreSheet sheet = sheet();
        ScoreMatrix matrix = sheet.matrix();
        return switch (Assignments.of(matrix, terms(matrix))) {
            case AssignmentResult.Made(Assignment assignment) -> {
                show(assignment);
                yield CommandLine.ExitCode.OK;
            }
            case AssignmentResult.Impossible(List<Demand> contradiction) -> {
                if (json) {
                    spec.commandLine().getOut().println(Json.text(AssignmentAnswer.impossible(contradiction)));
                }
                throw NumberTables.complaint(place(sheet, contradiction), reason(contradiction, matrix));
            }
        };
    }

    private void demandNumbers() {
        demand("--per-case", perCase, 1);
        demand("--max-load", maxLoad, 0);
        demand("--min-load", minLoad, 0);
        demand("--per-employer", perEmployer, 1);
        if (minLoad > maxLoad) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--min-load " + minLoad + " 大于 --max-load " + maxLoad + "。 --min-load " + minLoad + " is more than --max-load "
                            + maxLoad + ".");
        }
    }

    private void demand(String option, int value, int least) {
        if (value < least) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " 至少为 " + least + "，不是 " + value + "。 " + option + " must be at least " + least + ", not " + value + ".");
        }
    }

    private ScoreSheet sheet() throws IOException {
        ScoreSheet sheet = NumberTables.read(scores, ScoreReader::read);
        if (conflicts == null) {
            return sheet;
        }
        List<Pairing> further = NumberTables.read(conflicts, lines -> PairReader.conflicts(lines, sheet.matrix()));
        return sheet.without(further);
    }

    private AssignmentTerms terms(ScoreMatrix matrix) throws IOException {
        AssignmentTerms plain = AssignmentTerms.plain(matrix, perCase, new AssignmentTerms.Load(minLoad, maxLoad), fair);
        if (employers == null) {
            return plain;
        }
        List<@Nullable String> own = NumberTables.read(employers, lines -> PairReader.employers(lines, matrix));
        return plain.balanced(own, perEmployer);
    }

    /** The line of the case where it is about one case alone, else the file. */
    private String place(ScoreSheet sheet, List<Demand> contradiction) {
        int line = contradiction.size() == 1 && contradiction.getFirst() instanceof Demand.CaseNeeds(String id, int many)
                ? sheet.lines().get(sheet.matrix().cases().indexOf(id))
                : 0;
        return NumberTables.place(scores, line, 0);
    }

    private static Reason reason(List<Demand> contradiction, ScoreMatrix matrix) {
        List<Reason> said = Contradiction.said(contradiction, matrix);
        return Reason.of(
                contradiction.size() == 1 ? "panels.assign.impossibleAlone" : "panels.assign.impossible",
                new LocalizedText(joined(said, Language.ZH, "；"), joined(said, Language.EN, "; ")));
    }

    private static String joined(List<Reason> reasons, Language language, String between) {
        BundledWords words = new BundledWords(language);
        return reasons.stream().map(words::of).collect(Collectors.joining(between));
    }

    private void show(Assignment assignment) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(AssignmentAnswer.of(assignment)));
        } else {
            AssignmentAnswer.print(assignment, out);
        }
    }
}

package home.engineers.cli.internal;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./ehome patent}. */
@Command(
        name = "patent",
        mixinStandardHelpOptions = true,
        description = {"专利数据库。", "The database of patents."},
        subcommands = {PatentCommand.Import.class, PatentSearchCommand.class})
public final class PatentCommand extends CommandGroup {
    PatentCommand() {
        super("patent import FILE");
    }

    /** {@code ./ehome patent import FILE…}. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "导入专利文件：CNIPA 式 CSV、XLSX，CNIPA、ST.96、ST.36、DOCDB、USPTO 的 XML，USPTO 旧文本；可以是压缩包。格式由内容认定。",
                "Import files of patents: CSV and XLSX as CNIPA users export them, XML of CNIPA, ST.96, ST.36, DOCDB and USPTO, old USPTO"
                        + " text; archives too. The format is told by the content."
            },
            footer = {
                "",
                "结束码：0 每条记录都收下；1 有不收的记录；2 文件读不了或没能执行。重复导入不改变任何东西，中断后再执行即从断处继续。",
                "Exit: 0 every record is taken; 1 records are refused; 2 the file cannot be read, or nothing could be asked."
                        + " Importing again changes nothing; after a break, run it again and it goes on.",
                "",
                "例 Example: ./ehome patent import week.zip --data ./data --json"
            })
    public static final class Import extends HouseCommand {
        private static final Duration LOOK = Duration.ofMillis(500);

        @Parameters(arity = "1..*", paramLabel = "FILE", description = {"专利文件", "files of patents"})
        private List<Path> files = List.of();

        @Override
        public Integer call() throws IOException, InterruptedException {
            files.forEach(InputFiles::demandReadable);
            List<HouseCall.Question> questions = files.stream()
                    .map(file -> new HouseCall.Question(
                            Map.of(PatentImportAct.FILE_NAME, file.getFileName().toString()), file.toAbsolutePath()))
                    .toList();
            List<ControlAnswer> answers;
            try (ProgressBar bar = new ProgressBar(spec().commandLine().getErr())) {
                Watch watch = new Watch(PatentProgressAct.NAME, LOOK, answer -> show(answer, bar));
                answers = house().askEach(PatentImportAct.NAME, questions, watch);
            }
            PatentImportAct.Result result = answers.stream()
                    .map(answer -> Json.read(answer.json(), PatentImportAct.Result.class))
                    .reduce(new PatentImportAct.Result(0, 0, 0, List.of()), PatentImportAct.Result::plus);
            PrintWriter out = spec().commandLine().getOut();
            if (json()) {
                out.println(Json.text(result));
            } else {
                print(result, out);
            }
            return answers.stream().mapToInt(ControlAnswer::exit).max().orElse(0);
        }

        /** How far it has come, where somebody sits at a terminal. */
        private static void show(ControlAnswer answer, ProgressBar bar) {
            Console console = System.console();
            if (console != null && console.isTerminal()) {
                PatentProgressAct.Progress progress = Json.read(answer.json(), PatentProgressAct.Progress.class);
                bar.show(progress.percent(), "读 read " + progress.read() + "，不收 refused " + progress.refused());
            }
        }

        private static void print(PatentImportAct.Result result, PrintWriter out) {
            result.refused().forEach(refusal -> out.println(
                    refusal.file() + " 第 " + refusal.line() + " 行 " + refusal.number() + "：" + refusal.reason()));
            out.println("读 " + result.read() + " 条，写入 " + result.stored() + "，未变 " + result.unchanged() + "，不收 "
                    + result.refused().size() + "  read " + result.read() + ", stored " + result.stored() + ", unchanged "
                    + result.unchanged() + ", refused " + result.refused().size());
        }
    }
}

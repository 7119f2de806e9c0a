package home.engineers.cli.internal;

import home.engineers.files.tables.ImportMode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./ehome import persons|units|memberships FILE}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "从 XLSX 或 CSV 导入人员、单位或会员，逐行报告；默认有一行不合格就全部不导入。",
            "Import persons, units or memberships from XLSX or CSV with a report row by row; by default all rows or none."
        },
        footer = {
            "",
            "结束码：0 每一行都合格；1 有不合格的行；2 文件读不了或没能执行。",
            "Exit: 0 every row is well; 1 rows are refused; 2 the file cannot be read, or nothing could be asked.",
            "",
            "例 Example: ./ehome import persons engineers.xlsx --data ./data --dry-run --json"
        })
public final class ImportCommand implements Callable<Integer> {
    /** What can be imported. */
    enum Kind {
        persons,
        units,
        memberships
    }

    @Parameters(index = "0", paramLabel = "KIND", description = {"种类：${COMPLETION-CANDIDATES}", "one of ${COMPLETION-CANDIDATES}"})
    private Kind kind = Kind.persons;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = {"XLSX 或 CSV 文件", "an XLSX or CSV file"})
    private @Nullable Path file;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--good-rows", description = {"只导入合格的行", "import the good rows and leave out the others"})
    private boolean goodRows;

    @Option(names = "--dry-run", description = {"只检查，不写入", "check and write nothing"})
    private boolean dryRun;

    @Option(names = "--template", description = {"列出各栏", "print the columns"})
    private boolean template;

    @Option(names = "--json", description = {"输出 JSON", "print JSON"})
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(ImportAct.KIND, kind.name());
        if (template) {
            parameters.put(ImportAct.TEMPLATE, "");
            return show(new HouseCall(data.path()).ask(ImportAct.NAME, parameters, null));
        }
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "请给出要导入的文件。 Name the file to import.");
        }
        InputFiles.demandReadable(file);
        parameters.put(ImportAct.FILE_NAME, file.getFileName().toString());
        parameters.put(ImportAct.MODE, mode().name());
        return show(new HouseCall(data.path()).ask(ImportAct.NAME, parameters, file.toAbsolutePath()));
    }

    private ImportMode mode() {
        if (dryRun) {
            return ImportMode.DRY_RUN;
        }
        return goodRows ? ImportMode.GOOD_ROWS : ImportMode.ALL_OR_NOTHING;
    }

    private int show(ControlAnswer answer) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(answer.json());
        } else if (template) {
            Json.read(answer.json(), ImportAct.Template.class).columns().forEach(column ->
                    out.println(column.column() + (column.required() ? "（必填 required）" : "") + "  " + column.description()));
        } else {
            print(Json.read(answer.json(), ImportAct.Result.class), out);
        }
        return answer.exit();
    }

    private void print(ImportAct.Result result, PrintWriter out) {
        result.refused().forEach(refusal -> out.println(
                (refusal.row() == 0 ? "整个文件" : "第 " + refusal.row() + " 行" + (refusal.column().isEmpty() ? "" : " "))
                        + refusal.column() + "：" + refusal.reason()));
        String done = dryRun ? "（未写入 nothing written）" : "";
        out.println("读 " + result.read() + " 行，写入 " + result.stored() + "，未变 " + result.unchanged() + "，理由 "
                + result.refused().size() + " 条" + done + "  read " + result.read() + ", stored " + result.stored()
                + ", unchanged " + result.unchanged() + ", reasons against " + result.refused().size());
    }
}

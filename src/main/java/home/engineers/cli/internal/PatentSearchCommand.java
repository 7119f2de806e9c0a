package home.engineers.cli.internal;

import home.engineers.patents.PatentSearch.Order;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code ./ehome patent search QUERY}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "检索专利：字词、号码、字段（申请人: 发明人: IPC: 公开日: 状态: …），可用 AND OR NOT 和括号。",
            "Search patents: words, numbers, fields (applicant: inventor: IPC: published: status: …), with AND OR NOT and brackets."
        },
        footer = {
            "",
            "结束码：0 有命中；1 没有命中；2 检索式有误或没能执行。服务运行时由它作答，否则直接打开数据目录。",
            "Exit: 0 something is found; 1 nothing is; 2 the query cannot be read, or nothing could be asked. A house that runs on the"
                    + " directory answers; else the directory is opened.",
            "",
            "例 Example: ./ehome patent search '充电桩 散热 IPC:H02J 公开日:2020..2022' --data ./data --json"
        })
public final class PatentSearchCommand extends HouseCommand {
    private static final int FOR_PROGRAMS = 1_000;
    private static final int FOR_PEOPLE = 20;

    @Parameters(arity = "1..*", paramLabel = "QUERY", description = {"检索式", "what to look for"})
    private List<String> query = List.of();

    @Option(names = "--limit", paramLabel = "N", description = {"最多列出几条（缺省 20，--json 时 1000）", "list at most so many (20, with --json 1000)"})
    private int limit;

    @Option(names = "--order", paramLabel = "ORDER", description = {"次序：${COMPLETION-CANDIDATES}", "one of ${COMPLETION-CANDIDATES}"})
    private Order order = Order.RELEVANCE;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (limit < 0) {
            throw new ParameterException(spec().commandLine(), "--limit 应为正整数。 --limit must be a positive number.");
        }
        int wanted = limit > 0 ? limit : json() ? FOR_PROGRAMS : FOR_PEOPLE;
        ControlAnswer answer = ask(PatentSearchAct.NAME, Map.of(
                PatentSearchAct.QUERY, String.join(" ", query), PatentSearchAct.LIMIT, String.valueOf(wanted), PatentSearchAct.ORDER, order.name()));
        return say(answer, out -> print(Json.read(answer.json(), PatentSearchAct.Result.class), out));
    }

    private static void print(PatentSearchAct.Result result, PrintWriter out) {
        if (result.loose()) {
            out.println("没有文献含全部的字词，以下含其中一部分。 None has all of the words; these have some of them.");
        }
        result.hits().forEach(hit -> out.println(hit.number() + "  " + (hit.date() == null ? "          " : hit.date()) + "  " + hit.title()
                + (hit.applicants().isEmpty() ? "" : "  " + String.join("；", hit.applicants()))));
        out.println("共 " + result.total() + " 件，列出 " + result.hits().size() + "  " + result.total() + " found, " + result.hits().size() + " listed");
    }
}

package home.engineers.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./ehome calendar}. */
@Command(
        name = "calendar",
        mixinStandardHelpOptions = true,
        description = {"工作日历。", "The calendar of working days."},
        subcommands = CalendarCommand.Import.class)
public final class CalendarCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "请用 calendar import FILE。 Call calendar import FILE.");
    }

    /** {@code ./ehome calendar import FILE}. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "载入下一年的节假日通知：holiday-cn 格式的 JSON，或 CSV（日期,off|work）。进行中的时限随之重算。",
                "Load the next year's notice of holidays: JSON in the holiday-cn schema, or CSV (date,off|work)."
                        + " Open clocks are recomputed."
            })
    public static final class Import implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = {"通知文件", "the notice"})
        private Path file = Path.of("");

        @Mixin
        private DataOption data = new DataOption();

        @Option(names = "--json", description = {"输出 JSON", "print JSON"})
        private boolean json;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException, InterruptedException {
            InputFiles.demandReadable(file);
            ControlAnswer answer = new HouseCall(data.path()).ask(CalendarAct.NAME, Map.of(), file.toAbsolutePath());
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(answer.json());
                return answer.exit();
            }
            CalendarAct.Loaded loaded = Json.read(answer.json(), CalendarAct.Loaded.class);
            loaded.refused().forEach(out::println);
            if (loaded.refused().isEmpty()) {
                out.println("已载入 " + loaded.year() + " 年：休 " + loaded.off() + " 天，调休上班 " + loaded.work() + " 天。 Loaded "
                        + loaded.year() + ": " + loaded.off() + " days off, " + loaded.work() + " make-up workdays.");
            }
            loaded.moved().forEach(clock -> out.println(clock.clock() + "  " + clock.before() + " → " + clock.after()
                    + (clock.provisional() ? "  暂定 provisional" : "  正式 official")));
            return answer.exit();
        }
    }
}

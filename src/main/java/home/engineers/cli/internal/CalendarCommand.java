package home.engineers.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./ehome calendar}. */
@Command(
        name = "calendar",
        mixinStandardHelpOptions = true,
        description = {"工作日历。", "The calendar of working days."},
        subcommands = CalendarCommand.Import.class)
public final class CalendarCommand extends CommandGroup {
    CalendarCommand() {
        super("calendar import FILE");
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
    public static final class Import extends HouseCommand {
        @Parameters(paramLabel = "FILE", description = {"通知文件", "the notice"})
        private Path file = Path.of("");

        @Override
        public Integer call() throws IOException, InterruptedException {
            InputFiles.demandReadable(file);
            ControlAnswer answer = house().ask(CalendarAct.NAME, Map.of(), file.toAbsolutePath());
            return say(answer, out -> print(Json.read(answer.json(), CalendarAct.Loaded.class), out));
        }

        private static void print(CalendarAct.Loaded loaded, PrintWriter out) {
            loaded.refused().forEach(out::println);
            if (loaded.refused().isEmpty()) {
                out.println("已载入 " + loaded.year() + " 年：休 " + loaded.off() + " 天，调休上班 " + loaded.work() + " 天。 Loaded "
                        + loaded.year() + ": " + loaded.off() + " days off, " + loaded.work() + " make-up workdays.");
            }
            loaded.moved().forEach(clock -> out.println(clock.clock() + "  " + clock.before() + " → " + clock.after()
                    + (clock.provisional() ? "  暂定 provisional" : "  正式 official")));
        }
    }
}

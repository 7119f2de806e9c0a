package home.engineers.cli.internal;

import home.engineers.law.Calendars;
import home.engineers.law.WorkingDays;
import home.engineers.store.DataDirectory;
import home.engineers.store.HouseDatabase;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./ehome workday DATE +N}. */
@Command(
        name = "workday",
        mixinStandardHelpOptions = true,
        description = {
            "从 DATE 起第 N 个工作日（当日不计），并注明日历是正式的还是暂定的。",
            "The N-th working day after DATE (the day itself is not counted), and whether the calendar is official or provisional."
        },
        footer = {"", "例 Example: ./ehome workday 2025-09-29 +5  →  2025-10-13"})
public final class WorkdayCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DATE", description = {"日期 2025-09-29", "date 2025-09-29"})
    private LocalDate from = LocalDate.MIN;

    @Parameters(index = "1", paramLabel = "+N", description = {"工作日数", "number of working days"})
    private String days = "";

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--json", description = {"输出 JSON", "print JSON"})
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!days.matches("\\+?[1-9][0-9]{0,4}")) {
            throw new ParameterException(
                    spec.commandLine(), "工作日数应为 +1 至 +99999：" + days + "。 Working days are +1 to +99999, not " + days + ".");
        }
        WorkingDays.Counted counted = calendar().after(from, Integer.parseInt(days.replace("+", "")));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("from", from.toString());
            answer.put("workingDays", Integer.parseInt(days.replace("+", "")));
            answer.put("date", counted.date().toString());
            answer.put("provisional", counted.provisional());
            out.println(Json.text(answer));
        } else {
            out.println(counted.date() + (counted.provisional() ? "  暂定 provisional" : "  正式 official"));
        }
        return 0;
    }

    /** With the notices imported into the house that runs on the directory; else by the calendars of the product. */
    private WorkingDays calendar() {
        if (!DataDirectory.inUse(data.path())) {
            return Calendars.bundled();
        }
        return HouseDatabase.running(data.path())
                .map(address -> {
                    PGSimpleDataSource source = new PGSimpleDataSource();
                    source.setUrl(address.url());
                    if (!address.user().isBlank()) {
                        source.setUser(address.user());
                        source.setPassword(address.password());
                    }
                    return Calendars.in(source);
                })
                .orElseGet(Calendars::bundled);
    }
}

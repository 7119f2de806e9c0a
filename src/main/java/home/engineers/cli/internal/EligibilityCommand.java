package home.engineers.cli.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Language;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.Calendars;
import home.engineers.law.Registers;
import home.engineers.programmes.BundledWords;
import home.engineers.programmes.EligibilityCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./ehome eligibility PROGRAMME --profile FILE [--on DATE] [--json]}. */
@Command(
        name = "eligibility",
        mixinStandardHelpOptions = true,
        description = {
            "按评审项目逐级逐条判断一份资料，并说明最早哪一天满足。",
            "Judges a profile by a programme, level by level and clause by clause, with the earliest day on which it turns."
        },
        footer = {"", "例 Example: ./ehome eligibility title-review --profile profile.json --on 2026-06-30 --json"})
public final class EligibilityCommand implements Callable<Integer> {
    private static final long LARGEST_PROFILE = 1_000_000;

    @Parameters(index = "0", paramLabel = "PROGRAMME", description = {"评审项目，如 title-review", "programme"})
    private String programme = "";

    @Option(names = "--profile", required = true, paramLabel = "FILE", description = {"资料（JSON）", "the profile, as JSON"})
    private Path profile = Path.of("");

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = {"资历截止日，默认今天", "the day on which years are counted; today by default"})
    private @Nullable String on;

    @Option(names = "--json", description = {"输出 JSON", "print JSON"})
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        EligibilityCheck check =
                new EligibilityCheck(Registers.bundled(), Calendars.bundled(), new BundledWords(Language.ZH));
        return switch (check.answer(programme, InputFiles.text(profile, LARGEST_PROFILE), day())) {
            case Granted<Map<String, Object>>(Map<String, Object> answer) -> {
                show(answer);
                yield CommandLine.ExitCode.OK;
            }
            case Refused<Map<String, Object>>(List<Reason> reasons) -> {
                reasons.forEach(reason -> spec.commandLine().getErr().println(
                        EligibilityCheck.said(reason, new BundledWords(Language.ZH), new BundledWords(Language.EN))));
                yield CommandLine.ExitCode.USAGE;
            }
        };
    }

    private LocalDate day() {
        if (on == null) {
            return new HouseClock(Clock.systemUTC(), false).today();
        }
        return EligibilityCheck.date(on)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--on：没有 " + on + " 这一天。 --on: there is no day " + on + "."));
    }

    private void show(Map<String, Object> answer) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(answer));
            return;
        }
        out.println(answer.get("programme") + " " + answer.get("edition") + "  " + answer.get("on"));
        for (Object level : (List<?>) answer.get("levels")) {
            Map<?, ?> one = (Map<?, ?>) level;
            out.println(one.get("id") + "  " + one.get("answer") + (one.get("from") == null ? "" : "  " + one.get("from")));
            for (Object clause : (List<?>) one.get("clauses")) {
                Map<?, ?> each = (Map<?, ?>) clause;
                out.println("  " + each.get("answer") + "  " + each.get("text") + "  " + each.get("evidence"));
            }
        }
    }
}

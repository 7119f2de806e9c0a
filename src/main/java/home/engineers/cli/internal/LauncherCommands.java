package home.engineers.cli.internal;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Commands that the script {@code ./ehome} carries out itself; they stand here for {@code --help}. */
public final class LauncherCommands {
    private LauncherCommands() {}

    /** Says where the command is to be had. */
    private abstract static class ByTheScript implements Runnable {
        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(
                    spec.commandLine(), "请用 ./ehome " + spec.name() + "。 Call ./ehome " + spec.name() + ".");
        }
    }

    @Command(
            name = "build",
            mixinStandardHelpOptions = true,
            description = {"编译后退出；其他命令只重编变动过的。", "Build and exit; every other command builds only what is stale."})
    public static final class Build extends ByTheScript {}

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = {
                "全部测试：规则、模块、浏览器。缺少 Chromium 或中文字体时自行安装，或说明要装什么。",
                "Every test: rules, modules, browser. Installs Chromium and a CJK font where they are missing and it may,"
                        + " else says what to install."
            })
    public static final class Test extends ByTheScript {
        @Parameters(arity = "0..*", paramLabel = "MAVEN-OPTION", description = {"例如 -Dtest=…", "for example -Dtest=…"})
        private List<String> options = List.of();
    }

    @Command(
            name = "bench",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "基准测试，结果写入 bench/results/*.json 和 table.md；有一项超限则退出码为 1。",
                "The benchmarks; writes bench/results/*.json and table.md there. Exits with 1 where a limit is not kept."
            },
            footer = {
                "",
                "现有 There are: assignment, ballot, batch-act, case-inbox, draw, duplicates, eligibility, every-list, home-weight,"
                        + " log, members-list, person-import, start-up",
                "例 Example: ./ehome bench start-up home-weight"
            })
    public static final class Bench extends ByTheScript {
        @Option(names = "--list", description = {"列出全部基准测试及其内容", "list the benchmarks and what each measures"})
        private boolean list;

        @Parameters(arity = "0..*", paramLabel = "NAME", description = {"只测这些", "only these"})
        private List<String> names = List.of();
    }
}

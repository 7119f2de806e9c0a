package home.engineers.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./ehome doctor}. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {"本机具备什么、还缺什么；缺少运行所需时退出码为 1。", "What this machine has and lacks; exits 1 where it lacks what serving needs."})
public final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = {"要检查的端口", "port to look at"})
    private int port;

    @Option(names = "--json", description = {"输出 JSON", "print JSON"})
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Examination.Finding> findings = new Examination(data.path(), port).findings();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(findings));
        } else {
            findings.forEach(finding -> print(finding, out));
        }
        return findings.stream().allMatch(finding -> finding.well() || !finding.needed()) ? 0 : 1;
    }

    private static void print(Examination.Finding finding, PrintWriter out) {
        String mark = finding.well() ? "✓" : finding.needed() ? "✗" : "–";
        out.printf("%s %-16s %s%n", mark, finding.name(), finding.found());
        if (!finding.well()) {
            out.println("    " + finding.remedy());
        }
    }
}

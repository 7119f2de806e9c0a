package home.engineers.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code ./ehome invariants}. */
@Command(
        name = "invariants",
        mixinStandardHelpOptions = true,
        description = {"核对全库必须始终成立的事实；有违反时退出码为 1。", "Check what must always be true of the whole database; exits 1 on a violation."})
public final class InvariantsCommand extends HouseCommand {
    @Override
    public Integer call() throws IOException, InterruptedException {
        ControlAnswer answer = ask(InvariantsAct.NAME, Map.of());
        return say(answer, out -> print(Json.read(answer.json(), InvariantsAct.Report.class), out));
    }

    private static void print(InvariantsAct.Report report, PrintWriter out) {
        for (InvariantsAct.Checked checked : report.invariants()) {
            out.println((checked.violations().isEmpty() ? "✓ " : "✗ ") + checked.statement());
            checked.violations().forEach(violation -> out.println("    " + violation));
        }
        long broken = report.invariants().stream().filter(checked -> !checked.violations().isEmpty()).count();
        out.println(broken == 0
                ? "全部成立，共 " + report.invariants().size() + " 条。 All " + report.invariants().size() + " hold."
                : broken + " 条不成立。 " + broken + " do not hold.");
    }
}

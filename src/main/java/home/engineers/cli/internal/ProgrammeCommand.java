package home.engineers.cli.internal;

import home.engineers.kernel.Language;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.LawRegister;
import home.engineers.law.Registers;
import home.engineers.programmes.BundledWords;
import home.engineers.programmes.ProgrammeCheck;
import home.engineers.programmes.ProgrammeHowTo;
import home.engineers.programmes.Sentence;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./ehome programme}. */
@Command(
        name = "programme",
        mixinStandardHelpOptions = true,
        description = {"评审项目文档。", "Programme documents."},
        subcommands = {ProgrammeCommand.Check.class, ProgrammeCommand.HowTo.class})
public final class ProgrammeCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "请用 programme check FILE… 或者 programme how-to FILE。 Call programme check FILE… or programme how-to FILE.");
    }

    /** {@code ./ehome programme check FILE…}: exits 1 where a document has a fault. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "检查评审项目文档，指出每一处错误的文件、行和原因；并运行旁边 examples/<id>/ 里的示例。",
                "Checks programme documents and names file, line and reason of every fault; runs the examples beside them",
                "in examples/<id>/ as well."
            })
    public static final class Check implements Callable<Integer> {
        @Parameters(
                paramLabel = "FILE",
                arity = "1..*",
                description = {"文档（YAML），或者装有文档的文件夹", "the documents, as YAML, or folders of them"})
        private List<Path> files = List.of();

        @Option(names = "--json", description = {"输出 JSON", "print JSON"})
        private boolean json;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            ProgrammeCheck check = new ProgrammeCheck(Registers.bundled());
            List<Map<String, Object>> found = new ArrayList<>();
            for (Path file : ProgrammeFiles.documents(files)) {
                String document = ProgrammeFiles.text(file);
                check.faults(document).forEach(fault -> found.add(said(file, fault.line(), fault.reason())));
                for (Path example : ProgrammeFiles.examples(file, check.id(document))) {
                    check.exampleFaults(document, ProgrammeFiles.text(example)).forEach(fault -> found.add(said(example, 1, fault)));
                }
            }
            show(found);
            return found.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }

        private static Map<String, Object> said(Path file, int line, Sentence reason) {
            return Map.of(
                    "file", file.toString(),
                    "line", line,
                    "reason", reason.in(new BundledWords(Language.ZH)),
                    "reasonEn", reason.in(new BundledWords(Language.EN)));
        }

        private void show(List<Map<String, Object>> found) {
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.text(found));
                return;
            }
            found.forEach(fault -> out.println(
                    fault.get("file") + ":" + fault.get("line") + ": " + fault.get("reason") + " " + fault.get("reasonEn")));
            if (found.isEmpty()) {
                out.println("没有错误。 No faults.");
            }
        }
    }

    /** {@code ./ehome programme how-to FILE}: exits 1 where the document has a fault. */
    @Command(
            name = "how-to",
            mixinStandardHelpOptions = true,
            description = {
                "由评审项目文档生成办理说明（Markdown）。",
                "Writes how to go through a programme, as Markdown, from its document and the examples beside it."
            })
    public static final class HowTo implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "FILE", description = {"文档（YAML）", "the document, as YAML"})
        private Path file = Path.of("");

        @Option(
                names = "--lang",
                paramLabel = "zh|en",
                defaultValue = "zh",
                description = {"语言，zh 或者 en", "the language, zh or en"})
        private Language language = Language.ZH;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            LawRegister register = Registers.bundled();
            String document = ProgrammeFiles.text(file);
            List<String> examples = new ArrayList<>();
            for (Path example : ProgrammeFiles.examples(file, new ProgrammeCheck(register).id(document))) {
                examples.add(ProgrammeFiles.text(example));
            }
            LocalDate today = new HouseClock(Clock.systemUTC(), false).today();
            Optional<String> page = ProgrammeHowTo.of(register, document, examples, today, language);
            page.ifPresentOrElse(
                    text -> spec.commandLine().getOut().print(text),
                    () -> spec.commandLine().getErr().println(
                            "文档有错误，请先用 programme check 检查。 The document has faults: see programme check."));
            spec.commandLine().getOut().flush();
            return page.isPresent() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }
}

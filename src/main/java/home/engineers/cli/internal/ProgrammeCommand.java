package home.engineers.cli.internal;

import home.engineers.kernel.Language;
import home.engineers.law.Registers;
import home.engineers.programmes.BundledWords;
import home.engineers.programmes.ProgrammeCheck;
import home.engineers.programmes.Sentence;
import home.engineers.store.OperatorFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
        subcommands = ProgrammeCommand.Check.class)
public final class ProgrammeCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "请用 programme check FILE…。 Call programme check FILE….");
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
        private static final long LARGEST_DOCUMENT = 1_000_000;

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
            for (Path file : documents()) {
                String document = text(file);
                check.faults(document).forEach(fault -> found.add(said(file, fault.line(), fault.reason())));
                for (Path example : examples(file, check.id(document))) {
                    check.exampleFaults(document, text(example)).forEach(fault -> found.add(said(example, 1, fault)));
                }
            }
            show(found);
            return found.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }

        /** The files as named, and of each folder every document in it, in order of name. */
        private List<Path> documents() throws IOException {
            List<Path> documents = new ArrayList<>();
            for (Path file : files) {
                documents.addAll(Files.isDirectory(file) ? within(file) : List.of(file));
            }
            return documents.stream().distinct().toList();
        }

        private static List<Path> within(Path folder) throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> found = files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().matches(".*\\.ya?ml"))
                        .sorted()
                        .toList();
                if (found.isEmpty()) {
                    throw new OperatorFault(
                            "文件夹 " + folder + " 里没有文档（*.yaml）。", "Folder " + folder + " holds no documents (*.yaml).");
                }
                return found;
            }
        }

        private static Map<String, Object> said(Path file, int line, Sentence reason) {
            return Map.of(
                    "file", file.toString(),
                    "line", line,
                    "reason", reason.in(new BundledWords(Language.ZH)),
                    "reasonEn", reason.in(new BundledWords(Language.EN)));
        }

        /** The examples that belong to a sound document, which lie beside it in {@code examples/<id>/}. */
        private static List<Path> examples(Path file, Optional<String> id) throws IOException {
            Path folder = file.resolveSibling("examples").resolve(id.orElse("none"));
            if (id.isEmpty() || !Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(one -> one.toString().endsWith(".json")).sorted().toList();
            }
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

        private static String text(Path file) throws IOException {
            InputFiles.demandReadable(file);
            if (Files.size(file) > LARGEST_DOCUMENT) {
                throw new OperatorFault("文件 " + file + " 太大。", "File " + file + " is too large.");
            }
            try {
                return Files.readString(file);
            } catch (MalformedInputException notText) {
                throw new OperatorFault("文件 " + file + " 不是 UTF-8 文本。", "File " + file + " is not UTF-8 text.");
            }
        }
    }
}

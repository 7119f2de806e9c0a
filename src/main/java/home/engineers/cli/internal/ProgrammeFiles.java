package home.engineers.cli.internal;

import home.engineers.store.OperatorFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programme documents named on the command line, and the examples beside them. */
final class ProgrammeFiles {
    private static final long LARGEST_DOCUMENT = 1_000_000;

    private ProgrammeFiles() {}

    /** The files as named, and of each folder every document in it, in order of name. */
    static List<Path> documents(List<Path> named) throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path file : named) {
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

    /**
     * The examples that belong to a sound document, which lie beside it in {@code examples/}, in a folder called as the file is or,
     * where there is none, as the programme.
     */
    static List<Path> examples(Path file, Optional<String> id) throws IOException {
        Path all = file.resolveSibling("examples");
        Path own = all.resolve(file.getFileName().toString().replaceFirst("\\.ya?ml$", ""));
        Path folder = Files.isDirectory(own) ? own : all.resolve(id.orElse("none"));
        if (id.isEmpty() || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(one -> one.toString().endsWith(".json")).sorted().toList();
        }
    }

    static String text(Path file) throws IOException {
        return InputFiles.text(file, LARGEST_DOCUMENT);
    }
}

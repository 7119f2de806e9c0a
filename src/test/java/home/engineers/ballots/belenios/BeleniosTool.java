package home.engineers.ballots.belenios;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Debian's belenios-tool, the other implementation of the protocol, run as a process in a folder. */
public final class BeleniosTool {
    private final Path folder;

    public BeleniosTool(Path folder) {
        this.folder = folder;
    }

    /** @param error what it said on standard error */
    public record Said(int exit, String out, String error) {}

    public Said run(String input, String... arguments) throws IOException, InterruptedException {
        Path in = Files.writeString(Files.createTempFile("belenios", ".in"), input);
        Path error = Files.createTempFile("belenios", ".err");
        List<String> command = new ArrayList<>(List.of("belenios-tool"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(in.toFile())
                .redirectError(error.toFile());
        Process process = builder.start();
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), said, Files.readString(error));
        } finally {
            Files.delete(in);
            Files.delete(error);
        }
    }

    /** What it printed, where it had nothing to object. */
    public String sound(String input, String... arguments) throws IOException, InterruptedException {
        Said said = run(input, arguments);
        if (said.exit() != 0) {
            throw new AssertionError(String.join(" ", arguments) + ": " + said.error());
        }
        return said.out();
    }

    public Said verify() throws IOException, InterruptedException {
        return run("", "election", "verify", "--dir", ".");
    }

    public void add(String event, String data) throws IOException, InterruptedException {
        sound(data, "archive", "add-event", "--dir", ".", "--type", event);
    }

    public String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    public void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    public byte[] archive() throws IOException {
        return Files.readAllBytes(only(".bel"));
    }

    public Path only(String ending) throws IOException {
        return files(ending).getFirst();
    }

    public List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}

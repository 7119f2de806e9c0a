package home.engineers.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file system of a few megabytes that a test may fill: mounted where the test may, else mounted in a namespace of the
 * test's own. None where the machine allows neither.
 */
public final class SmallDisk implements AutoCloseable {
    private static final String FILLER = "filler";

    private final Path inside;
    private final Path outside;
    private final List<String> prefix;
    private final Optional<Process> holder;

    private SmallDisk(Path inside, Path outside, List<String> prefix, Optional<Process> holder) {
        this.inside = inside;
        this.outside = outside;
        this.prefix = prefix;
        this.holder = holder;
    }

    public static Optional<SmallDisk> at(Path place, int mebibytes) throws IOException, InterruptedException {
        String mount = "mount -t tmpfs -o size=" + mebibytes + "m,mode=755 tmpfs '" + place + "'";
        if (quiet("sh", "-c", mount).waitFor() == 0) {
            return Optional.of(new SmallDisk(place, place, List.of(), Optional.empty()));
        }
        Process holder = new ProcessBuilder("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount + " && echo ready && exec cat")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (holder.inputReader().readLine() == null) {
            return Optional.empty();
        }
        return Optional.of(new SmallDisk(
                place,
                Path.of("/proc/" + holder.pid() + "/root" + place),
                List.of("nsenter", "--target", String.valueOf(holder.pid()), "--user", "--mount", "--preserve-credentials", "--"),
                Optional.of(holder)));
    }

    private static Process quiet(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Where it lies for a command that begins with {@link #prefix}. */
    public Path root() {
        return inside;
    }

    /** A place of it as this process sees it. */
    public Path seen(String name) {
        return outside.resolve(name);
    }

    public List<String> prefix() {
        return prefix;
    }

    /** Takes the last byte. */
    public void fill() throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(outside.resolve(FILLER))) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space left")) {
                throw full;
            }
        }
    }

    public void free() throws IOException {
        Files.delete(outside.resolve(FILLER));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (holder.isPresent()) {
            holder.get().destroy();
            holder.get().waitFor();
        } else {
            quiet("umount", "--lazy", inside.toString()).waitFor();
        }
    }
}

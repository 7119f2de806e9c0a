package home.engineers.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The running server of a cluster, as its {@code postmaster.pid} tells: process on line 1, port on line 4. */
record Postmaster(long process, int port) {
    private static final String FILE = "postmaster.pid";

    /** The server, where the file names a process that lives and is a PostgreSQL server. */
    static Optional<Postmaster> of(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve(FILE));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            Postmaster named = new Postmaster(Long.parseLong(lines.get(0).strip()), Integer.parseInt(lines.get(3).strip()));
            return named.lives() ? Optional.of(named) : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** After a crash the number may be a stranger's by now, or a dead child nobody has buried; only a program named postgres counts. */
    private boolean lives() {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .map(handle -> handle.info().command().map(command -> command.endsWith("/postgres")).orElse(false))
                .orElse(false);
    }

    /** Removes the file of a server that is gone, so that the number's new owner does not keep the next one from starting. */
    static void forgetDead(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE));
    }
}

package home.engineers.store.internal;

import home.engineers.store.OperatorFault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel inside the product, unpacked once into a folder. */
public final class PostgresBinaries {
    private static final String COMPLETE = ".complete";
    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Name of the archive for this machine, or empty where none travels with the product. */
    public static Optional<String> archive() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String name = machine.equals("aarch64") ? "arm_64" : "x86_64";
        String resource = "/postgres-linux-" + name + ".txz";
        return PostgresBinaries.class.getResource(resource) == null ? Optional.empty() : Optional.of(resource);
    }

    /** Unpacks the programs into the folder unless a complete set of the same archive lies there. */
    public static PostgresBinaries in(Path home) {
        String resource = archive().orElseThrow(() -> new OperatorFault(
                "本机没有可用的内置 PostgreSQL，请用 spring.datasource.url 指定外部数据库。",
                "No embedded PostgreSQL for this machine; name an external database by spring.datasource.url."));
        try {
            String mark = fingerprint(resource);
            Path complete = home.resolve(COMPLETE);
            if (!Files.exists(complete) || !Files.readString(complete).equals(mark)) {
                unpack(resource, home, mark);
            }
            return new PostgresBinaries(home);
        } catch (IOException fault) {
            throw Faults.ofDisk(home, fault);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static String fingerprint(String resource) throws IOException {
        return resource + " " + PostgresBinaries.class.getResource(resource).openConnection().getContentLengthLong();
    }

    private static void unpack(String resource, Path home, String mark) throws IOException {
        delete(home);
        Path fresh = home.resolveSibling(home.getFileName() + ".new");
        delete(fresh);
        Files.createDirectories(fresh);
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(resource);
                var tar = new TarArchiveInputStream(new BufferedInputStream(new XZInputStream(packed), 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(fresh, entry, tar);
            }
        }
        Files.writeString(fresh.resolve(COMPLETE), mark);
        Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(Path root, TarArchiveEntry entry, InputStream content) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("archive entry leads outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}

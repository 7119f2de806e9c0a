package home.engineers.search.internal.lucene;

import home.engineers.kernel.FullDisk;
import home.engineers.search.IndexSchema;
import home.engineers.search.internal.Engine;
import home.engineers.search.internal.Generation;
import home.engineers.search.internal.Generation.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Indexes in folders of the data directory, a folder for each generation and a file that names the one that is served. */
public final class LuceneEngine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneEngine.class);
    private static final String SERVED = "served";
    private final Path root;

    public LuceneEngine(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return "Lucene";
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public Optional<Integer> served(IndexSchema schema) {
        Path file = root.resolve(schema.name()).resolve(SERVED);
        try {
            return Files.exists(file) ? Optional.of(Integer.valueOf(Files.readString(file).strip())) : Optional.empty();
        } catch (IOException | NumberFormatException unreadable) {
            LOG.warn("{} cannot be read; the index is built anew", file, unreadable);
            return Optional.empty();
        }
    }

    /** A folder that cannot be opened is emptied: all that stands in it stands in the database too. */
    @Override
    public Generation open(IndexSchema schema, int number, Mark fresh) {
        Path folder = root.resolve(schema.name()).resolve(String.valueOf(number));
        try {
            Files.createDirectories(folder);
            return generation(schema, number, folder, fresh);
        } catch (LockObtainFailedException taken) {
            throw new UncheckedIOException("the index in " + folder + " is open elsewhere", taken);
        } catch (IOException | IllegalArgumentException broken) {
            demandRoom(broken);
            LOG.warn("the index in {} cannot be opened and is built anew", folder, broken);
            return emptied(schema, number, folder, fresh);
        }
    }

    /** An index is not given up because there is no room to open it. */
    private static void demandRoom(Exception fault) {
        if (fault instanceof IOException unwritten && FullDisk.in(unwritten)) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private Generation emptied(IndexSchema schema, int number, Path folder, Mark fresh) {
        try {
            delete(folder);
            Files.createDirectories(folder);
            return generation(schema, number, folder, fresh);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Generation generation(IndexSchema schema, int number, Path folder, Mark fresh) throws IOException {
        return new LuceneGeneration(schema, String.valueOf(number), FSDirectory.open(folder), fresh);
    }

    @Override
    public void serve(IndexSchema schema, int number) {
        Path home = root.resolve(schema.name());
        try {
            Path written = Files.writeString(home.resolve(SERVED + ".new"), String.valueOf(number));
            Files.move(written, home.resolve(SERVED), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void forgetBefore(IndexSchema schema, int number) {
        Path home = root.resolve(schema.name());
        try (Stream<Path> folders = Files.list(home)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                if (Integer.parseInt(folder.getFileName().toString()) < number) {
                    delete(folder);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}

package home.engineers.kernel;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows by what a fault says that a disk, a quota or a limit on files is exhausted. */
public final class FullDisk {
    /** SQL state {@code disk_full}. */
    private static final String STATE = "53100";

    private static final List<String> WORDS = List.of("No space left", "Disk quota", "File too large");

    private FullDisk() {}

    /** Whether the fault, or what it was caused by, is one. */
    public static boolean in(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            boolean full = switch (cause) {
                case SQLException refused -> STATE.equals(refused.getSQLState()) || saidIn(refused.getMessage());
                case IOException unwritten -> saidIn(unwritten.getMessage());
                default -> false;
            };
            if (full) {
                return true;
            }
        }
        return false;
    }

    /** Whether a program's own words say so. */
    public static boolean saidIn(@Nullable String words) {
        return words != null && WORDS.stream().anyMatch(words::contains);
    }
}

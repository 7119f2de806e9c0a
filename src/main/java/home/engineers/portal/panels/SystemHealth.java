package home.engineers.portal.panels;

import java.time.Instant;
import java.util.Optional;

/**
 * How the house itself is doing.
 *
 * @param free bytes free where the files lie
 * @param total bytes there
 * @param database bytes of the database
 * @param version version of the database server
 * @param next when something falls due next
 * @param late whether something due is not being carried out
 */
public record SystemHealth(long free, long total, long database, String version, Optional<Instant> next, boolean late) {
    private static final long GIBIBYTE = 1L << 30;
    private static final long MEBIBYTE = 1L << 20;
    /** Free space under which the panel warns: room for some weeks of files and a backup. */
    private static final long LITTLE = 2 * GIBIBYTE;

    public boolean little() {
        return free < LITTLE;
    }

    public long freeGibibytes() {
        return free / GIBIBYTE;
    }

    public long totalGibibytes() {
        return total / GIBIBYTE;
    }

    public long databaseMebibytes() {
        return database / MEBIBYTE;
    }
}

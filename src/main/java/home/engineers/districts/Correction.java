package home.engineers.districts;

import java.time.Instant;
import java.util.List;

/**
 * That an entry was corrected: what it said before stays on record.
 *
 * @param by name, empty where the reader may not know it
 * @param former the fields that changed, as they read before
 */
public record Correction(Instant at, String by, String reason, List<Former> former) {
    public Correction {
        former = List.copyOf(former);
    }

    /** @param field by which the forms name it @param value empty where there was none */
    public record Former(String field, String value) {}
}

package home.engineers.districts;

import home.engineers.files.Attachment;
import java.time.Instant;
import java.util.List;

/**
 * That an entry was corrected, or withdrawn as one that never happened: what it said before stays on record.
 *
 * @param by name, empty where the reader may not know it
 * @param withdrawal whether nothing of the entry was left standing
 * @param former the fields that changed, as they read before
 * @param files documents that went with a withdrawal, empty where the reader may not read them
 */
public record Correction(
        Instant at, String by, String reason, boolean withdrawal, List<Former> former, List<Attachment> files) {
    public Correction {
        former = List.copyOf(former);
        files = List.copyOf(files);
    }

    /** @param field by which the forms name it @param value empty where there was none */
    public record Former(String field, String value) {}
}

package home.engineers.files.tables;

import home.engineers.kernel.LocalizedText;
import java.util.List;

/**
 * One column an import understands.
 *
 * @param header the name the house uses, in Chinese; also the key of the cell and the {@code field} of a refusal
 * @param synonyms other names under which the column is known, the English one among them
 * @param required whether the column must be there and its cells filled
 * @param description one sentence for the template: what is written here, in which form
 * @param confidential whether what is written here must not be repeated in reports, which are kept readable
 */
public record Column(
        String header, List<String> synonyms, boolean required, LocalizedText description, boolean confidential) {
    public Column {
        synonyms = List.copyOf(synonyms);
    }

    public static Column required(String header, LocalizedText description, String... synonyms) {
        return new Column(header, List.of(synonyms), true, description, false);
    }

    public static Column optional(String header, LocalizedText description, String... synonyms) {
        return new Column(header, List.of(synonyms), false, description, false);
    }

    /** The same column, its cells kept out of reports. */
    public Column keptConfidential() {
        return new Column(header, synonyms, required, description, true);
    }

    /** What a report may repeat of a cell of this column: all of it, or of a confidential one its length alone. */
    String repeated(String written) {
        return confidential && !written.isEmpty() ? "•".repeat(Math.min(written.length(), 24)) : written;
    }
}

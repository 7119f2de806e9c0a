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
 */
public record Column(String header, List<String> synonyms, boolean required, LocalizedText description) {
    public Column {
        synonyms = List.copyOf(synonyms);
    }

    public static Column required(String header, LocalizedText description, String... synonyms) {
        return new Column(header, List.of(synonyms), true, description);
    }

    public static Column optional(String header, LocalizedText description, String... synonyms) {
        return new Column(header, List.of(synonyms), false, description);
    }
}

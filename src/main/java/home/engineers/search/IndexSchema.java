package home.engineers.search;

import home.engineers.search.IndexField.Use;
import java.util.List;

/**
 * What an index keeps of each document.
 *
 * @param name lower-case letters; names the folder or the cluster's index
 * @param edition raised with every change of what is kept: an index of an earlier one is rebuilt by itself
 */
public record IndexSchema(String name, int edition, List<IndexField> fields) {
    public IndexSchema {
        fields = List.copyOf(fields);
    }

    /** @throws IllegalArgumentException where there is no such field with that use */
    public IndexField field(String name, Use use) {
        return fields.stream()
                .filter(field -> field.name().equals(name) && field.is(use))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no field " + name + " of use " + use + " in index " + this.name));
    }

    public List<IndexField> with(Use use) {
        return fields.stream().filter(field -> field.is(use)).toList();
    }
}

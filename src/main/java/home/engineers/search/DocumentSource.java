package home.engineers.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Offered as a bean by the module whose records are to be found. An index of its own follows it on every node.
 */
public interface DocumentSource {
    IndexSchema schema();

    /**
     * The table whose rows are documents. It has a column {@code id uuid}, its primary key, and a column {@code changed
     * xid8}, indexed together with the id, which the trigger {@code search_note_change} sets; the trigger {@code
     * search_note_removal} notes rows that are deleted. What else a document is made of must touch its row when it changes.
     */
    String table();

    /** The documents of these rows as they are now. A row that is no document, or is gone, has none. */
    List<IndexDocument> documents(Collection<UUID> ids);
}

package home.engineers.files.tables;

/** Follows an import; called outside the row's transaction in good-rows mode, after what is reported is committed. */
public interface ImportListener {
    ImportListener NONE = progress -> {};

    void progressed(ImportProgress progress);

    /** Whether whoever ordered the import has called it off. */
    default boolean cancelled() {
        return false;
    }
}

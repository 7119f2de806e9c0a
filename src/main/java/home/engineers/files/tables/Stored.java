package home.engineers.files.tables;

/** What storing a row came to. */
public enum Stored {
    /** Something was added or changed. */
    STORED,
    /** The house already holds exactly this. */
    UNCHANGED
}

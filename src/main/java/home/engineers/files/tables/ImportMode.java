package home.engineers.files.tables;

/** How an import goes about bad rows. */
public enum ImportMode {
    /** Everything is tried and nothing kept. */
    DRY_RUN,
    /** One transaction: a single refused row and nothing is written. */
    ALL_OR_NOTHING,
    /** Rows are written in small transactions; refused ones are left out. */
    GOOD_ROWS
}

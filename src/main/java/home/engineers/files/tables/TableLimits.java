package home.engineers.files.tables;

/** What a table may hold. A spreadsheet program's own limits are the ceiling; a roster needs far less. */
final class TableLimits {
    static final int COLUMNS = 500;
    static final int MATRIX_COLUMNS = 10_000;
    static final int CELL_CHARACTERS = 32_767;
    static final int ROWS = 1_048_576;
    static final long FILE_BYTES = 64L << 20;
    /** Characters one CSV record may take before the reader gives up on finding its end. */
    static final int RECORD_CHARACTERS = 1 << 20;
    static final int SHARED_STRINGS = 2_000_000;
    static final long SHARED_CHARACTERS = 64L << 20;

    private TableLimits() {}
}

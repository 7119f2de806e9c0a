package home.engineers.files.tables;

/** The two forms in which tables come and go. */
public enum TableFormat {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv; charset=UTF-8");

    private final String extension;
    private final String mediaType;

    TableFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The form an address asks for; a spreadsheet where it names no other. */
    public static TableFormat asked(String format) {
        return "csv".equals(format) ? CSV : XLSX;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}

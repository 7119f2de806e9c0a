package home.engineers.files.tables;

/**
 * Takes the power from cells that a spreadsheet program would run as a formula: a leading apostrophe makes them text.
 * The full-width signs count too, since Chinese input methods produce them and spreadsheet programs obey them.
 */
final class Neutral {
    private static final String SIGNS = "=+-@\t\r\n＝＋－＠";

    private Neutral() {}

    static String of(String text) {
        return dangerous(text) ? "'" + text : text;
    }

    /** Undoes {@link #of}, so that an exported list can be imported again. */
    static String restore(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && dangerous(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean dangerous(String text) {
        return !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0;
    }
}

package home.engineers.programmes.rules;

/** Whether a word is another one written with a slip of the hand. */
final class Spelling {
    private static final int MOST_SLIPS = 2;

    private Spelling() {}

    /** One or two letters make the difference, and not the whole word; or an underscore or a capital letter does. */
    static boolean near(String written, String meant) {
        int most = Math.min(MOST_SLIPS, meant.length() - 1);
        return written.replace('_', '-').equalsIgnoreCase(meant) || slips(written, meant) <= most;
    }

    /** How many letters must be put in, taken out or changed, by the table of Wagner and Fischer, a row at a time. */
    private static int slips(String written, String meant) {
        int[] row = new int[meant.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int letter = 1; letter <= written.length(); letter++) {
            int diagonal = row[0];
            row[0] = letter;
            for (int column = 1; column < row.length; column++) {
                int changed = diagonal + (written.charAt(letter - 1) == meant.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[meant.length()];
    }
}

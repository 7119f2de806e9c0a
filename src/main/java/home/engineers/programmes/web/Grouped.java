package home.engineers.programmes.web;

/** A code in groups of four, to be copied down or read aloud. */
public final class Grouped {
    private static final int GROUP = 4;

    private Grouped() {}

    public static String of(String code) {
        StringBuilder grouped = new StringBuilder();
        for (int at = 0; at < code.length(); at += GROUP) {
            grouped.append(at == 0 ? "" : " ").append(code, at, Math.min(code.length(), at + GROUP));
        }
        return grouped.toString();
    }
}

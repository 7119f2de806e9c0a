package home.engineers.cli.internal;

import java.io.PrintWriter;

/** A bar on a terminal, drawn over itself and taken away at the end. */
final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 30;
    /** Erases the rest of the line (ECMA-48, EL). */
    private static final String ERASE = "\u001b[K";

    private final PrintWriter terminal;
    private boolean drawn;

    ProgressBar(PrintWriter terminal) {
        this.terminal = terminal;
    }

    /** @param percent from 0 to 100 @param words what stands behind the bar, in one line */
    synchronized void show(int percent, String words) {
        int full = WIDTH * Math.clamp(percent, 0, 100) / 100;
        String line = "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + percent + "%  " + words;
        terminal.print("\r" + line + ERASE);
        terminal.flush();
        drawn = true;
    }

    @Override
    public synchronized void close() {
        if (drawn) {
            terminal.print("\r" + ERASE);
            terminal.flush();
            drawn = false;
        }
    }
}

package home.engineers.panels.draw;

/** What a selection takes its turns from; {@link DrawStream} in every draw. */
@FunctionalInterface
public interface Chance {
    /**
     * A whole number from 0 to {@code bound - 1}, each as likely as the others.
     *
     * @param bound at least 1
     */
    long below(long bound);
}

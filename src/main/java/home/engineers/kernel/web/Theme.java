package home.engineers.kernel.web;

/** How the reader wants the pages lit; {@link #SYSTEM} follows the device. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}

package home.engineers.programmes.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a panel is formed, which sets its least size. */
public enum PanelKind {
    BY_SERIES,
    BY_SPECIALTY,
    /** Where a programme knows one way only. */
    PANEL;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PanelKind> named(String wireName) {
        return Arrays.stream(values()).filter(value -> value.wireName().equals(wireName)).findFirst();
    }
}

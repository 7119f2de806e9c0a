package home.engineers.achievements.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A choice that forms, stores and programs write in lower case with hyphens. */
public interface Wired {
    String name();

    default String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <T extends Wired> Optional<T> of(T[] values, String wire) {
        return Arrays.stream(values).filter(one -> one.wire().equals(wire)).findFirst();
    }
}

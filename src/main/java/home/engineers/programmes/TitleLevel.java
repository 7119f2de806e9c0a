package home.engineers.programmes;

import java.util.Arrays;
import java.util.Optional;

/** Professional titles in rising order (rule GC-7). */
public enum TitleLevel {
    TECHNICIAN("technician"),
    ASSISTANT_ENGINEER("assistant-engineer"),
    ENGINEER("engineer"),
    SENIOR_ENGINEER("senior-engineer"),
    PROFESSOR_ENGINEER("professor-engineer");

    private final String wireName;

    TitleLevel(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public boolean atLeast(TitleLevel other) {
        return compareTo(other) >= 0;
    }

    public Sentence words() {
        return Sentence.of("programmes.title." + wireName);
    }

    public static Optional<TitleLevel> named(String wireName) {
        return Arrays.stream(values()).filter(level -> level.wireName.equals(wireName)).findFirst();
    }
}

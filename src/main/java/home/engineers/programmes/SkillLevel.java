package home.engineers.programmes;

import java.util.Arrays;
import java.util.Optional;

/** Skill levels in rising order: 高级工, 技师, 高级技师. */
public enum SkillLevel {
    SKILLED_3("skilled-3"),
    SKILLED_2("skilled-2"),
    SKILLED_1("skilled-1");

    private final String wireName;

    SkillLevel(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public boolean atLeast(SkillLevel other) {
        return compareTo(other) >= 0;
    }

    public Sentence words() {
        return Sentence.of("programmes.skill." + wireName);
    }

    public static Optional<SkillLevel> named(String wireName) {
        return Arrays.stream(values()).filter(level -> level.wireName.equals(wireName)).findFirst();
    }
}

package home.engineers.programmes;

import java.util.Arrays;
import java.util.Optional;

/** How a person stands in working life. */
public enum EmploymentKind {
    IN_POST("in-post"),
    SELF_EMPLOYED("self-employed"),
    RETIRED("retired"),
    CIVIL_SERVANT("civil-servant");

    private final String wireName;

    EmploymentKind(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public Sentence words() {
        return Sentence.of("programmes.employment." + wireName);
    }

    public static Optional<EmploymentKind> named(String wireName) {
        return Arrays.stream(values()).filter(level -> level.wireName.equals(wireName)).findFirst();
    }
}

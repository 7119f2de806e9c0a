package home.engineers.programmes.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a form can take from the profile kept once. */
public enum Prefill {
    NAME,
    EMPLOYER,
    DUTY,
    /** The first of the specialties named. */
    SPECIALTIES,
    SCHOOL,
    FIELD_OF_STUDY,
    BORN(FormType.Day.class),
    GRADUATED(FormType.Day.class),
    TITLE_OBTAINED(FormType.Day.class),
    ENGINEERING_SINCE(FormType.Day.class);

    private final Class<? extends FormType> type;

    Prefill() {
        this(FormType.Text.class);
    }

    Prefill(Class<? extends FormType> type) {
        this.type = type;
    }

    /** Whether a field of this type can take it. */
    boolean fits(FormType other) {
        return type.isInstance(other);
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Prefill> named(String wireName) {
        return Arrays.stream(values()).filter(one -> one.wireName().equals(wireName)).findFirst();
    }
}

package home.engineers.programmes.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    ENGINEERING_SINCE(FormType.Day.class),

    /** Papers, patents and projects, a row each. */
    WORKS(FormType.Rows.class),
    WORK_TITLE(WORKS, FormType.Text.class),
    WORK_REFERENCE(WORKS, FormType.Text.class),
    WORK_DATE(WORKS, FormType.Day.class),
    POSTS(FormType.Rows.class),
    POST_EMPLOYER(POSTS, FormType.Text.class),
    POST_DUTY(POSTS, FormType.Text.class),
    POST_FROM(POSTS, FormType.Day.class),
    POST_TO(POSTS, FormType.Day.class),
    EDUCATIONS(FormType.Rows.class),
    EDUCATION_SCHOOL(EDUCATIONS, FormType.Text.class),
    EDUCATION_FIELD(EDUCATIONS, FormType.Text.class),
    EDUCATION_COMPLETED(EDUCATIONS, FormType.Day.class);

    private final @Nullable Prefill rows;
    private final Class<? extends FormType> type;

    Prefill() {
        this(FormType.Text.class);
    }

    Prefill(Class<? extends FormType> type) {
        this(null, type);
    }

    Prefill(@Nullable Prefill rows, Class<? extends FormType> type) {
        this.rows = rows;
        this.type = type;
    }

    /**
     * Whether a field of this type can take it.
     *
     * @param within what the repeating group takes in which the field stands; null where it stands in none, or in one
     *     that takes nothing
     */
    boolean fits(FormType other, @Nullable Prefill within) {
        return type.isInstance(other) && rows == within;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Prefill> named(String wireName) {
        return Arrays.stream(values()).filter(one -> one.wireName().equals(wireName)).findFirst();
    }
}

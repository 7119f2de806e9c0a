package home.engineers.people.rules;

import java.util.Arrays;
import java.util.Optional;

/** A fact of which a person has one, so that somebody has to choose where two records differ. */
public enum MergeField {
    NAME("name"),
    GENDER("gender"),
    BORN("born"),
    EMPLOYMENT("employment"),
    MOBILE("mobile"),
    MAIL("mail"),
    DISTRICT("district"),
    LANGUAGE("language"),
    DOCUMENT("document");

    private final String wire;

    MergeField(String wire) {
        this.wire = wire;
    }

    /** Name in forms and records, and of the column; the document has a table of its own. */
    public String wire() {
        return wire;
    }

    public static Optional<MergeField> of(String wire) {
        return Arrays.stream(values()).filter(field -> field.wire.equals(wire)).findFirst();
    }
}

package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.people.rules.MergeField;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the two records of a merge.
 *
 * @param values what the record says, field by field; the document with its number masked
 */
record MergeRecord(
        PersonId id, int version, boolean erased, @Nullable PersonId mergedInto, @Nullable LocalDate barredUntil, Map<MergeField, String> values) {
    String name() {
        return values.getOrDefault(MergeField.NAME, "");
    }
}

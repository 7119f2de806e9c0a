package home.engineers.people.web;

import home.engineers.kernel.web.Page;
import home.engineers.people.internal.Entry;
import home.engineers.people.rules.EntryField;
import java.time.LocalDate;

/** The value of a field as it is shown. */
public final class EntryText {
    private EntryText() {}

    /** In words of the reader; a missing date says that it is needed. */
    public static String of(Page page, Entry entry, EntryField field) {
        Object value = entry.values().get(field.name());
        if (value == null) {
            boolean needed = field.kind() == EntryField.Kind.DATE && field.required();
            return needed ? page.t("people.entry.dateNeeded") : "";
        }
        return switch (field.kind()) {
            case DATE -> page.date((LocalDate) value);
            case CHOICE -> page.t("people.choice." + value);
            case FLAG -> page.t("people.flag." + value);
            case TEXT, NUMBER, TIME -> value.toString();
        };
    }
}

package home.engineers.people.internal;

import home.engineers.kernel.PersonalData.Cell;
import home.engineers.kernel.PersonalData.Field;
import home.engineers.kernel.PersonalData.Fields;
import home.engineers.people.rules.EntryField;
import home.engineers.people.rules.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of the profile as cells of what is held: wire names with their words. */
final class OwnCells {
    private OwnCells() {}

    static Cell of(EntryField field, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) {
            return Cell.of(null);
        }
        return switch (field.kind()) {
            case CHOICE -> Cell.word(value.toString(), "people.choice." + value);
            case FLAG -> Cell.word(value.toString(), "people.flag." + value);
            case TEXT, DATE, NUMBER, TIME -> Cell.of(value);
        };
    }

    static Cell employment(String wire) {
        return Cell.word(wire, "people.employment." + wire);
    }

    static Cell gender(@Nullable String wire) {
        return wire == null || wire.isEmpty() ? Cell.of(null) : Cell.word(wire, "people.gender." + wire);
    }

    /** What a change wrote down of one section, each value under its label. */
    static Cell ofChange(String section, Map<String, String> values) {
        Optional<Section> known = Section.of(section);
        return new Fields(values.entrySet().stream()
                .map(value -> known.map(of -> inSection(of, value.getKey(), value.getValue()))
                        .orElseGet(() -> ofPerson(value.getKey(), value.getValue())))
                .toList());
    }

    private static Field inSection(Section section, String name, String value) {
        List<EntryField> fields = section.fields();
        Cell cell = fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(field -> of(field, value))
                .orElseGet(() -> Cell.of(value));
        return new Field("people.entryField." + section.wire() + "." + name, cell);
    }

    private static Field ofPerson(String name, String value) {
        return new Field("people.field." + name, switch (name) {
            case "employment" -> employment(value);
            case "gender" -> gender(value);
            default -> Cell.of(value);
        });
    }
}

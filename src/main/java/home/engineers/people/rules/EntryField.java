package home.engineers.people.rules;

import java.util.List;

/**
 * One field of a section of the profile.
 *
 * @param name name in forms, wire and database
 * @param required whether a person's own form asks for it; imports and the database do without
 * @param future whether a date may lie ahead
 * @param options wire values of a choice
 * @param least lowest number, or least length of a text
 * @param most highest number, or greatest length of a text
 */
public record EntryField(
        String name, Kind kind, boolean required, boolean future, List<String> options, int least, int most) {
    /** How it is written and kept. */
    public enum Kind {
        TEXT,
        DATE,
        CHOICE,
        NUMBER,
        FLAG,
        /** Hour and minute of a day, as {@code 09:00}. */
        TIME
    }

    static EntryField text(String name, int most) {
        return new EntryField(name, Kind.TEXT, true, false, List.of(), 1, most);
    }

    static EntryField date(String name) {
        return new EntryField(name, Kind.DATE, true, false, List.of(), 0, 0);
    }

    static EntryField choice(String name, String... options) {
        return new EntryField(name, Kind.CHOICE, true, false, List.of(options), 0, 0);
    }

    static EntryField number(String name, int least, int most) {
        return new EntryField(name, Kind.NUMBER, true, false, List.of(), least, most);
    }

    static EntryField flag(String name) {
        return new EntryField(name, Kind.FLAG, false, false, List.of(), 0, 0);
    }

    static EntryField time(String name) {
        return new EntryField(name, Kind.TIME, false, false, List.of(), 0, 0);
    }

    EntryField optional() {
        return new EntryField(name, kind, false, future, options, least, most);
    }

    EntryField mayLieAhead() {
        return new EntryField(name, kind, required, true, options, least, most);
    }
}

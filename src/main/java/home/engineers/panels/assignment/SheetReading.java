package home.engineers.panels.assignment;

/** What came of reading a file. */
public sealed interface SheetReading<T> {
    /** All of it was understood. */
    record Read<T>(T value) implements SheetReading<T> {}

    /** The first fault. */
    record Faulty<T>(SheetFault fault) implements SheetReading<T> {}
}

package home.engineers.panels.draw;

/** What replaying a file came to. */
public sealed interface ReplayResult {
    /** Everything comes out as published. */
    record Same(DrawRecord record) implements ReplayResult {}

    /** It does not; this is the first difference. */
    record Different(Difference first) implements ReplayResult {}

    /** The file is no record of a draw; this is the first fault. */
    record NoRecord(RecordFault fault) implements ReplayResult {}
}

package home.engineers.store.internal;

import java.util.List;
import java.util.Map;

/** What a backup says of itself: the head before its content, the tail behind it. */
final class Manifest {
    static final int FORMAT = 1;
    static final String HEAD = "head.json";
    static final String TAIL = "tail.json";

    private Manifest() {}

    /**
     * @param format version of the layout
     * @param taken moment of the snapshot, by the database
     * @param demo whether the data is invented
     * @param migrations versions applied when the backup was taken
     * @param tables in the order in which their content follows
     */
    record Head(int format, String taken, boolean demo, List<String> migrations, List<Table> tables) {}

    /** @param columns those with a content of their own, in the order of the content */
    record Table(String name, List<String> columns) {}

    /**
     * @param rows of each table
     * @param sequences last value of each sequence that has given one
     * @param sha256 of every entry before this one, by name
     */
    record Tail(Map<String, Long> rows, Map<String, Long> sequences, Map<String, String> sha256) {}
}

package home.engineers.kernel;

import java.util.List;
import java.util.Map;

/**
 * What one module keeps about persons, as the merging of two records sees it. Every module that keeps a person's id in a
 * table offers one as a bean and names each such column; the rows are moved, and moved back by an undo, by {@code people},
 * in one transaction with everything else.
 */
public interface PersonMerge {
    /** The two persons as the SQL of a module names them. */
    static Map<String, Object> persons(PersonId merged, PersonId kept) {
        return Map.of("merged", merged.value(), "kept", kept.value());
    }

    /** Every column of the module's tables that holds the id of a person. */
    List<Column> columns();

    /** What forbids merging the one record into the other now: each says what, and what to do about it. */
    default List<Reason> hindrances(PersonId merged, PersonId kept) {
        return List.of();
    }

    /**
     * Clears the way before the rows move: where both hold the same thing once, one of the two is taken away or changed
     * through the book, which brings it back by an undo.
     */
    default void unite(PersonId merged, PersonId kept, Book book) {}

    /**
     * One column that holds the id of a person.
     *
     * @param words message key that names such rows in the preview of a merge
     */
    record Column(String table, String column, How how, String words) {
        public static Column moves(String table, String column, String words) {
            return new Column(table, column, How.MOVES, words);
        }

        public static Column setAside(String table, String column, String words) {
            return new Column(table, column, How.SET_ASIDE, words);
        }

        public static Column ends(String table, String column, String words) {
            return new Column(table, column, How.ENDS, words);
        }

        public static Column stays(String table, String column, String words) {
            return new Column(table, column, How.STAYS, words);
        }
    }

    /** What a merge does with the rows of a column. */
    enum How {
        /** They belong to the kept person from now on, until an undo. */
        MOVES,
        /** They are taken away, since a person has only one of them, and come back by an undo. */
        SET_ASIDE,
        /** They last for minutes or hours and are dropped for good, such as sessions and codes. */
        ENDS,
        /** What may never be rewritten keeps the old id, which leads to the kept person through {@link FormerIds}. */
        STAYS
    }

    /**
     * The book in which a merge notes what it does, so that it can be undone. Conditions and assignments are SQL over the
     * named table with named parameters; they come from the module, never from a request.
     */
    interface Book {
        /** Deletes rows; an undo puts them back as they were. @return how many */
        int remove(String table, String condition, Map<String, ?> parameters);

        /** Changes rows; an undo restores those that nobody has changed since. @return how many */
        int change(String table, String assignments, String condition, Map<String, ?> parameters);
    }
}

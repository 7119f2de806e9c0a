package home.engineers.kernel;

import java.util.List;

/** Something that must always be true of the whole database; checked after scenarios and by {@code ./ehome invariants}. */
public interface Invariant {
    /** A sentence that states what must be true, in English. */
    String statement();

    /** One line for each violation; empty where the statement holds. */
    List<String> violations();
}

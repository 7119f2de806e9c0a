package home.engineers.kernel;

import java.util.List;
import java.util.Optional;

/**
 * What one module holds on a person: for the page on which people see and download everything, and for erasure. Every
 * module that keeps data on persons offers one as a bean.
 */
public interface PersonalData {
    /** All that is held on the person; a part without rows is left out of the page. */
    List<Part> of(PersonId person);

    /** Why the law requires to keep what this module holds; empty where it may be erased. */
    default Optional<Reason> keptBecause(PersonId person) {
        return Optional.empty();
    }

    /** Erases what tells who the person is; the id stays. Runs in the caller's transaction and is safe to repeat. */
    default void erase(PersonId person) {}

    /**
     * One table of what is held.
     *
     * @param name message key
     * @param columns message keys
     * @param rows plain texts in the order of the columns, dates as 2026-12-05; no message keys
     */
    record Part(String name, List<String> columns, List<List<String>> rows) {
        public Part {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}

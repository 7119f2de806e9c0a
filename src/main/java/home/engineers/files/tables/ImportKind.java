package home.engineers.files.tables;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import java.util.List;

/**
 * One kind of thing that can be imported, offered as a bean by the module that owns it.
 *
 * @param <T> what one row says, read and checked
 */
public interface ImportKind<T> {
    /** Name in addresses and on the command line: persons, units, memberships. */
    String name();

    /** Name on the page. */
    LocalizedText title();

    /** The act of importing it, as in the permission sentences: {@code people.import}. */
    String act();

    List<Column> columns();

    /**
     * Reads one row without looking at what is stored. Required cells are filled when it is called. Every reason names
     * its column by {@link home.engineers.kernel.Reason#at}.
     */
    Outcome<T> read(Row row);

    /**
     * Stores what a row says, inside a transaction that is rolled back to where it stood if this refuses. The same row
     * twice makes no duplicate: the second time is {@link Stored#UNCHANGED}. Authority is checked here, for the object.
     */
    Outcome<Stored> store(T value, ActingContext context);
}

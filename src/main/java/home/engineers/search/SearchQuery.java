package home.engineers.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What is looked for, whichever engine answers. The fields it names must have the use it asks of them. */
public sealed interface SearchQuery {
    /** Every document. */
    record All() implements SearchQuery {}

    /** None. */
    record None() implements SearchQuery {}

    /**
     * The words of a text in the ranked fields, or in one text field.
     *
     * @param field empty for all texts of the schema
     * @param any whether one of the words is enough; the more of them a document has, the earlier it comes
     */
    record Words(String field, String text, boolean any) implements SearchQuery {}

    /** A piece of text as it stands. @param field empty for all texts of the schema */
    record Phrase(String field, String text) implements SearchQuery {}

    /** A word or piece of text that begins so. @param field empty for all texts of the schema */
    record WordStart(String field, String beginning) implements SearchQuery {}

    /** The whole value of an exact field. */
    record Exact(String field, String value) implements SearchQuery {}

    /** The beginning of the value of an exact field. */
    record Prefix(String field, String value) implements SearchQuery {}

    /** Numbers of a number field from one to another, both included. */
    record Between(String field, long from, long to) implements SearchQuery {}

    /** All of the parts; every document where there is no part. */
    record And(List<SearchQuery> parts) implements SearchQuery {}

    /** Any of the parts; none where there is no part. */
    record Or(List<SearchQuery> parts) implements SearchQuery {}

    /** What the part does not find. */
    record Not(SearchQuery part) implements SearchQuery {}

    /** What {@code first} finds comes first, then all else that {@code others} finds. */
    record First(SearchQuery first, SearchQuery others) implements SearchQuery {}

    static SearchQuery and(SearchQuery... parts) {
        return new And(Arrays.asList(parts));
    }

    static SearchQuery or(SearchQuery... parts) {
        return new Or(Arrays.asList(parts));
    }

    /** Days of a date field, both included. */
    static SearchQuery days(String field, LocalDate from, LocalDate to) {
        return new Between(field, from.toEpochDay(), to.toEpochDay());
    }
}

package home.engineers.programmes.internal;

import home.engineers.kernel.Upload;
import java.util.List;
import java.util.Map;

/**
 * What came from the page of a form.
 *
 * @param version of the draft that the page was made from; 0 where there was none
 * @param tab tells the page from others of the same person; empty where it tells nothing
 * @param choices what else was chosen on the page
 * @param typed as {@link home.engineers.programmes.rules.TypedAnswers} reads it
 * @param uploads files by the JSON pointer of their field
 * @param change what is to be done beside keeping it
 */
public record FormEntry(
        int version,
        String tab,
        Map<String, String> choices,
        Map<String, String[]> typed,
        Map<String, List<Upload>> uploads,
        Change change) {

    /** What a button of the form asks for. */
    public sealed interface Change {}

    public record Nothing() implements Change {}

    /** @param field name of a repeating group */
    public record AddRow(String field) implements Change {}

    /** @param place counted from 0 */
    public record RemoveRow(String field, int place) implements Change {}

    public record RemoveFile(String field, String id) implements Change {}

    /** Rows in which nothing was filled in go. */
    public record Tidy() implements Change {}
}

package home.engineers.search.language;

import home.engineers.search.SearchQuery;
import home.engineers.search.SearchQuery.Exact;
import home.engineers.search.SearchQuery.Phrase;
import home.engineers.search.SearchQuery.Prefix;
import home.engineers.search.SearchQuery.WordStart;
import home.engineers.search.SearchQuery.Words;
import home.engineers.search.language.QueryField.Below;
import home.engineers.search.language.QueryField.Choice;
import home.engineers.search.language.QueryField.Day;
import home.engineers.search.language.QueryField.Special;
import home.engineers.search.language.QueryField.Text;
import home.engineers.search.language.QueryField.Whole;
import home.engineers.search.language.QueryToken.Kind;
import home.engineers.search.text.Folding;
import java.util.TreeSet;

/** A value after a field, or a word without one, as a query. */
final class FieldValue {
    /** Beginnings of fewer signs would find nearly everything. */
    private static final int SHORTEST_BEGINNING = 2;

    private FieldValue() {}

    /** A word or phrase in the texts. @param field of the index, or empty for all */
    static SearchQuery text(String field, QueryToken value) {
        if (value.kind() == Kind.PHRASE) {
            return new Phrase(field, demandSigns(value).text());
        }
        String text = value.text();
        if (!text.contains("*") && !text.contains("?")) {
            return new Words(field, demandSigns(value).text(), false);
        }
        return new WordStart(field, beginning(value));
    }

    private static QueryToken demandSigns(QueryToken value) {
        if (value.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new QueryFault("search.query.no-words", value.column(), value.text());
        }
        return value;
    }

    /** What stands before the one asterisk at the end. */
    private static String beginning(QueryToken value) {
        String text = value.text();
        if (text.startsWith("*") || text.startsWith("?")) {
            throw new QueryFault("search.query.leading-wildcard", value.column(), text);
        }
        String beginning = text.endsWith("*") ? text.substring(0, text.length() - 1) : text;
        if (beginning.contains("*") || beginning.contains("?")) {
            throw new QueryFault("search.query.inner-wildcard", value.column(), text);
        }
        if (Folding.bare(beginning).codePointCount(0, Folding.bare(beginning).length()) < SHORTEST_BEGINNING) {
            throw new QueryFault("search.query.short-beginning", value.column(), text);
        }
        return beginning;
    }

    static SearchQuery of(QueryField field, QueryToken value) {
        return switch (field.kind()) {
            case Text text -> text(field.field(), value);
            case Whole whole -> value.kind() == Kind.WORD && value.text().contains("*")
                    ? new Prefix(field.field(), beginning(value))
                    : new Exact(field.field(), value.text());
            case Below below -> below(field, value);
            case Day day -> DayRange.read(value.text())
                    .map(days -> SearchQuery.days(field.field(), days.from(), days.to()))
                    .orElseThrow(() -> new QueryFault("search.query.date", value.column(), value.text()));
            case Choice choice -> choice(field, choice, value);
            case Special special -> special.reading().apply(value.text())
                    .orElseThrow(() -> new QueryFault("search.query.value", value.column(), value.text(), special.example()));
        };
    }

    private static SearchQuery below(QueryField field, QueryToken value) {
        String text = value.text();
        if (text.startsWith("*") || text.startsWith("?")) {
            throw new QueryFault("search.query.leading-wildcard", value.column(), text);
        }
        return new Prefix(field.field(), text.endsWith("*") ? text.substring(0, text.length() - 1) : text);
    }

    private static SearchQuery choice(QueryField field, Choice choice, QueryToken value) {
        String meant = choice.values().get(Folding.closed(value.text()));
        if (meant == null) {
            throw new QueryFault("search.query.value", value.column(), value.text(), String.join("、", new TreeSet<>(choice.values().keySet())));
        }
        return new Exact(field.field(), meant);
    }
}

package home.engineers.search.internal.plan;

import home.engineers.search.IndexField;
import home.engineers.search.IndexField.Use;
import home.engineers.search.IndexSchema;
import home.engineers.search.internal.plan.Plan.Combined;
import home.engineers.search.internal.plan.Plan.Nothing;
import home.engineers.search.internal.plan.Plan.Term;
import home.engineers.search.internal.plan.Plan.Weighed;
import home.engineers.search.text.Terms;
import home.engineers.search.text.WordUnits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a text. Hits are ordered by both views of it, words twice and grams once, which ranks better than either
 * alone; what is found is decided by words, or where a word stands in no dictionary by its signs one after another.
 */
final class WordPlan {
    private static final float WORDS = 2;
    private final List<IndexField> fields;
    private final boolean ranked;
    private final IndexSchema schema;

    /** @param ranked whether the common field of all words is asked too */
    WordPlan(IndexSchema schema, List<IndexField> fields, boolean ranked) {
        this.schema = schema;
        this.fields = fields;
        this.ranked = ranked;
    }

    Plan plan(String text, boolean any) {
        List<WordUnits.Unit> units = WordUnits.of(text);
        if (units.isEmpty()) {
            return new Nothing();
        }
        List<Plan> ranking = ranking(text);
        if (any) {
            return Plan.any(ranking);
        }
        List<Plan> required = units.stream().map(this::found).toList();
        return new Combined(List.of(), ranking, List.of(), required);
    }

    private Plan found(WordUnits.Unit unit) {
        List<Plan> ways = new ArrayList<>();
        if (ranked && unit.isWord()) {
            ways.add(new Term(Physical.WORDS, unit.term()));
        }
        List<IndexField> looked = ranked && unit.isCommon() ? unsegmented() : fields;
        if (!looked.isEmpty()) {
            ways.add(PhrasePlan.in(looked, unit.text()));
        }
        return Plan.any(ways);
    }

    /** Texts whose words stand in no field of their own. */
    private List<IndexField> unsegmented() {
        return schema.with(Use.RANKED).stream().filter(field -> field.weight() == 0).toList();
    }

    private List<Plan> ranking(String text) {
        List<Plan> ranking = new ArrayList<>();
        if (ranked) {
            distinct(Terms.words(text)).forEach(word -> ranking.add(new Weighed(new Term(Physical.WORDS, word), WORDS)));
        }
        Set<String> grams = distinct(Terms.phrase(text));
        for (IndexField field : fields) {
            if (field.weight() > 0 || !ranked) {
                grams.forEach(gram -> ranking.add(new Term(Physical.grams(field.name()), gram)));
            }
        }
        return ranking;
    }

    private static Set<String> distinct(List<String> terms) {
        return new LinkedHashSet<>(terms);
    }
}

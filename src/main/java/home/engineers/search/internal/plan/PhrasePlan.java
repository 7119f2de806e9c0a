package home.engineers.search.internal.plan;

import home.engineers.search.IndexField;
import home.engineers.search.internal.plan.Plan.Beginning;
import home.engineers.search.internal.plan.Plan.Nothing;
import home.engineers.search.internal.plan.Plan.Sequence;
import home.engineers.search.internal.plan.Plan.Term;
import home.engineers.search.text.Terms;
import java.util.List;

/** A piece of text as it stands, in any of some fields. */
final class PhrasePlan {
    private PhrasePlan() {}

    static Plan in(List<IndexField> fields, String text) {
        List<String> grams = Terms.phrase(text);
        return Plan.any(fields.stream().map(field -> in(Physical.grams(field.name()), grams)).toList());
    }

    /** Of Chinese the text goes on after any phrase; a word of another script is one term, of which this is the beginning. */
    static Plan starting(List<IndexField> fields, String beginning) {
        List<String> grams = Terms.phrase(beginning);
        boolean oneWord = grams.size() == 1 && !Terms.isChinese(grams.getFirst());
        return oneWord
                ? Plan.any(fields.stream().<Plan>map(field -> new Beginning(Physical.grams(field.name()), grams.getFirst())).toList())
                : in(fields, beginning);
    }

    private static Plan in(String field, List<String> grams) {
        if (grams.isEmpty()) {
            return new Nothing();
        }
        if (grams.size() > 1) {
            return new Sequence(field, grams);
        }
        String only = grams.getFirst();
        return Terms.isSingleSign(only) ? new Beginning(field, only) : new Term(field, only);
    }
}

package home.engineers.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words that whoever typed a text asks for: function words are left out, single signs side by side are one. */
public final class WordUnits {
    /** What stands in nearly every text and tells none from another. */
    private static final Set<String> FUNCTION = Set.of(
            "的", "了", "和", "与", "及", "或", "在", "是", "对", "于", "中", "其", "该", "之", "等", "为", "以", "由", "从", "将", "一", "种", "一种", "用于", "基于",
            "以及", "及其", "所述", "a", "an", "the", "of", "and", "or", "for", "in", "on", "with", "to", "by");

    private WordUnits() {}

    /**
     * @param text as typed, folded
     * @param term as it stands among the words of an index
     */
    public record Unit(String text, String term, boolean isWord) {
        /** A short word of the dictionary: found as a word alone, since its signs stand side by side in others too. */
        public boolean isCommon() {
            return isWord && (text.codePointCount(0, text.length()) == 2 || text.codePoints().noneMatch(sign -> sign >= 0x2E80));
        }
    }

    public static List<Unit> of(String text) {
        List<Unit> units = new ArrayList<>();
        for (Run run : Run.of(Folding.fold(text))) {
            if (run.cjk()) {
                chinese(run.text(), units);
            } else {
                units.add(new Unit(run.text(), Terms.words(run.text()).getFirst(), true));
            }
        }
        List<Unit> telling = units.stream().filter(unit -> !FUNCTION.contains(unit.text())).distinct().toList();
        return telling.isEmpty() ? units.stream().distinct().toList() : telling;
    }

    private static void chinese(String run, List<Unit> units) {
        StringBuilder signs = new StringBuilder();
        for (String word : Terms.wholeWords(run)) {
            if (Terms.isSingleSign(word) && !FUNCTION.contains(word)) {
                signs.append(word);
            } else {
                close(signs, units);
                units.add(new Unit(word, word, true));
            }
        }
        close(signs, units);
    }

    private static void close(StringBuilder signs, List<Unit> units) {
        if (!signs.isEmpty()) {
            units.add(new Unit(signs.toString(), signs.toString(), false));
            signs.setLength(0);
        }
    }
}

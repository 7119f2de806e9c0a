package home.engineers.programmes.rules;

import home.engineers.experts.conflicts.ConflictKind;
import home.engineers.experts.conflicts.ConflictRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what a document counts as a conflict; what it leaves out is as usual. */
final class ConflictParts {
    private static final int MOST_YEARS = 20;

    private ConflictParts() {}

    static ConflictRule rule(DocumentSection section) {
        int years = number(section, "employer-years", 0, MOST_YEARS, ConflictRule.USUAL.employerYears());
        int longest = number(section, "longest-path", 1, 2, ConflictRule.USUAL.longestPath());
        Set<ConflictKind> kinds = kinds(section);
        section.close();
        return new ConflictRule(years, kinds, longest);
    }

    private static Set<ConflictKind> kinds(DocumentSection section) {
        if (!section.has("kinds")) {
            return ConflictKind.countable();
        }
        List<ConflictKind> kinds = section.words(
                "kinds", word -> ConflictKind.named(word).filter(ConflictKind.countable()::contains), "programmes.fault.unknownConflict");
        if (!section.lists("kinds") || new HashSet<>(kinds).size() < kinds.size()) {
            section.fault(section.line("kinds"), "programmes.fault.conflictKinds");
        }
        return Set.copyOf(kinds);
    }

    private static int number(DocumentSection section, String key, int least, int most, int otherwise) {
        if (!section.has(key)) {
            return otherwise;
        }
        String text = section.text(key);
        boolean sound = text.matches("[0-9]{1,2}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        if (!sound && !text.isEmpty()) {
            section.fault(section.line(key), "programmes.fault.wholeNumber", key, least, most, text);
        }
        return sound ? Integer.parseInt(text) : otherwise;
    }
}

package home.engineers.programmes.rules;

import home.engineers.kernel.Citation;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the levels of a document and the clauses they ask. */
final class LevelParts {
    private static final Set<String> UNCOUNTED = Set.of("left", "exceptions");

    private final Citing citing;
    private final FormRule form;
    private final List<ClauseRule> all;
    private final List<ClauseRule> left;

    /** @param form that clauses may ask; @param root of the document, whose {@code every-level} holds for every level read here */
    LevelParts(Citing citing, FormRule form, DocumentSection root) {
        this.citing = citing;
        this.form = form;
        if (root.has("every-level")) {
            DocumentSection every = root.section("every-level");
            Set<String> seen = new HashSet<>();
            this.all = clauses(every, "all", seen);
            this.left = clauses(every, "left", seen);
            every.close();
        } else {
            this.all = List.of();
            this.left = List.of();
        }
    }

    /** The levels under {@code levels}; at least one. */
    List<LevelRule> levels(DocumentSection section) {
        List<LevelRule> levels = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (DocumentSection level : section.sections("levels")) {
            levels.add(level(level, ids));
        }
        if (!section.has("levels")) {
            section.lacks("levels", "programmes.fault.missing", "levels");
        } else if (!section.lists("levels")) {
            section.fault(section.line("levels"), "programmes.fault.missing", "levels");
        }
        return levels;
    }

    private LevelRule level(DocumentSection section, Set<String> levels) {
        String id = citing.own(section, levels);
        var name = section.localized("names");
        Set<String> seen = new HashSet<>();
        List.of(all, left).forEach(list -> list.forEach(clause -> seen.add(clause.id())));
        LevelRule level = new LevelRule(
                id,
                name,
                clauses(section, "any", seen),
                joined(all, clauses(section, "all", seen)),
                joined(left, clauses(section, "left", seen)),
                clauses(section, "exceptions", seen));
        if (!section.lists("any") && !section.lists("all") && all.isEmpty()) {
            section.lacks("any", "programmes.fault.missing", "any");
        }
        section.close();
        return level;
    }

    private static List<ClauseRule> joined(List<ClauseRule> first, List<ClauseRule> second) {
        List<ClauseRule> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private List<ClauseRule> clauses(DocumentSection section, String key, Set<String> seen) {
        List<ClauseRule> clauses = new ArrayList<>();
        for (DocumentSection clause : section.sections(key)) {
            String id = citing.own(clause, seen);
            @Nullable ClauseExpression expression = expression(clause);
            Citation citation = citing.citation(clause);
            var text = clause.localized("text");
            boolean counts = clause.flag("counts", true);
            clause.close();
            if (expression != null) {
                check(clause, expression, counts, key);
                clauses.add(new ClauseRule(id, expression, citation, text, counts));
            }
        }
        return clauses;
    }

    /** What people judge never counts, and what counts never stands among what is left to people. */
    private static void check(DocumentSection clause, ClauseExpression expression, boolean counts, String key) {
        if (expression.leftToPeople() && counts) {
            clause.fault(clause.line("expr"), "programmes.fault.judgedCounts");
        } else if (UNCOUNTED.contains(key) && counts) {
            clause.fault(clause.line(), "programmes.fault.leftCounts", key);
        }
    }

    private @Nullable ClauseExpression expression(DocumentSection clause) {
        String source = clause.oneLine("expr");
        if (source.isEmpty()) {
            return null;
        }
        Outcome<ClauseExpression> outcome = ClauseExpression.of(source, form);
        return switch (outcome) {
            case Granted<ClauseExpression>(ClauseExpression expression) -> expression;
            case Refused<ClauseExpression>(List<Reason> reasons) -> {
                reasons.forEach(reason ->
                        clause.fault(clause.line("expr"), reason.key(), reason.arguments().toArray()));
                yield null;
            }
        };
    }
}

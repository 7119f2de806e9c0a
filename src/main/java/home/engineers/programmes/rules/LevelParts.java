package home.engineers.programmes.rules;

import home.engineers.kernel.Citation;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the levels of a document and the clauses they ask. */
final class LevelParts {
    private final Citing citing;
    private final List<ClauseRule> all;
    private final List<ClauseRule> left;

    /** @param root of the document, whose {@code every-level} holds for every level read here */
    LevelParts(Citing citing, DocumentSection root) {
        this.citing = citing;
        if (root.has("every-level")) {
            DocumentSection every = root.section("every-level");
            this.all = clauses(every, "all");
            this.left = clauses(every, "left");
            every.close();
        } else {
            this.all = List.of();
            this.left = List.of();
        }
    }

    /** The levels under {@code levels}; at least one. */
    List<LevelRule> levels(DocumentSection section) {
        List<LevelRule> levels = new ArrayList<>();
        for (DocumentSection level : section.sections("levels")) {
            levels.add(level(level));
        }
        if (levels.isEmpty()) {
            section.fault(section.line("levels"), "programmes.fault.missing", "levels");
        }
        Citing.distinct(section, "levels", levels.stream().map(LevelRule::id).toList());
        return levels;
    }

    private LevelRule level(DocumentSection section) {
        String id = citing.identifier(section, "id");
        var name = section.localized("names");
        List<ClauseRule> any = clauses(section, "any");
        LevelRule level =
                new LevelRule(id, name, any, joined(all, clauses(section, "all")), joined(left, clauses(section, "left")));
        if (level.any().isEmpty() && level.all().isEmpty()) {
            section.fault(section.line(), "programmes.fault.missing", "any");
        }
        List<String> ids = new ArrayList<>();
        List.of(level.any(), level.all(), level.left()).forEach(list -> list.forEach(clause -> ids.add(clause.id())));
        Citing.distinct(section, "id", ids);
        section.close();
        return level;
    }

    private static List<ClauseRule> joined(List<ClauseRule> first, List<ClauseRule> second) {
        List<ClauseRule> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private List<ClauseRule> clauses(DocumentSection section, String key) {
        List<ClauseRule> clauses = new ArrayList<>();
        for (DocumentSection clause : section.sections(key)) {
            String id = citing.identifier(clause, "id");
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
        }
        if (key.equals("left") && counts) {
            clause.fault(clause.line(), "programmes.fault.leftCounts");
        }
    }

    private @Nullable ClauseExpression expression(DocumentSection clause) {
        String source = clause.text("expr");
        if (source.isEmpty()) {
            return null;
        }
        Outcome<ClauseExpression> outcome = ClauseExpression.of(source);
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

package home.engineers.programmes.rules;

import home.engineers.kernel.Citation;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.law.LawRegister;
import home.engineers.programmes.TitleLevel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the parts of a document from its sections, adding to the faults what it finds wrong. */
final class DocumentParts {
    private static final Predicate<String> MARK = Pattern.compile("[A-Z]{2,4}").asMatchPredicate();
    /** What the numbers of cases begin with where the document sets nothing. */
    private static final String ANY_MARK = "EH";
    private static final Predicate<String> IDENTIFIER = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*").asMatchPredicate();

    private final LawRegister register;
    private final List<DocumentFault> faults;
    private final Set<String> values;

    DocumentParts(LawRegister register, List<DocumentFault> faults) {
        this.register = register;
        this.faults = faults;
        this.values = register.values().stream().map(value -> value.id()).collect(Collectors.toUnmodifiableSet());
    }

    ProgrammeDocument document(DocumentSection root, String sha256) {
        String id = identifier(root, "id");
        String edition = identifier(root, "edition");
        var name = root.localized("names");
        String mark = mark(root);
        DocumentSection authority = root.section("authority");
        Citation basis = citation(authority);
        authority.close();
        List<LevelRule> levels = levels(root);
        List<StageRule> course = course(root);
        root.close();
        return new ProgrammeDocument(id, edition, sha256, mark, name, basis, levels, course);
    }

    private String identifier(DocumentSection section, String key) {
        String text = section.text(key);
        if (!text.isEmpty() && !IDENTIFIER.test(text)) {
            section.fault(section.line(key), "programmes.fault.notAnIdentifier", text);
        }
        return text;
    }

    private static String mark(DocumentSection root) {
        String mark = root.has("mark") ? root.text("mark") : ANY_MARK;
        if (!mark.isEmpty() && !MARK.test(mark)) {
            root.fault(root.line("mark"), "programmes.fault.notAMark", mark);
        }
        return mark;
    }

    private Citation citation(DocumentSection section) {
        if (!section.has("instrument") || !section.has("article")) {
            section.fault(section.line(), "programmes.fault.noCitation");
        }
        Citation citation = new Citation(
                section.has("instrument") ? section.text("instrument") : "",
                section.has("article") ? section.text("article") : "");
        boolean whole = !citation.instrument().isEmpty() && !citation.article().isEmpty();
        if (whole && !register.holds(citation)) {
            section.fault(
                    section.line("instrument"),
                    "programmes.fault.unknownCitation",
                    citation.instrument(),
                    citation.article());
        }
        return citation;
    }

    private List<LevelRule> levels(DocumentSection root) {
        DocumentSection every = root.section("every-level");
        List<ClauseRule> all = clauses(every, "all");
        List<ClauseRule> left = clauses(every, "left");
        every.close();
        List<LevelRule> levels = new ArrayList<>();
        for (DocumentSection section : root.sections("levels")) {
            levels.add(level(section, all, left));
        }
        if (levels.isEmpty()) {
            root.fault(root.line("levels"), "programmes.fault.missing", "levels");
        }
        distinct(root, "levels", levels.stream().map(LevelRule::id).toList());
        return levels;
    }

    private LevelRule level(DocumentSection section, List<ClauseRule> all, List<ClauseRule> left) {
        String id = section.word("id", text -> TitleLevel.named(text).map(level -> text), "programmes.fault.unknownLevel")
                .orElse("");
        var name = section.localized("names");
        List<ClauseRule> any = clauses(section, "any");
        if (any.isEmpty()) {
            section.fault(section.line(), "programmes.fault.missing", "any");
        }
        LevelRule level = new LevelRule(
                id, name, any, joined(all, clauses(section, "all")), joined(left, clauses(section, "left")));
        List<String> ids = new ArrayList<>();
        List.of(level.any(), level.all(), level.left()).forEach(list -> list.forEach(clause -> ids.add(clause.id())));
        distinct(section, "id", ids);
        section.close();
        return level;
    }

    private static List<ClauseRule> joined(List<ClauseRule> first, List<ClauseRule> second) {
        List<ClauseRule> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private void distinct(DocumentSection section, String key, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream()
                .filter(id -> !id.isEmpty() && !seen.add(id))
                .forEach(id -> section.fault(section.line(key), "programmes.fault.duplicateId", id));
    }

    private List<ClauseRule> clauses(DocumentSection section, String key) {
        List<ClauseRule> clauses = new ArrayList<>();
        for (DocumentSection clause : section.sections(key)) {
            String id = identifier(clause, "id");
            @Nullable ClauseExpression expression = expression(clause);
            Citation citation = citation(clause);
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

    private List<StageRule> course(DocumentSection root) {
        List<StageRule> course = new ArrayList<>();
        List<DocumentSection> sections = root.sections("stages");
        sections.forEach(section -> stage(section, course));
        if (!root.has("stages")) {
            root.fault(root.line(), "programmes.fault.missing", "stages");
        } else if (course.size() == sections.size()) {
            order(root, sections, course);
        }
        return course;
    }

    /** Asked only where every stage is known: one unknown word is one fault, not several. */
    private void order(DocumentSection root, List<DocumentSection> sections, List<StageRule> course) {
        CourseOrder.faults(course.stream().map(StageRule::stage).toList()).forEach(misplaced -> {
            int line = sections.isEmpty() ? root.line("stages") : sections.get(misplaced.place()).line();
            faults.add(new DocumentFault(line, misplaced.fault()));
        });
    }

    /** What a stage needs is asked only where its words are sound: one wrong word is one fault. */
    private void stage(DocumentSection section, List<StageRule> course) {
        int before = faults.size();
        var stage = section.word("stage", Stage::named, "programmes.fault.unknownStage");
        var actor = section.word("actor", Party::named, "programmes.fault.unknownParty");
        Citation citation = citation(section);
        Set<Party> visible = Set.copyOf(section.words("visible", Party::named, "programmes.fault.unknownParty"));
        var limit = section.has("clock") ? limit(section.section("clock")) : null;
        List<Shown> shows = section.words("shows", Shown::named, "programmes.fault.unknownShown");
        var panel = section.has("panel") ? panel(section.section("panel")) : null;
        Set<Effect> effects = Set.copyOf(section.words("effects", Effect::named, "programmes.fault.unknownEffect"));
        @Nullable String notices = section.has("notices") ? value(section, "notices", "") : null;
        section.close();
        if (stage.isPresent() && actor.isPresent()) {
            StageRule rule =
                    new StageRule(stage.get(), actor.get(), citation, visible, limit, shows, panel, effects, notices);
            if (faults.size() == before) {
                CourseOrder.needs(rule)
                        .forEach(need -> section.fault(section.line(), need.key(), need.arguments().toArray()));
            }
            course.add(rule);
        }
    }

    private StageRule.Limit limit(DocumentSection section) {
        String value = value(section, "working-days", "");
        AtEnd then = section.word("then", AtEnd::named, "programmes.fault.unknownEnd").orElse(AtEnd.ESCALATE);
        section.close();
        return new StageRule.Limit(value, then);
    }

    private StageRule.PanelRule panel(DocumentSection section) {
        DocumentSection least = section.section("least");
        Map<PanelKind, String> sizes = new EnumMap<>(PanelKind.class);
        EnumSet.allOf(PanelKind.class).forEach(kind -> sizes.put(kind, value(least, kind.wireName(), "")));
        least.close();
        String quorum = fraction(section, "quorum");
        String pass = fraction(section, "pass");
        boolean odd = section.flag("odd", true);
        @Nullable String record = section.has("record") ? value(section, "record", "") : null;
        section.close();
        return new StageRule.PanelRule(sizes, quorum, pass, odd, record);
    }

    private String fraction(DocumentSection section, String key) {
        value(section, key, ".denominator");
        return value(section, key, ".numerator");
    }

    /** The id of a value that the register holds. */
    private String value(DocumentSection section, String key, String part) {
        String id = section.has(key) || part.isEmpty() ? section.text(key) : "";
        if (!id.isEmpty() && !values.contains(id + part)) {
            section.fault(section.line(key), "programmes.fault.unknownValue", id + part);
        }
        return id;
    }
}

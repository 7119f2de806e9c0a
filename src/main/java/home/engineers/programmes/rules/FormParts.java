package home.engineers.programmes.rules;

import home.engineers.kernel.LocalizedText;
import home.engineers.programmes.rules.DocumentSection.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the form of a document from its section: groups, then the schema in a closed subset of JSON Schema. */
final class FormParts {
    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_LINE = 200;
    /** A form that asks more is never filled in. */
    private static final int MOST_FIELDS = 200;

    private static final Predicate<String> NAME = Pattern.compile("[a-z][A-Za-z0-9_]{0,39}").asMatchPredicate();

    private final Set<String> groups = new LinkedHashSet<>();
    private final List<FormField> fields = new ArrayList<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final List<FormCondition> conditions = new ArrayList<>();

    private FormParts() {}

    static FormRule form(DocumentSection section) {
        return new FormParts().read(section);
    }

    private FormRule read(DocumentSection section) {
        List<FormGroup> named = groups(section);
        DocumentSection schema = section.section("schema");
        if (section.has("schema")) {
            schema(schema);
        }
        section.close();
        return FormRule.of(named, fields, required, conditions);
    }

    private List<FormGroup> groups(DocumentSection section) {
        List<FormGroup> named = new ArrayList<>();
        for (DocumentSection one : section.sections("groups")) {
            String id = one.text("id");
            if (!id.isEmpty() && !NAME.test(id)) {
                one.fault(one.line("id"), "form.fault.name", id);
            }
            if (!id.isEmpty() && !groups.add(id)) {
                one.fault(one.line("id"), "programmes.fault.duplicateId", id);
            }
            named.add(new FormGroup(id, one.localized("names"), help(one, "help"), one.flag("identifying", false)));
            one.close();
        }
        if (named.isEmpty()) {
            section.fault(section.line("groups"), "programmes.fault.missing", "groups");
        }
        return named;
    }

    static @Nullable LocalizedText help(DocumentSection section, String key) {
        return section.has(key) ? section.localized(key) : null;
    }

    private void schema(DocumentSection schema) {
        object(schema);
        fields.addAll(fields(schema, null));
        required.addAll(required(schema));
        for (DocumentSection one : schema.sections("allOf")) {
            conditional(one);
        }
        if (fields.size() > MOST_FIELDS) {
            schema.fault(schema.line(), "form.fault.manyFields", MOST_FIELDS);
        }
        schema.close();
    }

    private static void object(DocumentSection schema) {
        String type = schema.text("type");
        if (!type.isEmpty() && !type.equals("object")) {
            schema.fault(schema.line("type"), "form.fault.notAnObject", type);
        }
    }

    private List<FormField> fields(DocumentSection schema, @Nullable FormCondition condition) {
        Set<String> taken = new HashSet<>();
        fields.forEach(one -> taken.add(one.name()));
        List<FormField> found = new ArrayList<>();
        schema.entries("properties").forEach((name, section) -> {
            if (!taken.add(name)) {
                section.fault(section.line(), "form.fault.fieldTwice", name);
            }
            found.addAll(field(name, section).map(one -> one.under(condition)).stream().toList());
        });
        return found;
    }

    private Optional<FormField> field(String name, DocumentSection section) {
        checkName(name, section);
        String group = section.text("x-group");
        if (!group.isEmpty() && !groups.contains(group)) {
            section.fault(section.line("x-group"), "form.fault.unknownGroup", group);
        }
        return FieldParts.field(name, group, section);
    }

    static void checkName(String name, DocumentSection section) {
        if (!NAME.test(name)) {
            section.fault(section.line(), "form.fault.name", name);
        }
    }

    private Set<String> required(DocumentSection schema) {
        Set<String> names = new LinkedHashSet<>();
        for (Line line : schema.lines("required")) {
            if (fields.stream().noneMatch(one -> one.name().equals(line.text()))) {
                schema.fault(line.line(), "form.fault.requiredUnknown", line.text());
            }
            names.add(line.text());
        }
        return names;
    }

    private void conditional(DocumentSection section) {
        DocumentSection asked = section.section("if");
        List<FormCondition.Test> tests = section.has("if") ? tests(asked) : List.of();
        DocumentSection then = section.section("then");
        if (section.has("then")) {
            then(then, tests);
        }
        section.close();
    }

    private void then(DocumentSection then, List<FormCondition.Test> tests) {
        FormCondition bare = new FormCondition(tests, Set.of());
        List<FormField> asked = fields(then, bare);
        Set<String> requires = new LinkedHashSet<>();
        for (Line line : then.lines("required")) {
            if (asked.stream().noneMatch(one -> one.name().equals(line.text()))
                    && fields.stream().noneMatch(one -> one.condition() == null && one.name().equals(line.text()))) {
                then.fault(line.line(), "form.fault.requiredUnknown", line.text());
            }
            requires.add(line.text());
        }
        FormCondition condition = new FormCondition(tests, requires);
        asked.forEach(one -> fields.add(one.under(condition)));
        conditions.add(condition);
        then.close();
    }

    private List<FormCondition.Test> tests(DocumentSection asked) {
        Set<String> needed = new LinkedHashSet<>();
        asked.lines("required").forEach(line -> needed.add(line.text()));
        List<FormCondition.Test> tests = new ArrayList<>();
        Map<String, DocumentSection> tested = asked.entries("properties");
        tested.forEach((name, section) -> {
            if (!needed.contains(name)) {
                section.fault(section.line(), "form.fault.ifNotRequired", name);
            }
            tests.add(test(name, section));
        });
        if (tested.isEmpty()) {
            asked.fault(asked.line(), "programmes.fault.missing", "properties");
        }
        asked.close();
        return tests;
    }

    private FormCondition.Test test(String name, DocumentSection section) {
        List<Line> words = new ArrayList<>(section.lines("enum"));
        if (section.has("const")) {
            words.add(new Line(section.text("const"), section.line("const")));
        }
        section.close();
        if (words.isEmpty()) {
            section.fault(section.line(), "programmes.fault.missing", "const");
        }
        Optional<FormField> field = fields.stream().filter(one -> one.name().equals(name)).findFirst();
        if (field.isEmpty()) {
            section.fault(section.line(), "form.fault.ifUnknownField", name);
        }
        List<Object> values = new ArrayList<>();
        for (Line word : words) {
            field.flatMap(one -> testable(one, word, section)).ifPresent(values::add);
        }
        return new FormCondition.Test(name, values);
    }

    /** A value that the field can take: a condition on anything else would never hold. */
    private static Optional<Object> testable(FormField field, Line word, DocumentSection section) {
        Optional<Object> value = switch (field.type()) {
            case FormType.Choice choice -> choice.option(word.text()).map(FormType.Choice.Option::value);
            case FormType.Flag flag when word.text().equals("true") || word.text().equals("false") ->
                    Optional.of(word.text().equals("true"));
            default -> Optional.empty();
        };
        if (value.isEmpty()) {
            section.fault(word.line(), "form.fault.ifNever", field.name(), word.text());
        }
        return value;
    }
}

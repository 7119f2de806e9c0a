package home.engineers.programmes.rules;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import home.engineers.kernel.LocalizedText;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The schema of a form, in JSON Schema 2020-12, compiled once. */
public final class FormSchema {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .pathType(PathType.JSON_POINTER)
                    .build()));

    private final String json;
    private final Schema compiled;

    private FormSchema(Map<String, Object> schema) {
        this.json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema);
        this.compiled = REGISTRY.getSchema(JSON.valueToTree(judging(schema)));
    }

    /** The schema without the words for people, which judge nothing. */
    private static Object judging(Object part) {
        if (!(part instanceof Map<?, ?> map)) {
            return part instanceof List<?> list ? list.stream().map(FormSchema::judging).toList() : part;
        }
        Map<String, Object> kept = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!String.valueOf(key).startsWith("x-")) {
                kept.put(String.valueOf(key), judging(value));
            }
        });
        return kept;
    }

    static FormSchema of(List<FormField> fields, Set<String> required, List<FormCondition> conditions) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("type", "object");
        schema.put("properties", properties(fields.stream().filter(one -> one.condition() == null).toList()));
        putNames(schema, required);
        if (!conditions.isEmpty()) {
            schema.put("allOf", conditions.stream().map(one -> conditional(one, fields)).toList());
        }
        schema.put("unevaluatedProperties", false);
        return new FormSchema(schema);
    }

    /** The schema as JSON. */
    public String json() {
        return json;
    }

    List<Error> errors(FormAnswers answers) {
        return compiled.validate(answers.node());
    }

    private static Map<String, Object> properties(Collection<FormField> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.forEach(one -> properties.put(one.name(), property(one)));
        return properties;
    }

    private static void putNames(Map<String, Object> schema, Collection<String> required) {
        if (!required.isEmpty()) {
            schema.put("required", required.stream().sorted().toList());
        }
    }

    private static Map<String, Object> conditional(FormCondition condition, List<FormField> fields) {
        Map<String, Object> tested = new LinkedHashMap<>();
        condition.tests().forEach(test -> tested.put(test.field(), Map.of("enum", test.values())));
        Map<String, Object> then = new LinkedHashMap<>();
        then.put("properties", properties(fields.stream().filter(one -> condition.equals(one.condition())).toList()));
        putNames(then, condition.requires());
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("if", Map.of("properties", tested, "required", condition.tests().stream().map(FormCondition.Test::field).toList()));
        asked.put("then", then);
        return asked;
    }

    private static Map<String, Object> property(FormField field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        switch (field.type()) {
            case FormType.Text text -> text(schema, text);
            case FormType.WholeNumber(var least, var most) -> number(schema, "integer", least, most);
            case FormType.DecimalNumber(var least, var most) -> number(schema, "number", least, most);
            case FormType.Flag(boolean confirmed) -> {
                schema.put("type", "boolean");
                putPresent(schema, "const", confirmed ? true : null);
            }
            case FormType.Day() -> {
                schema.put("type", "string");
                schema.put("format", "date");
            }
            case FormType.Choice choice -> choice(schema, choice);
            case FormType.Rows rows -> rows(schema, rows);
            case FormType.Files files -> files(schema, files);
        }
        schema.put("x-names", both(field.names()));
        putPresent(schema, "x-help", field.help() == null ? null : both(field.help()));
        putPresent(schema, "x-group", field.group().isEmpty() ? null : field.group());
        putPresent(schema, "x-prefill", field.prefill() == null ? null : field.prefill().wireName());
        return schema;
    }

    private static void text(Map<String, Object> schema, FormType.Text text) {
        schema.put("type", "string");
        schema.put("minLength", text.least());
        schema.put("maxLength", text.most());
        putPresent(schema, "pattern", text.pattern());
        putPresent(schema, "x-pattern-help", text.patternHelp() == null ? null : both(text.patternHelp()));
    }

    private static void number(
            Map<String, Object> schema, String type, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        schema.put("type", type);
        putPresent(schema, "minimum", least);
        putPresent(schema, "maximum", most);
    }

    private static void choice(Map<String, Object> schema, FormType.Choice choice) {
        schema.put("type", "string");
        schema.put("enum", choice.options().stream().map(FormType.Choice.Option::value).toList());
        Map<String, Object> labels = new LinkedHashMap<>();
        choice.options().forEach(option -> labels.put(option.value(), both(option.names())));
        schema.put("x-choices", labels);
    }

    private static void rows(Map<String, Object> schema, FormType.Rows rows) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("type", "object");
        row.put("properties", properties(rows.fields()));
        putNames(row, rows.required());
        row.put("additionalProperties", false);
        schema.put("type", "array");
        schema.put("minItems", rows.least());
        schema.put("maxItems", rows.most());
        schema.put("items", row);
    }

    private static void files(Map<String, Object> schema, FormType.Files files) {
        schema.put("type", "array");
        schema.put("minItems", files.least());
        schema.put("maxItems", files.most());
        schema.put("items", Map.of("type", "string"));
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("types", files.kinds().stream().map(FileKind::wireName).toList());
        kept.put("most", files.most());
        kept.put("bytes", files.bytes());
        schema.put("x-files", kept);
    }

    private static Map<String, Object> both(LocalizedText text) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("zh", text.zh());
        both.put("en", text.en());
        return both;
    }

    private static void putPresent(Map<String, Object> schema, String key, @Nullable Object value) {
        if (value != null) {
            schema.put(key, value);
        }
    }
}

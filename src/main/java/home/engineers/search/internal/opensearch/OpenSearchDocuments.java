package home.engineers.search.internal.opensearch;

import home.engineers.search.IndexField;
import home.engineers.search.IndexField.Use;
import home.engineers.search.IndexSchema;
import home.engineers.search.internal.DocumentForm;
import home.engineers.search.internal.plan.Physical;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Documents as a cluster keeps them: terms are made here and sent with spaces between, so that it finds and ranks as the index in the process does. */
final class OpenSearchDocuments {
    private static final Map<String, Object> KEYWORD = Map.of("type", "keyword");
    private static final Map<String, Object> KEPT = Map.of("type", "keyword", "index", false, "doc_values", false);
    private static final Map<String, Object> LONG = Map.of("type", "long");

    private OpenSearchDocuments() {}

    /** Settings and mapping of an index. */
    static Map<String, Object> index(IndexSchema schema) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Physical.ID, KEYWORD);
        fields.put(Physical.HASH, KEPT);
        fields.put(Physical.STORED, KEPT);
        fields.put(Physical.WORDS, text("freqs"));
        schema.fields().forEach(field -> put(fields, field));
        return Map.of(
                "settings", Map.of("number_of_shards", 1, "refresh_interval", "-1"),
                "mappings", Map.of(
                        "dynamic", false, "_source", Map.of("includes", List.of(Physical.ID, Physical.HASH, Physical.STORED)), "properties", fields));
    }

    private static Map<String, Object> text(String options) {
        return Map.of("type", "text", "analyzer", "whitespace", "index_options", options);
    }

    private static void put(Map<String, Object> fields, IndexField field) {
        String name = field.name();
        if (field.is(Use.TEXT)) {
            fields.put(Physical.grams(name), text("positions"));
        }
        if (field.is(Use.EXACT)) {
            fields.put(Physical.exact(name), KEYWORD);
        }
        if (field.is(Use.NUMBER)) {
            fields.put(Physical.number(name), LONG);
            fields.put(Physical.year(name), LONG);
        }
        if (field.is(Use.FACET)) {
            fields.put(Physical.facet(name), KEYWORD);
        }
    }

    static Map<String, Object> of(DocumentForm form, IndexSchema schema) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(Physical.ID, form.id());
        document.put(Physical.HASH, form.hash());
        document.put(Physical.STORED, form.stored());
        form.texts().forEach((name, terms) -> document.put(name, String.join(" ", terms.toList())));
        document.putAll(form.exact());
        document.putAll(form.numbers());
        document.putAll(form.facets());
        for (IndexField field : schema.with(Use.NUMBER)) {
            List<Long> days = form.numbers().get(Physical.number(field.name()));
            if (days != null && Math.abs(days.getFirst()) < 365_000_000L) {
                document.put(Physical.year(field.name()), LocalDate.ofEpochDay(days.getFirst()).getYear());
            }
        }
        return document;
    }
}

package home.engineers.search.internal;

import home.engineers.search.IndexDocument;
import home.engineers.search.IndexField;
import home.engineers.search.IndexField.Use;
import home.engineers.search.IndexSchema;
import home.engineers.search.internal.plan.Physical;
import home.engineers.search.text.Folding;
import home.engineers.search.text.TermList;
import home.engineers.search.text.Terms;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in an index of a document, in terms of physical fields: the same for every engine.
 *
 * @param texts terms by field
 * @param exact folded values by field
 * @param numbers by field
 * @param facets values by field
 * @param stored the values that are given back, as JSON
 * @param hash of all values
 */
public record DocumentForm(
        String id, Map<String, TermList> texts, Map<String, List<String>> exact, Map<String, List<Long>> numbers,
        Map<String, List<String>> facets, String stored, String hash) {
    /** Stands between two values of a text, so that no phrase goes across. */
    private static final String BETWEEN = "|";

    /** The longest value that is kept as a whole: engines refuse terms without end. */
    private static final int LONGEST = 2_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, List<String>>> VALUES = new TypeReference<>() {};

    public static DocumentForm of(IndexSchema schema, IndexDocument document) {
        Map<String, TermList> texts = new TreeMap<>();
        Map<String, List<String>> exact = new TreeMap<>();
        Map<String, List<Long>> numbers = new TreeMap<>();
        Map<String, List<String>> facets = new TreeMap<>();
        Map<String, List<String>> stored = new TreeMap<>();
        for (IndexField field : schema.fields()) {
            List<String> values = document.all(field.name());
            if (values.isEmpty()) {
                continue;
            }
            if (field.is(Use.TEXT) || field.is(Use.RANKED)) {
                texts(field, values.stream().map(Terms::new).toList(), texts);
            }
            if (field.is(Use.EXACT)) {
                exact.put(Physical.exact(field.name()), values.stream().map(Folding::closed).map(DocumentForm::cut).distinct().toList());
            }
            if (field.is(Use.NUMBER)) {
                numbers.put(Physical.number(field.name()), values.stream().map(Long::valueOf).toList());
            }
            if (field.is(Use.FACET)) {
                facets.put(Physical.facet(field.name()), values.stream().map(DocumentForm::cut).distinct().toList());
            }
            if (field.is(Use.STORED)) {
                stored.put(field.name(), values);
            }
        }
        return new DocumentForm(document.id(), texts, exact, numbers, facets, JSON.writeValueAsString(stored), hash(document));
    }

    private static void texts(IndexField field, List<Terms> values, Map<String, TermList> texts) {
        if (field.is(Use.TEXT)) {
            texts.put(Physical.grams(field.name()), grams(values));
        }
        if (field.is(Use.RANKED) && field.weight() > 0) {
            words(texts.computeIfAbsent(Physical.WORDS, name -> new TermList()), values, field.weight());
        }
    }

    private static TermList grams(List<Terms> values) {
        TermList grams = new TermList(values.getFirst().length());
        for (Terms value : values) {
            if (!grams.isEmpty()) {
                grams.add(BETWEEN);
            }
            value.grams(grams);
        }
        return grams;
    }

    private static void words(TermList all, List<Terms> values, int weight) {
        for (Terms value : values) {
            TermList words = value.words();
            for (int i = 0; i < weight; i++) {
                all.addAll(words);
            }
        }
    }

    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    public static Map<String, List<String>> stored(String json) {
        return JSON.readValue(json, VALUES);
    }

    /** Sixteen signs that differ wherever two documents do. */
    public static String hash(IndexDocument document) {
        try {
            byte[] all = JSON.writeValueAsString(document.values()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

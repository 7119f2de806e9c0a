package home.engineers.programmes.rules;

import home.engineers.kernel.Granted;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.programmes.Answer;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.Sentence;
import home.engineers.programmes.rules.ProgrammeExample.Expected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an example from JSON: {@code name} in two languages, {@code on}, {@code profile} as {@link ProfileReader} reads
 * it, {@code form} with answers to the form where it matters, and {@code expected}, which names for some levels the {@code answer} and, where it matters, {@code from}.
 */
final class ExampleReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> KEYS = Set.of("name", "on", "profile", "form", "expected");

    private final List<Sentence> faults;

    private ExampleReader(List<Sentence> faults) {
        this.faults = faults;
    }

    /** Empty exactly where a fault was added. */
    static Optional<ProgrammeExample> read(String json, List<Sentence> faults) {
        try {
            return new ExampleReader(faults).example(JSON.readTree(json));
        } catch (JacksonException malformed) {
            faults.add(Sentence.of("programmes.example.notJson"));
            return Optional.empty();
        }
    }

    private Optional<ProgrammeExample> example(JsonNode root) {
        root.propertyNames().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> faults.add(Sentence.of("programmes.example.unknownKey", key)));
        LocalizedText name = new LocalizedText(root.at("/name/zh").asString(""), root.at("/name/en").asString(""));
        if (name.zh().isBlank() || name.en().isBlank()) {
            faults.add(Sentence.of("programmes.example.noName"));
        }
        @Nullable LocalDate on = day(root.path("on"), "on");
        @Nullable EligibilityProfile profile = profile(root.path("profile"));
        Map<String, Object> form = form(root.path("form"));
        Map<String, Expected> expected = expected(root.path("expected"));
        return faults.isEmpty() && on != null && profile != null
                ? Optional.of(new ProgrammeExample(name, on, profile.answering(form), expected))
                : Optional.empty();
    }

    private @Nullable EligibilityProfile profile(JsonNode node) {
        return switch (ProfileReader.read(node.toString())) {
            case Granted<EligibilityProfile>(EligibilityProfile profile) -> profile;
            case Refused<EligibilityProfile>(List<Reason> reasons) -> {
                reasons.forEach(reason -> faults.add(Sentence.of(
                        "programmes.example.profile", String.valueOf(reason.field()),
                        new Sentence(reason.key(), reason.arguments()))));
                yield null;
            }
        };
    }

    private Map<String, Object> form(JsonNode node) {
        if (node.isMissingNode()) {
            return Map.of();
        }
        if (!node.isObject()) {
            faults.add(Sentence.of("programmes.example.formShape"));
            return Map.of();
        }
        return FormAnswers.of(node.toString()).values();
    }

    private Map<String, Expected> expected(JsonNode node) {
        Map<String, Expected> expected = new LinkedHashMap<>();
        if (!node.isObject() || node.isEmpty()) {
            faults.add(Sentence.of("programmes.example.expectsNothing"));
            return expected;
        }
        for (Map.Entry<String, JsonNode> level : node.properties()) {
            String word = level.getValue().path("answer").asString("");
            Optional<Answer> answer =
                    Arrays.stream(Answer.values()).filter(one -> one.wireName().equals(word)).findFirst();
            if (answer.isEmpty()) {
                faults.add(Sentence.of("programmes.example.unknownAnswer", level.getKey(), word));
            } else {
                boolean dated = level.getValue().hasNonNull("from");
                expected.put(level.getKey(), new Expected(
                        answer.get(), dated ? day(level.getValue().get("from"), level.getKey() + ".from") : null));
            }
        }
        return expected;
    }

    private @Nullable LocalDate day(JsonNode node, String place) {
        Optional<LocalDate> day = node.isString() ? ProfileReader.date(node.asString()) : Optional.empty();
        if (day.isEmpty()) {
            faults.add(Sentence.of("programmes.example.noDay", place));
        }
        return day.orElse(null);
    }
}

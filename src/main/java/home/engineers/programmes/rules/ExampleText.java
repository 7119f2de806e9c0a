package home.engineers.programmes.rules;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.programmes.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An example as the fields of a form. */
public record ExampleText(String zh, String en, String on, String profile, Map<String, Expectation> expected) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public static final ExampleText NEW = new ExampleText("", "", "", """
            {
              "born": "1990-01-01",
              "degrees": [{"level": "bachelor", "completed": "2012-06-30"}],
              "titles": [],
              "skills": [],
              "engineeringSince": "2012-07-01",
              "employment": "in-post",
              "barredUntil": null
            }""", Map.of());

    public ExampleText {
        expected = Map.copyOf(expected);
    }

    /** @param answer wire name, empty where the example says nothing of the level @param from date as typed, or empty */
    public record Expectation(String answer, String from) {
        public static final Expectation NONE = new Expectation("", "");
    }

    /** What a kept example says; what it leaves out is empty. */
    public static ExampleText of(String json) {
        JsonNode root = parsed(json);
        Map<String, Expectation> expected = new LinkedHashMap<>();
        root.path("expected").properties().forEach(level -> expected.put(
                level.getKey(),
                new Expectation(level.getValue().path("answer").asString(""), level.getValue().path("from").asString(""))));
        return new ExampleText(
                root.at("/name/zh").asString(""), root.at("/name/en").asString(""), root.path("on").asString(""),
                JSON.writeValueAsString(root.path("profile")), expected);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException malformed) {
            return JSON.createObjectNode();
        }
    }

    public Expectation expected(String level) {
        return expected.getOrDefault(level, Expectation.NONE);
    }

    /** The text to keep; refused where it would be no example. Whether it comes out as it says is another question. */
    public Outcome<String> json() {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("name").put("zh", zh.strip()).put("en", en.strip());
        root.put("on", on.strip());
        try {
            root.set("profile", JSON.readTree(profile));
        } catch (JacksonException malformed) {
            return Outcome.refused(Reason.at("profile", "programmes.example.notJson"));
        }
        ObjectNode levels = root.putObject("expected");
        expected.forEach((level, expectation) -> {
            if (!expectation.answer().isEmpty()) {
                ObjectNode one = levels.putObject(level).put("answer", expectation.answer());
                if (!expectation.from().isBlank()) {
                    one.put("from", expectation.from().strip());
                }
            }
        });
        String text = JSON.writeValueAsString(root);
        List<Sentence> faults = new ArrayList<>();
        ExampleReader.read(text, faults);
        return faults.isEmpty()
                ? Outcome.granted(text)
                : Outcome.refused(faults.stream().map(ExampleText::reason).toList());
    }

    private static Reason reason(Sentence fault) {
        if (fault.arguments().size() > 1 && fault.arguments().get(1) instanceof Sentence inner) {
            return Reason.at("profile", inner.key(), inner.arguments().toArray());
        }
        String field = switch (fault.key()) {
            case "programmes.example.noName" -> "zh";
            case "programmes.example.noDay" -> fault.arguments().getFirst().equals("on") ? "on" : "expected";
            default -> "expected";
        };
        return Reason.at(field, fault.key(), fault.arguments().toArray());
    }
}

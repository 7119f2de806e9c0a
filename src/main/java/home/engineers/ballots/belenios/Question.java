package home.engineers.ballots.belenios;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A homomorphic question: between {@code min} and {@code max} of the answers are chosen, or none where {@code blank} is
 * allowed; only sums are ever revealed (section 4.9.1).
 */
public record Question(List<String> answers, boolean blank, int min, int max, String text) {
    public Question {
        answers = List.copyOf(answers);
    }

    /** Exactly one of the answers. */
    public static Question choice(String text, List<String> answers) {
        return new Question(answers, false, 1, 1, text);
    }

    /** How many values are encrypted: one for each answer, and one for the blank vote. */
    int size() {
        return answers.size() + (blank ? 1 : 0);
    }

    static Question read(JsonNode node) throws Flaw {
        Flaw.unless(!node.has("type"), "question-kind", node.path("type").asString(""));
        List<String> answers = Wire.list(Wire.field(node, "answers"), Question::text);
        boolean blank = node.path("blank").asBoolean(false);
        Question read = new Question(answers, blank, Wire.small(node, "min"), Wire.small(node, "max"), Wire.string(node, "question"));
        Flaw.unless(
                !answers.isEmpty() && read.min <= read.max && read.max <= answers.size(), "question-limits", read.text);
        return read;
    }

    private static String text(JsonNode node) throws Flaw {
        Flaw.unless(node.isString(), "string", "answers");
        return node.stringValue();
    }

    JsonNode node() {
        ObjectNode node = Wire.object("answers", Wire.array(answers, Wire::string));
        if (blank) {
            node.set("blank", JsonNodeFactory.instance.booleanNode(true));
        }
        node.set("min", JsonNodeFactory.instance.numberNode(min));
        node.set("max", JsonNodeFactory.instance.numberNode(max));
        node.set("question", Wire.string(text));
        return node;
    }
}

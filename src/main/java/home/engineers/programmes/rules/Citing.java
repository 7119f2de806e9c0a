package home.engineers.programmes.rules;

import home.engineers.kernel.Citation;
import home.engineers.law.LawRegister;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What every part of a document is read with: identifiers, citations and values that the law register must hold. */
final class Citing {
    private static final Predicate<String> IDENTIFIER = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*").asMatchPredicate();

    private final LawRegister register;
    private final Set<String> values;

    Citing(LawRegister register) {
        this.register = register;
        this.values = register.values().stream().map(value -> value.id()).collect(Collectors.toUnmodifiableSet());
    }

    String identifier(DocumentSection section, String key) {
        String text = section.text(key);
        if (!text.isEmpty() && !IDENTIFIER.test(text)) {
            section.fault(section.line(key), "programmes.fault.notAnIdentifier", text);
        }
        return text;
    }

    Citation citation(DocumentSection section) {
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

    /** The id of a fraction, whose numerator and denominator the register holds. */
    String fraction(DocumentSection section, String key) {
        value(section, key, ".denominator");
        return value(section, key, ".numerator");
    }

    /** The id of a value that the register holds. */
    String value(DocumentSection section, String key) {
        return value(section, key, "");
    }

    private String value(DocumentSection section, String key, String part) {
        String id = section.has(key) || part.isEmpty() ? section.text(key) : "";
        if (!id.isEmpty() && !values.contains(id + part)) {
            section.fault(section.line(key), "programmes.fault.unknownValue", id + part);
        }
        return id;
    }

    static void distinct(DocumentSection section, String key, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream()
                .filter(id -> !id.isEmpty() && !seen.add(id))
                .forEach(id -> section.fault(section.line(key), "programmes.fault.duplicateId", id));
    }
}

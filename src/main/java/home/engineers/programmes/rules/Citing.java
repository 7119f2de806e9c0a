package home.engineers.programmes.rules;

import home.engineers.kernel.Citation;
import home.engineers.law.DatedValue;
import home.engineers.law.LawRegister;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What every part of a document is read with: identifiers, citations and values that the law register must hold. */
final class Citing {
    private static final String WORKING_DAYS = "working-days";
    private static final String PERSONS = "persons";
    private static final Predicate<String> IDENTIFIER = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*").asMatchPredicate();

    private final LawRegister register;
    private final Map<String, String> units;

    Citing(LawRegister register) {
        this.register = register;
        this.units = register.values().stream()
                .collect(Collectors.toUnmodifiableMap(DatedValue::id, DatedValue::unit, (first, later) -> later));
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
            section.lacks(section.has("instrument") ? "article" : "instrument", "programmes.fault.noCitation");
        }
        Citation citation = new Citation(
                section.has("instrument") ? section.text("instrument") : "",
                section.has("article") ? section.text("article") : "");
        boolean whole = !citation.instrument().isEmpty() && !citation.article().isEmpty();
        if (whole && !register.holds(citation)) {
            section.fault(
                    section.line(register.instrument(citation.instrument()).isPresent() ? "article" : "instrument"),
                    "programmes.fault.unknownCitation",
                    citation.instrument(),
                    citation.article());
        }
        return citation;
    }

    /** The id of one of several, which no other has. */
    String own(DocumentSection section, Set<String> seen) {
        String id = identifier(section, "id");
        if (!id.isEmpty() && !seen.add(id)) {
            section.fault(section.line("id"), "programmes.fault.duplicateId", id);
        }
        return id;
    }

    /** The id of a fraction, whose numerator and denominator the register holds. */
    String fraction(DocumentSection section, String key) {
        return value(section, key, ".numerator", ".denominator");
    }

    /** The id of a value that the register holds. */
    String value(DocumentSection section, String key) {
        return value(section, key, "");
    }

    /** The id of a value that the register holds in working days. */
    String workingDays(DocumentSection section, String key) {
        return number(section, key, WORKING_DAYS);
    }

    /** The id of a value that the register holds in persons. */
    String persons(DocumentSection section, String key) {
        return number(section, key, PERSONS);
    }

    /** The id of a value that the register holds in this unit. */
    String number(DocumentSection section, String key, String needed) {
        String id = value(section, key);
        String unit = units.getOrDefault(id, needed);
        if (!unit.equals(needed)) {
            section.fault(section.line(key), "programmes.fault.wrongUnit", id, unit, needed);
        }
        return id;
    }

    /** The newest number behind the id of a value; empty where the register holds none. */
    Optional<Integer> whole(String id) {
        return register.values().stream()
                .filter(value -> value.id().equals(id))
                .max(Comparator.comparing(DatedValue::from))
                .map(DatedValue::whole);
    }

    private String value(DocumentSection section, String key, String... parts) {
        String id = section.text(key);
        if (!id.isEmpty() && Arrays.stream(parts).anyMatch(part -> !units.containsKey(id + part))) {
            section.fault(section.line(key), "programmes.fault.unknownValue", id);
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

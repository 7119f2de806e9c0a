package home.engineers.programmes.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import home.engineers.votes.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The published schema against the documents, against the reader, and against the words the rules know. */
class ProgrammeSchemaTests {
    private static final Path RULES = Path.of("src/main/java/home/engineers/programmes/rules");
    private static final Path BROKEN = Path.of("src/test/resources/broken-programmes");
    /** Faults that only the register, the rule language or the order of the stages can tell. */
    private static final Set<String> NOT_OF_SHAPE = Set.of(
            "approval-without-call", "candidate-from-nowhere", "candidate-unnamed",
            "draw-after-the-meeting", "draw-even", "draw-too-small", "draw-without-call", "duplicate-clause", "duplicate-key", "duplicate-level",
            "lone-supplement", "meeting-and-ballot", "none-among-effects", "objection-before-the-meeting",
            "quota-above-itself", "quota-above-the-seats", "seats-in-days", "titles-with-names",
            "rule-does-not-parse", "rule-not-a-question", "rule-of-endless-years", "rule-of-too-many-facts",
            "rule-of-wrong-type", "rule-on-an-unknown-field", "rule-on-other-applicants", "rule-on-other-cases", "rule-on-two-lines",
            "rule-that-loops", "rule-that-overflows", "rule-that-overflows-by-sum", "rule-with-misspelt-fact",
            "rule-with-unknown-word", "rule-without-fact", "stage-twice", "unknown-article",
            "unknown-fraction", "unknown-instrument", "unknown-kind", "unknown-value", "unreachable-stage",
            "vote-before-anyone-looked", "vote-without-call", "votes-for-days", "votes-that-contradict", "weight-without-points", "weight-without-seats",
            "years-for-days");
    private static final Set<String> UNREADABLE = Set.of("control-character", "not-yaml", "tab", "two-documents");
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode SCHEMA = JSON.readTree(text(Path.of("docs/programme.schema.json")));
    private static final Schema JUDGE =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(SCHEMA);

    static List<Path> sound() throws IOException {
        try (Stream<Path> bundled = Files.walk(Path.of("src/main/resources/programmes"));
                Stream<Path> examples = Files.list(Path.of("src/test/resources/examples"))) {
            return Stream.concat(bundled, examples).filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    static List<Path> broken() throws IOException {
        try (Stream<Path> files = Files.list(BROKEN)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sound")
    void holdsForEveryDocumentThatIsSound(Path document) {
        assertThat(faults(text(document))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void findsEveryFaultOfShape(Path document) {
        String name = document.getFileName().toString().replace(".yaml", "");
        if (UNREADABLE.contains(name)) {
            assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> faults(text(document)));
        } else if (NOT_OF_SHAPE.contains(name)) {
            assertThat(faults(text(document))).as(name).isEmpty();
        } else {
            assertThat(faults(text(document))).as(name).isNotEmpty();
        }
    }

    @Test
    void everyKeyTheReaderAsksForStandsInTheSchemaAndNoOther() throws IOException {
        assertThat(keys(SCHEMA)).isEqualTo(asked());
    }

    @Test
    void itsWordsAreThoseOfTheRules() {
        assertThat(words("/$defs/stage/properties/stage/enum"))
                .isEqualTo(names(Stage.values(), Stage::wireName));
        assertThat(words("/$defs/stage/properties/visible/items/enum")).isEqualTo(names(Party.values(), Party::wireName));
        assertThat(words("/$defs/stage/properties/shows/items/enum")).isEqualTo(names(Shown.values(), Shown::wireName));
        assertThat(words("/$defs/stage/properties/effects/items/enum")).isEqualTo(names(Effect.values(), Effect::wireName));
        assertThat(words("/$defs/stage/properties/objectors/enum")).isEqualTo(names(Objectors.values(), Objectors::wireName));
        assertThat(words("/$defs/stage/properties/vote/properties/ways/items/enum")).isEqualTo(names(Way.values(), VoteParts::wireName));
        assertThat(words("/$defs/clock/properties/then/enum")).isEqualTo(names(AtEnd.values(), AtEnd::wireName));
        assertThat(words("/$defs/field/properties/x-prefill/enum")).isEqualTo(names(Prefill.values(), Prefill::wireName));
        assertThat(words("/$defs/field/properties/x-files/properties/types/items/enum"))
                .isEqualTo(names(FileKind.values(), FileKind::wireName));
        assertThat(words("/properties/applicant/enum")).isEqualTo(names(Applicant.values(), Applicant::wireName));
    }

    @Test
    void everyKeyIsExplainedInBothLanguages() {
        properties(SCHEMA).forEach((key, property) -> {
            assertThat(property.path("title").asString("")).as(key).matches(Pattern.compile(".*\\p{IsHan}.*"));
            assertThat(property.path("description").asString("")).as(key).matches(Pattern.compile("[\\p{ASCII}’]{6,}"));
        });
    }

    private static List<Error> faults(String document) {
        return JUDGE.validate(new YAMLMapper().readTree(document));
    }

    private static Set<String> words(String pointer) {
        return SCHEMA.at(pointer).valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static <T> Set<String> names(T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(name).collect(Collectors.toSet());
    }

    /** The properties that are explained; those of a condition only narrow what is explained elsewhere. */
    private static Map<String, JsonNode> properties(JsonNode schema) {
        Map<String, JsonNode> found = new java.util.TreeMap<>();
        schema.path("properties").properties().forEach(property -> {
            found.put(property.getKey(), property.getValue());
            found.putAll(properties(property.getValue()));
        });
        schema.path("$defs").properties().forEach(part -> found.putAll(properties(part.getValue())));
        Stream.of("items", "additionalProperties").map(schema::path).filter(JsonNode::isObject)
                .forEach(part -> found.putAll(properties(part)));
        return found;
    }

    private static Set<String> keys(JsonNode schema) {
        return new TreeSet<>(properties(schema).keySet());
    }

    /** Every key that the source of the reader names where it reads one. */
    private static Set<String> asked() throws IOException {
        Pattern asks = Pattern.compile("\\b(?:text|oneLine|has|section|sections|words|word|flag|localized|number|translation|"
                + "value|persons|workingDays|fraction|optional|identifier|own|is|lists|clauses|line|lines|entries|bound|count|help)"
                + "\\((?:[a-z]+,\\s*)?\"([a-zA-Z-]+)\"");
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(RULES)) {
            files.filter(file -> file.getFileName().toString().matches("(\\w+Parts|Citing|DocumentSection)\\.java"))
                    .forEach(file -> asks.matcher(text(file)).results().forEach(found -> keys.add(found.group(1))));
        }
        Arrays.stream(PanelKind.values()).map(PanelKind::wireName).forEach(keys::add);
        return keys;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package home.engineers.careers.internal;

import home.engineers.careers.rules.Equivalence;
import home.engineers.careers.rules.Equivalence.Fact;
import home.engineers.careers.rules.Framework;
import home.engineers.careers.rules.Framework.Element;
import home.engineers.careers.rules.Framework.Suit;
import home.engineers.kernel.Citation;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.career.CareerItem.Kind;
import home.engineers.law.LawRegister;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The frameworks and rules of equivalence that come with the house. A citation outside of the law register, a value that is
 * not in it, an id that stands twice or a rule of no framework keeps the house from starting.
 */
@Component
class FrameworkFile {
    private static final String NONE = "none";

    private record Written(List<FrameworkLine> frameworks, List<RuleLine> equivalences) {}

    private record FrameworkLine(
            String id, LocalizedText names, LocalizedText standing, String instrument, String article, String rule,
            List<ElementLine> elements) {}

    private record ElementLine(String id, LocalizedText names, List<String> suits) {}

    private record RuleLine(
            String id, String framework, LocalizedText names, LocalizedText gives, LocalDate from, @Nullable LocalDate to,
            String instrument, String article, String rule, List<StepLine> steps) {}

    private record StepLine(String fact, @Nullable String level, String value, LocalizedText names) {}

    private final LawRegister register;
    private final List<Framework> frameworks;
    private final List<RuleLine> rules;

    FrameworkFile(LawRegister register) {
        this.register = register;
        Written written = read();
        frameworks = written.frameworks().stream().map(this::framework).toList();
        rules = written.equivalences();
        rules.forEach(line -> equivalence(line, line.from()));
        Set<String> ids = new HashSet<>();
        frameworks.forEach(one -> once(ids, one.id()));
        rules.forEach(one -> once(ids, one.id()));
    }

    private static void once(Set<String> ids, String id) {
        if (!ids.add(id)) {
            throw new IllegalArgumentException("twice among frameworks and equivalences: " + id);
        }
    }

    List<Framework> all() {
        return frameworks;
    }

    Optional<Framework> find(String id) {
        return frameworks.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The rules of a framework that hold on a day, with the years that hold then. */
    List<Equivalence> on(String framework, LocalDate day) {
        return rules.stream()
                .filter(line -> line.framework().equals(framework) && !day.isBefore(line.from()))
                .filter(line -> line.to() == null || !day.isAfter(line.to()))
                .map(line -> equivalence(line, day))
                .toList();
    }

    /** The rules of a framework that have ended, as they stood on their last day. */
    List<Equivalence> former(String framework, LocalDate day) {
        return rules.stream()
                .filter(line -> line.framework().equals(framework))
                .flatMap(line -> {
                    LocalDate last = line.to();
                    return last != null && day.isAfter(last) ? java.util.stream.Stream.of(equivalence(line, last)) : java.util.stream.Stream.of();
                })
                .toList();
    }

    private Framework framework(FrameworkLine line) {
        List<Element> elements = line.elements().stream()
                .map(one -> new Element(
                        one.id(), one.names(),
                        one.suits().stream().map(FrameworkFile::suit).collect(Collectors.toSet())))
                .toList();
        return new Framework(line.id(), line.names(), line.standing(), cited(line.instrument(), line.article()), line.rule(), elements);
    }

    /** A kind, or a kind and a form behind a slash. */
    private static Suit suit(String written) {
        int slash = written.indexOf('/');
        String kind = slash < 0 ? written : written.substring(0, slash);
        return new Suit(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), slash < 0 ? "" : written.substring(slash + 1));
    }

    private Equivalence equivalence(RuleLine line, LocalDate day) {
        if (find(line.framework()).isEmpty()) {
            throw new IllegalArgumentException("a rule of no framework: " + line.id());
        }
        return new Equivalence(
                line.id(), line.framework(), line.names(), line.gives(), line.from(), line.to(), cited(line.instrument(), line.article()),
                line.rule(), line.steps().stream().map(step -> step(step, day)).toList());
    }

    private Equivalence.Step step(StepLine line, LocalDate day) {
        String level = line.level();
        return new Equivalence.Step(
                Fact.valueOf(line.fact().toUpperCase(Locale.ROOT).replace('-', '_')), level == null ? "" : level,
                line.value().equals(NONE) ? 0 : register.value(line.value(), day).whole(), line.names());
    }

    private Citation cited(String instrument, String article) {
        Citation citation = new Citation(instrument, article);
        if (!register.holds(citation)) {
            throw new IllegalArgumentException("not in the register: " + citation);
        }
        return citation;
    }

    private static Written read() {
        try (InputStream in = new ClassPathResource("careers/frameworks.yaml").getInputStream()) {
            return new YAMLMapper().readValue(in, Written.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

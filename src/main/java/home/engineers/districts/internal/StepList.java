package home.engineers.districts.internal;

import home.engineers.districts.Step;
import home.engineers.kernel.Citation;
import home.engineers.kernel.LocalizedText;
import home.engineers.law.LawRegister;
import home.engineers.organisations.FoundingState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code districts/steps.yaml} once, and refuses a step whose law is not in the register. */
@Component
class StepList {
    private final List<Step> steps;

    private record Row(
            String key, LocalizedText name, @Nullable FoundingState state, List<String> after, @Nullable Boolean numbered,
            @Nullable String instrument, @Nullable String article) {
        Step step() {
            Citation citation = instrument == null || article == null ? null : new Citation(instrument, article);
            return new Step(key, name, state, after, Boolean.TRUE.equals(numbered), citation);
        }
    }

    StepList(LawRegister law) {
        YAMLMapper yaml = YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        try (InputStream file = new ClassPathResource("districts/steps.yaml").getInputStream()) {
            steps = Arrays.stream(yaml.readValue(file, Row[].class)).map(Row::step).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        steps.stream().map(Step::citation).filter(one -> one != null && !law.holds(one)).forEach(unknown -> {
            throw new IllegalStateException("not in the register: " + unknown);
        });
    }

    List<Step> all() {
        return steps;
    }

    Optional<Step> find(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /** The step that leads to a state. */
    Step leadingTo(FoundingState state) {
        return steps.stream().filter(step -> step.state() == state).findFirst().orElseThrow();
    }
}

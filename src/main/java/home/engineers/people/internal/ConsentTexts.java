package home.engineers.people.internal;

import home.engineers.kernel.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The purposes for which consent is asked, with the text in force. */
@Component
class ConsentTexts {
    private final List<ConsentText> texts = read();

    /** One purpose with the text that is shown. */
    record ConsentText(String purpose, int version, LocalizedText title, LocalizedText text) {}

    List<ConsentText> all() {
        return texts;
    }

    Optional<ConsentText> of(String purpose) {
        return texts.stream().filter(text -> text.purpose().equals(purpose)).findFirst();
    }

    private static List<ConsentText> read() {
        try (InputStream in = new ClassPathResource("people/consents.yaml").getInputStream()) {
            return new YAMLMapper().readValue(in, new TypeReference<List<ConsentText>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

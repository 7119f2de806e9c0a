package home.engineers.credentials.internal;

import home.engineers.credentials.CredentialTemplate;
import home.engineers.kernel.Citation;
import home.engineers.kernel.LocalizedText;
import home.engineers.law.LawRegister;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code credentials/templates.yaml} once, and refuses a template whose law is not in the register. */
@Component
public class TemplateList {
    private final List<CredentialTemplate> templates;

    private record Row(
            String id, LocalizedText names, String achievement, String authority, LocalizedText issuer, List<String> programmes,
            String status, LocalizedText statement, LocalizedText criteria, String instrument, String article) {
        CredentialTemplate template() {
            return new CredentialTemplate(
                    id, names, achievement, CredentialTemplate.Authority.valueOf(authority.toUpperCase(Locale.ROOT)), issuer, programmes,
                    CredentialTemplate.Status.valueOf(status.toUpperCase(Locale.ROOT)), statement, criteria,
                    new Citation(instrument, article));
        }
    }

    TemplateList(LawRegister law) {
        templates = read();
        templates.stream().map(CredentialTemplate::citation).filter(one -> !law.holds(one)).forEach(unknown -> {
            throw new IllegalStateException("not in the register: " + unknown);
        });
    }

    /** The templates as the file has them. */
    static List<CredentialTemplate> read() {
        YAMLMapper yaml = YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        try (InputStream file = new ClassPathResource("credentials/templates.yaml").getInputStream()) {
            return Arrays.stream(yaml.readValue(file, Row[].class)).map(Row::template).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<CredentialTemplate> all() {
        return templates;
    }

    Optional<CredentialTemplate> find(String id) {
        return templates.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** @throws IllegalArgumentException where there is none of this id */
    public CredentialTemplate template(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no template " + id));
    }

    Optional<CredentialTemplate> forProgramme(String programme) {
        return templates.stream().filter(one -> one.programmes().contains(programme)).findFirst();
    }
}

package home.engineers.experts.internal;

import home.engineers.experts.Specialty;
import home.engineers.experts.rules.SpecialtyList;
import home.engineers.kernel.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the list that comes with the house. */
@Configuration
class SpecialtyFile {
    private record Written(LocalDate from, List<Group> groups) {}

    private record Group(String id, LocalizedText names, List<Line> specialties) {}

    private record Line(
            String id, LocalizedText names, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String then) {}

    @Bean
    SpecialtyList specialtyList() {
        return read();
    }

    static SpecialtyList read() {
        try (InputStream in = new ClassPathResource("experts/specialties.yaml").getInputStream()) {
            Written written = new YAMLMapper().readValue(in, Written.class);
            return new SpecialtyList(written.groups().stream()
                    .flatMap(group -> group.specialties().stream().map(line -> new Specialty(
                            line.id(), line.names(), group.names(), line.from() == null ? written.from() : line.from(), line.to(),
                            line.then())))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

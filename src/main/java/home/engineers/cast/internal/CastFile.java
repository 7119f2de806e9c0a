package home.engineers.cast.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads what is written down of the cast. */
final class CastFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private CastFile() {}

    static <T> T read(String name, Class<T> as) {
        try (InputStream in = CastFile.class.getResourceAsStream("/cast/" + name)) {
            return YAML.readValue(in, as);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

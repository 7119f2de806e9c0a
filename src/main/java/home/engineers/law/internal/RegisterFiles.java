package home.engineers.law.internal;

import home.engineers.law.LawRegister;
import home.engineers.law.rules.RegisterDraft;
import home.engineers.law.rules.RegisterDraft.ArticleRow;
import home.engineers.law.rules.RegisterDraft.InstrumentRow;
import home.engineers.law.rules.RegisterDraft.ValueRow;
import home.engineers.law.rules.RegisterRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the register from its files and refuses one that is not sound. */
public final class RegisterFiles {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private RegisterFiles() {}

    /** The register that comes with the product. */
    public static LawRegister bundled() {
        return read(resource("instruments"), resource("articles"), resource("values"));
    }

    /** @throws IllegalStateException naming every fault */
    static LawRegister read(String instruments, String articles, String values) {
        RegisterDraft draft = draft(instruments, articles, values);
        List<String> faults = RegisterRules.faults(draft);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the law register is not sound:\n" + String.join("\n", faults));
        }
        return new KeptRegister(draft);
    }

    private static RegisterDraft draft(String instruments, String articles, String values) {
        InstrumentFile first = YAML.readValue(instruments, InstrumentFile.class);
        Map<String, List<ArticleRow>> second = YAML.readValue(articles, new TypeReference<>() {});
        ValueFile third = YAML.readValue(values, ValueFile.class);
        return new RegisterDraft(first.checked(), first.instruments(), second, third.values());
    }

    private static String resource(String name) {
        try (InputStream file = RegisterFiles.class.getResourceAsStream("/law/" + name + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("the register lacks " + name + ".yaml");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record InstrumentFile(@Nullable LocalDate checked, List<InstrumentRow> instruments) {}

    private record ValueFile(List<ValueRow> values) {}
}

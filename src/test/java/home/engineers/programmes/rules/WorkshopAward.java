package home.engineers.programmes.rules;

import home.engineers.law.Registers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The example programme with a form, and answers to it that are valid and dull. */
final class WorkshopAward {
    static final String SUMMARY = "主持完成柔性装配线的夹具改造，节拍由九十秒降到六十二秒，已在三个车间使用。";

    private WorkshopAward() {}

    static String text() {
        try (InputStream file = Objects.requireNonNull(WorkshopAward.class.getResourceAsStream("/examples/workshop-award-1.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static FormRule form() {
        return new ProgrammeReader(Registers.bundled()).read(text()).sound().form();
    }

    static FormAnswers making() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("field", "机械电气");
        answers.put("born", "1990-03-01");
        answers.put("track", "making");
        answers.put("summary", SUMMARY);
        answers.put("works", new ArrayList<>(List.of(Map.of("title", "快换夹具", "finished", "2025-04-30", "share", 60L))));
        answers.put("proof", List.of("0192f0c1-0000-7000-8000-000000000001"));
        answers.put("consent", true);
        return new FormAnswers(answers);
    }
}

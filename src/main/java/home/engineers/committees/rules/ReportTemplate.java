package home.engineers.committees.rules;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A template of yearly reports, kept as text: one section in each line, with title and prompt in both languages and what
 * the section is filled with beforehand, parted by bars.
 */
public record ReportTemplate(List<Section> sections) {
    private static final int MOST = 20;
    private static final int COLUMNS = 5;

    public ReportTemplate {
        sections = List.copyOf(sections);
    }

    public record Section(LocalizedText title, LocalizedText prompt, Prefill prefill) {}

    /** Facts of the year a section begins with; in the text in small letters, nothing for none. */
    public enum Prefill {
        NONE,
        MEMBERS,
        MEETINGS,
        ATTENDANCE,
        ACTIVITIES,
        TASKS;

        static Optional<Prefill> named(String word) {
            return word.isEmpty()
                    ? Optional.of(NONE)
                    : Arrays.stream(values()).filter(one -> one != NONE && one.name().equals(word.toUpperCase(Locale.ROOT))).findFirst();
        }
    }

    /** The template, or what is wrong with each line. */
    public record Read(ReportTemplate template, List<Reason> reasons) {}

    public static Read read(String field, String text) {
        List<Section> sections = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = Arrays.stream(lines.get(i).split("[|｜]", -1)).map(String::strip).toList();
            boolean named = cells.size() == COLUMNS && cells.subList(0, COLUMNS - 1).stream().noneMatch(String::isEmpty);
            if (!named) {
                reasons.add(Reason.at(field, "committees.template.columns", i + 1));
                continue;
            }
            Optional<Prefill> prefill = Prefill.named(cells.get(4));
            if (prefill.isEmpty()) {
                reasons.add(Reason.at(field, "committees.template.prefill", i + 1, cells.get(4)));
                continue;
            }
            sections.add(new Section(
                    new LocalizedText(cells.get(0), cells.get(1)), new LocalizedText(cells.get(2), cells.get(3)), prefill.get()));
        }
        if (lines.isEmpty() || lines.size() > MOST) {
            reasons.add(Reason.at(field, "committees.template.lines", MOST));
        }
        return new Read(new ReportTemplate(sections), reasons);
    }
}

package home.engineers.programmes.rules;

import home.engineers.files.documents.Sheet;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a case holds, by the paths of its {@link CaseVocabulary}: texts, dates, numbers, coded words. What it does not
 * hold is absent.
 *
 * @param lists rows by the name of their list, each by the full paths of its columns
 */
public record CaseSheet(Map<String, Object> values, Map<String, List<Map<String, Object>>> lists) implements Sheet {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    public CaseSheet {
        values = Map.copyOf(values);
        lists = Map.copyOf(lists);
    }

    /** A word of a closed set. @param words in Chinese */
    public record Coded(String code, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    public @Nullable Object value(String path) {
        return values.get(path);
    }

    /** As it stands on a Chinese form; empty where the case does not hold it. */
    @Override
    public String text(String path) {
        return text(values.get(path));
    }

    /** The rows of a list as they stand on a form. */
    @Override
    public List<Map<String, String>> rows(String list) {
        return lists.getOrDefault(list, List.of()).stream()
                .map(row -> row.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, cell -> text(cell.getValue()))))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> DAY.format(day);
            default -> value.toString();
        };
    }

    /** The same without what was written for those who handle the case. */
    public CaseSheet withoutOpinions() {
        Map<String, List<Map<String, Object>>> kept = new HashMap<>(lists);
        kept.remove(CaseVocabulary.OPINIONS);
        return new CaseSheet(values, kept);
    }

    /** The same without what may not be shown; lists are never posted. */
    public CaseSheet posted(Predicate<String> allowed) {
        return new CaseSheet(
                values.entrySet().stream()
                        .filter(value -> allowed.test(value.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                Map.of());
    }
}

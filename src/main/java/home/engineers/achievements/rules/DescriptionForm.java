package home.engineers.achievements.rules;

import home.engineers.achievements.rules.Description.Access;
import home.engineers.achievements.rules.Description.Conclusion;
import home.engineers.achievements.rules.Description.Kind;
import home.engineers.achievements.rules.Description.Licence;
import home.engineers.achievements.rules.Description.Ownership;
import home.engineers.achievements.rules.Description.Wish;
import home.engineers.kernel.Granted;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.time.DateText;
import home.engineers.patents.PatentNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A description as it is typed. A draft may lack anything; what is there must be readable, so that nothing typed is lost or
 * misread.
 */
public final class DescriptionForm {
    private static final int MOST = 20;
    private static final int LONGEST_WORD = 120;
    private final Map<String, List<String>> typed;
    private final List<Reason> reasons = new ArrayList<>();

    private DescriptionForm(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    /** @param reasons what cannot be read, each at its field */
    public record Read(Description description, List<Reason> reasons) {
        public Read {
            reasons = List.copyOf(reasons);
        }
    }

    /** @param typed by the names of the fields */
    public static Read read(Map<String, List<String>> typed) {
        DescriptionForm form = new DescriptionForm(typed);
        return new Read(form.description(), form.reasons);
    }

    /** The same the other way round: what stands in the fields of a form. */
    public static Map<String, List<String>> written(Description one) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("titleZh", List.of(one.title().zh()));
        fields.put("titleEn", List.of(one.title().en()));
        fields.put("abstractZh", List.of(one.summary().zh()));
        fields.put("abstractEn", List.of(one.summary().en()));
        fields.put("keywordsZh", List.of(String.join("；", one.keywords())));
        fields.put("keywordsEn", List.of(String.join("; ", one.keywordsEn())));
        fields.put("kind", List.of(one.kind().wire()));
        fields.put("maturity", List.of(one.maturity() == null ? "" : one.maturity().toString()));
        fields.put("finishedOn", List.of(one.finishedOn() == null ? "" : one.finishedOn().toString()));
        fields.put("conclusion", List.of(one.conclusion().wire()));
        fields.put("fields", one.fields());
        fields.put("patents", List.of(String.join("\n", one.patents())));
        fields.put("projects", List.of(String.join("\n", one.projects())));
        fields.put("ownership", List.of(one.ownership().wire()));
        fields.put("owner", List.of(one.owner()));
        fields.put("wish", List.of(one.wish().wire()));
        fields.put("licence", List.of(one.licence().wire()));
        fields.put("access", List.of(one.access().wire()));
        fields.put("embargoUntil", List.of(one.embargoUntil() == null ? "" : one.embargoUntil().toString()));
        fields.put("lawful", one.lawful() ? List.of("true") : List.of());
        fields.put("change", List.of(one.change()));
        return fields;
    }

    private Description description() {
        Access access = choice("access", Access.values(), Access.OPEN);
        return new Description(
                new LocalizedText(text("titleZh", 200), text("titleEn", 400)),
                new LocalizedText(text("abstractZh", 4000), text("abstractEn", 8000)),
                words("keywordsZh"), words("keywordsEn"), choice("kind", Kind.values(), Kind.APPLIED_TECHNOLOGY), maturity(),
                day("finishedOn"), choice("conclusion", Conclusion.values(), Conclusion.NONE), fields(), patents(), lines("projects"),
                choice("ownership", Ownership.values(), Ownership.UNIT), text("owner", 200), choice("wish", Wish.values(), Wish.LICENCE),
                choice("licence", Licence.values(), Licence.RESERVED), access, access == Access.EMBARGO ? day("embargoUntil") : null,
                !typed("lawful").isEmpty(), text("change", 500));
    }

    private String typed(String field) {
        List<String> values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    private String text(String field, int most) {
        String text = typed(field).replace("\r\n", "\n").replace('\r', '\n');
        if (text.length() > most) {
            reasons.add(Reason.at(field, "achievements.form.long", most));
        } else if (text.chars().anyMatch(one -> Character.isISOControl(one) && one != '\n' && one != '\t')) {
            reasons.add(Reason.at(field, "achievements.form.signs"));
        }
        return text;
    }

    private List<String> words(String field) {
        return several(field, Arrays.stream(text(field, 1000).split("[;；、\n]|(?<!\\d)[,，]|[,，](?!\\d)")));
    }

    private List<String> lines(String field) {
        return several(field, text(field, 3000).lines());
    }

    private List<String> several(String field, Stream<String> parts) {
        List<String> found = parts.map(String::strip).filter(one -> !one.isEmpty()).distinct().toList();
        if (found.size() > MOST) {
            reasons.add(Reason.at(field, "achievements.form.many", MOST));
        }
        found.stream().filter(one -> one.length() > LONGEST_WORD).findFirst()
                .ifPresent(one -> reasons.add(Reason.at(field, "achievements.form.longLine", LONGEST_WORD)));
        return found;
    }

    private List<String> patents() {
        List<String> normal = new ArrayList<>();
        for (String written : several("patents", text("patents", 3000).lines().flatMap(line -> Arrays.stream(line.split("[;；、]"))))) {
            switch (PatentNumber.read(written)) {
                case Granted<PatentNumber>(PatentNumber number) -> normal.add(number.printed());
                case Refused<PatentNumber>(List<Reason> why) -> why.forEach(one -> reasons.add(one.under("patents")));
            }
        }
        return normal.stream().distinct().toList();
    }

    private List<String> fields() {
        List<String> chosen = typed.getOrDefault("fields", List.of()).stream().filter(one -> !one.isBlank()).distinct().toList();
        if (chosen.size() > 3) {
            reasons.add(Reason.at("fields", "achievements.form.fields", 3));
        }
        return chosen;
    }

    private @Nullable Integer maturity() {
        String text = typed("maturity");
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("[1-9]")) {
            return Integer.valueOf(text);
        }
        reasons.add(Reason.at("maturity", "achievements.form.maturity"));
        return null;
    }

    private @Nullable LocalDate day(String field) {
        String text = typed(field);
        LocalDate day = DateText.read(text).orElse(null);
        if (day == null && !text.isEmpty()) {
            reasons.add(Reason.at(field, "achievements.form.date"));
        }
        return day;
    }

    private <T extends Wired> T choice(String field, T[] values, T otherwise) {
        String text = typed(field);
        return Wired.of(values, text).orElseGet(() -> {
            if (!text.isEmpty()) {
                reasons.add(Reason.at(field, "achievements.form.choice"));
            }
            return otherwise;
        });
    }
}

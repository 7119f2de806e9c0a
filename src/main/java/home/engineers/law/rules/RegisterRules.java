package home.engineers.law.rules;

import home.engineers.law.rules.RegisterDraft.ArticleRow;
import home.engineers.law.rules.RegisterDraft.InstrumentRow;
import home.engineers.law.rules.RegisterDraft.ValueRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must be true of the register before the house relies on it. */
public final class RegisterRules {
    public static final Set<String> MARKS = Set.of("T1", "T2", "M", "M+T2", "D");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern VALUE_ID = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private final RegisterDraft draft;
    private final List<String> faults = new ArrayList<>();

    private RegisterRules(RegisterDraft draft) {
        this.draft = draft;
    }

    /** One line for each fault; empty where the register is sound. */
    public static List<String> faults(RegisterDraft draft) {
        RegisterRules rules = new RegisterRules(draft);
        rules.expect(draft.checked() != null, "the register does not say when it was checked");
        rules.instruments();
        draft.articles().forEach(rules::articles);
        draft.values().forEach(rules::value);
        rules.overlaps();
        return List.copyOf(rules.faults);
    }

    private void instruments() {
        Set<String> seen = new HashSet<>();
        for (InstrumentRow row : draft.instruments()) {
            String name = "instrument " + row.id();
            expect(row.id() != null && ID.matcher(row.id()).matches(), name + ": the id is missing or ill-formed");
            expect(seen.add(String.valueOf(row.id())), name + ": registered twice");
            expect(filled(row.title(), row.titleEn(), row.number(), row.issuer()), name + ": title, number or issuer is missing");
            expect(marked(row.mark()), name + ": no reading mark");
            expect(ordered(row.from(), row.to()), name + ": ends before it begins");
        }
    }

    private void articles(String instrument, List<ArticleRow> rows) {
        Set<String> seen = new HashSet<>();
        expect(registered(instrument), "articles of " + instrument + ": the instrument is not in the register");
        for (ArticleRow row : rows) {
            String name = instrument + " art. " + row.article();
            expect(filled(row.article(), row.gist()), name + ": number or gist is missing");
            expect(seen.add(String.valueOf(row.article())), name + ": registered twice");
            expect(marked(row.mark()), name + ": no reading mark");
            expect(row.rules() != null, name + ": the list of rules is missing");
        }
    }

    private void value(ValueRow row) {
        String name = "value " + row.id();
        expect(row.id() != null && VALUE_ID.matcher(row.id()).matches(), name + ": the id is missing or ill-formed");
        expect(row.name() != null && filled(row.name().zh(), row.name().en()), name + ": no name in both languages");
        expect(row.value() != null && filled(row.unit()), name + ": number or unit is missing");
        expect(row.from() != null, name + ": no first day in force");
        expect(ordered(row.from(), row.to()), name + ": ends before it begins");
        expect(row.mark() == null || marked(row.mark()), name + ": unknown reading mark");
        if (!filled(row.instrument(), row.article())) {
            faults.add(name + ": no source");
            return;
        }
        List<ArticleRow> articles = draft.articles().getOrDefault(row.instrument(), List.of());
        List<ArticleRow> cited = articles.stream().filter(article -> row.article().equals(article.article())).toList();
        expect(!cited.isEmpty(), name + ": cites " + row.instrument() + " art. " + row.article() + ", which is not in the register");
        expect(row.rule() == null || cited.stream().anyMatch(article -> carries(article, row.rule())),
                name + ": rule " + row.rule() + " does not rest on the article cited");
    }

    private void overlaps() {
        List<ValueRow> values = draft.values();
        for (int i = 0; i < values.size(); i++) {
            for (ValueRow other : values.subList(i + 1, values.size())) {
                expect(!overlap(values.get(i), other), "value " + other.id() + ": two values on the same day");
            }
        }
    }

    private static boolean overlap(ValueRow one, ValueRow other) {
        LocalDate oneFrom = one.from();
        LocalDate otherFrom = other.from();
        return one.id() != null && one.id().equals(other.id()) && oneFrom != null && otherFrom != null
                && (one.to() == null || !one.to().isBefore(otherFrom))
                && (other.to() == null || !other.to().isBefore(oneFrom));
    }

    private boolean registered(String instrument) {
        return draft.instruments().stream().anyMatch(row -> instrument.equals(row.id()));
    }

    private static boolean carries(ArticleRow article, String rule) {
        return article.rules() != null && article.rules().contains(rule);
    }

    private static boolean marked(@Nullable String mark) {
        return mark != null && MARKS.contains(mark);
    }

    private static boolean ordered(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || !to.isBefore(from);
    }

    private static boolean filled(@Nullable String... texts) {
        return Stream.of(texts).allMatch(text -> text != null && !text.isBlank());
    }

    private void expect(boolean sound, String fault) {
        if (!sound) {
            faults.add(fault);
        }
    }
}

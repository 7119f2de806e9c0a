package home.engineers.law.internal;

import static java.util.Objects.requireNonNull;

import home.engineers.kernel.Citation;
import home.engineers.law.Article;
import home.engineers.law.DatedValue;
import home.engineers.law.Instrument;
import home.engineers.law.LawRegister;
import home.engineers.law.ReadingMark;
import home.engineers.law.rules.RegisterDraft;
import home.engineers.law.rules.RegisterDraft.ArticleRow;
import home.engineers.law.rules.RegisterDraft.InstrumentRow;
import home.engineers.law.rules.RegisterDraft.ValueRow;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register in memory, made from a draft found sound. */
final class KeptRegister implements LawRegister {
    private final Map<String, Instrument> instruments = new LinkedHashMap<>();
    private final Map<String, List<Article>> articles = new LinkedHashMap<>();
    private final List<DatedValue> values;

    KeptRegister(RegisterDraft draft) {
        LocalDate checked = requireNonNull(draft.checked());
        draft.instruments().forEach(row -> instruments.put(requireNonNull(row.id()), instrument(row, checked)));
        draft.articles().forEach((id, rows) -> articles.put(id, rows.stream().map(KeptRegister::article).toList()));
        values = draft.values().stream().map(this::value).toList();
    }

    private static Instrument instrument(InstrumentRow row, LocalDate checked) {
        return new Instrument(
                requireNonNull(row.id()),
                requireNonNull(row.title()),
                requireNonNull(row.titleEn()),
                requireNonNull(row.number()),
                requireNonNull(row.issuer()),
                row.from(),
                row.to(),
                row.link(),
                checked,
                mark(requireNonNull(row.mark())),
                row.caution());
    }

    private static Article article(ArticleRow row) {
        return new Article(
                requireNonNull(row.article()),
                requireNonNull(row.gist()),
                mark(requireNonNull(row.mark())),
                requireNonNull(row.rules()),
                row.caution());
    }

    private DatedValue value(ValueRow row) {
        Citation citation = new Citation(requireNonNull(row.instrument()), requireNonNull(row.article()));
        return new DatedValue(
                requireNonNull(row.id()),
                requireNonNull(row.name()),
                requireNonNull(row.value()),
                requireNonNull(row.unit()),
                requireNonNull(row.from()),
                row.to(),
                citation,
                row.rule(),
                row.mark() == null ? mark(citation) : mark(row.mark()),
                row.note());
    }

    private static ReadingMark mark(String tag) {
        return switch (tag) {
            case "T1" -> ReadingMark.READ;
            case "T2" -> ReadingMark.SECONDARY;
            case "M", "M+T2" -> ReadingMark.RECALLED;
            case "D" -> ReadingMark.INFERRED;
            default -> throw new IllegalStateException("unknown reading mark " + tag);
        };
    }

    @Override
    public List<Instrument> instruments() {
        return List.copyOf(instruments.values());
    }

    @Override
    public Optional<Instrument> instrument(String id) {
        return Optional.ofNullable(instruments.get(id));
    }

    @Override
    public List<Article> articles(String instrument) {
        return articles.getOrDefault(instrument, List.of());
    }

    @Override
    public Optional<Article> article(Citation citation) {
        return articles(citation.instrument()).stream()
                .filter(article -> article.number().equals(citation.article()))
                .findFirst();
    }

    @Override
    public DatedValue value(String id, LocalDate on) {
        return values.stream()
                .filter(value -> value.id().equals(id) && value.inForceOn(on))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no value " + id + " in force on " + on));
    }

    @Override
    public List<DatedValue> values() {
        return values;
    }

    @Override
    public boolean holds(Citation citation) {
        return article(citation).isPresent();
    }

    @Override
    public ReadingMark mark(Citation citation) {
        return article(citation).map(Article::mark).orElse(ReadingMark.RECALLED);
    }
}

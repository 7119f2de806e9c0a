package home.engineers.law.rules;

import home.engineers.kernel.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The register as its files state it, before anything is known to be sound; what a file leaves out is null. */
public record RegisterDraft(
        @Nullable LocalDate checked, List<InstrumentRow> instruments, Map<String, List<ArticleRow>> articles, List<ValueRow> values) {

    public record InstrumentRow(
            @Nullable String id,
            @Nullable String title,
            @Nullable String titleEn,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String mark,
            @Nullable String link,
            @Nullable String caution) {}

    public record ArticleRow(
            @Nullable String article,
            @Nullable String mark,
            @Nullable List<String> rules,
            @Nullable String gist,
            @Nullable String caution) {}

    public record ValueRow(
            @Nullable String id,
            @Nullable LocalizedText name,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String instrument,
            @Nullable String article,
            @Nullable String rule,
            @Nullable String mark,
            @Nullable String note) {}
}

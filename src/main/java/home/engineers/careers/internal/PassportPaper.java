package home.engineers.careers.internal;

import home.engineers.careers.internal.ElementDesk.ElementLine;
import home.engineers.careers.internal.ElementDesk.Shown;
import home.engineers.careers.internal.HoursOfYears.PassportYear;
import home.engineers.careers.internal.PassportDesk.Sheet;
import home.engineers.careers.rules.HourRule;
import home.engineers.files.documents.PrintedPaper;
import home.engineers.kernel.Language;
import home.engineers.kernel.career.CareerItem;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.Ladder.Rung;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The passport on paper: of one day and the same record always the same file. */
@Component
public class PassportPaper {
    /** Words of the house by message key. */
    @FunctionalInterface
    public interface Words {
        String of(String key, Object... arguments);
    }

    public byte[] of(Sheet sheet, Iterable<Shown> frameworks, Words words, Language language) {
        PrintedPaper paper = new PrintedPaper(
                words.of("careers.paper.title", sheet.name()), words.of("careers.paper.foot", sheet.on().toString()));
        paper.chapter(words.of("careers.section.ladder"));
        for (Rung rung : sheet.ladder().rungs()) {
            paper.paragraph(rung.level().name().in(language) + "  " + words.of(rung.note(), String.valueOf(rung.day())));
        }
        paper.chapter(words.of("careers.section.hours"));
        sheet.years().forEach(year -> paper.paragraph(year(year, words)));
        sheet.items().forEach((kind, items) -> {
            paper.chapter(words.of("careers.kind." + kind.wire()));
            items.forEach(item -> paper.paragraph(item(item, words, language)));
        });
        for (Shown shown : frameworks) {
            if (shown.shown() > 0) {
                paper.chapter(shown.framework().name().in(language));
                shown.elements().stream().filter(line -> !line.evidence().isEmpty())
                        .forEach(line -> paper.paragraph(element(line, language)));
            }
        }
        return paper.pdf(sheet.on().atStartOfDay(HouseClock.ZONE).toInstant());
    }

    private static String year(PassportYear year, Words words) {
        return words.of(
                "careers.paper.year", String.valueOf(year.year()), year.allocated().in(HourRule.PROFESSIONAL),
                year.allocated().in(HourRule.GENERAL), year.allocated().lacking());
    }

    private static String item(CareerItem item, Words words, Language language) {
        return Stream.of(
                        span(item.from(), item.until()), item.title().in(language), item.by().in(language),
                        words.of("careers.provenance." + item.provenance().wire()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private static String span(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null ? "" : until == null || until.equals(from) ? from.toString() : from + " – " + until;
    }

    private static String element(ElementLine line, Language language) {
        return line.element().name().in(language) + "：" + line.evidence().stream()
                .map(one -> one.item().title().in(language) + (one.statement().isEmpty() ? "" : "（" + one.statement() + "）"))
                .collect(Collectors.joining("；"));
    }
}

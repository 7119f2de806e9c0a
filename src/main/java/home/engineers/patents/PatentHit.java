package home.engineers.patents;

import home.engineers.patents.rules.PatentVocabulary;
import home.engineers.search.IndexDocument;
import home.engineers.search.SearchResult;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A published document that a search found.
 *
 * @param id of the publication
 * @param number country, digits and kind without separators
 * @param holders whom the office names as holders; empty where it names none
 * @param ipc classes of the International Patent Classification, for designs those of Locarno
 * @param publishedOn null where it is not on record, as is {@code filedOn}
 * @param family the same for all publications of a family
 */
public record PatentHit(
        UUID id, String number, String title, String titleEn, String abstractText, List<String> applicants, List<String> inventors,
        List<String> holders, List<String> ipc, @Nullable LocalDate publishedOn, @Nullable LocalDate filedOn, PatentType type,
        PatentStatus.State status, UUID family) {
    static PatentHit of(SearchResult.Hit hit) {
        return of(hit.id(), hit::all);
    }

    static PatentHit of(IndexDocument document) {
        return of(document.id(), document::all);
    }

    private static PatentHit of(String id, Function<String, List<String>> values) {
        Function<String, String> one = field -> values.apply(field).isEmpty() ? "" : values.apply(field).getFirst();
        List<String> ipc = values.apply(PatentVocabulary.IPC);
        return new PatentHit(
                UUID.fromString(id), one.apply(PatentVocabulary.NUMBER), one.apply(PatentVocabulary.TITLE), one.apply(PatentVocabulary.TITLE_EN),
                one.apply(PatentVocabulary.ABSTRACT), values.apply(PatentVocabulary.APPLICANT), values.apply(PatentVocabulary.INVENTOR),
                values.apply(PatentVocabulary.HOLDER), ipc.isEmpty() ? values.apply(PatentVocabulary.LOCARNO) : ipc,
                day(one.apply(PatentVocabulary.PUBLISHED)), day(one.apply(PatentVocabulary.FILED)),
                PatentType.valueOf(one.apply(PatentVocabulary.TYPE)), PatentStatus.State.valueOf(one.apply(PatentVocabulary.STATUS)),
                UUID.fromString(one.apply(PatentVocabulary.FAMILY)));
    }

    private static @Nullable LocalDate day(String stored) {
        return stored.isEmpty() ? null : LocalDate.ofEpochDay(Long.parseLong(stored));
    }
}

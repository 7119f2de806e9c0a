package home.engineers.patents;

import home.engineers.patents.rules.PatentVocabulary;
import home.engineers.search.SearchResult;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
        List<String> ipc = hit.all(PatentVocabulary.IPC);
        return new PatentHit(
                UUID.fromString(hit.id()), hit.one(PatentVocabulary.NUMBER), hit.one(PatentVocabulary.TITLE), hit.one(PatentVocabulary.TITLE_EN),
                hit.one(PatentVocabulary.ABSTRACT), hit.all(PatentVocabulary.APPLICANT), hit.all(PatentVocabulary.INVENTOR),
                hit.all(PatentVocabulary.HOLDER), ipc.isEmpty() ? hit.all(PatentVocabulary.LOCARNO) : ipc,
                day(hit.one(PatentVocabulary.PUBLISHED)), day(hit.one(PatentVocabulary.FILED)),
                PatentType.valueOf(hit.one(PatentVocabulary.TYPE)), PatentStatus.State.valueOf(hit.one(PatentVocabulary.STATUS)),
                UUID.fromString(hit.one(PatentVocabulary.FAMILY)));
    }

    private static @Nullable LocalDate day(String stored) {
        return stored.isEmpty() ? null : LocalDate.ofEpochDay(Long.parseLong(stored));
    }
}

package home.engineers.patents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published document as a file tells of it. What a file does not tell is empty or null and changes nothing of what is
 * on record.
 *
 * @param act what the file asks to do with it
 * @param title in the language of publication
 * @param language two letters of ISO 639-1
 * @param claims all claims, one paragraph each
 * @param familyId id of the family in DOCDB, or empty
 * @param source the format it was read from
 */
public record PatentRecord(
        Act act,
        PublicationNumber number,
        @Nullable LocalDate publishedOn,
        @Nullable ApplicationNumber application,
        @Nullable LocalDate filedOn,
        PatentType type,
        String title,
        String titleEn,
        String language,
        String abstractText,
        String firstClaim,
        String claims,
        List<String> ipc,
        List<String> locarno,
        List<String> cpc,
        List<Party> parties,
        List<String> priorities,
        List<Cited> citations,
        List<Event> events,
        String familyId,
        String source) implements ImportedRecord {
    public PatentRecord {
        ipc = List.copyOf(ipc);
        locarno = List.copyOf(locarno);
        cpc = List.copyOf(cpc);
        parties = List.copyOf(parties);
        priorities = List.copyOf(priorities);
        citations = List.copyOf(citations);
        events = List.copyOf(events);
    }

    /** The same without the day of publication. */
    public PatentRecord undated() {
        return new PatentRecord(
                act, number, null, application, filedOn, type, title, titleEn, language, abstractText, firstClaim, claims, ipc, locarno, cpc,
                parties, priorities, citations, events, familyId, source);
    }

    /** What a record asks for: most say that a document is out; exchange files also correct and withdraw. */
    public enum Act {
        STORE,
        /** Takes the place of what was published under the number before. */
        CORRECT,
        REMOVE
    }

    /** @param country two letters or empty; @param creditCode unified social credit code or empty */
    public record Party(PartyRole role, String name, String address, String country, String creditCode) {}

    /** @param number of the cited document without separators, or empty for literature; @param text its words */
    public record Cited(String number, String text, String category) {}

    /** @param code of the gazette, or the kind where the file gives none */
    public record Event(String code, EventKind kind, LocalDate on, String text) {}
}

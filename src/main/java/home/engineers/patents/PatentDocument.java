package home.engineers.patents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published document with all that is on record of its application.
 *
 * @param removed whether its office withdrew it
 * @param priorities numbers of the applications whose date is claimed
 * @param documents the other documents of the same application, in order of publication
 * @param family documents of the other applications of the family
 * @param cites what it cites, in its order
 * @param citedBy documents on record that cite it
 */
public record PatentDocument(
        UUID id, PublicationNumber number, @Nullable LocalDate publishedOn, boolean removed, @Nullable String application,
        @Nullable LocalDate filedOn, PatentType type, String title, String titleEn, String language, String abstractText,
        String firstClaim, String claims, List<String> ipc, List<String> locarno, List<String> cpc, String source, PatentStatus status,
        List<String> priorities, List<Party> parties, List<Event> events, List<Other> documents, List<Other> family,
        List<Cited> cites, List<Other> citedBy) {

    /** @param organisation name of the organisation on record it was confirmed to be, or empty */
    public record Party(PartyRole role, String name, String address, String country, String organisation) {}

    public record Event(String code, EventKind kind, LocalDate on, String text) {}

    public record Other(String number, String title, @Nullable LocalDate publishedOn) {}

    /** @param number of the cited document, or empty for literature; @param onRecord under which number it is on record, or empty */
    public record Cited(String number, String text, String onRecord) {}
}

package home.engineers.patents.reading;

import home.engineers.kernel.CreditCode;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.patents.ApplicationNumber;
import home.engineers.patents.EventKind;
import home.engineers.patents.PartyRole;
import home.engineers.patents.PatentRecord;
import home.engineers.patents.PatentRecord.Act;
import home.engineers.patents.PatentRecord.Cited;
import home.engineers.patents.PatentRecord.Event;
import home.engineers.patents.PatentRecord.Party;
import home.engineers.patents.PublicationNumber;
import home.engineers.patents.rules.ApplicationNumbers;
import home.engineers.patents.rules.PatentTypes;
import home.engineers.patents.rules.PublicationNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A record in the making: readers of every format put in what they find as it is written, and here alone it is decided
 * whether a record comes of it. The first fault met is the reason of the refusal.
 */
final class RecordDraft {
    private static final int LONGEST_TITLE = 4_000;
    private static final int LONGEST_NAME = 1_000;
    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2})(?:[-_].*)?");
    private static final Pattern FAMILY = Pattern.compile("[1-9A-Za-z][0-9A-Za-z-]{0,39}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern NOT_OF_NUMBERS = Pattern.compile("[^0-9A-Za-z]");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final String source;
    private final List<Reason> faults = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();
    private final List<Cited> citations = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Set<String> ipc = new LinkedHashSet<>();
    private final Set<String> locarno = new LinkedHashSet<>();
    private final Set<String> cpc = new LinkedHashSet<>();
    private final Set<String> priorities = new LinkedHashSet<>();
    private Act act = Act.STORE;
    private String written = "";
    private @Nullable PublicationNumber number;
    private @Nullable ApplicationNumber application;
    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate filedOn;
    private String title = "";
    private String titleEn = "";
    private String language = "";
    private String abstractText = "";
    private String firstClaim = "";
    private String claims = "";
    private String familyId = "";

    RecordDraft(String source) {
        this.source = source;
    }

    RecordDraft act(Act asked) {
        act = asked;
        return this;
    }

    RecordDraft number(String whole) {
        written = whole.strip();
        take(PublicationNumbers.read(whole), found -> number = found);
        return this;
    }

    RecordDraft number(String country, String doc, String kind) {
        written = country + doc + kind;
        take(PublicationNumbers.of(country, doc, kind), found -> number = found);
        return this;
    }

    /** The country of the document, or this where it has none yet. */
    String country(String otherwise) {
        return number == null ? otherwise : number.country();
    }

    boolean numbered() {
        return !written.isEmpty();
    }

    RecordDraft application(String office, String text) {
        if (!text.isBlank()) {
            take(ApplicationNumbers.read(office, text), found -> application = found);
        }
        return this;
    }

    RecordDraft publishedOn(String date) {
        if (!date.isBlank()) {
            take(DateWords.read(date, "patents.field.publishedOn"), day -> publishedOn = day);
        }
        return this;
    }

    RecordDraft filedOn(String date) {
        if (!date.isBlank()) {
            take(DateWords.read(date, "patents.field.filedOn"), day -> filedOn = day);
        }
        return this;
    }

    /** @param in language of the words, or empty where the file does not say */
    RecordDraft title(String in, String words) {
        String line = Words.line(words);
        Matcher told = LANGUAGE.matcher(in.toLowerCase(Locale.ROOT));
        String spoken = told.matches() ? told.group(1) : HAN.matcher(line).find() ? "zh" : "en";
        if (spoken.equals("en")) {
            titleEn = line;
        }
        if (title.isEmpty() || language.equals("en")) {
            title = line;
            language = spoken;
        }
        return this;
    }

    RecordDraft abstractText(String words) {
        if (abstractText.isEmpty() || HAN.matcher(words).find()) {
            abstractText = Words.paragraphs(words);
        }
        return this;
    }

    /** One claim, in the order of their numbers. */
    RecordDraft claim(String words) {
        String text = Words.line(words);
        firstClaim = firstClaim.isEmpty() ? text : firstClaim;
        claims = claims.isEmpty() ? text : claims + "\n" + text;
        return this;
    }

    RecordDraft party(PartyRole role, String name) {
        return party(role, name, "", "", "");
    }

    RecordDraft party(PartyRole role, String name, String address, String country, String creditCode) {
        String line = Words.line(name);
        if (line.isEmpty()) {
            return this;
        }
        String shortened = line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME);
        String code = CreditCode.normalised(creditCode);
        Party party = new Party(
                role, shortened, Words.line(address), COUNTRY.matcher(country).matches() ? country : "", CreditCode.holds(code) ? code : "");
        if (parties.stream().noneMatch(known -> known.role() == role && known.name().equals(shortened))) {
            parties.add(party);
        }
        return this;
    }

    RecordDraft ipc(String symbol) {
        return add(ipc, symbol);
    }

    RecordDraft cpc(String symbol) {
        return add(cpc, symbol);
    }

    RecordDraft locarno(String symbol) {
        return add(locarno, symbol);
    }

    private RecordDraft add(Set<String> symbols, String symbol) {
        String text = Words.symbol(symbol);
        if (!text.isEmpty()) {
            symbols.add(text);
        }
        return this;
    }

    /** An earlier application whose date is claimed; one that cannot be read as a number counts by its letters and digits. */
    RecordDraft priority(String office, String text) {
        if (!text.isBlank()) {
            String signs = NOT_OF_NUMBERS.matcher(text).replaceAll("");
            switch (ApplicationNumbers.read(office, text)) {
                case Granted<ApplicationNumber>(ApplicationNumber found) -> priorities.add(found.text());
                case Refused<ApplicationNumber> _ when !signs.isEmpty() -> priorities.add(office + signs);
                case Refused<ApplicationNumber> _ -> {}
            }
        }
        return this;
    }

    /** A number in one piece. */
    RecordDraft cites(String whole) {
        switch (PublicationNumbers.read(whole)) {
            case Granted<PublicationNumber>(PublicationNumber found) -> citations.add(new Cited(found.text(), "", ""));
            case Refused<PublicationNumber> _ -> citesWords(whole);
        }
        return this;
    }

    RecordDraft cites(String country, String doc, String kind) {
        switch (PublicationNumbers.of(country, doc, kind)) {
            case Granted<PublicationNumber>(PublicationNumber found) -> citations.add(new Cited(found.text(), "", ""));
            case Refused<PublicationNumber> _ -> citesWords((country + " " + doc + " " + kind).strip());
        }
        return this;
    }

    RecordDraft citesWords(String words) {
        String line = Words.line(words);
        if (!line.isEmpty()) {
            citations.add(new Cited("", line, ""));
        }
        return this;
    }

    RecordDraft event(String code, EventKind kind, String date, String words) {
        if (!date.isBlank()) {
            take(DateWords.read(date, "patents.field.event"), day -> events.add(new Event(code, kind, day, Words.brief(words))));
        }
        return this;
    }

    /** @param id of the family; a list of its members, as some tables have it, is none */
    RecordDraft family(String id) {
        familyId = FAMILY.matcher(id.strip()).matches() ? id.strip() : "";
        return this;
    }

    RecordDraft fault(Reason reason) {
        faults.add(reason);
        return this;
    }

    private <T> void take(Outcome<T> outcome, Consumer<T> use) {
        switch (outcome) {
            case Granted<T>(T found) -> use.accept(found);
            case Refused<T>(List<Reason> reasons) -> faults.addAll(reasons);
        }
    }

    /** The record, or why there is none. */
    Piece.Read finish() {
        PublicationNumber found = number;
        if (found == null && faults.isEmpty()) {
            faults.add(Reason.of("patents.refused.noNumber"));
        }
        if (found != null && act != Act.REMOVE && title.isEmpty()) {
            faults.add(Reason.of("patents.refused.noTitle"));
        }
        if (title.length() > LONGEST_TITLE) {
            faults.add(Reason.of("patents.refused.longTitle", LONGEST_TITLE));
        }
        if (filedOn != null && publishedOn != null && filedOn.isAfter(publishedOn)) {
            faults.add(Reason.of("patents.refused.order", filedOn.toString(), publishedOn.toString()));
        }
        String told = found == null ? Words.number(written) : found.text();
        if (found == null || !faults.isEmpty()) {
            return new Piece.Read(told, Outcome.refused(List.of(faults.getFirst())));
        }
        return new Piece.Read(told, Outcome.granted(record(found)));
    }

    private PatentRecord record(PublicationNumber found) {
        return new PatentRecord(
                act, found, publishedOn, application, filedOn, PatentTypes.of(found, application), title, titleEn,
                language.isEmpty() ? "zh" : language, abstractText, firstClaim, claims, List.copyOf(ipc), List.copyOf(locarno),
                List.copyOf(cpc), parties, priorities.stream().sorted().toList(), citations, events, familyId, source);
    }
}

package home.engineers.patents.reading;

import home.engineers.patents.EventKind;
import home.engineers.patents.PartyRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes records of the rows of a table whose header is known. */
final class TableRecords {
    private static final Pattern SEPARATOR = Pattern.compile("[;；|｜\\n]");
    private static final Pattern NOT_OF_NUMBERS = Pattern.compile("[^0-9A-Za-z]");
    private static final Pattern WITH_KIND = Pattern.compile(".*[A-Za-z]\\d?\\s*$");
    private static final Pattern KIND = Pattern.compile("[A-Za-z]\\d?");
    private static final Pattern LOCARNO = Pattern.compile("(?:LOC.*)?\\d{2}-\\d{2}.*");
    private static final Pattern LOCARNO_EDITION = Pattern.compile("^LOC\\D*");
    private static final Pattern DAY = Pattern.compile("\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern COUNTRY_BEHIND = Pattern.compile("(.+?)\\s*\\[([A-Z]{2})]");
    private static final String SOURCE = "TABLE";
    private final Map<TableColumn, Integer> positions;

    private TableRecords(Map<TableColumn, Integer> positions) {
        this.positions = positions;
    }

    /** @return what reads the rows below this line; nothing comes of it unless it {@link #namesNumbers} */
    static TableRecords under(List<String> header) {
        return new TableRecords(TableColumn.positions(header));
    }

    boolean namesNumbers() {
        return positions.containsKey(TableColumn.PUBLICATION) || positions.containsKey(TableColumn.GRANT) || eventsAlone();
    }

    /** A table of legal status: what happened to applications, and nothing by which a document could be stored. */
    private boolean eventsAlone() {
        return !positions.containsKey(TableColumn.TITLE) && positions.containsKey(TableColumn.APPLICATION)
                && positions.containsKey(TableColumn.STATUS) && positions.containsKey(TableColumn.STATUS_DATE);
    }

    /** What a row tells: a record for each document it names, such as a publication and the later grant. */
    List<Piece.Content> records(List<String> cells) {
        return eventsAlone()
                ? List.of(() -> EventRow.read(value(cells, TableColumn.APPLICATION), events(cells)))
                : named(cells).stream().<Piece.Content>map(document -> () -> read(cells, document)).toList();
    }

    /** A document as a row names it. @param published its day, or empty */
    private record Named(String number, String published) {}

    /** Several publications of a cell belong each to the day in the same place. */
    private List<Named> named(List<String> cells) {
        List<String> publications = values(cells, TableColumn.PUBLICATION);
        List<String> days = values(cells, TableColumn.PUBLISHED);
        String day = value(cells, TableColumn.PUBLISHED);
        List<Named> all = new ArrayList<>();
        for (int i = 0; i < publications.size(); i++) {
            all.add(new Named(publications.get(i), publications.size() == 1 ? day : days.size() == publications.size() ? days.get(i) : ""));
        }
        String grant = value(cells, TableColumn.GRANT);
        String granted = value(cells, TableColumn.GRANTED);
        if (publications.isEmpty()) {
            all.add(new Named(grant, granted.isEmpty() ? day : granted));
        } else if (!grant.isEmpty() && publications.stream().noneMatch(one -> bare(one).equals(bare(grant)))) {
            all.add(new Named(grant, granted));
        }
        return all;
    }

    private static String bare(String number) {
        return NOT_OF_NUMBERS.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private Piece.Read read(List<String> cells, Named document) {
        RecordDraft draft = new RecordDraft(SOURCE);
        number(cells, document, draft);
        draft.application(draft.country("CN"), value(cells, TableColumn.APPLICATION)).filedOn(value(cells, TableColumn.FILED));
        title(cells, draft);
        parties(cells, draft);
        classes(cells, draft);
        each(cells, TableColumn.PRIORITY, text -> priority(text, draft));
        each(cells, TableColumn.CITED, draft::cites);
        draft.abstractText(value(cells, TableColumn.ABSTRACT)).family(value(cells, TableColumn.FAMILY));
        claims(cells, draft);
        status(cells, draft);
        return draft.finish();
    }

    /** A grant told beside an earlier publication is an event of the same application. */
    private void number(List<String> cells, Named document, RecordDraft draft) {
        String kind = value(cells, TableColumn.KIND);
        boolean whole = WITH_KIND.matcher(document.number()).matches() || !KIND.matcher(kind).matches();
        if (!document.number().isEmpty()) {
            draft.number(whole ? document.number() : document.number() + kind);
        }
        String granted = value(cells, TableColumn.GRANTED);
        draft.publishedOn(document.published());
        if (!granted.isEmpty()) {
            draft.event("GR01", EventKind.GRANTED, granted, "");
        }
    }

    private void title(List<String> cells, RecordDraft draft) {
        String english = value(cells, TableColumn.TITLE_EN);
        String title = value(cells, TableColumn.TITLE);
        if (!title.isEmpty()) {
            draft.title("", title);
        }
        if (!english.isEmpty()) {
            draft.title("en", english);
        }
    }

    private void parties(List<String> cells, RecordDraft draft) {
        List<String> addresses = values(cells, TableColumn.APPLICANT_ADDRESS);
        List<String> codes = values(cells, TableColumn.CREDIT_CODE);
        List<String> applicants = values(cells, TableColumn.APPLICANT);
        for (int i = 0; i < applicants.size(); i++) {
            party(PartyRole.APPLICANT, applicants.get(i), at(addresses, i), at(codes, i), draft);
        }
        each(cells, TableColumn.INVENTOR, name -> party(PartyRole.INVENTOR, name, "", "", draft));
        each(cells, TableColumn.ASSIGNEE, name -> draft.party(PartyRole.ASSIGNEE, name));
        each(cells, TableColumn.AGENCY, name -> draft.party(PartyRole.AGENT, name));
        each(cells, TableColumn.ATTORNEY, name -> draft.party(PartyRole.AGENT, name));
    }

    /** Espacenet writes the country behind the name: {@code ACME LTD [GB]}. */
    private static void party(PartyRole role, String written, String address, String code, RecordDraft draft) {
        Matcher country = COUNTRY_BEHIND.matcher(written);
        boolean told = written.endsWith("]") && country.matches();
        draft.party(role, told ? country.group(1) : written, address, told ? country.group(2) : "", code);
    }

    private static String at(List<String> values, int place) {
        return place < values.size() ? values.get(place) : "";
    }

    private void classes(List<String> cells, RecordDraft draft) {
        each(cells, TableColumn.MAIN_IPC, symbol -> classified(symbol, draft));
        each(cells, TableColumn.IPC, symbol -> classified(symbol, draft));
        each(cells, TableColumn.CPC, draft::cpc);
        each(cells, TableColumn.LOCARNO, draft::locarno);
    }

    /** Exports of designs write the class of Locarno into the column of the IPC. */
    private static void classified(String symbol, RecordDraft draft) {
        if (LOCARNO.matcher(symbol).matches()) {
            draft.locarno(LOCARNO_EDITION.matcher(symbol).replaceAll(""));
        } else {
            draft.ipc(symbol);
        }
    }

    private static void priority(String text, RecordDraft draft) {
        String number = DAY.matcher(text).replaceAll(" ").strip();
        draft.priority("", SPACES.split(number)[0]);
    }

    private void claims(List<String> cells, RecordDraft draft) {
        String all = value(cells, TableColumn.CLAIMS);
        String first = value(cells, TableColumn.CLAIM);
        if (all.isEmpty() && !first.isEmpty()) {
            draft.claim(first);
        } else {
            all.lines().filter(line -> !line.isBlank()).forEach(draft::claim);
        }
    }

    private void status(List<String> cells, RecordDraft draft) {
        for (EventRow.Written event : events(cells)) {
            if (!event.words().isEmpty() && !event.date().isEmpty()) {
                draft.event(event.code(), event.kind(), event.date(), event.told());
            }
        }
    }

    /** Several events of a cell belong each to the date in the same place. */
    private List<EventRow.Written> events(List<String> cells) {
        String date = value(cells, TableColumn.STATUS_DATE);
        String code = value(cells, TableColumn.STATUS_CODE);
        String detail = value(cells, TableColumn.STATUS_DETAIL);
        List<String> words = values(cells, TableColumn.STATUS);
        List<String> dates = values(cells, TableColumn.STATUS_DATE);
        if (words.size() < 2 || words.size() != dates.size()) {
            return List.of(new EventRow.Written(code, value(cells, TableColumn.STATUS), date, detail));
        }
        List<String> codes = values(cells, TableColumn.STATUS_CODE);
        return IntStream.range(0, words.size()).mapToObj(i -> new EventRow.Written(at(codes, i), words.get(i), dates.get(i), "")).toList();
    }

    private String value(List<String> cells, TableColumn column) {
        Integer place = positions.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place).strip();
    }

    private List<String> values(List<String> cells, TableColumn column) {
        String all = value(cells, column);
        if (!SEPARATOR.matcher(all).find()) {
            return all.isEmpty() ? List.of() : List.of(all);
        }
        return Stream.of(SEPARATOR.split(all)).map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    private void each(List<String> cells, TableColumn column, Consumer<String> use) {
        values(cells, column).forEach(use);
    }
}

package home.engineers.patents.reading;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.patents.ApplicationNumber;
import home.engineers.patents.EventKind;
import home.engineers.patents.ImportedRecord;
import home.engineers.patents.LegalEvents;
import home.engineers.patents.PatentRecord.Event;
import home.engineers.patents.rules.ApplicationNumbers;
import home.engineers.patents.rules.EventWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A row of a table of legal status: what happened to one application (法律状态, rules sheet PAT-31, PAT-33). */
final class EventRow {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{2,12}");

    private EventRow() {}

    /**
     * An event as it is written.
     *
     * @param code of the gazette, or empty
     * @param detail what the gazette says further, or empty
     */
    record Written(String code, String words, String date, String detail) {
        EventKind kind() {
            EventKind byCode = EventWords.kind(code);
            return code.isEmpty() || byCode == EventKind.OTHER ? EventWords.kind(words) : byCode;
        }

        @Override
        public String code() {
            String written = code.toUpperCase(Locale.ROOT);
            return CODE.matcher(written).matches() ? written : EventWords.code(EventWords.kind(words));
        }

        String told() {
            return detail.isEmpty() || detail.equals(words) ? words : words + "：" + detail;
        }
    }

    static Piece.Read read(String application, List<Written> all) {
        if (application.isEmpty()) {
            return Piece.Read.refused("", Reason.of("patents.refused.noApplication"));
        }
        return switch (ApplicationNumbers.read("CN", application)) {
            case Refused<ApplicationNumber>(List<Reason> reasons) -> Piece.Read.refused(Words.number(application), reasons.getFirst());
            case Granted<ApplicationNumber>(ApplicationNumber number) -> new Piece.Read(number.text(), events(number, all));
        };
    }

    private static Outcome<ImportedRecord> events(ApplicationNumber number, List<Written> all) {
        List<Event> events = new ArrayList<>();
        for (Written written : all) {
            if (written.words().isEmpty()) {
                return Outcome.refused(Reason.of("patents.refused.noStatus"));
            }
            switch (DateWords.read(written.date(), "patents.field.event")) {
                case Refused<LocalDate>(List<Reason> reasons) -> {
                    return Outcome.refused(reasons);
                }
                case Granted<LocalDate>(LocalDate on) -> events.add(new Event(written.code(), written.kind(), on, Words.brief(written.told())));
            }
        }
        return Outcome.granted(new LegalEvents(number, events, "STATUS"));
    }
}

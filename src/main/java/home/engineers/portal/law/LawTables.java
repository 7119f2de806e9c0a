package home.engineers.portal.law;

import home.engineers.evidence.Leaf;
import home.engineers.evidence.PublicLog;
import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.law.CalendarNotices;
import home.engineers.law.DatedValue;
import home.engineers.law.Instrument;
import home.engineers.law.LawRegister;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of law, the calendar and the record of official acts as tables to keep. */
@Controller
class LawTables {
    private static final int AT_ONCE = 1_000;
    private final LawRegister law;
    private final CalendarNotices calendars;
    private final PublicLog log;
    private final EvidenceReading reading;

    LawTables(LawRegister law, CalendarNotices calendars, PublicLog log, EvidenceReading reading) {
        this.law = law;
        this.calendars = calendars;
        this.log = log;
        this.reading = reading;
    }

    @GetMapping(value = "/law", params = "format")
    @Performs(LawActs.READ_REGISTER)
    void instruments(@RequestParam String format, Page page, HttpServletResponse response) throws IOException {
        List<String> headers = List.of(
                page.t("law.instrument.title"), page.t("law.instrument.number"), page.t("law.instrument.issuer"),
                page.t("law.instrument.from"), page.t("law.instrument.to"), page.t("law.instrument.checked"),
                page.t("law.instrument.mark"), page.t("law.instrument.link"));
        List<List<Object>> rows = law.instruments().stream().map(one -> cells(page, one)).toList();
        new TableExport(page.t("law.register.title"), headers, rows).send(TableFormat.asked(format), response);
    }

    private static List<Object> cells(Page page, Instrument one) {
        return Arrays.asList(
                one.title(), one.number(), one.issuer(), text(one.inForceFrom()), text(one.inForceTo()),
                one.checkedOn().toString(), page.t("law.mark." + one.mark().name()), one.link());
    }

    @GetMapping(value = "/law/{id}", params = "format")
    @Performs(LawActs.READ_REGISTER)
    void values(@PathVariable String id, @RequestParam String format, Page page, HttpServletResponse response)
            throws IOException {
        Instrument instrument = law.instrument(id).orElseThrow(Absent::new);
        List<String> headers = List.of(
                page.t("law.value.id"), page.t("law.value.code"), page.t("law.value.value"), page.t("law.instrument.from"),
                page.t("law.instrument.to"), page.t("law.value.source"), page.t("law.instrument.mark"), page.t("law.value.note"));
        List<List<Object>> rows = law.values().stream()
                .filter(value -> value.citation().instrument().equals(id))
                .map(value -> cells(page, value))
                .toList();
        new TableExport(page.t("law.values") + " " + instrument.number(), headers, rows)
                .send(TableFormat.asked(format), response);
    }

    private static List<Object> cells(Page page, DatedValue value) {
        return Arrays.asList(
                page.t(value.name()), value.id(), page.t("law.unit." + value.unit(), value.value()), value.from().toString(),
                text(value.to()), value.citation().article(), page.t("law.mark." + value.mark().name()), value.note());
    }

    /** Day by day: the days off and the make-up workdays of every year covered. */
    @GetMapping(value = "/law/calendar", params = "format")
    @Performs(LawActs.IMPORT_CALENDAR)
    void calendar(@RequestParam String format, Page page, HttpServletResponse response) throws IOException {
        List<String> headers =
                List.of(page.t("law.calendar.date"), page.t("law.calendar.holiday"), page.t("law.calendar.kind"));
        List<List<Object>> rows = calendars.covered().stream()
                .flatMap(covered -> covered.calendar().days().stream())
                .map(day -> List.<Object>of(
                        day.date().toString(), day.name(), page.t(day.off() ? "law.calendar.kind.off" : "law.calendar.kind.work")))
                .toList();
        new TableExport(page.t("law.calendar.title"), headers, rows).send(TableFormat.asked(format), response);
    }

    /** Every act, the newest first. */
    @GetMapping(value = "/evidence", params = "format")
    @Performs(LawActs.READ_EVIDENCE)
    void acts(@RequestParam String format, Page page, HttpServletResponse response) throws IOException {
        List<String> headers = List.of(
                page.t("evidence.number"), page.t("evidence.kind"), page.t("evidence.at"), page.t("evidence.leaf"));
        Iterable<List<Object>> rows = () -> Stream.iterate(
                        log.before(Long.MAX_VALUE, AT_ONCE), last -> !last.isEmpty(), last -> log.before(last.getLast().number(), AT_ONCE))
                .flatMap(List::stream)
                .map(leaf -> cells(page, leaf))
                .iterator();
        new TableExport(page.t("evidence.list.title"), headers, rows).send(TableFormat.asked(format), response);
    }

    private List<Object> cells(Page page, Leaf leaf) {
        EvidenceLine line = reading.line(leaf, page);
        return List.of(line.number(), line.kind(), leaf.entry() == null ? "" : leaf.entry().at().toString(), line.leaf());
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}

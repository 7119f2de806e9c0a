package home.engineers.messages.circulars.web;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.Circular.State;
import home.engineers.messages.circulars.CircularAct;
import home.engineers.messages.circulars.CircularId;
import home.engineers.messages.circulars.internal.CircularReading;
import home.engineers.messages.circulars.internal.CircularReading.Sheet;
import home.engineers.messages.circulars.internal.CircularWriting;
import home.engineers.messages.circulars.internal.Recipient;
import home.engineers.messages.circulars.internal.RecipientSearch.Line;
import home.engineers.messages.circulars.internal.RecipientSearch.View;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of notices, the sheet of one, and its recipients. */
@Controller
class CircularPages {
    private final CircularReading reading;
    private final CircularWriting writing;

    CircularPages(CircularReading reading, CircularWriting writing) {
        this.reading = reading;
        this.writing = writing;
    }

    @GetMapping("/notices")
    @Performs(CircularAct.READ)
    ModelAndView list(
            Actor actor, @RequestParam(defaultValue = "") String state, @RequestParam(name = "page", defaultValue = "1") String page) {
        return list(actor, state, number(page), List.of());
    }

    private ModelAndView list(Actor actor, String state, int number, List<Reason> reasons) {
        ModelAndView view = new ModelAndView("messages/circulars", Map.of(
                "listing", reading.list(actor, state, number),
                "senders", writing.senders(actor),
                "state", state,
                "number", number,
                "reasons", reasons));
        view.setStatus(reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    static int number(String page) {
        return page.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(page) : 1;
    }

    @PostMapping("/notices")
    @Performs(CircularAct.WRITE)
    ModelAndView begin(Actor actor, @RequestParam OrganisationId sender) {
        return begun(actor, writing.begin(actor, sender));
    }

    /** From the ticked rows of a list of members. */
    @PostMapping("/notices/chosen")
    @Performs(CircularAct.WRITE)
    ModelAndView beginWith(Actor actor, @RequestParam(required = false, defaultValue = "") List<String> ids) {
        return begun(actor, writing.beginWith(actor, ids));
    }

    private ModelAndView begun(Actor actor, Outcome<Circular> outcome) {
        return switch (outcome) {
            case Granted<Circular>(Circular draft) -> new ModelAndView("redirect:/notices/" + draft.id() + "/draft");
            case Refused<Circular>(List<Reason> reasons) -> list(actor, "", 1, reasons);
        };
    }

    @GetMapping("/notices/{id}")
    @Performs(CircularAct.READ)
    ModelAndView sheet(Actor actor, @PathVariable CircularId id) {
        Sheet sheet = reading.sheet(actor, id);
        return sheet.circular().state() == State.DRAFT && sheet.mayWrite()
                ? new ModelAndView("redirect:/notices/" + id + "/draft")
                : sheet(sheet, List.of());
    }

    static ModelAndView sheet(Sheet sheet, List<Reason> reasons) {
        return new ModelAndView(
                "messages/circular", Map.of("sheet", sheet, "reasons", reasons),
                reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/notices/{id}/recipients")
    @Performs(CircularAct.RECIPIENTS)
    ModelAndView recipients(
            Actor actor, @PathVariable CircularId id, @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q, @RequestParam(name = "page", defaultValue = "1") String page) {
        View shown = View.of(view);
        return new ModelAndView("messages/recipients", Map.of(
                "found", reading.recipients(actor, id, shown, q.strip(), number(page)),
                "view", shown,
                "q", q.strip(),
                "number", number(page)));
    }

    @GetMapping(value = "/notices/{id}/recipients", params = "format")
    @Performs(CircularAct.RECIPIENTS)
    void export(
            Actor actor, Page page, @PathVariable CircularId id, @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q, @RequestParam String format, HttpServletResponse response)
            throws IOException {
        List<String> headers = List.of(
                page.t("messages.recipient.name"), page.t("messages.recipient.number"), page.t("messages.recipient.state"),
                page.t("messages.recipient.told"), page.t("messages.recipient.read"), page.t("messages.recipient.answer"),
                page.t("messages.recipient.remark"), page.t("messages.recipient.answered"), page.t("messages.recipient.letters"));
        List<List<Object>> rows = new ArrayList<>();
        reading.all(actor, id, View.of(view), q.strip(), line -> rows.add(cells(page, line)));
        new TableExport(page.t("messages.recipients.title"), headers, rows).send(TableFormat.asked(format), response);
    }

    private static List<Object> cells(Page page, Line line) {
        Recipient one = line.recipient();
        return Arrays.asList(
                one.name(), one.number(), page.t("messages.recipient.in." + one.state().name()), time(page, one.toldAt()),
                time(page, one.readAt()), answer(page, one.answer()), one.remark(), time(page, one.answeredAt()),
                line.deliveries().stream()
                        .map(sent -> page.t("messages.delivery." + sent.channel()) + " " + page.t("messages.delivery.in." + sent.state()))
                        .collect(Collectors.joining("; ")));
    }

    private static @Nullable String time(Page page, @Nullable Instant at) {
        return at == null ? null : page.dateTime(at);
    }

    static @Nullable String answer(Page page, @Nullable String answer) {
        return Recipient.CONFIRMED.equals(answer) ? page.t("messages.recipient.confirmed") : answer;
    }
}

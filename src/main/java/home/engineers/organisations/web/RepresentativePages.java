package home.engineers.organisations.web;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Act;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Representative;
import home.engineers.organisations.RepresentativeId;
import home.engineers.organisations.internal.RepresentativeDesk;
import home.engineers.organisations.internal.RepresentativeDesk.Sheet;
import home.engineers.organisations.rules.Dates;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who represents a unit member, from when to when, and changing it. */
@Controller
public class RepresentativePages {
    private final RepresentativeDesk desk;

    RepresentativePages(RepresentativeDesk desk) {
        this.desk = desk;
    }

    /** What the form lets one fill in. */
    public record Form(@Nullable String who, @Nullable String from, @Nullable String document) {
        static final Form EMPTY = new Form("", "", "");

        public Form {
            who = who == null ? "" : who;
            from = from == null ? "" : from;
            document = document == null ? "" : document;
        }
    }

    @GetMapping("/members/{id}/representatives")
    @Performs(Act.REPRESENTATIVE_READ)
    ModelAndView representatives(Actor actor, @PathVariable MembershipId id) {
        return sheet(actor, id, Form.EMPTY, List.of());
    }

    private ModelAndView sheet(Actor actor, MembershipId id, Form form, List<Reason> reasons) {
        return new ModelAndView("organisations/representatives", Map.of(
                "sheet", desk.sheet(actor, id), "form", form, "reasons", reasons));
    }

    @GetMapping(value = "/members/{id}/representatives", params = "format")
    @Performs(Act.REPRESENTATIVE_READ)
    void export(
            Actor actor, Page page, @PathVariable MembershipId id, @RequestParam String format, HttpServletResponse response)
            throws IOException {
        Sheet sheet = desk.sheet(actor, id);
        List<String> headers = List.of(
                page.t("organisations.representative.name"), page.t("organisations.representative.from"),
                page.t("organisations.representative.to"), page.t("organisations.representative.document"));
        List<List<Object>> rows = sheet.terms().stream()
                .map(term -> Arrays.<Object>asList(
                        term.name(), term.representative().from().toString(),
                        term.representative().to() == null ? "" : term.representative().to().toString(),
                        term.representative().document()))
                .toList();
        new TableExport(page.t("organisations.representatives.title") + " " + sheet.unit().name(), headers, rows)
                .send(TableFormat.asked(format), response);
    }

    @PostMapping("/members/{id}/representatives")
    @Performs(Act.REPRESENTATIVE_NAME)
    ModelAndView name(Actor actor, Page page, @PathVariable MembershipId id, Form form, RedirectAttributes after) {
        Outcome<Representative> outcome = switch (Dates.read("from", form.from())) {
            case Refused<LocalDate>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<LocalDate>(LocalDate day) ->
                desk.name(actor, id, new RepresentativeDesk.Wish(form.who(), day, form.document()));
        };
        return done(actor, page, id, form, outcome, "organisations.done.representativeNamed", after);
    }

    @PostMapping("/members/{id}/representatives/{term}/end")
    @Performs(Act.REPRESENTATIVE_NAME)
    ModelAndView end(
            Actor actor, Page page, @PathVariable MembershipId id, @PathVariable RepresentativeId term,
            @RequestParam(defaultValue = "") String to, RedirectAttributes after) {
        Outcome<Representative> outcome = switch (Dates.read("to", to)) {
            case Refused<LocalDate>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<LocalDate>(LocalDate day) -> desk.end(actor, id, term, day);
        };
        return done(actor, page, id, Form.EMPTY, outcome, "organisations.done.end", after);
    }

    private ModelAndView done(
            Actor actor, Page page, MembershipId id, Form form, Outcome<Representative> outcome, String sentence,
            RedirectAttributes after) {
        return Acted.answer(outcome, page.t(sentence), "/members/" + id + "/representatives", reasons -> sheet(actor, id, form, reasons), after);
    }
}

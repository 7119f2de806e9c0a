package home.engineers.organisations.web;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Act;
import home.engineers.organisations.Honour;
import home.engineers.organisations.HonourId;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.internal.HonourDesk;
import home.engineers.organisations.internal.HonourFilter;
import home.engineers.organisations.internal.HonourLine;
import home.engineers.organisations.rules.Dates;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
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

/** The register of honours, one honour as a sheet to print, and entering and taking back. */
@Controller
public class HonourPages {
    private final HonourDesk desk;

    HonourPages(HonourDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/honours")
    @Performs(Act.HONOUR_LIST)
    ModelAndView honours(Actor actor, @RequestParam Map<String, String> asked) {
        HonourFilter filter = filter(asked);
        return new ModelAndView("organisations/honours", Map.of("filter", filter, "found", desk.list(actor, filter)));
    }

    private static HonourFilter filter(Map<String, String> asked) {
        return HonourFilter.of(asked.get("q"), asked.get("year"), asked.get("page"));
    }

    @GetMapping(value = "/honours", params = "format")
    @Performs(Act.HONOUR_LIST)
    void export(Actor actor, Page page, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        List<String> headers = List.of(
                page.t("organisations.honour.holder"), page.t("organisations.member.kind"), page.t("organisations.honour.title"),
                page.t("organisations.honour.grantedBy"), page.t("organisations.honour.grantedOn"),
                page.t("organisations.honour.document"), page.t("organisations.member.association"),
                page.t("organisations.member.state"));
        List<List<Object>> rows = desk.all(actor, filter(asked)).stream().map(line -> cells(page, line)).toList();
        new TableExport(page.t("organisations.honours.title"), headers, rows)
                .send(TableFormat.asked(asked.get("format")), response);
    }

    private static List<Object> cells(Page page, HonourLine line) {
        return List.of(
                line.holder(), page.t(line.unit() ? "organisations.member.ofUnit" : "organisations.member.ofPerson"), line.title(),
                line.grantedBy(), line.grantedOn().toString(), line.document(), line.association(),
                page.t(line.withdrawn() ? "organisations.honour.withdrawn" : "organisations.honour.counts"));
    }

    @GetMapping("/honours/mine")
    @Performs(Act.HONOUR_READ)
    ModelAndView mine(Actor actor) {
        return new ModelAndView("organisations/own-honours", Map.of("honours", actor.signedIn() ? desk.own(actor) : List.of()));
    }

    @GetMapping("/honours/{id:[0-9a-f-]{36}}")
    @Performs(Act.HONOUR_READ)
    ModelAndView sheet(Actor actor, @PathVariable HonourId id) {
        return sheet(actor, id, "", List.of());
    }

    private ModelAndView sheet(Actor actor, HonourId id, String why, List<Reason> reasons) {
        return new ModelAndView("organisations/honour", Map.of("sheet", desk.sheet(actor, id), "why", why, "reasons", reasons));
    }

    @PostMapping("/honours/{id:[0-9a-f-]{36}}/withdraw")
    @Performs(Act.HONOUR_KEEP)
    ModelAndView withdraw(
            Actor actor, Page page, @PathVariable HonourId id, @RequestParam(defaultValue = "") String why,
            RedirectAttributes after) {
        return FormAnswer.of(
                desk.withdraw(actor, id, why),
                after,
                withdrawn -> new Onward("/honours/" + id, page.t("organisations.done.honourWithdrawn")),
                reasons -> sheet(actor, id, why, reasons));
    }

    /** What the form lets one fill in. */
    public record Form(
            @Nullable String title, @Nullable String grantedBy, @Nullable String grantedOn, @Nullable String document) {
        static final Form EMPTY = new Form("", "", "", "");

        public Form {
            title = title == null ? "" : title;
            grantedBy = grantedBy == null ? "" : grantedBy;
            grantedOn = grantedOn == null ? "" : grantedOn;
            document = document == null ? "" : document;
        }
    }

    @GetMapping("/members/{id}/honours/new")
    @Performs(Act.HONOUR_KEEP)
    ModelAndView form(Actor actor, @PathVariable MembershipId id) {
        return form(actor, id, Form.EMPTY, List.of());
    }

    private ModelAndView form(Actor actor, MembershipId id, Form form, List<Reason> reasons) {
        return new ModelAndView("organisations/honour-form", Map.of(
                "start", desk.start(actor, id), "form", form, "reasons", reasons));
    }

    @PostMapping("/members/{id}/honours")
    @Performs(Act.HONOUR_KEEP)
    ModelAndView enter(Actor actor, Page page, @PathVariable MembershipId id, Form form, RedirectAttributes after) {
        Outcome<Honour> outcome = switch (Dates.read("grantedOn", form.grantedOn())) {
            case Refused<LocalDate>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<LocalDate>(LocalDate day) ->
                desk.enter(actor, id, new HonourDesk.Wish(form.title(), form.grantedBy(), day, form.document()));
        };
        return FormAnswer.of(
                outcome,
                after,
                entered -> new Onward("/honours/" + entered.id(), page.t("organisations.done.honourEntered")),
                reasons -> form(actor, id, form, reasons));
    }
}

package home.engineers.organisations.web;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Act;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Transfer;
import home.engineers.organisations.TransferConsequence.Sentence;
import home.engineers.organisations.TransferId;
import home.engineers.organisations.Transfers;
import home.engineers.organisations.internal.TransferDesk;
import home.engineers.organisations.internal.TransferFilter;
import home.engineers.organisations.internal.TransferLine;
import home.engineers.organisations.rules.Dates;
import home.engineers.organisations.rules.TransferRules;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for a transfer with all its consequences in view, deciding on one, and the list of them. */
@Controller
public class TransferPages {
    private final TransferDesk desk;

    TransferPages(TransferDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/transfers")
    @Performs(Act.TRANSFER_LIST)
    ModelAndView transfers(Actor actor, @RequestParam Map<String, String> asked) {
        TransferFilter filter = filter(asked);
        return new ModelAndView("organisations/transfers", Map.of("filter", filter, "found", desk.list(actor, filter)));
    }

    private static TransferFilter filter(Map<String, String> asked) {
        return TransferFilter.of(asked.get("view"), asked.get("association"), asked.get("page"));
    }

    @GetMapping(value = "/transfers", params = "format")
    @Performs(Act.TRANSFER_LIST)
    void export(Actor actor, Page page, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        List<String> headers = List.of(
                page.t("organisations.member.name"), page.t("organisations.member.kind"), page.t("organisations.transfer.from"),
                page.t("organisations.transfer.to"), page.t("organisations.transfer.on"), page.t("organisations.member.state"));
        List<List<Object>> rows = desk.all(actor, filter(asked)).stream().map(line -> cells(page, line)).toList();
        new TableExport(page.t("organisations.transfers.title"), headers, rows)
                .send(TableFormat.asked(asked.get("format")), response);
    }

    private static List<Object> cells(Page page, TransferLine line) {
        return Arrays.asList(
                line.member(), page.t(line.unit() ? "organisations.member.ofUnit" : "organisations.member.ofPerson"),
                line.from(), line.to(), line.on().toString(), page.t("organisations.transfer.state." + line.state().name()));
    }

    /** What the form lets one fill in. */
    public record Form(@Nullable String to, @Nullable String on, @Nullable String reason) {
        static final Form EMPTY = new Form("", "", "");

        public Form {
            to = to == null ? "" : to;
            on = on == null ? "" : on;
            reason = reason == null ? "" : reason;
        }
    }

    @GetMapping("/members/{id}/transfer")
    @Performs(Act.TRANSFER_ASK)
    ModelAndView form(Actor actor, Page page, @PathVariable MembershipId id) {
        return form(actor, page, id, Form.EMPTY, List.of(), List.of());
    }

    @PostMapping("/members/{id}/transfer/preview")
    @Performs(Act.TRANSFER_ASK)
    ModelAndView preview(Actor actor, Page page, @PathVariable MembershipId id, Form form) {
        Outcome<List<Sentence>> outcome = switch (wish(actor, id, form)) {
            case Refused<Transfers.Wish>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<Transfers.Wish>(Transfers.Wish wish) -> desk.preview(actor, wish);
        };
        return switch (outcome) {
            case Granted<List<Sentence>>(List<Sentence> consequences) -> form(actor, page, id, form, consequences, List.of());
            case Refused<List<Sentence>>(List<Reason> reasons) -> FormAnswer.refused(form(actor, page, id, form, List.of(), reasons));
        };
    }

    @PostMapping("/members/{id}/transfer")
    @Performs(Act.TRANSFER_ASK)
    ModelAndView ask(Actor actor, Page page, @PathVariable MembershipId id, Form form, RedirectAttributes after) {
        Outcome<Transfer> outcome = switch (wish(actor, id, form)) {
            case Refused<Transfers.Wish>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<Transfers.Wish>(Transfers.Wish wish) -> desk.ask(actor, wish);
        };
        return FormAnswer.of(
                outcome,
                after,
                asked -> new Onward("/transfers/" + asked.id(), page.t("organisations.done.transferAsked")),
                reasons -> form(actor, page, id, form, List.of(), reasons));
    }

    private Outcome<Transfers.Wish> wish(Actor actor, MembershipId id, Form form) {
        List<Reason> reasons = new ArrayList<>();
        TransferDesk.Start start = desk.start(actor, id);
        Optional<OrganisationId> to = start.targets().stream()
                .map(Organisation::id)
                .filter(one -> one.toString().equals(form.to()))
                .findAny()
                .or(() -> Optional.of(start.from().id()).filter(own -> own.toString().equals(form.to())));
        if (to.isEmpty()) {
            reasons.add(Reason.at(TransferRules.TO, "organisations.transfer.chooseAssociation"));
        }
        LocalDate on = switch (Dates.read(TransferRules.ON, form.on())) {
            case Granted<LocalDate>(LocalDate day) -> day;
            case Refused<LocalDate>(List<Reason> why) -> {
                reasons.addAll(why);
                yield LocalDate.MIN;
            }
        };
        return reasons.isEmpty()
                ? Outcome.granted(new Transfers.Wish(id, to.orElseThrow(), on, form.reason()))
                : Outcome.refused(reasons);
    }

    private ModelAndView form(
            Actor actor, Page page, MembershipId id, Form form, List<Sentence> consequences, List<Reason> reasons) {
        TransferDesk.Start start = desk.start(actor, id);
        Map<String, String> targets = new LinkedHashMap<>();
        start.targets().forEach(one -> targets.put(one.id().toString(), one.name(page.language())));
        return new ModelAndView("organisations/transfer-form", Map.of(
                "start", start, "targets", targets, "form", form, "consequences", consequences, "reasons", reasons));
    }

    @GetMapping("/transfers/{id}")
    @Performs(Act.TRANSFER_READ)
    ModelAndView sheet(Actor actor, @PathVariable TransferId id) {
        return sheet(actor, id, "", List.of());
    }

    private ModelAndView sheet(Actor actor, TransferId id, String why, List<Reason> reasons) {
        return new ModelAndView("organisations/transfer", Map.of("sheet", desk.sheet(actor, id), "why", why, "reasons", reasons));
    }

    @PostMapping("/transfers/{id}/agree")
    @Performs(Act.TRANSFER_DECIDE)
    ModelAndView agree(Actor actor, Page page, @PathVariable TransferId id, RedirectAttributes after) {
        return done(actor, page, id, "", desk.agree(actor, id), after);
    }

    @PostMapping("/transfers/{id}/decline")
    @Performs(Act.TRANSFER_DECIDE)
    ModelAndView decline(
            Actor actor, Page page, @PathVariable TransferId id, @RequestParam(defaultValue = "") String why,
            RedirectAttributes after) {
        return done(actor, page, id, why, desk.decline(actor, id, why), after);
    }

    @PostMapping("/transfers/{id}/withdraw")
    @Performs(Act.TRANSFER_ASK)
    ModelAndView withdraw(Actor actor, Page page, @PathVariable TransferId id, RedirectAttributes after) {
        return done(actor, page, id, "", desk.withdraw(actor, id), after);
    }

    private ModelAndView done(
            Actor actor, Page page, TransferId id, String why, Outcome<Transfer> outcome, RedirectAttributes after) {
        return FormAnswer.of(
                outcome,
                after,
                transfer -> new Onward("/transfers/" + id, page.t("organisations.done.transfer." + transfer.state().name(), transfer.on().toString())),
                reasons -> sheet(actor, id, why, reasons));
    }
}

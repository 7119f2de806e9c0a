package home.engineers.experts.web;

import home.engineers.experts.Act;
import home.engineers.experts.internal.AdmissionDesk;
import home.engineers.experts.internal.AdmissionReading.Asked;
import home.engineers.experts.internal.InvitationBook;
import home.engineers.experts.internal.OwnEntryDesk;
import home.engineers.experts.internal.OwnEntryDesk.Typed;
import home.engineers.experts.internal.PoolDesk;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An expert's own page: entry, calendar, leave, invitations; and applying to become one. */
@Controller
class OwnExpertPages {
    private static final String PAGE = "/my/expert";
    private final PoolDesk pool;
    private final OwnEntryDesk calendar;
    private final AdmissionDesk admissions;
    private final InvitationBook invitations;

    OwnExpertPages(PoolDesk pool, OwnEntryDesk calendar, AdmissionDesk admissions, InvitationBook invitations) {
        this.pool = pool;
        this.calendar = calendar;
        this.admissions = admissions;
        this.invitations = invitations;
    }

    @GetMapping(PAGE)
    @Performs(Act.OWN_ENTRY)
    ModelAndView page(Actor actor) {
        return page(actor, Typed.EMPTY, List.of());
    }

    private ModelAndView page(Actor actor, Typed typed, List<Reason> reasons) {
        return new ModelAndView("experts/own", Map.of("own", pool.own(actor), "typed", typed, "reasons", reasons));
    }

    @PostMapping("/my/expert/absences")
    @Performs(Act.OWN_ENTRY)
    ModelAndView away(
            Actor actor, Page page, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String note, RedirectAttributes after) {
        Typed typed = new Typed(kind, from, to, note);
        return FormAnswer.of(
                calendar.away(actor, typed), after, id -> new Onward(PAGE, page.t("experts.done.away")),
                reasons -> page(actor, typed, reasons));
    }

    @PostMapping("/my/expert/absences/{id:[0-9a-f-]{36}}/end")
    @Performs(Act.OWN_ENTRY)
    ModelAndView back(Actor actor, Page page, @PathVariable UUID id, RedirectAttributes after) {
        return FormAnswer.of(
                calendar.back(actor, id), after, done -> new Onward(PAGE, page.t("experts.done.back")),
                reasons -> page(actor, Typed.EMPTY, reasons));
    }

    @PostMapping("/my/expert/invitations/{id:[0-9a-f-]{36}}/decline")
    @Performs(Act.OWN_ENTRY)
    ModelAndView decline(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String why, RedirectAttributes after) {
        return FormAnswer.of(
                invitations.decline(actor, id, why), after, done -> new Onward(PAGE, page.t("experts.done.invitationDeclined")),
                reasons -> page(actor, Typed.EMPTY, reasons));
    }

    @GetMapping("/my/expert/apply")
    @Performs(Act.OWN_ENTRY)
    ModelAndView form(Actor actor) {
        return form(new Asked("", List.copyOf(pool.own(actor).specialties()), "", "", ""), List.of());
    }

    private ModelAndView form(Asked asked, List<Reason> reasons) {
        return new ModelAndView("experts/apply", Map.of("asked", asked, "names", pool.names(), "reasons", reasons));
    }

    @PostMapping("/my/expert/apply")
    @Performs(Act.OWN_ENTRY)
    ModelAndView apply(Actor actor, Page page, @RequestParam MultiValueMap<String, String> form, RedirectAttributes after) {
        Asked asked = PoolPages.asked(form);
        return FormAnswer.of(
                admissions.apply(actor, asked), after, id -> new Onward(PAGE, page.t("experts.done.applied")),
                reasons -> form(asked, reasons));
    }

    @PostMapping("/my/expert/applications/{id:[0-9a-f-]{36}}/withdraw")
    @Performs(Act.OWN_ENTRY)
    ModelAndView withdraw(Actor actor, Page page, @PathVariable UUID id, RedirectAttributes after) {
        return FormAnswer.of(
                admissions.withdraw(actor, id), after, done -> new Onward(PAGE, page.t("experts.done.withdrawn")),
                reasons -> page(actor, Typed.EMPTY, reasons));
    }
}

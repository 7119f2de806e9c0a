package home.engineers.credentials.web;

import home.engineers.credentials.Act;
import home.engineers.credentials.Credential;
import home.engineers.credentials.CredentialId;
import home.engineers.credentials.internal.IssuedDesk;
import home.engineers.credentials.rules.IssueForm;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Organisation;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office at the certificates of its association. */
@Controller
class IssuedPages {
    private static final String LIST = "/certificates/issued/";
    private static final String ONE = "/certificates/one/";
    private final IssuedDesk desk;

    IssuedPages(IssuedDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/certificates")
    @Performs(Act.LIST)
    ModelAndView associations(Actor actor) {
        List<Organisation> all = desk.associations(actor);
        return all.size() == 1
                ? new ModelAndView("redirect:" + LIST + all.getFirst().id())
                : new ModelAndView("credentials/associations", Map.of("all", all));
    }

    @GetMapping("/certificates/issued/{id}")
    @Performs(Act.LIST)
    ModelAndView issued(Actor actor, @PathVariable OrganisationId id, @RequestParam(defaultValue = "1") int page) {
        return issued(actor, id, page, IssueForm.EMPTY, List.of());
    }

    private ModelAndView issued(Actor actor, OrganisationId id, int page, IssueForm form, List<Reason> reasons) {
        return new ModelAndView(
                "credentials/issued", Map.of("issued", desk.issued(actor, id, Math.clamp(page, 1, 100_000)), "form", form, "reasons", reasons));
    }

    @PostMapping("/certificates/issued/{id}")
    @Performs(Act.ISSUE)
    ModelAndView issue(
            Actor actor, Page page, @PathVariable OrganisationId id, @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String holders, @RequestParam(defaultValue = "") String detail,
            @RequestParam(defaultValue = "") String detailEn, @RequestParam(defaultValue = "") String hours,
            @RequestParam(defaultValue = "") String validFrom, @RequestParam(defaultValue = "") String validUntil,
            @RequestParam(defaultValue = "") String basis, RedirectAttributes after) {
        IssueForm form = new IssueForm(template, holders, detail, detailEn, hours, validFrom, validUntil, basis);
        return FormAnswer.of(
                desk.issue(actor, id, form), after,
                issued -> new Onward(LIST + id, page.t("credentials.done.issued", Integer.toString(issued.size()))),
                reasons -> issued(actor, id, 1, form, reasons));
    }

    @GetMapping("/certificates/one/{id}")
    @Performs(Act.LIST)
    ModelAndView one(Actor actor, @PathVariable CredentialId id) {
        return one(actor, id, "", List.of());
    }

    private ModelAndView one(Actor actor, CredentialId id, String reason, List<Reason> reasons) {
        return new ModelAndView("credentials/one", Map.of("sheet", desk.sheet(actor, id), "reason", reason, "reasons", reasons));
    }

    @PostMapping("/certificates/one/{id}/revoke")
    @Performs(Act.REVOKE)
    ModelAndView revoke(
            Actor actor, Page page, @PathVariable CredentialId id, @RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
        return done(actor, page, id, reason, desk.revoke(actor, id, reason), "credentials.done.revoked", after);
    }

    @PostMapping("/certificates/one/{id}/suspend")
    @Performs(Act.REVOKE)
    ModelAndView suspend(
            Actor actor, Page page, @PathVariable CredentialId id, @RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
        return done(actor, page, id, reason, desk.suspend(actor, id, reason), "credentials.done.suspended", after);
    }

    @PostMapping("/certificates/one/{id}/reinstate")
    @Performs(Act.REVOKE)
    ModelAndView reinstate(
            Actor actor, Page page, @PathVariable CredentialId id, @RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
        return done(actor, page, id, reason, desk.reinstate(actor, id, reason), "credentials.done.reinstated", after);
    }

    private ModelAndView done(
            Actor actor, Page page, CredentialId id, String reason, Outcome<Credential> outcome, String said, RedirectAttributes after) {
        return FormAnswer.of(
                outcome, after, one -> new Onward(ONE + id, page.t(said)), reasons -> one(actor, id, reason, reasons));
    }
}

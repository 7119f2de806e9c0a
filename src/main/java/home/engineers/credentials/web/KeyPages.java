package home.engineers.credentials.web;

import home.engineers.credentials.Act;
import home.engineers.credentials.internal.IssuerKey;
import home.engineers.credentials.internal.KeyDesk;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The keys by which an association issues certificates. */
@Controller
class KeyPages {
    private static final String PAGE = "/certificates/keys/{id}";
    private final KeyDesk desk;

    KeyPages(KeyDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PAGE)
    @Performs(Act.KEY_KEEP)
    ModelAndView keys(Actor actor, @PathVariable OrganisationId id) {
        return keys(actor, id, List.of());
    }

    private ModelAndView keys(Actor actor, OrganisationId id, List<Reason> reasons) {
        return new ModelAndView("credentials/keys", Map.of("ring", desk.ring(actor, id), "reasons", reasons));
    }

    @PostMapping(PAGE + "/{key}/rotate")
    @Performs(Act.KEY_KEEP)
    ModelAndView rotate(
            Actor actor, Page page, @PathVariable OrganisationId id, @PathVariable UUID key, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes after) {
        return done(actor, page, id, desk.rotate(actor, id, key, reason), "credentials.done.rotated", after);
    }

    @PostMapping(PAGE + "/{key}/call-back")
    @Performs(Act.KEY_KEEP)
    ModelAndView callBack(
            Actor actor, Page page, @PathVariable OrganisationId id, @PathVariable UUID key, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes after) {
        return done(actor, page, id, desk.callBack(actor, id, key, reason), "credentials.done.calledBack", after);
    }

    private ModelAndView done(
            Actor actor, Page page, OrganisationId id, Outcome<IssuerKey> outcome, String said, RedirectAttributes after) {
        return FormAnswer.of(
                outcome, after, key -> new Onward("/certificates/keys/" + id, page.t(said, key.method())),
                reasons -> keys(actor, id, reasons));
    }
}

package home.engineers.credentials.web;

import home.engineers.credentials.Act;
import home.engineers.credentials.Credential.SourceKind;
import home.engineers.credentials.internal.OwnDesk;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The certificates of whoever is signed in. */
@Controller
class OwnCertificatePages {
    private static final String PAGE = OwnDesk.PAGE;
    private final OwnDesk desk;

    OwnCertificatePages(OwnDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PAGE)
    @Performs(Act.OWN)
    ModelAndView mine(Actor actor) {
        return mine(actor, List.of());
    }

    private ModelAndView mine(Actor actor, List<Reason> reasons) {
        return new ModelAndView("credentials/mine", Map.of("own", desk.own(actor), "reasons", reasons));
    }

    @PostMapping("/certificates/mine/take")
    @Performs(Act.OWN)
    ModelAndView take(
            Actor actor, Page page, @RequestParam(defaultValue = "") String kind, @RequestParam UUID source, RedirectAttributes after) {
        SourceKind known = Arrays.stream(SourceKind.values()).filter(one -> one.name().equals(kind)).findFirst().orElseThrow(Absent::new);
        return FormAnswer.of(
                desk.take(actor, known, source), after, one -> new Onward(PAGE, page.t("credentials.done.taken", one.number())),
                reasons -> mine(actor, reasons));
    }
}

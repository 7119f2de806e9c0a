package home.engineers.portal.web;

import home.engineers.kernel.authority.Performs;
import home.engineers.portal.internal.PortalActs;
import home.engineers.portal.internal.WhoMayDoWhat;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who may do what, generated from the permission sentences that the house obeys. */
@Controller
class AuthorityPages {
    private final WhoMayDoWhat sentences;

    AuthorityPages(WhoMayDoWhat sentences) {
        this.sentences = sentences;
    }

    @Performs(PortalActs.AUTHORITY)
    @GetMapping("/authority")
    ModelAndView authority() {
        return new ModelAndView("portal/authority", Map.of("sentences", sentences.sentences()));
    }
}

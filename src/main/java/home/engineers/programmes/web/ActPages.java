package home.engineers.programmes.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.web.Page;
import home.engineers.law.LawRegister;
import home.engineers.programmes.ReviewDesk.Done;
import home.engineers.programmes.internal.CaseReader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a page of a case answers after an act: itself again with what was done, or with why it was not. */
@Component
class ActPages {
    private final CaseReader reader;
    private final LawRegister register;
    private final HttpServletRequest request;

    ActPages(CaseReader reader, LawRegister register, HttpServletRequest request) {
        this.reader = reader;
        this.register = register;
        this.request = request;
    }

    /** Whose sight of the case ended with the act is taken back to the desk. */
    ModelAndView after(
            Outcome<Done> outcome, String did, String address, Actor actor, Page page, RedirectAttributes redirect) {
        return switch (outcome) {
            case Granted<Done>(Done done) -> {
                redirect.addFlashAttribute("flash", page.t("programmes.done." + did));
                yield new ModelAndView("redirect:" + next(done, actor));
            }
            case Refused<Done>(List<Reason> reasons) -> refused(reasons, address, actor);
        };
    }

    /** The page of the case with why something was refused. */
    ModelAndView refused(List<Reason> reasons, String address, Actor actor) {
        return CasePage.of(reader.view(actor, address), register, reasons, Typed.of(request));
    }

    /** The refusal of a box in which nothing was chosen. */
    static Outcome<Done> undecided() {
        return Outcome.refused(Reason.at("decision", "programmes.decide.choose"));
    }

    private String next(Done done, Actor actor) {
        try {
            reader.view(actor, done.address());
            return "/cases/" + done.address();
        } catch (Absent hiddenNow) {
            return "/desk";
        }
    }
}

package home.engineers.messages.circulars.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.CircularAct;
import home.engineers.messages.circulars.CircularId;
import home.engineers.messages.circulars.internal.CircularReading;
import home.engineers.messages.circulars.internal.CircularRelease;
import home.engineers.messages.circulars.internal.CircularRelease.Again;
import home.engineers.messages.circulars.internal.CircularWriting;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a notice that was sent off. */
@Controller
class CircularReleasePages {
    private final CircularReading reading;
    private final CircularRelease release;
    private final CircularWriting writing;

    CircularReleasePages(CircularReading reading, CircularRelease release, CircularWriting writing) {
        this.reading = reading;
        this.release = release;
        this.writing = writing;
    }

    @PostMapping("/notices/{id}/approve")
    @Performs(CircularAct.APPROVE)
    ModelAndView approve(Actor actor, Page page, @PathVariable CircularId id, RedirectAttributes after) {
        return done(actor, id, release.approve(actor, id), page.t("messages.circular.done.approved"), after);
    }

    @PostMapping("/notices/{id}/take-back")
    @Performs(CircularAct.WRITE)
    ModelAndView takeBack(Actor actor, Page page, @PathVariable CircularId id, RedirectAttributes after) {
        return done(actor, id, release.takeBack(actor, id), page.t("messages.circular.done.takenBack"), after);
    }

    @PostMapping("/notices/{id}/cancel")
    @Performs(CircularAct.WRITE)
    ModelAndView cancel(Actor actor, Page page, @PathVariable CircularId id, RedirectAttributes after) {
        return done(actor, id, release.cancel(actor, id), page.t("messages.circular.done.cancelled"), after);
    }

    @PostMapping("/notices/{id}/reminder")
    @Performs(CircularAct.WRITE)
    ModelAndView remind(
            Actor actor, Page page, @PathVariable CircularId id, @RequestParam(defaultValue = "-1") int seen, RedirectAttributes after) {
        return done(actor, id, release.remind(actor, id, seen), page.t("messages.circular.done.reminded"), after);
    }

    @PostMapping("/notices/{id}/again")
    @Performs(CircularAct.WRITE)
    ModelAndView again(Actor actor, Page page, @PathVariable CircularId id, @RequestParam Again which, RedirectAttributes after) {
        return done(actor, id, release.again(actor, id, which), page.t("messages.circular.done.again"), after);
    }

    private ModelAndView done(Actor actor, CircularId id, Outcome<Circular> outcome, String sentence, RedirectAttributes after) {
        return switch (outcome) {
            case Refused<Circular>(List<Reason> reasons) -> CircularPages.sheet(reading.sheet(actor, id), reasons);
            case Granted<Circular> granted -> {
                after.addFlashAttribute("flash", sentence);
                yield new ModelAndView("redirect:/notices/" + id);
            }
        };
    }

    @PostMapping("/notices/{id}/correction")
    @Performs(CircularAct.WRITE)
    ModelAndView correct(Actor actor, @PathVariable CircularId id) {
        return switch (writing.beginCorrection(actor, id)) {
            case Granted<Circular>(Circular draft) -> new ModelAndView("redirect:/notices/" + draft.id() + "/draft");
            case Refused<Circular>(List<Reason> reasons) -> CircularPages.sheet(reading.sheet(actor, id), reasons);
        };
    }
}

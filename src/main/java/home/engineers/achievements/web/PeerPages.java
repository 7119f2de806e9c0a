package home.engineers.achievements.web;

import home.engineers.achievements.Act;
import home.engineers.achievements.internal.PeerDesk;
import home.engineers.achievements.internal.PeerDesk.PeerWish;
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

/** Libraries of others: the desk from which they are harvested, and what they hold, for everyone. */
@Controller
class PeerPages {
    private static final String PATH = "/achievements/peers";
    private final PeerDesk desk;

    PeerPages(PeerDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/achievements/elsewhere")
    @Performs(Act.READ)
    ModelAndView elsewhere(@RequestParam(defaultValue = "") String q, @RequestParam(name = "page", defaultValue = "1") int page) {
        String text = q.length() > 200 ? q.substring(0, 200) : q;
        int asked = Math.clamp(page, 1, 100_000);
        return new ModelAndView("achievements/elsewhere", Map.of("q", text, "found", desk.found(text, asked), "number", asked));
    }

    @GetMapping(PATH)
    @Performs(Act.PEERS)
    ModelAndView peers(Actor actor) {
        return peers(actor, PeerWish.EMPTY, List.of());
    }

    private ModelAndView peers(Actor actor, PeerWish wish, List<Reason> reasons) {
        return new ModelAndView("achievements/peers", Map.of("peers", desk.peers(actor), "wish", wish, "reasons", reasons));
    }

    @PostMapping(PATH)
    @Performs(Act.PEERS)
    ModelAndView enter(
            Actor actor, Page page, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String set, @RequestParam(defaultValue = "") String every, RedirectAttributes after) {
        PeerWish wish = new PeerWish(name, address, set, every);
        return FormAnswer.of(
                desk.enter(actor, wish), after, id -> new Onward(PATH, page.t("achievements.peer.done.entered")),
                reasons -> peers(actor, wish, reasons));
    }

    @PostMapping(PATH + "/{id}/harvest")
    @Performs(Act.PEERS)
    String harvest(Actor actor, Page page, @PathVariable UUID id, RedirectAttributes after) {
        desk.harvestNow(actor, id);
        return done(page.t("achievements.peer.done.harvest"), after);
    }

    @PostMapping(PATH + "/{id}/pause")
    @Performs(Act.PEERS)
    String pause(Actor actor, Page page, @PathVariable UUID id, RedirectAttributes after) {
        desk.pause(actor, id);
        return done(page.t("achievements.peer.done.pause"), after);
    }

    @PostMapping(PATH + "/{id}/remove")
    @Performs(Act.PEERS)
    String remove(Actor actor, Page page, @PathVariable UUID id, RedirectAttributes after) {
        desk.remove(actor, id);
        return done(page.t("achievements.peer.done.remove"), after);
    }

    private static String done(String said, RedirectAttributes after) {
        after.addFlashAttribute("flash", said);
        return "redirect:" + PATH;
    }
}

package home.engineers.careers.web;

import home.engineers.careers.Act;
import home.engineers.careers.internal.ShareDesk;
import home.engineers.careers.internal.ShareDesk.Made;
import home.engineers.careers.internal.ShareDesk.Wish;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.HouseAddress;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.QrCode;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The links by which one shows parts of the own passport. */
@Controller
class SharePages {
    private static final String PATH = "/passport/shares";
    private final ShareDesk desk;
    private final HouseAddress house;

    SharePages(ShareDesk desk, HouseAddress house) {
        this.desk = desk;
        this.house = house;
    }

    @GetMapping(PATH)
    @Performs(Act.PASSPORT_KEEP)
    ModelAndView shares(Actor actor) {
        return shares(actor, Wish.EMPTY, List.of());
    }

    private ModelAndView shares(Actor actor, Wish wish, List<Reason> reasons) {
        return new ModelAndView(
                "careers/shares", Map.of("shares", desk.own(actor), "latest", desk.latest(), "wish", wish, "reasons", reasons));
    }

    /** The link is shown in the answer and never again: only a hash of it is kept. */
    @PostMapping(PATH)
    @Performs(Act.PASSPORT_KEEP)
    ModelAndView make(
            Actor actor, @RequestParam(defaultValue = "") String label, @RequestParam(defaultValue = "") List<String> sections,
            @RequestParam(defaultValue = "") String lastDay) {
        Wish wish = new Wish(label, sections, lastDay);
        return switch (desk.make(actor, wish)) {
            case Granted<Made>(Made made) -> {
                String link = house() + "/passports/" + made.token();
                yield new ModelAndView("careers/shared", Map.of("share", made.share(), "link", link, "qr", QrCode.of(link)));
            }
            case Refused<Made>(List<Reason> reasons) -> FormAnswer.refused(shares(actor, wish, reasons));
        };
    }

    @PostMapping(PATH + "/{id}/end")
    @Performs(Act.PASSPORT_KEEP)
    String end(Actor actor, Page page, @PathVariable UUID id, RedirectAttributes after) {
        desk.end(actor, id);
        after.addFlashAttribute("flash", page.t("careers.share.ended"));
        return "redirect:" + PATH;
    }

    private String house() {
        return house.known().orElseGet(() -> ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }
}

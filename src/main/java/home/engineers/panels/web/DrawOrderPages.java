package home.engineers.panels.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.panels.Act;
import home.engineers.panels.DrawId;
import home.engineers.panels.internal.DrawOrders;
import home.engineers.panels.internal.DrawOrders.Wish;
import home.engineers.panels.internal.DrawnNames;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ordering a draw, reading who was drawn, and drawing others in their place. */
@Controller
class DrawOrderPages {
    private final DrawOrders orders;
    private final DrawnNames names;

    DrawOrderPages(DrawOrders orders, DrawnNames names) {
        this.orders = orders;
        this.names = names;
    }

    @GetMapping("/draws/order")
    @Performs(Act.DRAW_ORDER)
    ModelAndView form(Actor actor, @RequestParam(defaultValue = "") String repeats) {
        return form(actor, orders.begin(repeats), List.of());
    }

    private ModelAndView form(Actor actor, Wish wish, List<Reason> reasons) {
        return new ModelAndView(
                "panels/order", Map.of("choices", orders.choices(actor), "wish", wish, "reasons", reasons),
                reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/draws/order")
    @Performs(Act.DRAW_ORDER)
    ModelAndView order(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String association,
            @RequestParam(defaultValue = "") String pool,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String size,
            @RequestParam(defaultValue = "") String quotas,
            @RequestParam(defaultValue = "") String witnesses,
            @RequestParam(defaultValue = "") String commitBy,
            @RequestParam(defaultValue = "") String revealBy,
            @RequestParam(defaultValue = "") String repeats,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes after) {
        Wish wish = new Wish(association, pool, title, size, quotas, witnesses, commitBy, revealBy, repeats, reason);
        return switch (orders.order(actor, wish)) {
            case Granted<DrawId>(DrawId id) -> {
                after.addFlashAttribute("flash", page.t("panels.done.ordered"));
                yield new ModelAndView("redirect:/draws/" + id);
            }
            case Refused<DrawId>(List<Reason> reasons) -> form(actor, wish, reasons);
        };
    }

    @GetMapping("/draws/{id}/names")
    @Performs(Act.DRAW_NAMES)
    ModelAndView names(Actor actor, @PathVariable DrawId id) {
        return names(actor, id, List.of());
    }

    private ModelAndView names(Actor actor, DrawId id, List<Reason> reasons) {
        return new ModelAndView(
                "panels/names", Map.of("sheet", names.sheet(actor, id), "reasons", reasons),
                reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/draws/{id}/replacements")
    @Performs(Act.DRAW_ORDER)
    ModelAndView replace(
            Actor actor, Page page, @PathVariable DrawId id, @RequestParam(defaultValue = "") String member, RedirectAttributes after) {
        return switch (names.replace(actor, id, member)) {
            case Granted<DrawId> done -> {
                after.addFlashAttribute("flash", page.t("panels.done.replaced"));
                yield new ModelAndView("redirect:/draws/" + id + "/names");
            }
            case Refused<DrawId>(List<Reason> reasons) -> names(actor, id, reasons);
        };
    }
}

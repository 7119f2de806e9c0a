package home.engineers.achievements.web;

import home.engineers.achievements.Act;
import home.engineers.achievements.internal.KeepingDesk;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The desk of the secretariat. */
@Controller
class KeepingPages {
    private final KeepingDesk desk;

    KeepingPages(KeepingDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/achievements/desk")
    @Performs(Act.KEEP)
    ModelAndView desk(Actor actor) {
        return new ModelAndView("achievements/desk", Map.of("desk", desk.desk(actor)));
    }
}

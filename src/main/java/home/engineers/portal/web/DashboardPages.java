package home.engineers.portal.web;

import gg.jte.Content;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.Page;
import home.engineers.portal.internal.Dashboard;
import home.engineers.portal.internal.PieceRendering;
import home.engineers.portal.internal.PortalActs;
import home.engineers.portal.rules.PartOfDay;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page a signed-in person arrives at. */
@Controller
class DashboardPages {
    private final Dashboard dashboard;
    private final PieceRendering pieces;

    DashboardPages(Dashboard dashboard, PieceRendering pieces) {
        this.dashboard = dashboard;
        this.pieces = pieces;
    }

    @Performs(PortalActs.HOME)
    @GetMapping("/home")
    ModelAndView home(Actor actor, Page page) {
        List<List<Content>> rows = dashboard.rows(actor).stream()
                .map(row -> row.stream().map(view -> pieces.of(view, page)).toList())
                .toList();
        PartOfDay part = PartOfDay.at(page.now().atZone(HouseClock.ZONE).toLocalTime());
        return new ModelAndView(
                "portal/dashboard", Map.of("part", part, "waiting", dashboard.waiting(actor), "rows", rows));
    }
}

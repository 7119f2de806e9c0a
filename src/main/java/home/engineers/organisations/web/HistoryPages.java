package home.engineers.organisations.web;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Act;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.internal.HistoryDesk;
import home.engineers.organisations.internal.HistoryDesk.Timeline;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The timeline of a member: one's own, and that of a membership for whoever keeps it. */
@Controller
public class HistoryPages {
    private final HistoryDesk desk;

    HistoryPages(HistoryDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/memberships/history")
    @Performs(Act.HISTORY_READ)
    ModelAndView own(Actor actor) {
        return page(desk.own(actor), "/memberships/history");
    }

    @GetMapping(value = "/memberships/history", params = "format")
    @Performs(Act.HISTORY_READ)
    void exportOwn(Actor actor, Page page, @RequestParam String format, HttpServletResponse response) throws IOException {
        export(page, desk.own(actor), format, response);
    }

    @GetMapping("/members/{id}/history")
    @Performs(Act.MEMBERSHIP_READ)
    ModelAndView of(Actor actor, @PathVariable MembershipId id) {
        return page(desk.of(actor, id), "/members/" + id + "/history");
    }

    @GetMapping(value = "/members/{id}/history", params = "format")
    @Performs(Act.MEMBERSHIP_READ)
    void export(
            Actor actor, Page page, @PathVariable MembershipId id, @RequestParam String format, HttpServletResponse response)
            throws IOException {
        export(page, desk.of(actor, id), format, response);
    }

    private static ModelAndView page(Timeline timeline, String address) {
        return new ModelAndView("organisations/history", Map.of("timeline", timeline, "address", address));
    }

    private static void export(Page page, Timeline timeline, String format, HttpServletResponse response) throws IOException {
        List<List<Object>> rows = timeline.moments().stream()
                .map(moment -> List.<Object>of(moment.on().toString(), page.t(moment.key(), moment.arguments().toArray())))
                .toList();
        new TableExport(
                        page.t("organisations.history.title", timeline.member()),
                        List.of(page.t("organisations.history.day"), page.t("organisations.history.what")), rows)
                .send(TableFormat.asked(format), response);
    }
}

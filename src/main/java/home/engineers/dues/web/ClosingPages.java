package home.engineers.dues.web;

import home.engineers.dues.Act;
import home.engineers.dues.internal.ClosingDesk;
import home.engineers.dues.internal.ClosingTable.Closing;
import home.engineers.dues.internal.ClosingTable.State;
import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.ProgressWatch;
import home.engineers.kernel.web.ProgressWatch.Told;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The closing of a year: what it will do, how far it is, and its report. */
@Controller
class ClosingPages {
    private static final String PATH = "/dues/{id}/closing";
    private final ClosingDesk desk;
    private final ProgressWatch watch;

    ClosingPages(ClosingDesk desk, ProgressWatch watch) {
        this.desk = desk;
        this.watch = watch;
    }

    @GetMapping(PATH)
    @Performs(Act.CHARGE_LIST)
    ModelAndView sheet(Actor actor, @PathVariable OrganisationId id, @RequestParam int year) {
        return sheet(actor, id, year, List.of());
    }

    private ModelAndView sheet(Actor actor, OrganisationId id, int year, List<Reason> reasons) {
        return new ModelAndView(
                "dues/closing", Map.of("sheet", desk.sheet(actor, id, year), "reasons", reasons),
                reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(PATH)
    @Performs(Act.YEAR_CLOSE)
    ModelAndView propose(Actor actor, @PathVariable OrganisationId id, @RequestParam int year) {
        return done(actor, id, year, desk.propose(actor, id, year));
    }

    @PostMapping(PATH + "/withdrawal")
    @Performs(Act.YEAR_CLOSE)
    ModelAndView withdraw(Actor actor, @PathVariable OrganisationId id, @RequestParam int year) {
        return done(actor, id, year, desk.withdraw(actor, id, year));
    }

    @PostMapping(PATH + "/confirmation")
    @Performs(Act.YEAR_CONFIRM)
    ModelAndView confirm(Actor actor, @PathVariable OrganisationId id, @RequestParam int year) {
        return done(actor, id, year, desk.confirm(actor, id, year));
    }

    private ModelAndView done(Actor actor, OrganisationId id, int year, Outcome<UUID> outcome) {
        return switch (outcome) {
            case Granted<UUID> granted -> new ModelAndView("redirect:/dues/" + id + "/closing?year=" + year);
            case Refused<UUID>(List<Reason> reasons) -> sheet(actor, id, year, reasons);
        };
    }

    /** The progress as it goes on, by server-sent events; ends with the event {@code end}. */
    @GetMapping(PATH + "/progress")
    @Performs(Act.CHARGE_LIST)
    SseEmitter progress(Actor actor, Page page, @PathVariable OrganisationId id, @RequestParam int year) {
        UUID closing = desk.sheet(actor, id, year).closing().map(Closing::id).orElseThrow(Absent::new);
        return watch.of(() -> {
            Closing now = desk.progress(closing);
            String text = page.t("dues.closing.progress." + now.step(), now.carried(), now.toCarry());
            return new Told(now.percent(), text, now.state() != State.RUNNING);
        });
    }
}

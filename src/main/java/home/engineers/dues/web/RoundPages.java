package home.engineers.dues.web;

import home.engineers.dues.Act;
import home.engineers.dues.ChargeId;
import home.engineers.dues.internal.ReminderDesk;
import home.engineers.dues.internal.Reminding.Done;
import home.engineers.dues.internal.Round;
import home.engineers.dues.internal.RoundDesk;
import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
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

/** Reminding, and how far a round through members or charges is. */
@Controller
class RoundPages {
    private final RoundDesk rounds;
    private final ReminderDesk reminders;
    private final ProgressWatch watch;

    RoundPages(RoundDesk rounds, ReminderDesk reminders, ProgressWatch watch) {
        this.rounds = rounds;
        this.reminders = reminders;
        this.watch = watch;
    }

    /** @param ids of those chosen; everyone whose reminder is due where none is */
    @PostMapping("/dues/{id}/reminders")
    @Performs(Act.REMINDER_SEND)
    ModelAndView remind(
            Actor actor, @PathVariable OrganisationId id, @RequestParam int year,
            @RequestParam(required = false, defaultValue = "") List<ChargeId> ids) {
        String back = "/dues/" + id + "/charges?year=" + year;
        if (ids.isEmpty()) {
            return switch (rounds.remind(actor, id, year)) {
                case Granted<UUID>(UUID round) -> new ModelAndView("redirect:/dues/" + id + "/rounds/" + round);
                case Refused<UUID>(List<Reason> reasons) -> refused(reasons, back);
            };
        }
        Outcome<Done> outcome = reminders.remind(actor, id, year, ids);
        return switch (outcome) {
            case Granted<Done>(Done done) ->
                new ModelAndView("dues/reminded", Map.of("done", done, "reasons", List.of(), "back", back));
            case Refused<Done>(List<Reason> reasons) -> refused(reasons, back);
        };
    }

    private static ModelAndView refused(List<Reason> reasons, String back) {
        return new ModelAndView(
                "dues/reminded", Map.of("done", new Done(0, 0, 0, 0, 0), "reasons", reasons, "back", back),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/dues/{id}/rounds/{round}")
    @Performs(Act.CHARGE_LIST)
    ModelAndView round(Actor actor, @PathVariable OrganisationId id, @PathVariable UUID round) {
        return new ModelAndView("dues/round", Map.of("sheet", rounds.sheet(actor, id, round)));
    }

    /** The progress as it goes on, by server-sent events; ends with the event {@code end}. */
    @GetMapping("/dues/{id}/rounds/{round}/progress")
    @Performs(Act.CHARGE_LIST)
    SseEmitter progress(Actor actor, Page page, @PathVariable OrganisationId id, @PathVariable UUID round) {
        rounds.sheet(actor, id, round);
        return watch.of(() -> {
            Round now = rounds.progress(round);
            return new Told(now.percent(), page.t("dues.round.progress." + now.kind(), now.seen(), now.total(), now.done()), !now.running());
        });
    }
}

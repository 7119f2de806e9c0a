package home.engineers.programmes.web;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.DashboardPanel;
import home.engineers.kernel.web.WaitingWork;
import home.engineers.programmes.CaseSummary;
import home.engineers.programmes.Ladder;
import home.engineers.programmes.Reviews;
import home.engineers.programmes.Standing;
import home.engineers.programmes.internal.FormDesk;
import home.engineers.programmes.internal.FormDesk.Begun;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module shows on dashboards: the ladder of an engineer, and the cases that wait for someone. */
@Configuration
class DashboardPieces {
    private static final int LADDER_ORDER = 210;

    @Bean
    DashboardPanel ladderPanel(Reviews reviews) {
        return new DashboardPanel() {
            @Override
            public int order() {
                return LADDER_ORDER;
            }

            @Override
            public Set<Role> roles() {
                return Set.of(Role.ENGINEER);
            }

            @Override
            public Optional<View> view(Actor actor) {
                Standing standing = reviews.ownStanding(actor, Asked.programme(reviews, null));
                // Whoever serves the association in another trade is not asked about engineering titles.
                return standing.qualified() || actor.seats().isEmpty()
                        ? Optional.of(new View("programmes/ladderpanel", model(standing), false))
                        : Optional.empty();
            }
        };
    }

    @Bean
    WaitingWork casesWaiting(Reviews reviews) {
        return (actor, limit) -> actor.signedIn()
                ? reviews.waitingFor(actor, limit).stream().map(DashboardPieces::thing).toList()
                : List.of();
    }

    /** Forms begun and not filed yet, behind what has a clock. */
    @Bean
    WaitingWork formsBegun(FormDesk forms) {
        return (actor, limit) -> actor.signedIn()
                ? forms.begun(actor).stream().limit(limit).map(DashboardPieces::thing).toList()
                : List.of();
    }

    private static WaitingWork.Thing thing(Begun one) {
        return new WaitingWork.Thing(
                one.correcting() ? "form.begun.correction" : "form.begun.filing",
                List.of(one.programme()),
                "form.begun.note",
                List.of(DateTimeFormatter.ISO_LOCAL_DATE.format(one.savedAt().atZone(HouseClock.ZONE))),
                null,
                one.path(),
                "form.begun.act");
    }

    private static Map<String, Object> model(Standing standing) {
        Ladder ladder = Ladder.of(standing);
        return Map.of(
                "ladder", ladder,
                "qualified", standing.qualified(),
                "next", LevelView.of(standing.report().level(ladder.next())));
    }

    private static WaitingWork.Thing thing(CaseSummary one) {
        return new WaitingWork.Thing(
                "programmes.waiting.title." + one.stage(),
                List.of(one.applicant()),
                "programmes.waiting.note",
                List.of(one.number(), one.agency().isEmpty() ? one.employer() : one.agency()),
                one.dueOn(),
                "/cases/" + one.address(),
                "programmes.waiting.act");
    }
}

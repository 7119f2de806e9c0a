package home.engineers.programmes.web;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.law.LawRegister;
import home.engineers.programmes.Act;
import home.engineers.programmes.EligibilityReport;
import home.engineers.programmes.Ladder;
import home.engineers.programmes.Reviews;
import home.engineers.programmes.Standing;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own eligibility: the ladder, and the clauses of one level. */
@Controller
class EligibilityPages {
    private final Reviews reviews;
    private final LawRegister register;

    EligibilityPages(Reviews reviews, LawRegister register) {
        this.reviews = reviews;
        this.register = register;
    }

    /**
     * @param programme id; where none is given, the first
     * @param level id of the level to open; where none is given, the next one to climb
     */
    @GetMapping("/eligibility")
    @Performs(Act.ELIGIBILITY_READ)
    ModelAndView eligibility(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String level,
            Actor actor) {
        Standing standing = reviews.ownStanding(actor, Asked.programme(reviews, programme));
        EligibilityReport report = standing.report();
        Ladder ladder = Ladder.of(standing);
        String chosen = report.levels().stream().map(EligibilityReport.LevelReport::id).filter(id -> id.equals(level))
                .findFirst()
                .orElse(ladder.next());
        return new ModelAndView(
                "programmes/eligibility",
                Map.of(
                        "programmes", reviews.programmes(), "report", report, "ladder", ladder,
                        "chosen", LevelView.of(report.level(chosen)), "register", register));
    }
}

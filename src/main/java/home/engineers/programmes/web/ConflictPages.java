package home.engineers.programmes.web;

import home.engineers.experts.Act;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.programmes.internal.CaseConflicts;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The experts who are tied to a case, each with the path. */
@Controller
class ConflictPages {
    private final CaseConflicts conflicts;

    ConflictPages(CaseConflicts conflicts) {
        this.conflicts = conflicts;
    }

    @GetMapping("/cases/{address}/conflicts")
    @Performs(Act.CONFLICT_READ)
    ModelAndView conflicts(Actor actor, @PathVariable String address) {
        return new ModelAndView("programmes/conflicts", Map.of("sheet", conflicts.sheet(actor, address)));
    }
}

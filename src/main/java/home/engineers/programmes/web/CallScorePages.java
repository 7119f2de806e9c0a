package home.engineers.programmes.web;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.programmes.Act;
import home.engineers.programmes.Call;
import home.engineers.programmes.CallId;
import home.engineers.programmes.Calls;
import home.engineers.programmes.internal.CallScores;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The scores of a call, for those who conduct its reviews. */
@Controller
class CallScorePages {
    private final Calls calls;
    private final CallScores scores;

    CallScorePages(Calls calls, CallScores scores) {
        this.calls = calls;
        this.scores = scores;
    }

    /** @param places how many stand above the line; what is no number from 1 on draws none */
    @GetMapping("/calls/{id}/scores")
    @Performs(Act.REVIEW_CONDUCT)
    ModelAndView scores(@PathVariable UUID id, @RequestParam(defaultValue = "") String places, Actor actor) {
        Call call = calls.call(new CallId(id));
        @Nullable Integer line = places.strip().matches("[1-9][0-9]{0,3}") ? Integer.valueOf(places.strip()) : null;
        Map<String, Object> model = new HashMap<>();
        model.put("call", call);
        model.put("view", scores.of(actor, call.id(), line));
        model.put("places", line == null ? "" : String.valueOf(line));
        return new ModelAndView("programmes/callscores", model);
    }
}

package home.engineers.programmes.web;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.Call;
import home.engineers.programmes.CallId;
import home.engineers.programmes.Calls;
import home.engineers.programmes.internal.CallScores;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        @Nullable Integer line = line(places);
        Map<String, Object> model = new HashMap<>();
        model.put("call", call);
        model.put("view", scores.of(actor, call.id(), line));
        model.put("places", line == null ? "" : String.valueOf(line));
        return new ModelAndView("programmes/callscores", model);
    }

    private static @Nullable Integer line(String places) {
        return places.strip().matches("[1-9][0-9]{0,3}") ? Integer.valueOf(places.strip()) : null;
    }

    /** What the page shows of the cases, as a table. */
    @GetMapping(value = "/calls/{id}/scores", params = "format")
    @Performs(Act.REVIEW_CONDUCT)
    void table(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String places,
            @RequestParam String format,
            Actor actor,
            Page page,
            HttpServletResponse response)
            throws IOException {
        Call call = calls.call(new CallId(id));
        List<String> headers = Stream.of("number", "case", "rank", "reviewers", "raw", "corrected", "interval", "marks")
                .map(column -> page.t("programmes.scores." + column)).toList();
        List<List<Object>> rows = scores.of(actor, call.id(), line(places)).lines().stream()
                .map(one -> List.<Object>of(
                        one.summary().number(), one.summary().applicant(), one.rank(), one.score().judges(), one.rawMean(),
                        one.corrected(), one.interval(), marks(page, one)))
                .toList();
        new TableExport(page.t(call.name()) + page.t("programmes.scores.title"), headers, rows)
                .send(TableFormat.asked(format), response);
    }

    private static String marks(Page page, CallScores.Line one) {
        return Stream.of(
                        one.score().closeToLine() ? page.t("programmes.scores.closeToLine") : "",
                        one.score().closeToNext() ? page.t("programmes.scores.closeToNext") : "",
                        one.apart() == null ? "" : page.t("programmes.scores.apart", one.apart().stripTrailingZeros().toPlainString()))
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.joining("; "));
    }
}

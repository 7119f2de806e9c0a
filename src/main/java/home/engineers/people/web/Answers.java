package home.engineers.people.web;

import home.engineers.kernel.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** How a form is answered: shown, shown again with its faults (422, or 409 where someone else was
 * faster), or left behind. */
final class Answers {
    private Answers() {}

    static ModelAndView form(String template, Map<String, ?> model) {
        return new ModelAndView(template, with(model, List.of()));
    }

    static ModelAndView again(String template, Map<String, ?> model, List<Reason> reasons) {
        boolean stale = reasons.stream().anyMatch(reason -> reason.key().endsWith(".stale"));
        HttpStatus status = stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView(template, with(model, reasons), status);
    }

    static ModelAndView go(String path) {
        return new ModelAndView("redirect:" + path);
    }

    private static Map<String, Object> with(Map<String, ?> model, List<Reason> reasons) {
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("faults", new FormFaults(reasons));
        return whole;
    }
}

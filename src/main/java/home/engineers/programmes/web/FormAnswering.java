package home.engineers.programmes.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.programmes.internal.FormEntry;
import home.engineers.programmes.internal.FormView;
import home.engineers.programmes.rules.FormCheck;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What a form answers that was saved while it was typed: what is wrong so far, and that it is kept. */
final class FormAnswering {
    private FormAnswering() {}

    static ModelAndView typed(
            HttpServletRequest request,
            FormEntry entry,
            Outcome<FormView> outcome,
            Supplier<FormView> unsaved,
            String action,
            String saves) {
        return switch (outcome) {
            case Granted<FormView>(FormView view) -> {
                FormPage form = new FormPage(view, FormCheck.faultsSoFar(view.form(), view.answers()), action, saves, entry.tab());
                yield new ModelAndView(
                        "programmes/form/saved",
                        Map.of("form", form, "kept", true, "redraws", FormEntries.redraws(request, entry, form)));
            }
            case Refused<FormView>(List<Reason> reasons) -> {
                FormPage form = new FormPage(unsaved.get(), reasons, action, saves, entry.tab());
                yield new ModelAndView(
                        "programmes/form/saved",
                        Map.of("form", form, "kept", false, "redraws", false),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    /** 409 where someone saved meanwhile, else 422. */
    static HttpStatus status(List<Reason> reasons) {
        boolean stale = reasons.stream().anyMatch(reason -> reason.key().equals("form.stale"));
        return stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}

package home.engineers.programmes.web;

import home.engineers.kernel.Reason;
import home.engineers.law.LawRegister;
import home.engineers.programmes.internal.CaseView;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page of a case, with the reasons of a refusal where an act was refused. */
final class CasePage {
    private CasePage() {}

    static ModelAndView of(CaseView view, LawRegister register, List<Reason> reasons, Typed typed) {
        ModelAndView page = new ModelAndView("programmes/case", Map.of(
                "view", view, "level", LevelView.of(view.level()), "register", register, "reasons", reasons,
                "typed", typed));
        if (!reasons.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}

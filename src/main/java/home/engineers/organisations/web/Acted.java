package home.engineers.organisations.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How an act on a sheet is answered: the sheet again with what is wrong (422), or the page it leads to with a sentence. */
final class Acted {
    private Acted() {}

    /**
     * @param said what the page it leads to says
     * @param address of that page
     * @param again the sheet with these faults
     */
    static ModelAndView answer(
            Outcome<?> outcome, String said, String address, Function<List<Reason>, ModelAndView> again, RedirectAttributes after) {
        return switch (outcome) {
            case Granted<?> granted -> {
                after.addFlashAttribute("flash", said);
                yield new ModelAndView("redirect:" + address);
            }
            case Refused<?>(List<Reason> reasons) -> {
                ModelAndView sheet = again.apply(reasons);
                sheet.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield sheet;
            }
        };
    }
}

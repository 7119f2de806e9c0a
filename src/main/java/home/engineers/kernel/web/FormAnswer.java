package home.engineers.kernel.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a posted form answers: the way on with a word of what was done, or the form again with what is wrong in it. */
public final class FormAnswer {
    private FormAnswer() {}

    /**
     * The way on.
     *
     * @param address of the page that is opened next
     * @param said what was done, in the reader's language
     */
    public record Onward(String address, String said) {}

    /** @param again the form as it was typed, with the reasons at its fields */
    public static <T> ModelAndView of(
            Outcome<T> outcome, RedirectAttributes after, Function<T, Onward> granted, Function<List<Reason>, ModelAndView> again) {
        return switch (outcome) {
            case Granted<T>(T done) -> {
                Onward onward = granted.apply(done);
                after.addFlashAttribute("flash", onward.said());
                yield new ModelAndView("redirect:" + onward.address());
            }
            case Refused<T>(List<Reason> reasons) -> refused(again.apply(reasons));
        };
    }

    /** The page of a form again, answered as refused. */
    public static ModelAndView refused(ModelAndView again) {
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}

package home.engineers.interests.web;

import home.engineers.interests.Act;
import home.engineers.interests.internal.Interest;
import home.engineers.interests.internal.InterestDesk;
import home.engineers.interests.rules.Forecast;
import home.engineers.interests.rules.Wish;
import home.engineers.interests.rules.WishForm;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Own interests: the list, and the form by which one is made or changed, with its forecast. */
@Controller
class InterestPages {
    static final String LIST = "/interests";
    private static final String ONE = LIST + "/{id}";
    private static final String FORECAST = "forecast";
    /** How many documents the forecast told of that stood above the form when it was sent. */
    private static final String SEEN = "seen";
    private final InterestDesk desk;

    InterestPages(InterestDesk desk) {
        this.desk = desk;
    }

    @GetMapping(LIST)
    @Performs(Act.OWN)
    ModelAndView list(Actor actor) {
        return new ModelAndView("interests/list", Map.of("lines", desk.own(actor)));
    }

    /** @param q a query to begin with, such as one that was just searched by @param name for it; the query itself where it has none */
    @GetMapping(LIST + "/new")
    @Performs(Act.OWN)
    ModelAndView begin(Actor actor, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String name) {
        String called = name.isBlank() ? q : name;
        String fitting = called.length() <= Wish.LONGEST_NAME ? called : called.substring(0, Wish.LONGEST_NAME);
        return form(actor, null, WishForm.written(Wish.of(fitting, q)), null, List.of());
    }

    private ModelAndView form(
            Actor actor, @Nullable Interest one, Map<String, List<String>> typed, @Nullable Forecast forecast, List<Reason> reasons) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("one", one);
        model.put("typed", typed);
        model.put("units", desk.units(actor));
        model.put("forecast", forecast);
        model.put("reasons", reasons);
        return new ModelAndView("interests/form", model);
    }

    @PostMapping(LIST)
    @Performs(Act.OWN)
    ModelAndView save(
            Actor actor, Page page, @RequestParam(defaultValue = "") String unit, @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes after) {
        return foretold(actor, page, null, typed, after, wish -> desk.save(actor, wish, unit), "interests.done.saved");
    }

    /**
     * Keeps what was typed once its forecast was seen: that of a few is told with what was done, a flood is shown first and kept when the
     * same is sent again.
     */
    private ModelAndView foretold(
            Actor actor, Page page, @Nullable Interest one, MultiValueMap<String, String> typed, RedirectAttributes after,
            Function<Wish, Outcome<UUID>> keeping, String done) {
        return switch (foretold(typed)) {
            case Refused<Foretold>(List<Reason> reasons) -> FormAnswer.refused(form(actor, one, typed, null, reasons));
            case Granted<Foretold>(Foretold(Wish wish, Forecast forecast)) -> {
                if (typed.containsKey(FORECAST) || forecast.flood() && !String.valueOf(forecast.documents()).equals(typed.getFirst(SEEN))) {
                    yield form(actor, one, typed, forecast, List.of());
                }
                yield FormAnswer.of(
                        keeping.apply(wish), after, id -> new Onward(LIST + "/" + id, page.t(done, forecast.messages())),
                        reasons -> form(actor, one, typed, null, reasons));
            }
        };
    }

    private record Foretold(Wish wish, Forecast forecast) {}

    private Outcome<Foretold> foretold(MultiValueMap<String, String> typed) {
        return switch (WishForm.read(typed)) {
            case Granted<Wish>(Wish wish) -> desk.forecast(wish).map(forecast -> new Foretold(wish, forecast));
            case Refused<Wish>(List<Reason> reasons) -> Outcome.refused(reasons);
        };
    }

    @GetMapping(ONE + "/edit")
    @Performs(Act.OWN)
    ModelAndView edit(Actor actor, @PathVariable UUID id) {
        Interest one = standing(actor, id);
        return form(actor, one, WishForm.written(one.wish()), null, List.of());
    }

    private Interest standing(Actor actor, UUID id) {
        Interest one = desk.one(actor, id);
        if (!one.stands()) {
            throw new Absent();
        }
        return one;
    }

    @PostMapping(ONE)
    @Performs(Act.OWN)
    ModelAndView change(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> typed, RedirectAttributes after) {
        return foretold(actor, page, standing(actor, id), typed, after, wish -> desk.change(actor, id, version, wish), "interests.done.changed");
    }
}

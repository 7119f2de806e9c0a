package home.engineers.achievements.web;

import home.engineers.achievements.Achievements;
import home.engineers.achievements.Act;
import home.engineers.achievements.internal.FieldChoice;
import home.engineers.achievements.internal.LandingDesk;
import home.engineers.achievements.internal.LandingDesk.Landing;
import home.engineers.achievements.internal.TombstoneDesk;
import home.engineers.achievements.internal.TombstoneDesk.Ways;
import home.engineers.achievements.rules.Metadata;
import home.engineers.achievements.rules.RegistrationNumber;
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
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The library as everyone reads it, and the page of one achievement with what its keepers may do there. */
@Controller
class LibraryPages {
    static final String PATH = "/achievements";
    static final String ONE = PATH + "/{number:EA-[0-9]{4}-[0-9]{4,8}}";
    private final Achievements library;
    private final LandingDesk landings;
    private final TombstoneDesk withdrawals;
    private final FieldChoice fields;

    LibraryPages(Achievements library, LandingDesk landings, TombstoneDesk withdrawals, FieldChoice fields) {
        this.library = library;
        this.landings = landings;
        this.withdrawals = withdrawals;
        this.fields = fields;
    }

    @GetMapping(PATH)
    @Performs(Act.READ)
    ModelAndView list(@RequestParam Map<String, String> asked) {
        LibraryForm form = LibraryForm.of(PATH, asked);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("form", form);
        model.put("fields", fields.today());
        return switch (library.list(form.query(), form.after(), form.loose())) {
            case Granted<Achievements.Page>(Achievements.Page found) -> list(model, found, List.of());
            case Refused<Achievements.Page>(List<Reason> reasons) -> FormAnswer.refused(list(model, null, reasons));
        };
    }

    private static ModelAndView list(Map<String, @Nullable Object> model, Achievements.@Nullable Page found, List<Reason> reasons) {
        model.put("found", found);
        model.put("reasons", reasons);
        return new ModelAndView("achievements/library", model);
    }

    /** Answers 410 with the tombstone where it was withdrawn. */
    @GetMapping(ONE)
    @Performs(Act.READ)
    ModelAndView landing(Actor actor, @PathVariable String number, HttpServletResponse response) {
        return landing(actor, landings.landing(read(number)), "", List.of(), response);
    }

    @GetMapping(ONE + "/versions/{version:[1-9][0-9]{0,3}}")
    @Performs(Act.READ)
    ModelAndView version(Actor actor, @PathVariable String number, @PathVariable int version, HttpServletResponse response) {
        return landing(actor, landings.landing(read(number), version), "", List.of(), response);
    }

    private ModelAndView landing(Actor actor, Landing landing, String reason, List<Reason> reasons, HttpServletResponse response) {
        if (landing.entry().withdrawn() != null) {
            return new ModelAndView("achievements/tombstone", Map.of("landing", landing), HttpStatus.GONE);
        }
        Metadata metadata = landing.metadata();
        metadata.links(landing.makers()).forEach(link -> response.addHeader(HttpHeaders.LINK, link.header()));
        response.addHeader(
                HttpHeaders.LINK, new Metadata.Link("linkset", metadata.address() + "/linkset", "application/linkset+json").header());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("landing", landing);
        model.put("ways", actor.signedIn() ? withdrawals.ways(actor, landing.entry().number()) : new Ways(new java.util.UUID(0, 0), false, false));
        model.put("reason", reason);
        model.put("reasons", reasons);
        return new ModelAndView("achievements/landing", model);
    }

    @PostMapping(ONE + "/withdraw")
    @Performs(Act.DEPOSIT)
    ModelAndView withdraw(
            Actor actor, Page page, @PathVariable String number, @RequestParam(defaultValue = "") String reason, RedirectAttributes after,
            HttpServletResponse response) {
        RegistrationNumber asked = read(number);
        Outcome<RegistrationNumber> outcome = withdrawals.withdraw(actor, asked, reason);
        return FormAnswer.of(
                outcome, after, done -> new Onward(PATH + "/" + done, page.t("achievements.withdrawn.done", done)),
                reasons -> landing(actor, landings.landing(asked), reason, reasons, response));
    }

    static RegistrationNumber read(String number) {
        return RegistrationNumber.read(number).orElseThrow(Absent::new);
    }
}

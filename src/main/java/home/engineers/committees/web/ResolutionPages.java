package home.engineers.committees.web;

import home.engineers.committees.Act;
import home.engineers.committees.Resolution;
import home.engineers.committees.internal.ResolutionDesk;
import home.engineers.committees.internal.ResolutionDesk.Wish;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.Uploads;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The resolutions of an association on its committees, with their scanned papers. */
@Controller
class ResolutionPages {
    private static final String PATH = "/committees/of/{id}/resolutions";
    private final ResolutionDesk desk;

    ResolutionPages(ResolutionDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    @Performs(Act.RESOLUTION_READ)
    ModelAndView list(Actor actor, Page page, @PathVariable OrganisationId id, @RequestParam(name = "page", defaultValue = "1") int number) {
        return list(actor, page, id, Math.max(1, number), Wish.EMPTY, List.of());
    }

    private ModelAndView list(Actor actor, Page page, OrganisationId id, int number, Wish wish, List<Reason> reasons) {
        Map<String, String> bodies = new LinkedHashMap<>();
        for (Resolution.Body body : Resolution.Body.values()) {
            bodies.put(body.name(), page.t("committees.body." + body.name()));
        }
        return new ModelAndView(
                "committees/resolutions",
                Map.of("sheet", desk.sheet(actor, id, number), "bodies", bodies, "wish", wish, "reasons", reasons));
    }

    @PostMapping(PATH)
    @Performs(Act.RESOLUTION_ENTER)
    ModelAndView enter(
            Actor actor,
            Page page,
            @PathVariable OrganisationId id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String adoptedOn,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            RedirectAttributes after)
            throws IOException {
        Wish wish = new Wish(number, title, body, adoptedOn);
        return FormAnswer.of(
                desk.enter(actor, id, wish, Uploads.one(scan)),
                after,
                resolution -> new Onward("/committees/of/" + id + "/resolutions", page.t("committees.done.resolution", resolution.number())),
                reasons -> list(actor, page, id, 1, wish, reasons));
    }
}

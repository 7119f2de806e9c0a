package home.engineers.committees.web;

import home.engineers.committees.internal.CommitteeFounding;
import home.engineers.committees.internal.CommitteeFounding.Wish;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Act;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Founding a committee by a resolution of the association. */
@Controller
class CommitteeFoundingPages {
    private static final String PATH = "/committees/of/{id}/found";
    private final CommitteeFounding desk;

    CommitteeFoundingPages(CommitteeFounding desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    @Performs(Act.COMMITTEE_FOUND)
    ModelAndView form(Actor actor, @PathVariable OrganisationId id) {
        return form(actor, id, Wish.EMPTY, List.of());
    }

    private ModelAndView form(Actor actor, OrganisationId id, Wish wish, List<Reason> reasons) {
        return new ModelAndView(
                "committees/found",
                Map.of("sheet", desk.sheet(actor, id), "wish", wish, "reasons", reasons));
    }

    @PostMapping(PATH)
    @Performs(Act.COMMITTEE_FOUND)
    ModelAndView found(
            Actor actor,
            Page page,
            @PathVariable OrganisationId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String resolution,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String chair,
            @RequestParam(defaultValue = "") String members,
            @RequestParam(defaultValue = "") String to,
            RedirectAttributes after) {
        Wish wish = new Wish(name, nameEn, resolution, since, chair, members, to);
        return FormAnswer.of(
                desk.found(actor, id, wish),
                after,
                committee -> new Onward("/committees/" + committee.id(), page.t("committees.done.found", committee.name())),
                reasons -> form(actor, id, wish, reasons));
    }
}

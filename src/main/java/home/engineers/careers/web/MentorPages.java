package home.engineers.careers.web;

import home.engineers.careers.Act;
import home.engineers.careers.Mentoring.Wish;
import home.engineers.careers.internal.MentorDesk;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own pairs of mentor and mentee. */
@Controller
class MentorPages {
    private static final String PATH = "/mentoring";
    private final MentorDesk desk;

    MentorPages(MentorDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    @Performs(Act.MENTORING_KEEP)
    ModelAndView pairs(Actor actor, Page page) {
        return pairs(actor, page, Wish.EMPTY, List.of());
    }

    private ModelAndView pairs(Actor actor, Page page, Wish wish, List<Reason> reasons) {
        return new ModelAndView(
                "careers/mentoring",
                Map.of("pairs", desk.own(actor), "wish", wish, "latest", desk.latest(page.today()), "reasons", reasons));
    }

    @PostMapping(PATH)
    @Performs(Act.MENTORING_KEEP)
    ModelAndView propose(
            Actor actor, Page page, @RequestParam(defaultValue = "") String as, @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String goals, @RequestParam(defaultValue = "") String firstDay,
            @RequestParam(defaultValue = "") String lastDay, RedirectAttributes after) {
        Wish wish = new Wish(as, address, goals, firstDay, lastDay);
        return done(actor, page, wish, desk.propose(actor, wish), page.t("careers.done.proposed", address.strip()), after);
    }

    @PostMapping(PATH + "/{id}/accept")
    @Performs(Act.MENTORING_KEEP)
    ModelAndView accept(Actor actor, Page page, @PathVariable UUID id, RedirectAttributes after) {
        return done(actor, page, Wish.EMPTY, desk.answer(actor, id, true), page.t("careers.done.accepted"), after);
    }

    @PostMapping(PATH + "/{id}/decline")
    @Performs(Act.MENTORING_KEEP)
    ModelAndView decline(Actor actor, Page page, @PathVariable UUID id, RedirectAttributes after) {
        return done(actor, page, Wish.EMPTY, desk.answer(actor, id, false), page.t("careers.done.declined"), after);
    }

    @PostMapping(PATH + "/{id}/withdraw")
    @Performs(Act.MENTORING_KEEP)
    ModelAndView withdraw(Actor actor, Page page, @PathVariable UUID id, RedirectAttributes after) {
        return done(actor, page, Wish.EMPTY, desk.withdraw(actor, id), page.t("careers.done.withdrawn"), after);
    }

    @PostMapping(PATH + "/{id}/end")
    @Performs(Act.MENTORING_KEEP)
    ModelAndView end(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String why, RedirectAttributes after) {
        return done(actor, page, Wish.EMPTY, desk.end(actor, id, why), page.t("careers.done.ended"), after);
    }

    private <T> ModelAndView done(
            Actor actor, Page page, Wish wish, Outcome<T> outcome, String said, RedirectAttributes after) {
        return FormAnswer.of(outcome, after, one -> new Onward(PATH, said), reasons -> pairs(actor, page, wish, reasons));
    }
}

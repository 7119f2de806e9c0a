package home.engineers.people.web;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.people.Act;
import home.engineers.people.Confirmed;
import home.engineers.people.internal.GivingUp;
import home.engineers.people.internal.OpenSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Giving up the sign-in of a record that is to be merged into another. */
@Controller
class GivingUpPages {
    private final GivingUp givingUp;
    private final OpenSessions sessions;
    private final HouseSession session;

    GivingUpPages(GivingUp givingUp, OpenSessions sessions, HouseSession session) {
        this.givingUp = givingUp;
        this.sessions = sessions;
        this.session = session;
    }

    @Performs(Act.ACCOUNT_GIVE_UP)
    @Confirmed(then = "/people/sessions")
    @PostMapping("/people/sessions/give-up")
    ModelAndView giveUp(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        givingUp.giveUp(actor.requirePerson());
        sessions.endOthers(actor.requirePerson(), HouseSession.id(request));
        session.end(request, response);
        return Answers.go("/sign-in");
    }
}

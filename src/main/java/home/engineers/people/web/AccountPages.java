package home.engineers.people.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.people.Act;
import home.engineers.people.Confirmed;
import home.engineers.people.internal.OpenSessions;
import home.engineers.people.internal.OwnAccount;
import home.engineers.people.internal.ProviderAccounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own way in: password, second factor, and where one is signed in. */
@Controller
class AccountPages {
    private static final String SESSIONS = "/people/sessions";
    static final String SECOND_FACTOR = "/people/second-factor";
    private final OwnAccount account;
    private final ProviderAccounts accounts;
    private final OpenSessions sessions;
    private final HouseSession session;
    private final StepUp stepUp;

    AccountPages(OwnAccount account, ProviderAccounts accounts, OpenSessions sessions, HouseSession session, StepUp stepUp) {
        this.account = account;
        this.accounts = accounts;
        this.sessions = sessions;
        this.session = session;
        this.stepUp = stepUp;
    }

    @Performs(Act.SESSION_LIST)
    @GetMapping(SESSIONS)
    ModelAndView list(Actor actor, HttpServletRequest request) {
        return Answers.form("people/sessions", sessionsModel(actor.requirePerson(), request));
    }

    @Performs(Act.SESSION_LIST)
    @PostMapping(SESSIONS + "/end")
    ModelAndView end(@RequestParam String id, Actor actor, Page page, RedirectAttributes attributes) {
        sessions.end(actor.requirePerson(), id);
        attributes.addFlashAttribute("flash", page.t("people.sessions.ended"));
        return Answers.go(SESSIONS);
    }

    /** Everywhere, this browser included. */
    @Performs(Act.SESSION_LIST)
    @PostMapping(SESSIONS + "/end-all")
    ModelAndView endAll(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        sessions.endOthers(actor.requirePerson(), HouseSession.id(request));
        session.end(request, response);
        return Answers.go("/sign-in");
    }

    @Performs(Act.PASSWORD_SET)
    @GetMapping("/people/password")
    ModelAndView password(Actor actor, HttpServletRequest request) {
        return Answers.form("people/password", passwordModel(actor, request));
    }

    @Performs(Act.PASSWORD_SET)
    @PostMapping("/people/password")
    ModelAndView setPassword(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            Actor actor,
            Page page,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        var outcome = account.setPassword(
                actor.requirePerson(), old, password, stepUp.done(request), HouseSession.client(request),
                HouseSession.id(request));
        return switch (outcome) {
            case Granted<PersonId> granted -> {
                attributes.addFlashAttribute("flash", page.t("people.password.done"));
                yield Answers.go(SESSIONS);
            }
            case Refused<PersonId>(List<Reason> reasons) ->
                Answers.again("people/password", passwordModel(actor, request), reasons);
        };
    }

    @Performs(Act.SECOND_FACTOR_SET)
    @Confirmed(then = SECOND_FACTOR)
    @GetMapping(SECOND_FACTOR)
    ModelAndView secondFactor(Actor actor, Page page) {
        if (account.state(actor.requirePerson()).secondFactor()) {
            return Answers.go(SESSIONS);
        }
        return Answers.form("people/second-factor-new", proposal(page, account.proposeSecondFactor()));
    }

    @Performs(Act.SECOND_FACTOR_SET)
    @Confirmed(then = SECOND_FACTOR)
    @PostMapping(SECOND_FACTOR)
    ModelAndView enrol(
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String code,
            Actor actor,
            Page page,
            HttpServletRequest request) {
        if (account.state(actor.requirePerson()).secondFactor()) {
            return Answers.go(SESSIONS);
        }
        return switch (account.enrolSecondFactor(actor.requirePerson(), secret, code, HouseSession.id(request))) {
            case Granted<List<String>>(List<String> recovery) ->
                Answers.form("people/recovery-codes", Map.of("codes", recovery, "onward", SESSIONS));
            case Refused<List<String>>(List<Reason> reasons) ->
                Answers.again("people/second-factor-new", proposal(page, secret), reasons);
        };
    }

    @Performs(Act.SECOND_FACTOR_SET)
    @Confirmed(then = SESSIONS)
    @PostMapping(SECOND_FACTOR + "/recovery")
    ModelAndView renewRecovery(Actor actor) {
        List<String> recovery = account.renewRecovery(actor.requirePerson());
        return recovery.isEmpty()
                ? Answers.go(SECOND_FACTOR)
                : Answers.form("people/recovery-codes", Map.of("codes", recovery, "onward", SESSIONS));
    }

    @Performs(Act.SECOND_FACTOR_SET)
    @Confirmed(then = SESSIONS)
    @PostMapping(SECOND_FACTOR + "/end")
    ModelAndView dropSecondFactor(
            @RequestParam(defaultValue = "") String code,
            Actor actor,
            Page page,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        PersonId person = actor.requirePerson();
        return switch (account.dropSecondFactor(person, code, HouseSession.client(request), HouseSession.id(request))) {
            case Granted<PersonId> granted -> {
                attributes.addFlashAttribute("flash", page.t("people.secondFactor.ended"));
                yield Answers.go(SESSIONS);
            }
            case Refused<PersonId>(List<Reason> reasons) ->
                Answers.again("people/sessions", sessionsModel(person, request), reasons);
        };
    }

    private Map<String, Object> sessionsModel(PersonId person, HttpServletRequest request) {
        Map<String, Object> model = new HashMap<>();
        model.put("sessions", sessions.of(person, HouseSession.id(request)));
        model.put("state", account.state(person));
        model.put("provider", accounts.name().orElse(null));
        model.put("linked", accounts.of(person).orElse(null));
        return model;
    }

    private Map<String, Object> passwordModel(Actor actor, HttpServletRequest request) {
        boolean asksOld = account.state(actor.requirePerson()).password() && !stepUp.done(request);
        return Map.of("asksOld", asksOld);
    }

    private static Map<String, Object> proposal(Page page, String secret) {
        return Map.of(
                "action", SECOND_FACTOR, "required", false, "proposal", FactorProposal.of(page.displayName(), secret));
    }
}

package home.engineers.people.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.people.Act;
import home.engineers.people.internal.OwnAccount;
import home.engineers.people.internal.Passkeys;
import home.engineers.people.rules.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows again whose session this is, by the password, a passkey or a fresh code, before a way in is changed. */
@Controller
class ConfirmPages {
    private final OwnAccount account;
    private final Passkeys passkeys;
    private final StepUp stepUp;

    ConfirmPages(OwnAccount account, Passkeys passkeys, StepUp stepUp) {
        this.account = account;
        this.passkeys = passkeys;
        this.stepUp = stepUp;
    }

    @Performs(Act.SESSION_CONFIRM)
    @GetMapping(StepUp.PATH)
    ModelAndView ask(@RequestParam(defaultValue = "") String then, Actor actor) {
        return Answers.form("people/confirm", model(actor, then, ""));
    }

    @Performs(Act.SESSION_CONFIRM)
    @PostMapping(StepUp.PATH)
    ModelAndView byPassword(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String then,
            Actor actor,
            HttpServletRequest request) {
        return answer(account.confirm(actor.requirePerson(), password, HouseSession.client(request)), actor, then, "", request);
    }

    @Performs(Act.SESSION_CONFIRM)
    @PostMapping(StepUp.PATH + "/code")
    ModelAndView send(
            @RequestParam(defaultValue = "") String then, Actor actor, Page page, HttpServletRequest request) {
        return switch (account.sendCode(actor.requirePerson(), HouseSession.client(request), page.language())) {
            case Granted<String>(String challenge) -> Answers.form("people/confirm", model(actor, then, challenge));
            case Refused<String>(List<Reason> reasons) -> Answers.again("people/confirm", model(actor, then, ""), reasons);
        };
    }

    @Performs(Act.SESSION_CONFIRM)
    @PostMapping(StepUp.PATH + "/code/check")
    ModelAndView byCode(
            @RequestParam(defaultValue = "") String challenge,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String then,
            Actor actor,
            HttpServletRequest request) {
        return answer(account.confirmByCode(actor.requirePerson(), challenge, code), actor, then, challenge, request);
    }

    private ModelAndView answer(
            Outcome<PersonId> outcome, Actor actor, String then, String challenge, HttpServletRequest request) {
        return switch (outcome) {
            case Granted<PersonId> granted -> {
                stepUp.note(request);
                yield Answers.go(LocalPath.or(then));
            }
            case Refused<PersonId>(List<Reason> reasons) ->
                Answers.again("people/confirm", model(actor, then, challenge), reasons);
        };
    }

    private Map<String, Object> model(Actor actor, String then, String challenge) {
        return model(account, passkeys, actor, then, challenge);
    }

    static Map<String, Object> model(OwnAccount account, Passkeys passkeys, Actor actor, String then, String challenge) {
        return Map.of(
                "then", LocalPath.or(then), "challenge", challenge, "state", account.state(actor.requirePerson()),
                "origin", passkeys.origin().orElse(""));
    }
}

package home.engineers.people.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.Page;
import home.engineers.people.Act;
import home.engineers.people.Confirmed;
import home.engineers.people.internal.AccessTokens;
import home.engineers.people.internal.AccessTokens.Issued;
import home.engineers.people.rules.AccessScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Access tokens for programs: what there are, a new one, and their end. */
@Controller
class AccessTokenPages {
    private static final String TOKENS = "/people/tokens";
    private final AccessTokens tokens;
    private final HouseClock clock;

    AccessTokenPages(AccessTokens tokens, HouseClock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Confirmed(then = TOKENS)
    @Performs(Act.ACCESS_TOKEN_KEEP)
    @GetMapping(TOKENS)
    ModelAndView list(Actor actor) {
        return Answers.form("people/tokens", model(actor, "", Set.of(), AccessTokens.TERMS.getFirst()));
    }

    /** The token stands in the answer to this request alone; whoever loads the page again does not find it. */
    @Confirmed(then = TOKENS)
    @Performs(Act.ACCESS_TOKEN_KEEP)
    @PostMapping(TOKENS)
    ModelAndView issue(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> scope,
            @RequestParam(defaultValue = "0") int days,
            Actor actor) {
        Set<AccessScope> scopes = AccessScope.parse(String.join(" ", scope));
        return switch (tokens.issue(actor.requirePerson(), name, scopes, days)) {
            case Granted<Issued>(Issued issued) -> Answers.form("people/token", Map.of("issued", issued));
            case Refused<Issued>(List<Reason> reasons) ->
                Answers.again("people/tokens", model(actor, name, scopes, days), reasons);
        };
    }

    @Performs(Act.ACCESS_TOKEN_KEEP)
    @PostMapping(TOKENS + "/{id:[0-9a-f-]{36}}/end")
    ModelAndView end(@PathVariable UUID id, Actor actor, Page page, RedirectAttributes attributes) {
        if (!tokens.end(actor.requirePerson(), id)) {
            throw new Absent();
        }
        attributes.addFlashAttribute("flash", page.t("people.token.ended"));
        return Answers.go(TOKENS);
    }

    private Map<String, Object> model(Actor actor, String name, Set<AccessScope> scopes, int days) {
        PersonId person = actor.requirePerson();
        Map<String, Object> model = new HashMap<>();
        model.put("tokens", tokens.of(person));
        model.put("now", clock.instant());
        model.put("name", name);
        model.put("scopes", scopes);
        model.put("days", days);
        return model;
    }
}

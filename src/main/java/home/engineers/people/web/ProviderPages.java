package home.engineers.people.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
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
import home.engineers.people.internal.ProviderAccounts;
import home.engineers.people.internal.ProviderIdentity;
import home.engineers.people.web.ProviderAsked.Waiting;
import home.engineers.people.web.ProviderAsked.Why;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own account at the identity provider: linking, unlinking; and inviting someone to link. */
@Controller
class ProviderPages {
    static final String PROVIDER = "/people/provider";
    private final ProviderAccounts accounts;
    private final ProviderSignInPages signIn;
    private final FormerAddresses former;
    private final HouseClock clock;

    ProviderPages(ProviderAccounts accounts, ProviderSignInPages signIn, FormerAddresses former, HouseClock clock) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.former = former;
        this.clock = clock;
    }

    @Confirmed(then = PROVIDER)
    @Performs(Act.PROVIDER_KEEP)
    @GetMapping(PROVIDER)
    ModelAndView show(Actor actor, HttpServletRequest request) {
        return Answers.form("people/provider", model(actor, request));
    }

    /** A link, not a form: the page leads away from the house, which a form of the house may not. */
    @Confirmed(then = PROVIDER)
    @Performs(Act.PROVIDER_KEEP)
    @GetMapping(PROVIDER + "/begin")
    ModelAndView begin(HttpServletRequest request) {
        return signIn.begin(Why.LINK, PROVIDER, "", request);
    }

    /** Links the account that waits: only its name on this page and a press of the button make it the person's. */
    @Confirmed(then = PROVIDER)
    @Performs(Act.PROVIDER_KEEP)
    @PostMapping(PROVIDER)
    ModelAndView link(
            @RequestParam(defaultValue = "") String subject, Actor actor, Page page, HttpServletRequest request,
            RedirectAttributes after) {
        Optional<ProviderIdentity> waiting =
                Waiting.of(request, clock.instant()).filter(identity -> identity.subject().equals(subject));
        if (waiting.isEmpty()) {
            return Answers.again("people/provider", model(actor, request), List.of(Reason.of("people.provider.over")));
        }
        Outcome<PersonId> outcome = accounts.link(actor.requirePerson(), waiting.get(), HouseSession.id(request));
        Waiting.drop(request);
        return answer(outcome, actor, request, page.t("people.provider.done"), after);
    }

    @Confirmed(then = PROVIDER)
    @Performs(Act.PROVIDER_KEEP)
    @PostMapping(PROVIDER + "/end")
    ModelAndView unlink(Actor actor, Page page, HttpServletRequest request, RedirectAttributes after) {
        Outcome<PersonId> outcome = accounts.unlink(actor.requirePerson(), HouseSession.id(request));
        return answer(outcome, actor, request, page.t("people.provider.ended"), after);
    }

    private ModelAndView answer(
            Outcome<PersonId> outcome, Actor actor, HttpServletRequest request, String done, RedirectAttributes after) {
        return switch (outcome) {
            case Granted<PersonId> granted -> {
                after.addFlashAttribute("flash", done);
                yield Answers.go(PROVIDER);
            }
            case Refused<PersonId>(List<Reason> reasons) -> Answers.again("people/provider", model(actor, request), reasons);
        };
    }

    private Map<String, Object> model(Actor actor, HttpServletRequest request) {
        Map<String, Object> model = new HashMap<>();
        model.put("name", accounts.name().orElse(null));
        model.put("link", accounts.of(actor.requirePerson()).orElse(null));
        model.put("waiting", Waiting.of(request, clock.instant()).orElse(null));
        return model;
    }

    @Confirmed(then = "/people")
    @Performs(Act.PROVIDER_INVITE)
    @GetMapping("/people/{person:[0-9a-f-]{36}}/provider")
    ModelAndView invitation(@PathVariable UUID person, Actor actor) {
        PersonId id = new PersonId(person);
        return former.leadOn(actor, Act.PROVIDER_INVITE, id, "/provider").orElseGet(() -> invitation(id, actor, List.of()));
    }

    @Confirmed(then = "/people")
    @Performs(Act.PROVIDER_INVITE)
    @PostMapping("/people/{person:[0-9a-f-]{36}}/provider")
    ModelAndView invite(@PathVariable UUID person, Actor actor, Page page, RedirectAttributes after) {
        PersonId id = new PersonId(person);
        return switch (accounts.invite(actor, id)) {
            case Granted<PersonId> granted -> {
                after.addFlashAttribute("flash", page.t("people.provider.invite.done"));
                yield Answers.go("/people/" + id);
            }
            case Refused<PersonId>(List<Reason> reasons) -> invitation(id, actor, reasons);
        };
    }

    private ModelAndView invitation(PersonId person, Actor actor, List<Reason> reasons) {
        if (reasons.isEmpty() && !accounts.mayInvite(actor, person)) {
            throw new Absent();
        }
        Map<String, Object> model = Map.of("person", person, "name", accounts.name().orElseThrow(Absent::new));
        return reasons.isEmpty()
                ? Answers.form("people/provider-invite", model)
                : Answers.again("people/provider-invite", model, reasons);
    }
}

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
import home.engineers.people.Act;
import home.engineers.people.internal.ProviderAccounts;
import home.engineers.people.internal.ProviderAccounts.Begun;
import home.engineers.people.internal.ProviderIdentity;
import home.engineers.people.rules.LocalPath;
import home.engineers.people.web.ProviderAsked.Waiting;
import home.engineers.people.web.ProviderAsked.Why;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Going to the identity provider and coming back from it. */
@Controller
class ProviderSignInPages {
    private static final String ANSWER = "people/provider-answer";
    private final ProviderAccounts accounts;
    private final HouseSession session;
    private final HouseClock clock;

    ProviderSignInPages(ProviderAccounts accounts, HouseSession session, HouseClock clock) {
        this.accounts = accounts;
        this.session = session;
        this.clock = clock;
    }

    @Performs(Act.SIGN_IN)
    @GetMapping("/sign-in/provider")
    ModelAndView begin(
            @RequestParam String then, @RequestParam(defaultValue = "") String invitation, HttpServletRequest request) {
        return begin(Why.SIGN_IN, then, invitation, request);
    }

    /** To the provider; where that fails, a page says why. */
    ModelAndView begin(Why why, String then, String invitation, HttpServletRequest request) {
        return switch (accounts.begin()) {
            case Granted<Begun>(Begun begun) -> {
                new ProviderAsked(begun.call(), why, LocalPath.or(then), invitation, clock.instant()).keep(request);
                yield Answers.go(begun.address());
            }
            case Refused<Begun>(List<Reason> reasons) -> Answers.again(ANSWER, Map.of("unlinked", "", "signedIn", why == Why.LINK), reasons);
        };
    }

    @Performs(Act.SIGN_IN)
    @GetMapping("/sign-in/provider/invitation/{token}")
    ModelAndView invitation(@PathVariable String token) {
        if (!accounts.invited(token)) {
            throw new Absent();
        }
        return Answers.form("people/provider-invitation", Map.of("token", token, "name", accounts.name().orElseThrow(Absent::new)));
    }

    /**
     * Where the provider sends the browser back.
     *
     * @param iss of a provider that says who answers (RFC 9207)
     */
    @Performs(Act.SIGN_IN)
    @GetMapping("/sign-in/provider/callback")
    ModelAndView back(
            @RequestParam String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String error,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<ProviderAsked> asked = ProviderAsked.take(request, clock.instant());
        return switch (identity(asked, state, code, error)) {
            case Granted<ProviderIdentity>(ProviderIdentity identity) -> proven(asked.orElseThrow(), identity, actor, request, response);
            case Refused<ProviderIdentity>(List<Reason> reasons) ->
                Answers.again(ANSWER, Map.of("unlinked", "", "signedIn", actor.signedIn()), reasons);
        };
    }

    private Outcome<ProviderIdentity> identity(Optional<ProviderAsked> asked, String state, String code, String error) {
        if (asked.filter(one -> one.call().state().equals(state)).isEmpty()) {
            return Outcome.refused(Reason.of("people.provider.wrongState"));
        }
        if (!error.isEmpty() || code.isEmpty()) {
            return Outcome.refused(Reason.of(error.equals("access_denied") ? "people.provider.denied" : "people.provider.refused"));
        }
        return accounts.redeem(asked.get().call(), code);
    }

    private ModelAndView proven(
            ProviderAsked asked, ProviderIdentity identity, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        if (asked.why() == Why.LINK) {
            Waiting.keep(request, identity, clock.instant());
            return Answers.go(ProviderPages.PROVIDER);
        }
        if (!asked.invitation().isEmpty()) {
            return invited(asked, identity, request, response);
        }
        return accounts.signedIn(identity)
                .map(person -> Answers.go(session.admit(person, asked.then(), request, response)))
                .orElseGet(() -> unlinked(identity, actor, request));
    }

    private ModelAndView invited(
            ProviderAsked asked, ProviderIdentity identity, HttpServletRequest request, HttpServletResponse response) {
        return switch (accounts.accept(asked.invitation(), identity)) {
            case Granted<PersonId>(PersonId person) -> Answers.go(session.admit(person, asked.then(), request, response));
            case Refused<PersonId>(List<Reason> reasons) -> Answers.again(ANSWER, Map.of("unlinked", "", "signedIn", false), reasons);
        };
    }

    /** The account is nobody's here. It waits until its owner has signed in otherwise and says so. */
    private ModelAndView unlinked(ProviderIdentity identity, Actor actor, HttpServletRequest request) {
        Waiting.keep(request, identity, clock.instant());
        return Answers.again(
                ANSWER,
                Map.of("unlinked", identity.label(), "signedIn", actor.signedIn()),
                List.of(Reason.of("people.provider.unlinked", identity.label())));
    }
}

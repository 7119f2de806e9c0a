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
import home.engineers.people.internal.OwnAccount;
import home.engineers.people.internal.Passkeys;
import home.engineers.people.internal.SignIn;
import home.engineers.people.rules.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a passkey is shown: signing in without a name, as the second step, and to show again who is there. */
@Controller
class PasskeyStepPages {
    private static final String SIGN_IN = "/sign-in/passkey";
    private static final String SECOND_STEP = "/sign-in/second-factor/passkey";
    private static final String CONFIRM = StepUp.PATH + "/passkey";
    private final Passkeys passkeys;
    private final SignIn signIn;
    private final SignInPages signInPages;
    private final OwnAccount account;
    private final HouseSession session;
    private final StepUp stepUp;
    private final HouseClock clock;

    PasskeyStepPages(
            Passkeys passkeys,
            SignIn signIn,
            SignInPages signInPages,
            OwnAccount account,
            HouseSession session,
            StepUp stepUp,
            HouseClock clock) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.signInPages = signInPages;
        this.account = account;
        this.session = session;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    @Performs(Act.SIGN_IN)
    @PostMapping(SIGN_IN + "/options")
    ResponseEntity<String> options(HttpServletRequest request) {
        return ask(SIGN_IN, null, request);
    }

    /** Whoever signs in by a passkey has just shown who is there. */
    @Performs(Act.SIGN_IN)
    @PostMapping(SIGN_IN)
    ModelAndView enter(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (prove(SIGN_IN, credential, request)) {
            case Granted<PersonId>(PersonId person) -> {
                String onward = session.proceed(signIn.byPasskey(person), then, false, request, response);
                stepUp.note(request);
                yield Answers.go(onward);
            }
            case Refused<PersonId>(List<Reason> reasons) -> signInPages.again(then, reasons);
        };
    }

    @Performs(Act.SIGN_IN)
    @PostMapping(SECOND_STEP + "/options")
    ResponseEntity<String> secondStepOptions(HttpServletRequest request) {
        Pending pending = Pending.of(request, clock.instant()).orElseThrow(Absent::new);
        return ask(SECOND_STEP, pending.person(), request);
    }

    @Performs(Act.SIGN_IN)
    @PostMapping(SECOND_STEP)
    ModelAndView secondStep(
            @RequestParam(defaultValue = "") String credential, HttpServletRequest request, HttpServletResponse response) {
        Optional<Pending> pending = Pending.of(request, clock.instant());
        if (pending.isEmpty()) {
            return Answers.go("/sign-in");
        }
        PersonId person = pending.get().person();
        return switch (of(person, prove(SECOND_STEP, credential, request))) {
            case Granted<PersonId> granted -> Answers.go(session.open(pending.get(), request, response));
            case Refused<PersonId>(List<Reason> reasons) ->
                Answers.again("people/second-step", SecondStepPages.model(account, passkeys, person), reasons);
        };
    }

    @Performs(Act.SESSION_CONFIRM)
    @PostMapping(CONFIRM + "/options")
    ResponseEntity<String> confirmOptions(Actor actor, HttpServletRequest request) {
        return ask(CONFIRM, actor.requirePerson(), request);
    }

    @Performs(Act.SESSION_CONFIRM)
    @PostMapping(CONFIRM)
    ModelAndView confirm(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String then,
            Actor actor,
            HttpServletRequest request) {
        return switch (of(actor.requirePerson(), prove(CONFIRM, credential, request))) {
            case Granted<PersonId> granted -> {
                stepUp.note(request);
                yield Answers.go(LocalPath.or(then));
            }
            case Refused<PersonId>(List<Reason> reasons) ->
                Answers.again("people/confirm", ConfirmPages.model(account, passkeys, actor, then, ""), reasons);
        };
    }

    private ResponseEntity<String> ask(String place, @Nullable PersonId person, HttpServletRequest request) {
        PasskeyPages.demandOrigin(passkeys);
        PublicKeyCredentialRequestOptions options = passkeys.request(person);
        PasskeyAsked.keep(request, place, options, clock.instant());
        return PasskeyPages.json(passkeys.text(options));
    }

    private Outcome<PersonId> prove(String place, String credential, HttpServletRequest request) {
        PasskeyPages.demandOrigin(passkeys);
        PublicKeyCredentialRequestOptions options =
                PasskeyAsked.take(request, place, PublicKeyCredentialRequestOptions.class, clock.instant());
        return passkeys.prove(options, credential, HouseSession.client(request));
    }

    /** The passkey of someone else opens nothing here. */
    private static Outcome<PersonId> of(PersonId person, Outcome<PersonId> outcome) {
        return outcome instanceof Granted<PersonId>(PersonId proven) && !proven.equals(person)
                ? Outcome.refused(Reason.of("people.passkey.notYours"))
                : outcome;
    }
}

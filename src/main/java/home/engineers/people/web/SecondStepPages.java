package home.engineers.people.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.Act;
import home.engineers.people.internal.OwnAccount;
import home.engineers.people.internal.Passkeys;
import home.engineers.people.internal.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second step of signing in: a code of the second factor, or its enrolment where a role asks for one. */
@Controller
class SecondStepPages {
    private static final String ENROLMENT = "/sign-in/enrolment";
    private final SignIn signIn;
    private final OwnAccount account;
    private final Passkeys passkeys;
    private final HouseSession session;
    private final HouseClock clock;

    SecondStepPages(SignIn signIn, OwnAccount account, Passkeys passkeys, HouseSession session, HouseClock clock) {
        this.signIn = signIn;
        this.account = account;
        this.passkeys = passkeys;
        this.session = session;
        this.clock = clock;
    }

    @Performs(Act.SIGN_IN)
    @GetMapping("/sign-in/second-factor")
    ModelAndView ask(HttpServletRequest request) {
        return pending(request)
                .map(pending -> Answers.form("people/second-step", model(account, passkeys, pending.person())))
                .orElseGet(() -> Answers.go("/sign-in"));
    }

    @Performs(Act.SIGN_IN)
    @PostMapping("/sign-in/second-factor")
    ModelAndView check(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        Optional<Pending> pending = pending(request);
        if (pending.isEmpty()) {
            return Answers.go("/sign-in");
        }
        return switch (signIn.bySecondFactor(pending.get().person(), code, HouseSession.client(request))) {
            case Granted<PersonId> granted -> Answers.go(session.open(pending.get(), request, response));
            case Refused<PersonId>(List<Reason> reasons) -> Answers.again(
                    "people/second-step", model(account, passkeys, pending.get().person()), reasons);
        };
    }

    static Map<String, Object> model(OwnAccount account, Passkeys passkeys, PersonId person) {
        return Map.of("state", account.state(person), "origin", passkeys.origin().orElse(""));
    }

    @Performs(Act.SIGN_IN)
    @GetMapping(ENROLMENT)
    ModelAndView propose(HttpServletRequest request) {
        return pending(request).filter(this::mayEnrol)
                .map(pending -> Answers.form("people/second-factor-new", proposal(pending, account.proposeSecondFactor())))
                .orElseGet(() -> Answers.go("/sign-in"));
    }

    @Performs(Act.SIGN_IN)
    @PostMapping(ENROLMENT)
    ModelAndView enrol(
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Pending> found = pending(request).filter(this::mayEnrol);
        if (found.isEmpty()) {
            return Answers.go("/sign-in");
        }
        Pending pending = found.get();
        return switch (account.enrolSecondFactor(pending.person(), secret, code, null)) {
            case Granted<List<String>>(List<String> recovery) -> Answers.form(
                    "people/recovery-codes",
                    Map.of("codes", recovery, "onward", session.open(pending, request, response)));
            case Refused<List<String>>(List<Reason> reasons) ->
                Answers.again("people/second-factor-new", proposal(pending, secret), reasons);
        };
    }

    private Optional<Pending> pending(HttpServletRequest request) {
        return Pending.of(request, clock.instant());
    }

    /** Never for someone who has a second factor: the first step alone must not replace it. */
    private boolean mayEnrol(Pending pending) {
        return !account.state(pending.person()).twoSteps();
    }

    private static Map<String, Object> proposal(Pending pending, String secret) {
        return Map.of("action", ENROLMENT, "required", true, "proposal", FactorProposal.of(pending.name(), secret));
    }
}

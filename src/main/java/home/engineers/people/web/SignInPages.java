package home.engineers.people.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.people.Act;
import home.engineers.people.WayToSignIn;
import home.engineers.people.internal.Passkeys;
import home.engineers.people.internal.SignIn;
import home.engineers.people.internal.SignIn.Passed;
import home.engineers.people.rules.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in with a password, and signing out. */
@Controller
class SignInPages {
    private final SignIn signIn;
    private final HouseSession session;
    private final Passkeys passkeys;
    private final ObjectProvider<WayToSignIn> ways;

    SignInPages(SignIn signIn, HouseSession session, Passkeys passkeys, ObjectProvider<WayToSignIn> ways) {
        this.signIn = signIn;
        this.session = session;
        this.passkeys = passkeys;
        this.ways = ways;
    }

    @Performs(Act.SIGN_IN)
    @GetMapping("/sign-in")
    ModelAndView show(@RequestParam(defaultValue = "") String then, Actor actor) {
        return actor.signedIn() ? Answers.go(LocalPath.or(then)) : Answers.form("people/sign-in", model("", then));
    }

    @Performs(Act.SIGN_IN)
    @PostMapping("/sign-in")
    ModelAndView enter(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.byPassword(name, password, HouseSession.client(request))) {
            case Granted<Passed>(Passed passed) -> Answers.go(session.proceed(passed, then, false, request, response));
            case Refused<Passed>(List<Reason> reasons) -> Answers.again("people/sign-in", model(name, then), reasons);
        };
    }

    @Performs(Act.SIGN_OUT)
    @PostMapping("/sign-out")
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        session.end(request, response);
        return Answers.go("/");
    }

    /** The page of signing in with what was at fault in another way. */
    ModelAndView again(String then, List<Reason> reasons) {
        return Answers.again("people/sign-in", model("", then), reasons);
    }

    private Map<String, Object> model(String name, String then) {
        return Map.of("name", name, "then", then, "ways", ways.orderedStream().toList(), "origin", passkeys.origin().orElse(""));
    }
}

package home.engineers.people.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.people.Act;
import home.engineers.people.internal.SignIn;
import home.engineers.people.internal.SignIn.Passed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in with a one-time code: the first time after an import, and whenever the password is forgotten. */
@Controller
class CodePages {
    private final SignIn signIn;
    private final HouseSession session;

    CodePages(SignIn signIn, HouseSession session) {
        this.signIn = signIn;
        this.session = session;
    }

    @Performs(Act.SIGN_IN)
    @GetMapping("/sign-in/code")
    ModelAndView ask(@RequestParam(defaultValue = "") String then) {
        return Answers.form("people/code", Map.of("name", "", "then", then));
    }

    @Performs(Act.SIGN_IN)
    @PostMapping("/sign-in/code")
    ModelAndView send(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String then,
            Page page,
            HttpServletRequest request) {
        return switch (signIn.sendCode(name, HouseSession.client(request), page.language())) {
            case Granted<String>(String challenge) ->
                Answers.form("people/code-entry", Map.of("name", name, "then", then, "challenge", challenge));
            case Refused<String>(List<Reason> reasons) ->
                Answers.again("people/code", Map.of("name", name, "then", then), reasons);
        };
    }

    @Performs(Act.SIGN_IN)
    @PostMapping("/sign-in/code/check")
    ModelAndView check(
            @RequestParam(defaultValue = "") String challenge,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.byCode(challenge, code)) {
            case Granted<Passed>(Passed passed) -> Answers.go(session.proceed(passed, then, true, request, response));
            case Refused<Passed>(List<Reason> reasons) -> Answers.again(
                    "people/code-entry", Map.of("name", name, "then", then, "challenge", challenge), reasons);
        };
    }
}

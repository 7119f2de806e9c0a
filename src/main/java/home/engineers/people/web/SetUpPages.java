package home.engineers.people.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.people.Act;
import home.engineers.people.internal.SetUp;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page behind the one-time link of a new house; to everyone else, and afterwards, it does not exist. */
@Controller
class SetUpPages {
    private final SetUp setUp;

    SetUpPages(SetUp setUp) {
        this.setUp = setUp;
    }

    @Performs(Act.SIGN_IN)
    @GetMapping("/set-up/{token}")
    ModelAndView show(@PathVariable String token) {
        demandOpen(token);
        return Answers.form("people/set-up", Map.of("token", token, "name", "", "address", ""));
    }

    @Performs(Act.SIGN_IN)
    @PostMapping("/set-up/{token}")
    ModelAndView signUp(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String password,
            Page page,
            RedirectAttributes attributes) {
        demandOpen(token);
        return switch (setUp.signUp(token, name, address, password)) {
            case Granted<PersonId> granted -> {
                attributes.addFlashAttribute("flash", page.t("people.setUp.done"));
                yield Answers.go("/sign-in");
            }
            case Refused<PersonId>(List<Reason> reasons) ->
                Answers.again("people/set-up", Map.of("token", token, "name", name, "address", address), reasons);
        };
    }

    private void demandOpen(String token) {
        if (!setUp.open(token)) {
            throw new Absent();
        }
    }
}

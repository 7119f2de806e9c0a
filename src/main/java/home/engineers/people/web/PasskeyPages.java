package home.engineers.people.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.Page;
import home.engineers.people.Act;
import home.engineers.people.Confirmed;
import home.engineers.people.internal.Passkey;
import home.engineers.people.internal.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own passkeys: what there are, a new one, its name and its end. */
@Controller
class PasskeyPages {
    private static final String PASSKEYS = "/people/passkeys";
    private static final String ID = "/{id:[0-9a-f-]{36}}";
    private final Passkeys passkeys;
    private final HouseClock clock;

    PasskeyPages(Passkeys passkeys, HouseClock clock) {
        this.passkeys = passkeys;
        this.clock = clock;
    }

    @Confirmed(then = PASSKEYS)
    @Performs(Act.PASSKEY_KEEP)
    @GetMapping(PASSKEYS)
    ModelAndView list(Actor actor) {
        return Answers.form("people/passkeys", model(actor, ""));
    }

    @Confirmed(then = PASSKEYS)
    @Performs(Act.PASSKEY_KEEP)
    @PostMapping(PASSKEYS + "/options")
    ResponseEntity<String> options(Actor actor, HttpServletRequest request) {
        demandOrigin(passkeys);
        PublicKeyCredentialCreationOptions options = passkeys.creation(actor.requirePerson());
        PasskeyAsked.keep(request, PASSKEYS, options, clock.instant());
        return json(passkeys.text(options));
    }

    @Confirmed(then = PASSKEYS)
    @Performs(Act.PASSKEY_KEEP)
    @PostMapping(PASSKEYS)
    ModelAndView register(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String credential,
            Actor actor,
            Page page,
            HttpServletRequest request,
            RedirectAttributes after) {
        demandOrigin(passkeys);
        PublicKeyCredentialCreationOptions options =
                PasskeyAsked.take(request, PASSKEYS, PublicKeyCredentialCreationOptions.class, clock.instant());
        Outcome<Passkey> outcome =
                passkeys.register(actor.requirePerson(), options, credential, name, HouseSession.id(request));
        return answer(outcome, actor, name, page.t("people.passkey.added"), after);
    }

    @Confirmed(then = PASSKEYS)
    @Performs(Act.PASSKEY_KEEP)
    @PostMapping(PASSKEYS + ID + "/name")
    ModelAndView rename(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String name, Actor actor, Page page,
            RedirectAttributes after) {
        return answer(own(passkeys.rename(actor.requirePerson(), id, name)), actor, "", page.t("people.passkey.renamed"), after);
    }

    @Confirmed(then = PASSKEYS)
    @Performs(Act.PASSKEY_KEEP)
    @PostMapping(PASSKEYS + ID + "/end")
    ModelAndView remove(
            @PathVariable UUID id, Actor actor, Page page, HttpServletRequest request, RedirectAttributes after) {
        Outcome<Boolean> outcome = passkeys.remove(actor.requirePerson(), id, HouseSession.id(request));
        return answer(own(outcome), actor, "", page.t("people.passkey.removed"), after);
    }

    private static Outcome<Boolean> own(Outcome<Boolean> outcome) {
        if (outcome instanceof Granted<Boolean>(Boolean done) && !done) {
            throw new Absent();
        }
        return outcome;
    }

    private ModelAndView answer(Outcome<?> outcome, Actor actor, String name, String done, RedirectAttributes after) {
        return switch (outcome) {
            case Granted<?> granted -> {
                after.addFlashAttribute("flash", done);
                yield Answers.go(PASSKEYS);
            }
            case Refused<?>(List<Reason> reasons) -> Answers.again("people/passkeys", model(actor, name), reasons);
        };
    }

    private Map<String, Object> model(Actor actor, String name) {
        return Map.of(
                "passkeys", passkeys.of(actor.requirePerson()), "name", name, "origin", passkeys.origin().orElse(""));
    }

    /** Without an address of the house there are no passkeys, and nothing to ask for. */
    static void demandOrigin(Passkeys passkeys) {
        if (passkeys.origin().isEmpty()) {
            throw new Absent();
        }
    }

    static ResponseEntity<String> json(String text) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(text);
    }
}

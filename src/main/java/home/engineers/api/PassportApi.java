package home.engineers.api;

import static home.engineers.kernel.web.RefusedRequest.orElse422;

import home.engineers.careers.Act;
import home.engineers.careers.Passports;
import home.engineers.careers.Passports.Passport;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The own career passport. */
@RestController
class PassportApi {
    private final Passports passports;

    PassportApi(Passports passports) {
        this.passports = passports;
    }

    /** Hours by year as they count, and everything on record with who stands behind it. */
    @GetMapping("/api/v1/passport")
    @Performs(Act.PASSPORT_KEEP)
    Passport passport(Actor actor) {
        return passports.passport(actor);
    }

    /** The certificates that stand as one W3C verifiable presentation; 422 where none stands. */
    @GetMapping(value = "/api/v1/passport/presentation", produces = "application/vp")
    @Performs(Act.PASSPORT_KEEP)
    byte[] presentation(Actor actor) {
        return orElse422(passports.presentation(actor)).getBytes(StandardCharsets.UTF_8);
    }
}

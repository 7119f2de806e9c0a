package home.engineers.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.SignedIn;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes a request on behalf of a person: {@code mvc.perform(get("/me").with(SignedInAs.person(id, "周工")))}. */
public record SignedInAs(PersonId person, String displayName) implements SignedIn {
    public static RequestPostProcessor person(PersonId person, String displayName) {
        SignedInAs principal = new SignedInAs(person, displayName);
        return authentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
    }

    public static RequestPostProcessor person(PersonId person) {
        return person(person, person.toString());
    }
}

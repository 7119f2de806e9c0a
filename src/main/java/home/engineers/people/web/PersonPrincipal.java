package home.engineers.people.web;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.SignedIn;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who is signed in, as kept in the session; sessions are found again by {@link #getName}. */
record PersonPrincipal(UUID id, String displayName) implements SignedIn, AuthenticatedPrincipal, Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public PersonId person() {
        return new PersonId(id);
    }

    @Override
    public String getName() {
        return id.toString();
    }
}

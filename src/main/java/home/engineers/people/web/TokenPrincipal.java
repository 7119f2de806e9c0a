package home.engineers.people.web;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Limited;
import home.engineers.kernel.authority.SignedIn;
import home.engineers.people.internal.AccessToken;

/** A program that acts for a person by an access token. */
record TokenPrincipal(AccessToken token) implements SignedIn, Limited {
    @Override
    public PersonId person() {
        return token.person();
    }

    @Override
    public String displayName() {
        return token.name();
    }

    @Override
    public boolean allows(String act, boolean reading) {
        return token.scopes().stream().anyMatch(scope -> scope.opens(act, reading));
    }
}

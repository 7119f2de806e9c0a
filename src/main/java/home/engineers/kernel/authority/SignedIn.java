package home.engineers.kernel.authority;

import home.engineers.kernel.PersonId;

/** The security principal of a signed-in person. */
public interface SignedIn {
    PersonId person();

    /** Name shown in the head of the page. */
    String displayName();
}

package home.engineers.people;

import home.engineers.kernel.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets a person in whose identity has been proven by any {@link WayToSignIn}. */
public interface Admission {
    /**
     * Opens the session, or leads to the second factor where one is due.
     *
     * @param then local path to go to afterwards; anything else is ignored
     * @return path to send the browser to
     */
    String admit(PersonId person, String then, HttpServletRequest request, HttpServletResponse response);
}

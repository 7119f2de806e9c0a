package home.engineers.people;

import home.engineers.kernel.LocalizedText;

/**
 * Another way in beside password and code, such as a passkey or an identity provider: offered as a bean, it appears on
 * the sign-in page as a link to its own first page. It proves who someone is and then hands over to
 * {@link Admission#admit}; second factor, session and device cookie stay with the house.
 */
public interface WayToSignIn {
    LocalizedText label();

    /** Local path of the page where this way begins. */
    String path();
}

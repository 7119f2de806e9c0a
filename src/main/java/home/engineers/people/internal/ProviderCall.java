package home.engineers.people.internal;

import java.io.Serial;
import java.io.Serializable;

/**
 * One asking of the identity provider, kept until it answers.
 *
 * @param state comes back with the answer, so that nobody slips in an answer of another browser
 * @param nonce comes back inside the ID token, so that no token is used twice
 * @param verifier proves at the end that it was the house that began (PKCE, RFC 7636)
 * @param back address of the house to which the provider sends the browser
 */
public record ProviderCall(String state, String nonce, String verifier, String back) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;
}

package home.engineers.people.internal;

import home.engineers.kernel.LocalizedText;
import java.net.URI;

/**
 * The identity provider as the operator set it up.
 *
 * @param client id of the house at the provider
 * @param name under which it is offered
 */
record ProviderSettings(URI issuer, String client, String secret, LocalizedText name) {
    URI discovery() {
        return URI.create(issuer.toString().replaceAll("/+$", "") + "/.well-known/openid-configuration");
    }
}

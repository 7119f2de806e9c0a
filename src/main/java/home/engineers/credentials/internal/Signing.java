package home.engineers.credentials.internal;

import home.engineers.credentials.proof.CredentialFault;
import home.engineers.credentials.proof.Cryptosuite;
import home.engineers.credentials.proof.DataIntegrity;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.json.CanonicalJson;
import home.engineers.kernel.time.HouseClock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signs with the key of an association, by the suites of {@code house.credentials.suites}. */
@Component
class Signing {
    private final IssuerKeys keys;
    private final HouseClock clock;
    private final List<Cryptosuite> suites;

    Signing(IssuerKeys keys, HouseClock clock, @Value("${house.credentials.suites}") String suites) {
        this.keys = keys;
        this.clock = clock;
        this.suites = Arrays.stream(suites.split(",")).map(String::strip).map(Signing::suite).toList();
    }

    private static Cryptosuite suite(String name) {
        return Cryptosuite.named(name).orElseThrow(
                () -> new IllegalArgumentException("house.credentials.suites: no cryptosuite " + name));
    }

    /** @param key of the first proof @param text one line of JSON */
    record Signed(IssuerKey key, String text) {}

    /** Signs many with the same keys, which are opened once. */
    Signer of(OrganisationId association) {
        Map<Cryptosuite, IssuerKeys.Signing> opened = new HashMap<>();
        suites.forEach(suite -> opened.put(suite, keys.signing(association, suite.algorithm())));
        return document -> {
            try {
                Map<String, Object> signed = document;
                for (Cryptosuite suite : suites) {
                    IssuerKeys.Signing by = opened.get(suite);
                    signed = DataIntegrity.sign(signed, suite, by.secret(), by.key().method(), clock.instant());
                }
                return new Signed(opened.get(suites.getFirst()).key(), CanonicalJson.of(signed));
            } catch (CredentialFault impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }

    Signed sign(Map<String, Object> document, OrganisationId association) {
        return of(association).sign(document);
    }

    /** Whether the key is the one that signs now. */
    boolean signs(IssuerKey key) {
        return keys.signing(key.association(), suites.getFirst().algorithm()).key().id().equals(key.id());
    }

    /** Signs documents. */
    @FunctionalInterface
    interface Signer {
        Signed sign(Map<String, Object> document);
    }
}

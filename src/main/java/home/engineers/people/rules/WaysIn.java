package home.engineers.people.rules;

import home.engineers.kernel.Reason;
import java.util.Optional;

/**
 * The ways in a person has, and which of them may go.
 *
 * @param password whether there is a password
 * @param code whether a one-time code reaches the person
 * @param passkeys how many
 * @param providers accounts at identity providers that are linked
 * @param secondFactor whether there is a second factor by codes
 * @param secondFactorAsked whether an office held today asks for one
 */
public record WaysIn(
        boolean password, boolean code, int passkeys, int providers, boolean secondFactor, boolean secondFactorAsked) {

    /** Nobody locks oneself out, nor lays down the second factor that an office asks for. */
    public Optional<Reason> againstRemovingAPasskey() {
        if (passkeys > 1) {
            return Optional.empty();
        }
        if (!password && !code && providers == 0) {
            return Optional.of(Reason.of("people.ways.last"));
        }
        return secondFactorAsked && !secondFactor ? Optional.of(Reason.of("people.passkey.keep")) : Optional.empty();
    }

    public Optional<Reason> againstUnlinkingAProvider() {
        boolean another = password || code || passkeys > 0 || providers > 1;
        return another ? Optional.empty() : Optional.of(Reason.of("people.ways.last"));
    }
}

package home.engineers.credentials;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Certificates as programs read them. */
public interface Certificates {
    /** The actor's own, and those of the units for which the actor acts today, the newest first. */
    List<Held> own(Actor actor);

    /**
     * Takes out the certificate of a membership or a term as expert, the actor's own or of a unit for which the actor acts.
     *
     * @param source of the membership or the term
     * @throws home.engineers.kernel.authority.Absent where nothing of this kind is the actor's to take out
     */
    Outcome<Credential> take(Actor actor, Credential.SourceKind kind, UUID source);

    /**
     * What everyone may know of a certificate.
     *
     * @param code the number, or the last part of the address of its public page
     * @throws home.engineers.kernel.authority.Absent where there is none, or its holder's data were erased
     */
    Checked check(String code);

    /** @param template name of what it certifies @param association that issued it */
    record Held(Credential credential, LocalizedText template, LocalizedText association) {}

    /**
     * A certificate checked as anyone else would check it, against issuer and status list.
     *
     * @param sentence what it certifies
     * @param page address of its public page
     * @param reasons why it is not valid; empty where it is
     * @param changes of its status, the newest first
     */
    record Checked(
            Held held, LocalizedText sentence, String issuer, String page, Instant at, List<Why> reasons, List<Change> changes) {
        public Checked {
            reasons = List.copyOf(reasons);
            changes = List.copyOf(changes);
        }

        public boolean valid() {
            return reasons.isEmpty();
        }
    }

    /** @param code key of the reason, such as {@code credentials.fault.revoked} */
    record Why(String code, LocalizedText text) {}

    /** @param with number of the certificate it fell with, or null */
    record Change(CredentialState state, String reason, Instant at, @Nullable String with) {}
}

package home.engineers.people.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/**
 * Passkeys as the ceremonies of Spring Security read and write them. Spring Security compares the signature counter with
 * the one at registration alone; this compares it with the one last seen.
 */
@Component
class PasskeyStore implements UserCredentialRepository {
    private final PasskeyTable passkeys;
    private final IdSource ids;
    private final HouseClock clock;

    PasskeyStore(PasskeyTable passkeys, IdSource ids, HouseClock clock) {
        this.passkeys = passkeys;
        this.ids = ids;
        this.clock = clock;
    }

    /** The counter went back or stood still: there is a copy of the authenticator. */
    static final class Copied extends RuntimeException {
        Copied(Bytes credential) {
            super("the signature counter of " + credential.toBase64UrlString() + " has not grown");
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return passkeys.record(credential).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return passkeys.records(handle);
    }

    @Override
    public void save(CredentialRecord record) {
        if (passkeys.byCredential(record.getCredentialId()).isEmpty()) {
            PersonId owner = passkeys.owner(record.getUserEntityUserId()).orElseThrow();
            passkeys.add(ids.next(), owner, record, clock.instant());
        } else if (!passkeys.used(record.getCredentialId(), record.getSignatureCount(), clock.instant())) {
            throw new Copied(record.getCredentialId());
        }
    }

    /**
     * Removes a passkey without asking whether it is the last way in. Owners remove theirs by {@link Passkeys}; the filter of
     * Spring Security that would call this is not among the house's.
     */
    @Override
    public void delete(Bytes credential) {
        passkeys.byCredential(credential).ifPresent(one -> passkeys.delete(one.person(), one.id()));
    }
}

package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Persons as authenticators know them: under a random handle, shown by their sign-in name. They are asked for by the text
 * of their id, never by a name that someone typed.
 */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private static final int HANDLE_BYTES = 32;
    private final PasskeyTable passkeys;
    private final Persons persons;
    private final SecureRandom random;

    PasskeyOwners(PasskeyTable passkeys, Persons persons, SecureRandom random) {
        this.passkeys = passkeys;
        this.persons = persons;
        this.random = random;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return passkeys.owner(handle).flatMap(persons::find).map(person -> entity(person, handle)).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
        return persons.find(new PersonId(UUID.fromString(id)))
                .map(person -> entity(person, passkeys.handle(person.id(), fresh())))
                .orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(Person person, Bytes handle) {
        String known = Stream.of(Optional.ofNullable(person.mobile()), Optional.ofNullable(person.mail()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(person.name());
        return ImmutablePublicKeyCredentialUserEntity.builder().id(handle).name(known).displayName(person.name()).build();
    }

    private Bytes fresh() {
        byte[] handle = new byte[HANDLE_BYTES];
        random.nextBytes(handle);
        return new Bytes(handle);
    }

    /** Handles are given on asking. */
    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("an owner is a person of the house");
    }

    /** They go with the account. */
    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("an owner is a person of the house");
    }
}

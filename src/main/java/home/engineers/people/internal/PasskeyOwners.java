package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
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

    /** @throws Absent where the person was erased meanwhile, so that Spring Security makes no owner of its own */
    @Override
    public PublicKeyCredentialUserEntity findByUsername(String id) {
        return entity(persons.find(new PersonId(UUID.fromString(id))).orElseThrow(Absent::new));
    }

    private PublicKeyCredentialUserEntity entity(Person person) {
        return entity(person, passkeys.handle(person.id(), fresh()));
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

    /** Keeps nothing: who an owner is stands in the register, and the handle was given on asking. @throws Absent for whoever does not stand there */
    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        passkeys.owner(owner.getId()).orElseThrow(Absent::new);
    }

    /** Takes all passkeys of the owner; the person stays. */
    @Override
    public void delete(Bytes handle) {
        passkeys.owner(handle).ifPresent(passkeys::deleteAll);
    }
}

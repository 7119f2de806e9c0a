package home.engineers.people.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passkeys of a person: registering, naming, removing, and showing who one is with them. */
@Service
public class Passkeys {
    /** What is said where the signature counter went back. */
    static final String COPIED = "people.passkey.copied";

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;

    private final PasskeyCeremony ceremony;
    private final PasskeyTable table;
    private final HouseOrigin house;
    private final WayInBook book;
    private final WaysInOfPerson ways;
    private final OpenSessions sessions;
    private final Guard guard;

    Passkeys(
            PasskeyCeremony ceremony,
            PasskeyTable table,
            HouseOrigin house,
            WayInBook book,
            WaysInOfPerson ways,
            OpenSessions sessions,
            Guard guard) {
        this.ceremony = ceremony;
        this.table = table;
        this.house = house;
        this.book = book;
        this.ways = ways;
        this.sessions = sessions;
        this.guard = guard;
    }

    /** The address at which passkeys can be used; empty where the house has none for them. */
    public Optional<String> origin() {
        return house.forPasskeys().map(HouseOrigin.Origin::origin);
    }

    public List<Passkey> of(PersonId person) {
        return table.of(person);
    }

    public int count(PersonId person) {
        return table.count(person);
    }

    /** What the browser is asked for when a passkey is made. */
    @Transactional
    public PublicKeyCredentialCreationOptions creation(PersonId person) {
        return ceremony.creation(person);
    }

    /** @param person whose passkeys are asked for, or null where any will do */
    @Transactional
    public PublicKeyCredentialRequestOptions request(@Nullable PersonId person) {
        return ceremony.request(person);
    }

    /** Options as the browser reads them, in JSON. */
    public String text(Object options) {
        return ceremony.text(options);
    }

    /** @param options those the browser was asked with, or null where they are over */
    @Transactional
    public Outcome<Passkey> register(
            PersonId person, @Nullable PublicKeyCredentialCreationOptions options, String credential, String typed,
            @Nullable String session) {
        String name = typed.strip();
        List<Reason> faults = faults(person, name);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        if (options == null) {
            return Outcome.refused(Reason.of("people.passkey.over"));
        }
        return ceremony.register(options, credential, name).map(passkey -> {
            book.enter(person, WayInBook.Deed.PASSKEY_ADDED, name);
            sessions.endOthers(person, session);
            return passkey;
        });
    }

    private List<Reason> faults(PersonId person, String name) {
        List<Reason> faults = new ArrayList<>(nameFault(name).stream().toList());
        if (table.count(person) >= MOST) {
            faults.add(Reason.of("people.passkey.tooMany", MOST));
        }
        return faults;
    }

    private static Optional<Reason> nameFault(String name) {
        return name.isEmpty() || name.length() > LONGEST_NAME
                ? Optional.of(Reason.at("name", "people.passkey.name.bad", LONGEST_NAME))
                : Optional.empty();
    }

    /** Refused where the name is none; empty refusal of another's passkey is {@code Absent} at the caller. */
    @Transactional
    public Outcome<Boolean> rename(PersonId person, UUID id, String typed) {
        String name = typed.strip();
        return nameFault(name)
                .<Outcome<Boolean>>map(Outcome::refused)
                .orElseGet(() -> Outcome.granted(table.rename(person, id, name)));
    }

    /** Refused where it is the last way in, or the last second factor of someone whose office asks for one. */
    @Transactional
    public Outcome<Boolean> remove(PersonId person, UUID id, @Nullable String session) {
        Optional<Passkey> own = table.of(person).stream().filter(one -> one.id().equals(id)).findAny();
        if (own.isEmpty()) {
            return Outcome.granted(false);
        }
        Optional<Reason> against = ways.of(person).againstRemovingAPasskey();
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        table.delete(person, id);
        book.enter(person, WayInBook.Deed.PASSKEY_REMOVED, own.get().name());
        sessions.endOthers(person, session);
        return Outcome.granted(true);
    }

    /**
     * Who shows a passkey. A copy that is found out is told to its owner.
     *
     * @param options those the browser was asked with, or null where they are over
     */
    @Transactional
    public Outcome<PersonId> prove(
            @Nullable PublicKeyCredentialRequestOptions options, String credential, Client client) {
        if (options == null) {
            return Outcome.refused(Reason.of("people.passkey.over"));
        }
        Optional<Passkey> claimed = ceremony.claimed(credential);
        PersonId owner = claimed.map(Passkey::person).orElse(null);
        String name = claimed.map(one -> one.id().toString()).orElse("");
        Guard.Try attempt = guard.begin("passkey", name, owner, client);
        if (attempt.delay().isPresent()) {
            return Outcome.refused(SignIn.waitFor(attempt.delay().get()));
        }
        Outcome<Passkey> outcome = ceremony.prove(options, credential);
        switch (outcome) {
            case Granted<Passkey> granted -> guard.succeeded(attempt);
            case Refused<Passkey>(List<Reason> reasons) when reasons.getFirst().key().equals(COPIED) ->
                book.enter(claimed.orElseThrow().person(), WayInBook.Deed.PASSKEY_COPIED, claimed.get().name());
            case Refused<Passkey> refused -> {}
        }
        return outcome.map(Passkey::person);
    }
}

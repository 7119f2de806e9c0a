package home.engineers.people.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Language;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person changes about the own way in. Every change ends all other sessions. */
@Service
public class OwnAccount {
    private final Persons persons;
    private final AccountTable accounts;
    private final PasskeyTable passkeys;
    private final Passwords passwords;
    private final Codes codes;
    private final SecondFactors factors;
    private final OpenSessions sessions;
    private final Guard guard;
    private final WayInBook book;

    OwnAccount(
            Persons persons,
            AccountTable accounts,
            PasskeyTable passkeys,
            Passwords passwords,
            Codes codes,
            SecondFactors factors,
            OpenSessions sessions,
            Guard guard,
            WayInBook book) {
        this.persons = persons;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.codes = codes;
        this.factors = factors;
        this.sessions = sessions;
        this.guard = guard;
        this.book = book;
    }

    /**
     * @param recoveryLeft recovery codes not yet used
     * @param passkeys how many there are
     */
    public record State(boolean password, boolean secondFactor, boolean secondFactorRequired, int recoveryLeft, int passkeys) {
        /** Whether there is a second step by a code or a passkey. */
        public boolean twoSteps() {
            return secondFactor || passkeys > 0;
        }
    }

    public State state(PersonId person) {
        Account account = accounts.of(person);
        return new State(
                account.password() != null,
                account.hasSecondFactor(),
                factors.required(person),
                accounts.recoveryLeft(person),
                passkeys.count(person));
    }

    /** Whether an office held now asks for a second factor that there is not yet. */
    public boolean mustEnrol(Actor actor) {
        return factors.lacking(actor.requirePerson(), actor.seats());
    }

    /** Shows by the password that the person is still there. */
    public Outcome<PersonId> confirm(PersonId person, String password, Client client) {
        Guard.Try attempt = guard.begin("password", person.toString(), person, client);
        if (attempt.delay().isPresent()) {
            return Outcome.refused(SignIn.waitFor(attempt.delay().get()));
        }
        if (!passwords.matches(password, accounts.of(person).password())) {
            return Outcome.refused(Reason.at("password", "people.confirm.wrong"));
        }
        guard.succeeded(attempt);
        return Outcome.granted(person);
    }

    /** Sends a code to where the person is reached. @return the challenge to answer */
    public Outcome<String> sendCode(PersonId id, Client client, Language language) {
        Person person = persons.find(id).orElseThrow();
        String address = person.mobile() != null ? person.mobile() : person.mail();
        return address == null
                ? Outcome.refused(Reason.of("people.confirm.unreachable"))
                : codes.sendTo(person, address, client, language);
    }

    public Outcome<PersonId> confirmByCode(PersonId person, String challenge, String code) {
        return switch (codes.redeem(challenge, code)) {
            case Granted<PersonId>(PersonId proven) when !proven.equals(person) -> Outcome.refused(Reason.of("people.code.over"));
            case Outcome<PersonId> answer -> answer;
        };
    }

    /** The old password is asked for where there is one and the session has not been confirmed otherwise. */
    @Transactional
    public Outcome<PersonId> setPassword(
            PersonId id, String old, String fresh, boolean confirmed, Client client, @Nullable String session) {
        Person person = persons.find(id).orElseThrow();
        if (accounts.of(id).password() != null && !confirmed
                && confirm(id, old, client) instanceof Refused<PersonId>(List<Reason> reasons)) {
            return Outcome.refused(reasons.stream().map(OwnAccount::ofTheOldPassword).toList());
        }
        Optional<Reason> fault = passwords.fault(fresh, person);
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        accounts.setPassword(id, passwords.hash(fresh));
        book.enter(id, WayInBook.Deed.PASSWORD_SET, "");
        sessions.endOthers(id, session);
        return Outcome.granted(id);
    }

    private static Reason ofTheOldPassword(Reason reason) {
        return "password".equals(reason.field()) ? Reason.at("old", "people.password.oldWrong") : reason;
    }

    public String proposeSecondFactor() {
        return factors.propose();
    }

    /** @return the recovery codes, shown only now */
    @Transactional
    public Outcome<List<String>> enrolSecondFactor(PersonId person, String secret, String code, @Nullable String session) {
        Optional<List<String>> recovery = factors.enrol(person, secret, code);
        if (recovery.isEmpty()) {
            return Outcome.refused(Reason.at("code", "people.secondFactor.wrong"));
        }
        book.enter(person, WayInBook.Deed.SECOND_FACTOR_SET, "");
        sessions.endOthers(person, session);
        return Outcome.granted(recovery.get());
    }

    /** New recovery codes in place of the old ones, shown only now; empty where there is no second factor. */
    @Transactional
    public List<String> renewRecovery(PersonId person) {
        if (!accounts.of(person).hasSecondFactor()) {
            return List.of();
        }
        book.enter(person, WayInBook.Deed.RECOVERY_CODES_RENEWED, "");
        return factors.renewRecovery(person);
    }

    /** Refused with a wrong code, or where a role held today asks for the second factor. */
    @Transactional
    public Outcome<PersonId> dropSecondFactor(PersonId person, String code, Client client, @Nullable String session) {
        if (factors.required(person)) {
            return Outcome.refused(Reason.of("people.secondFactor.keep"));
        }
        Guard.Try attempt = guard.begin("second-factor", person.toString(), person, client);
        if (attempt.delay().isPresent() || !factors.check(person, code)) {
            return Outcome.refused(Reason.at("code", "people.secondFactor.wrong"));
        }
        guard.succeeded(attempt);
        accounts.dropSecondFactor(person);
        book.enter(person, WayInBook.Deed.SECOND_FACTOR_DROPPED, "");
        sessions.endOthers(person, session);
        return Outcome.granted(person);
    }
}

package home.engineers.people.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
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
    private final Passwords passwords;
    private final SecondFactors factors;
    private final OpenSessions sessions;
    private final Guard guard;

    OwnAccount(
            Persons persons,
            AccountTable accounts,
            Passwords passwords,
            SecondFactors factors,
            OpenSessions sessions,
            Guard guard) {
        this.persons = persons;
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.guard = guard;
    }

    /** @param recoveryLeft recovery codes not yet used */
    public record State(boolean password, boolean secondFactor, boolean secondFactorRequired, int recoveryLeft) {}

    public State state(PersonId person) {
        Account account = accounts.of(person);
        return new State(
                account.password() != null,
                account.hasSecondFactor(),
                factors.required(person),
                accounts.recoveryLeft(person));
    }

    /** The old password is asked for only where there is one and the session did not begin with a code. */
    public Outcome<PersonId> setPassword(
            PersonId id, String old, String fresh, boolean byCode, Client client, @Nullable String session) {
        Person person = persons.find(id).orElseThrow();
        Account account = accounts.of(id);
        if (account.password() != null && !byCode) {
            Guard.Try attempt = guard.begin("password", id.toString(), id, client);
            if (attempt.delay().isPresent() || !passwords.matches(old, account.password())) {
                return Outcome.refused(Reason.at("old", "people.password.oldWrong"));
            }
            guard.succeeded(attempt);
        }
        Optional<Reason> fault = passwords.fault(fresh, person);
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        accounts.setPassword(id, passwords.hash(fresh));
        sessions.endOthers(id, session);
        return Outcome.granted(id);
    }

    public String proposeSecondFactor() {
        return factors.propose();
    }

    /** @return the recovery codes, shown only now */
    public Outcome<List<String>> enrolSecondFactor(PersonId person, String secret, String code, @Nullable String session) {
        Optional<List<String>> recovery = factors.enrol(person, secret, code);
        if (recovery.isEmpty()) {
            return Outcome.refused(Reason.at("code", "people.secondFactor.wrong"));
        }
        sessions.endOthers(person, session);
        return Outcome.granted(recovery.get());
    }

    /** Refused with a wrong code, or where a role held today asks for the second factor. */
    @Transactional
    public Outcome<PersonId> dropSecondFactor(PersonId person, String code, Client client) {
        if (factors.required(person)) {
            return Outcome.refused(Reason.of("people.secondFactor.keep"));
        }
        Guard.Try attempt = guard.begin("second-factor", person.toString(), person, client);
        if (attempt.delay().isPresent() || !factors.check(person, code)) {
            return Outcome.refused(Reason.at("code", "people.secondFactor.wrong"));
        }
        guard.succeeded(attempt);
        accounts.dropSecondFactor(person);
        return Outcome.granted(person);
    }
}

package home.engineers.people.internal;

import home.engineers.kernel.Contact;
import home.engineers.kernel.Language;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.throttle.Wait;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The ways in: password, one-time code, passkey, second factor. Identity providers join as
 * {@link home.engineers.people.WayToSignIn}. */
@Service
public class SignIn {
    private final Persons persons;
    private final AccountTable accounts;
    private final PasskeyTable passkeys;
    private final Passwords passwords;
    private final Codes codes;
    private final SecondFactors factors;
    private final Guard guard;
    private final Devices devices;

    SignIn(
            Persons persons,
            AccountTable accounts,
            PasskeyTable passkeys,
            Passwords passwords,
            Codes codes,
            SecondFactors factors,
            Guard guard,
            Devices devices) {
        this.persons = persons;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.codes = codes;
        this.factors = factors;
        this.guard = guard;
        this.devices = devices;
    }

    /** What must still happen before the person is in. */
    public enum Next {
        IN,
        SECOND_FACTOR,
        /** A role asks for a second factor and the person has none yet. */
        ENROLMENT
    }

    /** @param name to show in the head of the page */
    public record Passed(PersonId person, String name, Next next) {}

    /** The same answer, after the same time, for an unknown name, a missing password and a wrong one. */
    public Outcome<Passed> byPassword(String typedName, String password, Client client) {
        String name = Contact.either(typedName).orElse(typedName.strip());
        Optional<Person> person = persons.byAddress(name);
        Guard.Try attempt = guard.begin("password", name, person.map(Person::id).orElse(null), client);
        if (attempt.delay().isPresent()) {
            return Outcome.refused(waitFor(attempt.delay().get()));
        }
        String hash = person.map(known -> accounts.of(known.id()).password()).orElse(null);
        if (!passwords.matches(password, hash)) {
            return Outcome.refused(Reason.of("people.signIn.wrong"));
        }
        guard.succeeded(attempt);
        return Outcome.granted(passed(person.orElseThrow()));
    }

    /** What is next for someone whose identity another way in has proven. */
    public Passed proven(PersonId person) {
        return passed(persons.find(person).orElseThrow());
    }

    /** Sends a code to an address; the answer does not tell whether it belongs to anyone. */
    public Outcome<String> sendCode(String typedName, Client client, Language language) {
        return Contact.either(typedName)
                .map(address -> codes.send(address, client, language))
                .orElseGet(() -> Outcome.refused(Reason.at("name", "people.signIn.noAddress")));
    }

    public Outcome<Passed> byCode(String challenge, String code) {
        return codes.redeem(challenge, code).map(person -> passed(persons.find(person).orElseThrow()));
    }

    /** Who has shown a passkey has shown two factors: the device, and what opened it. */
    public Passed byPasskey(PersonId person) {
        return new Passed(person, persons.find(person).orElseThrow().name(), Next.IN);
    }

    /** The second step of someone whose first step was right. */
    public Outcome<PersonId> bySecondFactor(PersonId person, String code, Client client) {
        Guard.Try attempt = guard.begin("second-factor", person.toString(), person, client);
        if (attempt.delay().isPresent()) {
            return Outcome.refused(waitFor(attempt.delay().get()));
        }
        if (!factors.check(person, code)) {
            return Outcome.refused(Reason.at("code", "people.secondFactor.wrong"));
        }
        guard.succeeded(attempt);
        return Outcome.granted(person);
    }

    /** Books a completed sign-in. @return the token to keep in the device cookie */
    public String completed(PersonId person, Client client) {
        accounts.signedIn(person);
        return devices.remember(client.device(), person);
    }

    public boolean hasPassword(PersonId person) {
        return accounts.of(person).password() != null;
    }

    private Passed passed(Person person) {
        return new Passed(person.id(), person.name(), next(person.id()));
    }

    /** A passkey is a second step only for whom an office asks for one; else it is another way in beside the password. */
    private Next next(PersonId person) {
        if (accounts.of(person).hasSecondFactor()) {
            return Next.SECOND_FACTOR;
        }
        if (!factors.required(person)) {
            return Next.IN;
        }
        return passkeys.count(person) > 0 ? Next.SECOND_FACTOR : Next.ENROLMENT;
    }

    static Reason waitFor(Duration delay) {
        return Wait.reason("people.signIn.waitSeconds", "people.signIn.waitMinutes", delay);
    }
}

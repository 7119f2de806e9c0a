package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.messages.Messages;
import home.engineers.people.rules.WaysIn;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the ways in of a person as they stand now. */
@Component
class WaysInOfPerson {
    private final Persons persons;
    private final AccountTable accounts;
    private final PasskeyTable passkeys;
    private final SecondFactors factors;
    private final ProviderTable links;
    private final ObjectProvider<ProviderClient> provider;
    private final ObjectProvider<Messages> messages;

    WaysInOfPerson(
            Persons persons,
            AccountTable accounts,
            PasskeyTable passkeys,
            SecondFactors factors,
            ProviderTable links,
            ObjectProvider<ProviderClient> provider,
            ObjectProvider<Messages> messages) {
        this.persons = persons;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.factors = factors;
        this.links = links;
        this.provider = provider;
        this.messages = messages;
    }

    /** Only an account at the provider that is set up now leads in. */
    private int linked(PersonId id) {
        ProviderClient client = provider.getIfAvailable();
        return client != null && links.of(id, client.settings().issuer().toString()).isPresent() ? 1 : 0;
    }

    WaysIn of(PersonId id) {
        Person person = persons.find(id).orElseThrow();
        Account account = accounts.of(id);
        boolean reached = Stream.of(Optional.ofNullable(person.mobile()), Optional.ofNullable(person.mail()))
                .flatMap(Optional::stream)
                .anyMatch(messages.getObject()::reaches);
        return new WaysIn(
                account.password() != null, reached, passkeys.count(id), linked(id), account.hasSecondFactor(), factors.required(id));
    }
}

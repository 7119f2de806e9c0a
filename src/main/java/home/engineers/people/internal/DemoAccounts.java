package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.people.Accounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@Service
class DemoAccounts implements Accounts {
    private final AccountTable accounts;
    private final Persons persons;
    private final Passwords passwords;
    private final boolean demo;

    DemoAccounts(AccountTable accounts, Persons persons, Passwords passwords, @Value("${house.demo}") boolean demo) {
        this.accounts = accounts;
        this.persons = persons;
        this.passwords = passwords;
        this.demo = demo;
    }

    @Override
    public void givePassword(PersonId person, String password) {
        if (!demo || !persons.find(person).orElseThrow().invented()) {
            throw new IllegalStateException("only the cast of a demo house is given passwords");
        }
        accounts.setPassword(person, passwords.hash(password));
    }
}

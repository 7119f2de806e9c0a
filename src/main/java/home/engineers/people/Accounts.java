package home.engineers.people;

import home.engineers.kernel.PersonId;

/** What a demo house needs so that its cast can sign in. */
public interface Accounts {
    /**
     * Gives an invented person a password without asking whether it is a good one.
     *
     * @throws IllegalStateException outside a demo house, or where the person is not invented
     */
    void givePassword(PersonId person, String password);
}

package home.engineers.people.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.PersonId;
import home.engineers.messages.Messages;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Notes every change of a way in where the person sees it, and tells the person in the inbox and by mail. */
@Component
class WayInBook {
    private static final String LINK = "/people/sessions";
    private final Looks looks;
    private final Persons persons;
    private final ObjectProvider<Messages> messages;

    WayInBook(Looks looks, Persons persons, ObjectProvider<Messages> messages) {
        this.looks = looks;
        this.persons = persons;
        this.messages = messages;
    }

    enum Deed {
        PASSKEY_ADDED(Looks.What.PASSKEY_ADDED),
        PASSKEY_REMOVED(Looks.What.PASSKEY_REMOVED),
        /** Someone showed a copy of it; nobody was let in. */
        PASSKEY_COPIED(Looks.What.PASSKEY_COPIED),
        PROVIDER_LINKED(Looks.What.PROVIDER_LINKED),
        PROVIDER_UNLINKED(Looks.What.PROVIDER_UNLINKED),
        PASSWORD_SET(Looks.What.PASSWORD_SET),
        SECOND_FACTOR_SET(Looks.What.SECOND_FACTOR_SET),
        SECOND_FACTOR_DROPPED(Looks.What.SECOND_FACTOR_DROPPED),
        RECOVERY_CODES_RENEWED(Looks.What.RECOVERY_CODES_RENEWED);

        private final Looks.What noted;

        Deed(Looks.What noted) {
            this.noted = noted;
        }
    }

    /** @param link path that counts as the invitation: whoever has it can use it, so it goes out by mail alone */
    void invite(Person person, LocalizedText provider, String link) {
        messages.getObject().send(new Messages.Notice(
                person.id(), "people.provider.invitation.title", "people.provider.invitation.body",
                List.of(provider.in(person.language())), null, person.mail(), link));
    }

    /** @param name of the passkey or the account; empty where there is none */
    void enter(PersonId id, Deed deed, String name) {
        looks.note(id, id, deed.noted, name);
        String key = "people.wayIn." + deed.name();
        messages.getObject().send(new Messages.Notice(
                id, key + ".title", key + ".body", List.of(name), LINK,
                persons.find(id).map(Person::mail).orElse(null)));
    }
}

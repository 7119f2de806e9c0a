package home.engineers.committees.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the chair of a committee and the secretaries of its association what waits for them. */
@Component
class CommitteeNotices {
    private final Organisations organisations;
    private final People people;
    private final Messages messages;
    private final HouseClock clock;

    CommitteeNotices(Organisations organisations, People people, Messages messages, HouseClock clock) {
        this.organisations = organisations;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param key of the title; that of the body ends the same */
    void toChair(Organisation committee, String key, List<String> said, String link) {
        send(chairs(committee), key, said, link);
    }

    void toSecretaries(Organisation committee, String key, List<String> said, String link) {
        send(secretaries(committee), key, said, link);
    }

    void toBoth(Organisation committee, String key, List<String> said, String link) {
        Set<PersonId> both = new LinkedHashSet<>(chairs(committee));
        both.addAll(secretaries(committee));
        send(both, key, said, link);
    }

    private List<PersonId> chairs(Organisation committee) {
        return organisations.holders(committee.id(), Role.COMMITTEE_CHAIR, clock.today());
    }

    private Set<PersonId> secretaries(Organisation committee) {
        OrganisationId association = CommitteeGate.association(committee);
        Set<PersonId> all = new LinkedHashSet<>(organisations.holders(association, Role.SECRETARY, clock.today()));
        all.addAll(organisations.holders(association, Role.DISTRICT_SECRETARY, clock.today()));
        return all;
    }

    private void send(Collection<PersonId> persons, String key, List<String> said, String link) {
        persons.forEach(person -> messages.send(new Messages.Notice(
                person, key, key.replace("committees.notice.", "committees.letter."), said, link,
                people.card(person).map(People.Card::mail).filter(mail -> !mail.isEmpty()).orElse(null))));
    }
}

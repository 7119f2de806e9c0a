package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.PersonalData.Part;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.people.Act;
import home.engineers.people.PersonData;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything the house holds on a person, for that person's eyes only. */
@Service
class OwnData implements PersonData {
    private final ObjectProvider<PersonalData> sources;
    private final OwnParts own;
    private final Looks looks;
    private final Authority authority;

    OwnData(ObjectProvider<PersonalData> sources, OwnParts own, Looks looks, Authority authority) {
        this.sources = sources;
        this.own = own;
        this.looks = looks;
        this.authority = authority;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Part> shown(Actor actor) {
        PersonId person = demanded(actor);
        return sources.orderedStream().flatMap(source -> source.of(person).stream()).toList();
    }

    @Override
    @Transactional
    public List<Part> taken(Actor actor) {
        PersonId person = demanded(actor);
        looks.note(person, person, Looks.What.DATA, "");
        List<Part> parts = new ArrayList<>(own.of(person, true));
        sources.orderedStream()
                .filter(source -> !(source instanceof PeopleData))
                .forEach(source -> parts.addAll(source.of(person)));
        return parts;
    }

    private PersonId demanded(Actor actor) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.DATA_TAKE, Subject.of(person));
        return person;
    }
}

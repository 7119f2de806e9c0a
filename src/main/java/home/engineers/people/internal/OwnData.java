package home.engineers.people.internal;

import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.PersonalData.Part;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.people.Act;
import home.engineers.people.PersonData;
import java.io.InputStream;
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
    private final Persons persons;
    private final OthersNames others;
    private final Looks looks;
    private final Attachments attachments;
    private final Erasing erasing;
    private final Authority authority;

    OwnData(
            ObjectProvider<PersonalData> sources,
            OwnParts own,
            Persons persons,
            OthersNames others,
            Looks looks,
            Attachments attachments,
            Erasing erasing,
            Authority authority) {
        this.sources = sources;
        this.own = own;
        this.persons = persons;
        this.others = others;
        this.looks = looks;
        this.attachments = attachments;
        this.erasing = erasing;
        this.authority = authority;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Part> shown(Actor actor) {
        PersonId person = demanded(actor);
        return struck(person, sources.orderedStream().flatMap(source -> source.first(person, GLANCE).stream()).toList());
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
        return struck(person, parts);
    }

    private List<Part> struck(PersonId person, List<Part> parts) {
        return others.struck(parts, persons.find(person).map(Person::name).orElse(""));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Attachment> attachments(Actor actor) {
        PersonId person = demanded(actor);
        return sources.orderedStream()
                .flatMap(source -> source.attachments(person).stream())
                .distinct()
                .filter(attachments::readable)
                .flatMap(id -> attachments.find(id).stream())
                .toList();
    }

    @Override
    public InputStream open(Actor actor, Attachment attachment) {
        if (!attachments(actor).contains(attachment)) {
            throw new Absent();
        }
        return attachments.open(attachment.id());
    }

    @Override
    @Transactional(readOnly = true)
    public Erasure erasure(Actor actor) {
        return erasing.outlook(demanded(actor));
    }

    private PersonId demanded(Actor actor) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.DATA_TAKE, Subject.of(person));
        return person;
    }
}

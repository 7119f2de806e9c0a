package home.engineers.programmes.internal;

import home.engineers.files.Attachment;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.people.People;
import home.engineers.programmes.Act;
import home.engineers.programmes.internal.CaseView.Heard;
import home.engineers.programmes.internal.CaseView.Hearing;
import home.engineers.programmes.internal.CaseView.Look;
import home.engineers.programmes.rules.ObjectionCourse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows objections to those who handle a case: the facts to all of them, who objects to nobody here. */
@Component
class ObjectionReader {
    private final ObjectionTable objections;
    private final ObjectionHandlers handlers;
    private final ObjectionFiles files;
    private final ProgrammeShelf shelf;
    private final People people;
    private final Authority authority;

    ObjectionReader(
            ObjectionTable objections,
            ObjectionHandlers handlers,
            ObjectionFiles files,
            ProgrammeShelf shelf,
            People people,
            Authority authority) {
        this.objections = objections;
        this.handlers = handlers;
        this.files = files;
        this.shelf = shelf;
        this.people = people;
        this.authority = authority;
    }

    Hearing hearing(Actor actor, ReviewCase one) {
        if (!authority.may(actor, Act.OBJECTION_READ, one.ofAssociation()) || one.applicant().equals(actor.person())) {
            return Hearing.NONE;
        }
        List<Objection> all = objections.of(one.id());
        if (all.isEmpty()) {
            return Hearing.NONE;
        }
        boolean handles = handlers.handles(actor, one);
        return new Hearing(
                all.stream().map(each -> heard(each, handles)).toList(),
                handles,
                handlers.against(actor, one).isEmpty(),
                new ObjectionCourse(shelf.of(one), one.state()).mayGoBack(),
                authority.may(actor, Act.HANDLERS_NAME, one.ofAssociation()) ? Optional.of(handlers.naming(one)) : Optional.empty());
    }

    private Heard heard(Objection each, boolean handles) {
        List<Attachment> kept = files.of(each.id());
        return new Heard(
                each.id().toString(), each.tip(), each.nameless(), each.raisedReason(), each.facts(), each.receivedAt(),
                each.stand().wireName(), each.upheld(), each.answer(), each.note(), handles ? kept : List.of(), kept.size(),
                looks(each));
    }

    private List<Look> looks(Objection each) {
        List<ObjectionTable.Look> looks = objections.looks(each.id());
        Map<PersonId, People.Card> cards =
                people.cards(looks.stream().map(ObjectionTable.Look::person).distinct().toList());
        return looks.stream()
                .map(look -> new Look(
                        Optional.ofNullable(cards.get(look.person())).map(People.Card::name).orElse(""), look.at()))
                .toList();
    }
}

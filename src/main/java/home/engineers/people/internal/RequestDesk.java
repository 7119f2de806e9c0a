package home.engineers.people.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.authority.Subjects;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.WorkingDays;
import home.engineers.messages.Messages;
import home.engineers.people.Act;
import home.engineers.people.People;
import home.engineers.people.PersonData.Erasure;
import home.engineers.people.internal.RequestTable.Request;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests for correction and deletion (PIPL art. 46, 47 and 50): answered within fifteen working days, with the reason
 * where they are refused. Deletion is refused while something stands against it.
 */
@Service
public class RequestDesk {
    private static final int WORKING_DAYS = 15;
    private static final int LONGEST = 1000;
    private final RequestTable requests;
    private final Erasing erasing;
    private final ObjectProvider<Messages> messages;
    private final People people;
    private final Authority authority;
    private final Subjects subjects;
    private final WorkingDays workingDays;
    private final IdSource ids;
    private final HouseClock clock;

    RequestDesk(
            RequestTable requests,
            Erasing erasing,
            ObjectProvider<Messages> messages,
            People people,
            Authority authority,
            Subjects subjects,
            WorkingDays workingDays,
            IdSource ids,
            HouseClock clock) {
        this.requests = requests;
        this.erasing = erasing;
        this.messages = messages;
        this.people = people;
        this.authority = authority;
        this.subjects = subjects;
        this.workingDays = workingDays;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param name of the person, empty once erased
     * @param erasure what a deletion would come to; nothing for a correction
     */
    public record Line(Request request, String name, Erasure erasure) {}

    public List<Request> own(Actor actor) {
        return requests.of(actor.requirePerson());
    }

    @Transactional
    public Outcome<Request> make(Actor actor, String kind, String wish) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.REQUEST_MAKE, Subject.of(person));
        String text = wish.strip();
        if (!Set.of("correction", "deletion").contains(kind)) {
            return Outcome.refused(Reason.at("kind", "people.entry.noChoice"));
        }
        if (text.length() > LONGEST || (kind.equals("correction") && text.isEmpty())) {
            return Outcome.refused(Reason.at("wish", "people.request.wish"));
        }
        if (requests.of(person).stream().anyMatch(one -> one.open() && one.kind().equals(kind))) {
            return Outcome.refused(Reason.of("people.request.thereAlready"));
        }
        Request request = new Request(
                ids.next(), person, kind, text, clock.instant(), workingDays.after(clock.today(), WORKING_DAYS).date(), null,
                null, "", 0);
        requests.insert(request);
        return Outcome.granted(request);
    }

    /** Open requests the actor may decide, those due first, each with what stands against a deletion. */
    @Transactional(readOnly = true)
    public List<Line> open(Actor actor) {
        return requests.open().stream()
                .filter(request -> authority.may(actor, Act.REQUEST_DECIDE, subjects.person(request.person())))
                .map(request -> new Line(
                        request,
                        people.card(request.person()).map(People.Card::name).orElse(""),
                        request.deletion() ? erasing.outlook(request.person()) : new Erasure(List.of(), List.of())))
                .toList();
    }

    /** Granting a deletion erases at once. */
    @Transactional
    public Outcome<Request> decide(Actor actor, UUID id, boolean granted, String answer) {
        Request request = requests.find(id).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.REQUEST_DECIDE, subjects.person(request.person()));
        if (!request.open()) {
            return Outcome.refused(Reason.of("people.request.decided"));
        }
        if (answer.isBlank() || answer.length() > LONGEST) {
            return Outcome.refused(Reason.at("answer", "people.request.answer"));
        }
        List<Reason> against = granted && request.deletion() ? erasing.against(request.person()) : List.of();
        if (against.isEmpty() && granted && request.deletion()) {
            against = erasing.unseen(request.person());
        }
        if (!against.isEmpty()) {
            return Outcome.refused(against);
        }
        requests.decide(request, granted, answer.strip(), actor.requirePerson(), clock.instant());
        if (granted && request.deletion()) {
            erasing.erase(request.person());
        } else {
            tell(request, granted);
        }
        return Outcome.granted(request);
    }

    private void tell(Request request, boolean granted) {
        String body = granted ? "people.request.notice.granted" : "people.request.notice.refused";
        messages.getObject().send(new Messages.Notice(
                request.person(), "people.request.notice.title", body, List.of(), "/people/data", null));
    }
}

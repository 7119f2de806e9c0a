package home.engineers.careers.internal;

import home.engineers.careers.Act;
import home.engineers.careers.Mentoring;
import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.LawRegister;
import home.engineers.messages.Messages;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pairs of mentor and mentee: proposed by one, accepted or declined by the other, ended by either. */
@Service
@Transactional
public class MentorDesk implements Mentoring {
    private static final String YEARS = "career.mentoring.years";
    private static final String PAGE = "/mentoring";
    private static final int MOST_WAITING = 10;
    private static final Told ASKED = new Told("careers.message.wishesMentor", "careers.message.wishesMentor.text");
    private static final Told OFFERED = new Told("careers.message.wishesMentee", "careers.message.wishesMentee.text");
    private static final Told ACCEPTED = new Told("careers.message.accepted", "careers.message.accepted.text");
    private static final Told DECLINED = new Told("careers.message.declined", "careers.message.declined.text");
    private static final Told ENDED = new Told("careers.message.ended", "careers.message.ended.text");

    /** Message keys of a title and a text. */
    private record Told(String title, String text) {}

    private final MentorTable pairs;
    private final People people;
    private final Messages messages;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final LawRegister register;
    private final IdSource ids;
    private final HouseClock clock;

    MentorDesk(
            MentorTable pairs, People people, Messages messages, Authority authority, EvidenceLog evidence, LawRegister register,
            IdSource ids, HouseClock clock) {
        this.pairs = pairs;
        this.people = people;
        this.messages = messages;
        this.authority = authority;
        this.evidence = evidence;
        this.register = register;
        this.ids = ids;
        this.clock = clock;
    }

    /** A pair as one of the two sees it. @param other name of the other @param acts of it in the public log */
    public record Pair(Mentorship mentorship, String other, boolean asMentor, boolean waits, boolean goesOn, List<Entry> acts) {}

    @Transactional(readOnly = true)
    public List<Pair> own(Actor actor) {
        PersonId person = owner(actor);
        List<Mentorship> all = pairs.of(person);
        Map<PersonId, People.Card> cards = people.cards(all.stream().map(one -> one.other(person)).toList());
        Map<UUID, List<Entry>> acts = evidence.of(all.stream().map(Mentorship::id).toList());
        return all.stream()
                .map(one -> new Pair(
                        one, Optional.ofNullable(cards.get(one.other(person))).map(People.Card::name).orElse(""),
                        one.mentor().equals(person), one.waitsFor(person), one.goesOn(clock.today()), acts.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** The longest term of a pair that begins on a day. */
    public LocalDate latest(LocalDate firstDay) {
        return firstDay.plusYears(register.value(YEARS, clock.today()).whole());
    }

    @Override
    public Outcome<String> propose(Actor actor, Wish wish) {
        PersonId person = owner(actor);
        CareerForm form = new CareerForm();
        if (!List.of("mentor", "mentee").contains(wish.as())) {
            form.against(Reason.at("as", "careers.mentoring.asMissing"));
        }
        String address = form.text("address", wish.address(), 5, 120);
        if (!address.contains("@") && !address.matches("\\+?[0-9 -]{7,20}")) {
            form.against(Reason.at("address", "careers.mentoring.address"));
        }
        String goals = form.text("goals", wish.goals(), 4, 500);
        LocalDate first = form.day("firstDay", wish.firstDay(), clock.today(), clock.today().plusYears(1));
        LocalDate last = form.day("lastDay", wish.lastDay(), first.plusDays(1), latest(first));
        long waiting = pairs.of(person).stream()
                .filter(one -> one.state() == Mentorship.State.PROPOSED && one.proposedBy().equals(person)).count();
        if (waiting >= MOST_WAITING) {
            form.against(Reason.of("careers.mentoring.many", MOST_WAITING));
        }
        if (form.faulty()) {
            return Outcome.refused(form.reasons());
        }
        List<People.Card> found = people.named(address);
        if (found.stream().anyMatch(card -> card.person().equals(person))) {
            return Outcome.refused(Reason.at("address", "careers.mentoring.self"));
        }
        if (found.size() == 1) {
            propose(person, found.getFirst().person(), wish.as().equals("mentor"), goals, first, last);
        }
        return Outcome.granted(address);
    }

    private void propose(PersonId person, PersonId other, boolean asMentor, String goals, LocalDate first, LocalDate last) {
        Mentorship proposed = Mentorship.proposed(
                ids.next(), asMentor ? person : other, asMentor ? other : person, person, goals, first, last, clock.instant());
        if (pairs.insert(proposed)) {
            tell(other, asMentor ? OFFERED : ASKED, person);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> waitingFor(Actor actor) {
        return own(actor).stream().filter(Pair::waits).map(pair -> pair.mentorship().id()).toList();
    }

    @Override
    public Outcome<UUID> answer(Actor actor, UUID id, boolean accepted) {
        PersonId person = owner(actor);
        Mentorship before = concerning(person, id);
        Outcome<Mentorship> outcome = before.answer(person, accepted, clock.today(), clock.instant());
        if (outcome instanceof Granted<Mentorship>(Mentorship after)) {
            pairs.update(after);
            if (accepted) {
                evidence.append("mentorship-begun", id, Map.of("from", after.firstDay(), "to", after.lastDay()));
            }
            tell(before.other(person), accepted ? ACCEPTED : DECLINED, person);
        }
        return outcome.map(Mentorship::id);
    }

    /** Takes back an own proposal that nobody has answered. @throws Absent where the pair does not concern the actor */
    public Outcome<Mentorship> withdraw(Actor actor, UUID id) {
        PersonId person = owner(actor);
        Outcome<Mentorship> outcome = concerning(person, id).withdraw(person, clock.instant());
        if (outcome instanceof Granted<Mentorship>(Mentorship after)) {
            pairs.update(after);
        }
        return outcome;
    }

    /** Ends a pair before its last day. @throws Absent where the pair does not concern the actor */
    public Outcome<Mentorship> end(Actor actor, UUID id, String why) {
        PersonId person = owner(actor);
        Mentorship before = concerning(person, id);
        CareerForm form = new CareerForm();
        String said = form.text("why", why, 2, 300);
        if (form.faulty()) {
            return Outcome.refused(form.reasons());
        }
        Outcome<Mentorship> outcome = before.end(person, said, clock.today());
        if (outcome instanceof Granted<Mentorship>(Mentorship after)) {
            pairs.update(after);
            evidence.append("mentorship-ended", id, Map.of("on", after.endedOn() == null ? clock.today() : after.endedOn()));
            tell(before.other(person), ENDED, person);
        }
        return outcome;
    }

    private Mentorship concerning(PersonId person, UUID id) {
        return pairs.hold(id).filter(one -> one.concerns(person)).orElseThrow(Absent::new);
    }

    private void tell(PersonId to, Told told, PersonId by) {
        String name = people.card(by).map(People.Card::name).orElse("");
        messages.tell(List.of(to), new Messages.InboxWords(told.title(), told.text(), List.of(name), PAGE));
    }

    private PersonId owner(Actor actor) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.MENTORING_KEEP, Subject.of(person));
        return person;
    }
}

package home.engineers.interests.internal;

import home.engineers.interests.Act;
import home.engineers.interests.rules.Suggesting;
import home.engineers.interests.rules.Suggestion;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.patents.InventedPatents;
import home.engineers.patents.PatentClasses;
import home.engineers.patents.PatentFilter;
import home.engineers.patents.PatentHit;
import home.engineers.patents.PatentSearch;
import home.engineers.patents.PatentSearch.Found;
import home.engineers.patents.PatentSearch.Order;
import home.engineers.patents.PatentSearch.Question;
import home.engineers.people.Consents;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Suggestions of what to follow. The switch is the person's consent to {@link Consents#PUSH}, kept where all consents are: without
 * it nothing of the person is read.
 */
@Service
public class Suggestions {
    private static final int SHOWN = 3;
    private static final int INVENTED = 20;
    private final People people;
    private final Consents consents;
    private final InterestTable interests;
    private final InventedPatents invented;
    private final PatentClasses classes;
    private final PatentSearch search;
    private final Authority authority;
    private final HouseClock clock;

    Suggestions(
            People people, Consents consents, InterestTable interests, InventedPatents invented, PatentClasses classes, PatentSearch search,
            Authority authority, HouseClock clock) {
        this.people = people;
        this.consents = consents;
        this.interests = interests;
        this.invented = invented;
        this.classes = classes;
        this.search = search;
        this.authority = authority;
        this.clock = clock;
    }

    /** @param total documents that it finds today @param newest of them */
    public record Offer(Suggestion suggestion, long total, List<PatentHit> newest) {}

    /** @param consent to suggestions based on the person, given or not */
    public record Offers(Consents.Line consent, List<Offer> offers) {}

    public Offers of(Actor actor) {
        PersonId person = owner(actor);
        Consents.Line consent = consents.line(person, Consents.PUSH);
        List<Suggestion> all = Suggesting.by(consent.given() != null, () -> ofPerson(person), this::ofEveryone);
        return new Offers(consent, all.stream().map(this::offer).toList());
    }

    private PersonId owner(Actor actor) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.OWN, Subject.of(person));
        return person;
    }

    private List<Suggestion> ofPerson(PersonId person) {
        List<String> followed = interests.of(person).stream().filter(Interest::stands).map(one -> one.wish().query()).toList();
        return Suggesting.ofPerson(people.profile(person).specialties(), invented.of(person, INVENTED), followed);
    }

    private List<Suggestion> ofEveryone() {
        LocalDate today = clock.today();
        return Suggesting.ofEveryone(classes.busiest(today.minusYears(1).plusDays(1), today, Suggesting.MOST));
    }

    private Offer offer(Suggestion suggestion) {
        Question newest = new Question(suggestion.query(), PatentFilter.NONE, Order.NEWEST, SHOWN, Optional.empty(), false, 0);
        return switch (search.find(newest)) {
            case Granted<Found>(Found found) -> new Offer(suggestion, found.total(), found.hits());
            case Refused<Found>(var reasons) -> throw new IllegalStateException("suggested what cannot be searched: " + reasons);
        };
    }

    /** @param version of the text of the consent that was read; refused where a newer one is in force */
    public Outcome<String> personal(Actor actor, int version) {
        owner(actor);
        return consents.give(actor, Consents.PUSH, version);
    }

    public void impersonal(Actor actor) {
        owner(actor);
        consents.withdraw(actor, Consents.PUSH);
    }
}

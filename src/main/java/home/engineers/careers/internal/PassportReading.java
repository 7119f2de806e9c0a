package home.engineers.careers.internal;

import home.engineers.careers.internal.HoursOfYears.PassportYear;
import home.engineers.careers.rules.CareerFacts;
import home.engineers.careers.rules.CareerFacts.Level;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Seats;
import home.engineers.kernel.career.CareerHours;
import home.engineers.kernel.career.CareerItem;
import home.engineers.kernel.career.CareerItem.Kind;
import home.engineers.kernel.career.CareerSource;
import home.engineers.kernel.career.CareerSource.Departed;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import home.engineers.people.People;
import home.engineers.people.Profile;
import home.engineers.programmes.Reviews;
import home.engineers.programmes.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what every module knows of a career. Authority is the caller's duty. */
@Component
class PassportReading {
    private final ObjectProvider<CareerSource> sources;
    private final People people;
    private final Memberships memberships;
    private final Reviews reviews;
    private final Seats seats;
    private final HoursOfYears hours;
    private final HouseClock clock;

    PassportReading(
            ObjectProvider<CareerSource> sources, People people, Memberships memberships, Reviews reviews, Seats seats, HoursOfYears hours,
            HouseClock clock) {
        this.sources = sources;
        this.people = people;
        this.memberships = memberships;
        this.reviews = reviews;
        this.seats = seats;
        this.hours = hours;
        this.clock = clock;
    }

    /** Everything on record, by kind, of each the newest first. */
    List<CareerItem> items(PersonId person) {
        return sources.orderedStream()
                .flatMap(source -> source.of(person).stream())
                .sorted(Comparator.comparing(CareerItem::kind)
                        .thenComparing(PassportReading::day, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(CareerItem::id))
                .toList();
    }

    /** What was on record and is no more, the newest first. */
    List<Departed> departed(PersonId person) {
        return sources.orderedStream()
                .flatMap(source -> source.departed(person).stream())
                .sorted(Comparator.comparing(Departed::on).reversed().thenComparing(one -> one.item().id()))
                .toList();
    }

    /** The day by which it is put in order; of training of which only the year is known, the first of that year. */
    private static @Nullable LocalDate day(CareerItem item) {
        CareerHours hours = item.hours();
        return item.from() == null && hours != null ? LocalDate.of(hours.year(), 1, 1) : item.from();
    }

    String name(PersonId person) {
        return people.card(person).map(People.Card::name).orElse("");
    }

    /** Where the person stands on the ladder of the programme that people ask for without naming one. */
    Standing standing(PersonId person) {
        Actor owner = new Actor(person, seats.of(person, clock.today()));
        return reviews.ownStanding(owner, reviews.programmes().getFirst().id());
    }

    List<PassportYear> years(List<CareerItem> items) {
        return hours.of(items, clock.today());
    }

    CareerFacts facts(PersonId person, List<PassportYear> years) {
        Profile profile = people.profile(person);
        LocalDate today = clock.today();
        return new CareerFacts(
                today,
                profile.educations().stream().map(one -> new Level(one.level(), one.completed())).toList(),
                profile.titles().stream().map(one -> new Level(one.level(), one.obtained())).toList(),
                profile.posts().stream().filter(Profile.Post::engineering).map(Profile.Post::from).filter(Objects::nonNull)
                        .min(Comparator.naturalOrder()).orElse(null),
                years.stream().collect(Collectors.toMap(PassportYear::year, year -> year.allocated().lacking())),
                memberships.ofPerson(person).stream()
                        .filter(one -> one.state() == Membership.State.ACTIVE)
                        .map(Membership::admittedOn)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder()).orElse(null));
    }

    /** Items by kind, in the order of the kinds. */
    static Map<Kind, List<CareerItem>> byKind(List<CareerItem> items) {
        return items.stream().collect(Collectors.groupingBy(CareerItem::kind, java.util.TreeMap::new, Collectors.toList()));
    }
}

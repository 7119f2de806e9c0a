package home.engineers.careers.internal;

import home.engineers.careers.Act;
import home.engineers.careers.Passports;
import home.engineers.careers.internal.HoursOfYears.PassportYear;
import home.engineers.careers.rules.AllocatedHours;
import home.engineers.careers.rules.HourRule;
import home.engineers.credentials.Credentials;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.career.CareerItem;
import home.engineers.kernel.career.CareerItem.Kind;
import home.engineers.kernel.career.CareerSource.Departed;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.Ladder;
import home.engineers.programmes.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The own passport, read. */
@Service
@Transactional(readOnly = true)
public class PassportDesk implements Passports {
    private final PassportReading reading;
    private final Credentials credentials;
    private final Authority authority;
    private final HouseClock clock;

    PassportDesk(PassportReading reading, Credentials credentials, Authority authority, HouseClock clock) {
        this.reading = reading;
        this.credentials = credentials;
        this.authority = authority;
        this.clock = clock;
    }

    /** @param items by kind, in the order in which a passport tells them @param departed what was on record and is no more */
    public record Sheet(
            String name, LocalDate on, Standing standing, Ladder ladder, List<PassportYear> years, Map<Kind, List<CareerItem>> items,
            List<Departed> departed) {
        /** Whether there are certificates to present. */
        public boolean presentable() {
            return items.containsKey(Kind.CREDENTIAL);
        }
    }

    public Sheet own(Actor actor) {
        PersonId person = owner(actor);
        List<CareerItem> items = reading.items(person);
        Standing standing = reading.standing(person);
        return new Sheet(
                reading.name(person), clock.today(), standing, Ladder.of(standing), reading.years(items), PassportReading.byKind(items),
                reading.departed(person));
    }

    /** The own certificates that stand, as a verifiable presentation; refused where there is none. */
    @Override
    @Transactional
    public Outcome<String> presentation(Actor actor) {
        return credentials.presentation(owner(actor));
    }

    @Override
    public Passport passport(Actor actor) {
        PersonId person = owner(actor);
        List<CareerItem> items = reading.items(person);
        return new Passport(reading.name(person), clock.today(), reading.years(items).stream().map(PassportDesk::line).toList(), items);
    }

    private static Year line(PassportYear year) {
        AllocatedHours allocated = year.allocated();
        return new Year(
                year.year(), allocated.in(HourRule.PROFESSIONAL), allocated.in(HourRule.GENERAL), allocated.rule().total(),
                allocated.lacking(), allocated.lacking(HourRule.PROFESSIONAL));
    }

    /** Hours of the present year and those before it, the newest first. */
    public List<PassportYear> years(Actor actor) {
        return reading.years(reading.items(owner(actor)));
    }

    /** @throws Absent where nothing is told of the year */
    public PassportYear year(Actor actor, int year) {
        return years(actor).stream().filter(one -> one.year() == year).findFirst().orElseThrow(Absent::new);
    }

    private PersonId owner(Actor actor) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.PASSPORT_KEEP, Subject.of(person));
        return person;
    }
}

package home.engineers.cast.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Refused;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Coverage;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import home.engineers.organisations.FoundingState;
import home.engineers.organisations.FoundingStep;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisation.Kind;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Organisations.Establishment;
import home.engineers.organisations.Positions;
import home.engineers.people.IdentityDocument;
import home.engineers.people.NewPerson;
import home.engineers.people.PersonRegister;
import home.engineers.people.Profile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters the organisations, the named people with their offices, and the crowd of generated members. */
@Component
class Stage {
    private static final int CROWD = 2_000;
    /** Of so many generated members one has also joined the association of the own district. */
    private static final int IN_THE_DISTRICT_TOO = 5;
    private static final int YEARS_IN_OFFICE = 3;

    private final HouseClock clock;
    private final Organisations organisations;
    private final Positions positions;
    private final Memberships memberships;
    private final PersonRegister people;
    private final Coverage coverage;
    private final Districts districts;

    Stage(
            HouseClock clock,
            Organisations organisations,
            Positions positions,
            Memberships memberships,
            PersonRegister people,
            Coverage coverage,
            Districts districts) {
        this.clock = clock;
        this.organisations = organisations;
        this.positions = positions;
        this.memberships = memberships;
        this.people = people;
        this.coverage = coverage;
        this.districts = districts;
    }

    /** Organisations by the key, name or district code under which the script speaks of them. */
    Map<String, Organisation> organisations(Script script) {
        Map<String, Organisation> known = new HashMap<>();
        LocalDate since = clock.today().minusYears(6);
        OrganisationId municipal = organisations.municipalAssociation().id();
        known.put("association", organisations.rename(municipal, script.association().name(), script.association().nameEn()));
        script.departments().forEach(name -> known.put(name, establish(Kind.DEPARTMENT, name, null, null, null, since)));
        script.committees().forEach(committee ->
                known.put(committee.name(), establish(Kind.COMMITTEE, committee.name(), null, null, municipal, committee.since())));
        script.units().forEach(unit ->
                known.put(unit.key(), establish(Kind.UNIT, unit.name(), unit.creditCode(), unit.district(), null, since)));
        foundings(script.districts(), known);
        return known;
    }

    /** Walks every district to its state; the steps lie months apart, so that the yearly picture has a history. */
    private void foundings(Script.FoundingStates states, Map<String, Organisation> known) {
        found(states.active(), FoundingState.ACTIVE);
        found(states.registered(), FoundingState.REGISTERED);
        found(states.approved(), FoundingState.APPROVED);
        found(states.preparing(), FoundingState.PREPARING);
        states.active().forEach(code -> known.put(code, organisations.associationOf(code).orElseThrow()));
    }

    private void found(List<String> districts, FoundingState reached) {
        for (int i = 0; i < districts.size(); i++) {
            for (FoundingState state : FoundingState.values()) {
                if (state != FoundingState.NONE && state.compareTo(reached) <= 0) {
                    step(districts.get(i), state, i);
                }
            }
        }
    }

    private void step(String district, FoundingState state, int index) {
        District known = districts.byCode(district).orElseThrow();
        LocalDate begun = known.from();
        LocalDate planned = clock.today().minusMonths(44).plusDays(17L * index);
        boolean late = begun != null && planned.isBefore(begun);
        LocalDate on = late
                ? begun.plusMonths(2L * state.ordinal())
                : planned.plusMonths(6L * state.ordinal());
        String document = "渝工协组〔%d〕%d号".formatted(on.getYear(), 10 * state.ordinal() + index);
        granted(coverage.record(new FoundingStep(district, state, on, document), null));
    }

    Map<String, PersonId> named(Script script, Map<String, Organisation> known) {
        Map<String, PersonId> persons = new HashMap<>();
        OrganisationId municipal = known.get("association").id();
        for (Script.Part part : script.people()) {
            PersonId person = granted(people.enter(personOf(part, known), null)).person();
            persons.put(part.key(), person);
            appoint(part, person, known);
            if (part.member()) {
                join(municipal, person, null, clock.today().minusMonths(14));
            }
        }
        return persons;
    }

    void crowd(Script script, Map<String, Organisation> known) {
        OrganisationId municipal = known.get("association").id();
        List<Organisation> units = script.units().stream().map(unit -> known.get(unit.key())).toList();
        List<Crowd.Employer> employers = units.stream().map(unit -> new Crowd.Employer(unit.id(), unit.name())).toList();
        Crowd crowd = new Crowd(clock.today(), employers, script.districts().active());
        int entered = 0;
        for (NewPerson invented : crowd.of(CROWD)) {
            PersonId person = granted(people.enter(invented, null)).person();
            join(municipal, person, null, crowd.admittedOn());
            if (entered++ % IN_THE_DISTRICT_TOO == 0) {
                join(known.get(invented.district()).id(), person, null, clock.today().minusMonths(3));
            }
        }
        units.forEach(unit -> join(municipal, null, unit.id(), clock.today().minusMonths(20)));
    }

    private Organisation establish(
            Kind kind,
            String name,
            @Nullable String creditCode,
            @Nullable String district,
            @Nullable OrganisationId association,
            LocalDate since) {
        return granted(organisations.establish(
                new Establishment(kind, name, null, creditCode, district, association, since)));
    }

    private void appoint(Script.Part part, PersonId person, Map<String, Organisation> known) {
        Script.Office office = part.position();
        if (office != null) {
            LocalDate from = clock.today().minusYears(1);
            granted(positions.appoint(
                    new Positions.Appointment(
                            person, known.get(office.in()).id(), office.role(), office.title(), from,
                            from.plusYears(YEARS_IN_OFFICE).minusDays(1)),
                    null));
        }
    }

    private void join(OrganisationId association, @Nullable PersonId person, @Nullable OrganisationId unit, LocalDate on) {
        granted(memberships.takeOver(new Memberships.Entry(association, person, unit, null, on, null), null));
    }

    private static NewPerson personOf(Script.Part part, Map<String, Organisation> known) {
        NewPerson person = NewPerson.of(
                        part.name(), part.mobile(), new IdentityDocument(IdentityDocument.Kind.RESIDENT, part.document()))
                .withMail(part.mail())
                .living(part.district(), Profile.Employment.IN_POST)
                .markedInvented();
        if (part.degree() != null) {
            Script.Degree degree = part.degree();
            person = person.educated(
                    new Profile.Education(degree.level(), degree.school(), degree.field(), degree.completed()));
        }
        if (part.title() != null) {
            Script.Title title = part.title();
            person = person.titled(new Profile.Title(title.level(), title.specialty(), title.issuer(), title.obtained()));
        }
        if (part.skill() != null) {
            person = person.skilled(
                    new Profile.Skill(part.skill().level(), part.skill().occupation(), part.skill().obtained()));
        }
        if (part.specialties() != null) {
            person = person.specialised(part.specialties().toArray(String[]::new));
        }
        return part.unit() == null ? person : person.posted(postOf(part, known.get(part.unit())));
    }

    private static Profile.Post postOf(Script.Part part, Organisation unit) {
        boolean engineering = !Boolean.FALSE.equals(part.engineering());
        LocalDate from = part.engineeringSince() == null ? part.born().plusYears(24) : part.engineeringSince();
        return new Profile.Post(unit.name(), unit.id(), part.duty() == null ? "" : part.duty(), engineering, from, null);
    }

    /** The script is ours: a refusal of it is a fault of the script. */
    static <T> T granted(Outcome<T> outcome) {
        return switch (outcome) {
            case Granted<T>(T value) -> value;
            case Refused<T>(var reasons) -> throw new IllegalStateException("the cast is refused: " + reasons);
        };
    }
}

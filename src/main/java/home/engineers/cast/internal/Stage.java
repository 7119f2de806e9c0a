package home.engineers.cast.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Refused;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisation.Kind;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Organisations.Establishment;
import home.engineers.organisations.Positions;
import home.engineers.people.NewPerson;
import home.engineers.people.PersonRegister;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters the organisations, the named people with their offices, and the crowd of generated members. */
@Component
class Stage {
    private static final int CROWD = 2_000;
    private static final int YEARS_IN_OFFICE = 3;
    private static final LocalTime OFFICES_BEGIN = LocalTime.of(11, 20);

    private final Organisations organisations;
    private final Positions positions;
    private final Memberships memberships;
    private final PersonRegister people;

    Stage(Organisations organisations, Positions positions, Memberships memberships, PersonRegister people) {
        this.organisations = organisations;
        this.positions = positions;
        this.memberships = memberships;
        this.people = people;
    }

    /** The association, the departments and the units. */
    void bodies(Script script, Company company, Timeline timeline) {
        LocalDate since = timeline.today().minusYears(6);
        OrganisationId municipal = organisations.municipalAssociation().id();
        company.add("association", organisations.rename(municipal, script.association().name(), script.association().nameEn()));
        script.departments().forEach(name ->
                company.add(name, establish(Kind.DEPARTMENT, name, null, null, null, since)));
        script.units().forEach(unit -> company.add(
                unit.key(), establish(Kind.UNIT, unit.name(), unit.creditCode(), unit.district(), null, since)));
    }

    /** Those who are there from the beginning, with the offices they hold from then on. */
    void people(Script script, Year year, Company company, Timeline timeline) {
        List<Script.Part> parts = Stream.concat(script.people().stream(), year.people().stream()).toList();
        List<PersonId> entered =
                granted(people.enterAll(parts.stream().map(part -> Parts.personOf(part, company)).toList(), null));
        List<Memberships.Entry> members = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            company.add(parts.get(i).key(), entered.get(i));
            if (parts.get(i).member() && parts.get(i).joined() == null) {
                members.add(new Memberships.Entry(
                        company.association(), entered.get(i), null, null, timeline.first().minusMonths(2), null));
            }
        }
        granted(memberships.takeOverAll(members, null));
    }

    /** The offices of the named people outside the committees. */
    void offices(Script script, Company company, Timeline timeline) {
        appoint(script, office -> !inCommittee(script, office), company, timeline);
    }

    /** The offices of the named people in the committees, then those of the others. */
    void seats(Script script, Year year, Company company, Timeline timeline) {
        appoint(script, office -> inCommittee(script, office), company, timeline);
        for (Year.Seat seat : year.seats()) {
            LocalDate from = timeline.today().plusDays(seat.from());
            Script.Office office = new Script.Office(seat.role(), seat.in(), seat.title());
            timeline.planFrom(from, OFFICES_BEGIN, () -> appoint(
                    seat.who(), office, from, timeline.today().plusDays(seat.to()), company, company.person("secretary")));
        }
    }

    private void appoint(Script script, Predicate<Script.Office> which, Company company, Timeline timeline) {
        for (Script.Part part : script.people()) {
            Script.Office office = part.position();
            if (office != null && which.test(office)) {
                LocalDate from = beginning(script, office, timeline);
                timeline.planFrom(from, OFFICES_BEGIN, () -> appoint(
                        part.key(), office, from, from.plusYears(YEARS_IN_OFFICE).minusDays(1), company, null));
            }
        }
    }

    private static boolean inCommittee(Script script, Script.Office office) {
        return script.committees().stream().anyMatch(committee -> committee.name().equals(office.in()));
    }

    /** The day before the told year, so that everyone is in office on its first day; with the committee where that is later. */
    private static LocalDate beginning(Script script, Script.Office office, Timeline timeline) {
        LocalDate before = timeline.first().minusDays(1);
        return script.committees().stream()
                .filter(committee -> committee.name().equals(office.in()))
                .map(Script.Committee::since)
                .filter(since -> since.isAfter(before))
                .findFirst()
                .orElse(before);
    }

    void crowd(Script script, Company company, Timeline timeline) {
        List<Organisation> units = script.units().stream().map(unit -> company.organisation(unit.key())).toList();
        List<Crowd.Employer> employers = units.stream().map(unit -> new Crowd.Employer(unit.id(), unit.name())).toList();
        Crowd crowd = new Crowd(timeline.first(), employers, script.districts().active());
        List<NewPerson> invented = crowd.of(CROWD);
        List<PersonId> entered = granted(people.enterAll(invented, null));
        List<Memberships.Entry> members = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            company.add(new Company.Extra(entered.get(i), String.valueOf(invented.get(i).district())));
            if (!MemberScenes.joinsLater(i)) {
                LocalDate admitted = MemberScenes.admitted(i, crowd, timeline);
                members.add(new Memberships.Entry(company.association(), entered.get(i), null, null, admitted, null));
            }
        }
        units.forEach(unit -> members.add(new Memberships.Entry(
                company.association(), null, unit.id(), null, timeline.today().minusMonths(20), null)));
        granted(memberships.takeOverAll(members, null));
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

    private void appoint(
            String who, Script.Office office, LocalDate from, LocalDate to, Company company, @Nullable PersonId by) {
        granted(positions.appoint(
                new Positions.Appointment(
                        company.person(who), company.organisation(office.in()).id(), office.role(), office.title(), from, to),
                by));
    }

    /** The script is ours: a refusal of it is a fault of the script. */
    static <T> T granted(Outcome<T> outcome) {
        return switch (outcome) {
            case Granted<T>(T value) -> value;
            case Refused<T>(var reasons) -> throw new IllegalStateException("the cast is refused: " + reasons);
        };
    }
}

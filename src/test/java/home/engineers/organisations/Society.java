package home.engineers.organisations;

import home.engineers.kernel.CreditCode;
import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Seats;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation.Kind;
import home.engineers.organisations.Organisations.Establishment;
import home.engineers.people.NewPerson;
import home.engineers.people.PersonRegister;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes invented persons, units and associations with dull, valid defaults. */
public final class Society {
    private static final AtomicInteger NEXT = new AtomicInteger(1000);
    private final ApplicationContext house;

    public Society(ApplicationContext house) {
        this.house = house;
    }

    public PersonId person() {
        return person("测" + "甲乙丙丁戊己庚辛壬癸".charAt(NEXT.get() % 10) + "文");
    }

    public PersonId person(String name) {
        NewPerson person = NewPerson.of(name, "1390000" + NEXT.getAndIncrement(), null).markedInvented();
        return new TransactionTemplate(house.getBean(PlatformTransactionManager.class))
                .execute(status -> granted(house.getBean(PersonRegister.class).enter(person, null)))
                .person();
    }

    public Organisation municipal() {
        return house.getBean(Organisations.class).municipalAssociation();
    }

    public Organisation unit(String name) {
        return granted(house.getBean(Organisations.class).establish(
                new Establishment(Kind.UNIT, name, null, creditCode(), "500103", null, today().minusYears(2))));
    }

    public Organisation committee(String name) {
        return granted(house.getBean(Organisations.class).establish(new Establishment(
                Kind.COMMITTEE, name + NEXT.getAndIncrement(), null, null, null, municipal().id(), today().minusYears(2))));
    }

    public Organisation department() {
        return granted(house.getBean(Organisations.class).establish(new Establishment(
                Kind.DEPARTMENT, "测试部门" + NEXT.getAndIncrement(), null, null, null, null, today().minusYears(2))));
    }

    /** The association of a district, registered if it was not yet. */
    public Organisation district(String code) {
        Coverage coverage = house.getBean(Coverage.class);
        if (coverage.steps(code).isEmpty()) {
            granted(coverage.record(
                    new FoundingStep(code, FoundingState.REGISTERED, today().minusYears(1), "渝民社〔2025〕1号"), null));
        }
        return house.getBean(Organisations.class).associationOf(code).orElseThrow();
    }

    /** A valid credit code that no one has yet. */
    public static String creditCode() {
        String organisation = "MA%06d".formatted(NEXT.getAndIncrement());
        String code = "91500000" + organisation + CreditCode.organisationCheck(organisation);
        return code + CreditCode.check(code);
    }

    public Position appoint(PersonId person, OrganisationId organisation, Role role) {
        return granted(house.getBean(Positions.class).appoint(
                new Positions.Appointment(
                        person, organisation, role, "职务" + role, today().minusMonths(1),
                        role == Role.EXPERT ? today().plusYears(2) : null),
                null));
    }

    /** Someone new who holds this role, in the organisation it belongs to. */
    public PersonId holder(Role role) {
        PersonId person = person();
        switch (role) {
            case VISITOR, ENGINEER -> {}
            case UNIT_HR -> appoint(person, unit("测试单位" + NEXT.getAndIncrement()).id(), role);
            case DISTRICT_SECRETARY -> appoint(person, district("500118").id(), role);
            case COMMITTEE_CHAIR -> appoint(person, committee("测试专委会").id(), role);
            case OBSERVER -> appoint(person, department().id(), role);
            case SECRETARY, TREASURER, EXPERT, AUDITOR, ADMINISTRATOR -> appoint(person, municipal().id(), role);
        }
        return person;
    }

    public Actor actor(PersonId person) {
        return new Actor(person, house.getBean(Seats.class).of(person, today()));
    }

    public Membership member(OrganisationId association, PersonId person) {
        return member(association, person, today().minusYears(1));
    }

    public Membership member(OrganisationId association, PersonId person, LocalDate admitted) {
        return granted(house.getBean(Memberships.class).takeOver(
                new Memberships.Entry(association, person, null, null, admitted, null), null)).membership();
    }

    public LocalDate today() {
        return house.getBean(HouseClock.class).today();
    }

    public static <T> T granted(Outcome<T> outcome) {
        return switch (outcome) {
            case Granted<T>(T value) -> value;
            case Refused<T>(List<Reason> reasons) -> throw new AssertionError("refused: " + reasons);
        };
    }

    public static List<String> reasons(Outcome<?> outcome) {
        return outcome instanceof Refused<?>(List<Reason> reasons) ? reasons.stream().map(Reason::key).toList() : List.of();
    }
}

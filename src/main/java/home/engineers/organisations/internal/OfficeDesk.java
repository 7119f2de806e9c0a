package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Act;
import home.engineers.organisations.Organ;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Position;
import home.engineers.organisations.PositionId;
import home.engineers.organisations.Positions;
import home.engineers.organisations.rules.PositionRules;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Terms of office: who held which, who may give and end them. */
@Service
public class OfficeDesk {
    /** Terms on one page. */
    public static final int PAGE = 50;

    private static final Set<Role> PUBLIC = Set.of(Role.SECRETARY, Role.DISTRICT_SECRETARY, Role.COMMITTEE_CHAIR);
    private final OrganisationDesk desk;
    private final Organisations organisations;
    private final PositionTable table;
    private final Positions positions;
    private final People people;
    private final Appointing appointing;
    private final Authority authority;
    private final HouseClock clock;

    OfficeDesk(
            OrganisationDesk desk,
            Organisations organisations,
            PositionTable table,
            Positions positions,
            People people,
            Appointing appointing,
            Authority authority,
            HouseClock clock) {
        this.desk = desk;
        this.organisations = organisations;
        this.table = table;
        this.positions = positions;
        this.people = people;
        this.appointing = appointing;
        this.authority = authority;
        this.clock = clock;
    }

    /** An office and who holds it; without a name where the actor may not read it, open to an end where the actor may end it. */
    public record Office(Position position, String holder, boolean mayEnd) {}

    /**
     * @param total of all pages
     * @param roles that are or were held there
     * @param role whose terms these are, or null for all
     * @param page counted from 1
     */
    public record Roll(List<Office> offices, long total, List<Role> roles, @Nullable Role role, int page) {}

    /**
     * A page of the terms of an organisation, those that begin last first; names only to those who may read them, so
     * whoever runs the system sees offices without persons.
     *
     * @param role of this role alone, or null for all
     * @param page counted from 1
     */
    public Roll roll(Actor actor, OrganisationId id, @Nullable Role role, int page) {
        Subject subject = listed(actor, id);
        return new Roll(
                shown(actor, subject, table.in(id, role, PAGE, (page - 1) * PAGE)), table.count(id, role), table.roles(id), role, page);
    }

    /** All terms, as {@link #roll}. */
    public List<Office> offices(Actor actor, OrganisationId id) {
        return shown(actor, listed(actor, id), positions.in(id));
    }

    /** Holders of public offices today: who leads a society is public; who runs the house or handles personnel is not. */
    public List<Office> leaders(OrganisationId id) {
        return named(table.leaders(id, PUBLIC, clock.today()), position -> false);
    }

    private Subject listed(Actor actor, OrganisationId id) {
        Subject subject = desk.subject(organisations.find(id).orElseThrow(Absent::new));
        authority.demand(actor, Act.POSITION_LIST, subject);
        return subject;
    }

    private List<Office> shown(Actor actor, Subject subject, List<Position> terms) {
        Predicate<Position> mayEnd = position -> appointing.may(actor, subject, position.role());
        return authority.may(actor, Act.POSITION_READ, subject)
                ? named(terms, mayEnd)
                : terms.stream().map(position -> new Office(position, "", mayEnd.test(position))).toList();
    }

    private List<Office> named(List<Position> offices, Predicate<Position> mayEnd) {
        Map<PersonId, People.Card> cards = people.cards(offices.stream().map(Position::person).toList());
        return offices.stream()
                .map(position -> new Office(
                        position,
                        cards.containsKey(position.person()) ? cards.get(position.person()).name() : "",
                        mayEnd.test(position)))
                .toList();
    }

    public boolean mayAppoint(Actor actor, OrganisationId id) {
        return organisations.find(id).filter(o -> authority.may(actor, Act.POSITION_APPOINT, desk.subject(o))).isPresent();
    }

    /** The roles this actor may give in the organisation. */
    public List<Role> rolesToGive(Actor actor, Organisation organisation) {
        Subject subject = desk.subject(organisation);
        return Arrays.stream(Role.values())
                .filter(role -> PositionRules.mayBeHeldIn(role).contains(organisation.kind()))
                .filter(role -> appointing.may(actor, subject, role))
                .toList();
    }

    /** @param who exactly the name, mobile number or e-mail of the person */
    public record Wish(
            String who, @Nullable Role role, String title, @Nullable Organ organ, LocalDate from, @Nullable LocalDate to) {}

    @Transactional
    public Outcome<Position> appoint(Actor actor, OrganisationId id, Wish wish) {
        Organisation organisation = organisations.find(id).orElseThrow(Absent::new);
        Subject subject = desk.subject(organisation);
        appointing.demand(actor, subject, wish.role());
        List<People.Card> named = people.named(wish.who().strip());
        if (named.size() != 1) {
            return Outcome.refused(Reason.at("who", named.isEmpty()
                    ? "organisations.position.noSuchPerson" : "organisations.position.severalPersons", named.size()));
        }
        PersonId person = named.getFirst().person();
        if (person.equals(actor.person())) {
            return Outcome.refused(Reason.at("who", "organisations.position.notYourself"));
        }
        if (appointing.outOfReach(actor, subject, organisation, person)) {
            return Outcome.refused(Reason.at("who", "organisations.position.notAMember"));
        }
        return positions.appoint(
                new Positions.Appointment(person, id, wish.role(), wish.title(), wish.organ(), wish.from(), wish.to()),
                actor.requirePerson());
    }

    @Transactional
    public Outcome<Position> end(Actor actor, PositionId id, LocalDate lastDay) {
        Position position = positions.find(id).orElseThrow(Absent::new);
        Subject subject = desk.subject(organisations.find(position.organisation()).orElseThrow());
        appointing.demand(actor, subject, position.role());
        return positions.end(id, lastDay, actor.requirePerson());
    }
}

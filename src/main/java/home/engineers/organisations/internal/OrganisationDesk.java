package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Act;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisation.Kind;
import home.engineers.organisations.OrganisationTabs;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Position;
import home.engineers.organisations.PositionId;
import home.engineers.organisations.Positions;
import home.engineers.kernel.CreditCode;
import home.engineers.organisations.rules.PositionRules;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with associations, committees and positions, each act checked for its object. */
@Service
public class OrganisationDesk {
    private final Organisations organisations;
    private final OrganisationTable table;
    private final Positions positions;
    private final People people;
    private final Appointing appointing;
    private final Authority authority;
    private final HouseClock clock;
    private final ObjectProvider<OrganisationTabs> otherTabs;

    OrganisationDesk(
            Organisations organisations,
            OrganisationTable table,
            Positions positions,
            People people,
            Appointing appointing,
            Authority authority,
            HouseClock clock,
            ObjectProvider<OrganisationTabs> otherTabs) {
        this.organisations = organisations;
        this.table = table;
        this.positions = positions;
        this.people = people;
        this.appointing = appointing;
        this.authority = authority;
        this.clock = clock;
        this.otherTabs = otherTabs;
    }

    /** An office and who holds it; without a name where the actor may not read it, open to an end where the actor may end it. */
    public record Office(Position position, String holder, boolean mayEnd) {}

    /**
     * An organisation as its page shows it.
     *
     * @param leaders holders of public offices today
     * @param agency whether it acts as a personnel agency
     */
    public record OrganisationSheet(
            Organisation organisation,
            List<Office> leaders,
            List<Organisation> committees,
            boolean mayListPositions,
            boolean mayFoundCommittee,
            boolean mayAmend,
            boolean mayReadRule,
            boolean agency) {}

    public OrganisationSheet sheet(Actor actor, OrganisationId id) {
        Organisation organisation = organisations.find(id).orElseThrow(Absent::new);
        boolean open = organisation.isAssociation() || organisation.kind() == Kind.COMMITTEE;
        Subject subject = subject(organisation);
        authority.demandOrHide(actor, open ? Act.ASSOCIATION_READ : Act.UNIT_READ, subject);
        List<Position> offices = positions.in(id).stream()
                .filter(position -> position.inForce(clock.today()))
                .filter(OrganisationDesk::published)
                .sorted(Comparator.comparing(Position::from))
                .toList();
        return new OrganisationSheet(
                organisation, named(offices, position -> false),
                organisation.isAssociation() ? table.committeesOf(id) : List.of(),
                authority.may(actor, Act.POSITION_LIST, subject),
                organisation.isAssociation() && authority.may(actor, Act.COMMITTEE_FOUND, subject),
                authority.may(actor, amending(organisation), subject),
                organisation.isAssociation() && authority.may(actor, Act.MEMBERSHIP_RULE_READ, subject),
                table.isAgency(id));
    }

    private static String amending(Organisation organisation) {
        return organisation.kind() == Kind.UNIT ? Act.UNIT_REGISTER : Act.ASSOCIATION_AMEND;
    }

    /** Corrects what is on record. A credit code is checked, and may be entered where none was known. */
    @Transactional
    public Outcome<Organisation> amend(Actor actor, OrganisationId id, String name, String nameEn, String creditCode) {
        Organisation organisation = organisations.find(id).orElseThrow(Absent::new);
        authority.demand(actor, amending(organisation), subject(organisation));
        String code = CreditCode.normalised(creditCode);
        List<Reason> reasons = new ArrayList<>();
        if (name.strip().length() < 2 || name.length() > 120) {
            reasons.add(Reason.at("name", "organisations.organisation.nameLength"));
        }
        if (!code.isEmpty() && !code.equals(organisation.creditCode())) {
            CreditCodeReasons.against("creditCode", code)
                    .or(() -> table.byCreditCode(code)
                            .map(taken -> Reason.at("creditCode", "organisations.creditCode.taken", code)))
                    .ifPresent(reasons::add);
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        table.amend(id, name, nameEn.isBlank() ? null : nameEn.strip(), organisation.district());
        if (!code.isEmpty()) {
            table.code(id, code);
        }
        return Outcome.granted(organisations.find(id).orElseThrow());
    }

    /** The pages that belong to an organisation, its own two first; none where it has no others. */
    public List<OrganisationTabs.Tab> tabs(Actor actor, Organisation organisation) {
        List<OrganisationTabs.Tab> more = otherTabs.stream().flatMap(one -> one.of(actor, organisation).stream()).toList();
        if (more.isEmpty()) {
            return more;
        }
        String address = "/organisations/" + organisation.id();
        List<OrganisationTabs.Tab> tabs = new ArrayList<>(List.of(new OrganisationTabs.Tab("organisations.tabs.sheet", address)));
        if (authority.may(actor, Act.POSITION_LIST, subject(organisation))) {
            tabs.add(new OrganisationTabs.Tab("organisations.tabs.positions", address + "/positions"));
        }
        tabs.addAll(more);
        return tabs;
    }

    /** Enters a unit by hand. */
    @Transactional
    public Outcome<Organisation> registerUnit(Actor actor, Organisations.Establishment unit) {
        if (authority.reach(actor, Act.UNIT_REGISTER).none()) {
            throw new NotPermitted(Act.UNIT_REGISTER);
        }
        return unit.creditCode() == null || unit.creditCode().isBlank()
                ? Outcome.refused(Reason.at("creditCode", "organisations.creditCode.needed"))
                : organisations.establish(unit);
    }

    /** Who leads a society is public; who runs the house or handles personnel is not. */
    private static boolean published(Position position) {
        Role role = position.role();
        return role == null || role == Role.SECRETARY || role == Role.DISTRICT_SECRETARY || role == Role.COMMITTEE_CHAIR;
    }

    /** All terms; names only to those who may read them, so whoever runs the system sees offices without persons. */
    public List<Office> offices(Actor actor, OrganisationId id) {
        Subject subject = subject(organisations.find(id).orElseThrow(Absent::new));
        authority.demand(actor, Act.POSITION_LIST, subject);
        List<Position> all = positions.in(id);
        Predicate<Position> mayEnd = position -> appointing.may(actor, subject, position.role());
        return authority.may(actor, Act.POSITION_READ, subject)
                ? named(all, mayEnd)
                : all.stream().map(position -> new Office(position, "", mayEnd.test(position))).toList();
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
        return organisations.find(id).filter(o -> authority.may(actor, Act.POSITION_APPOINT, subject(o))).isPresent();
    }

    /** The roles this actor may give in the organisation. */
    public List<Role> rolesToGive(Actor actor, Organisation organisation) {
        Subject subject = subject(organisation);
        return Arrays.stream(Role.values())
                .filter(role -> PositionRules.mayBeHeldIn(role).contains(organisation.kind()))
                .filter(role -> appointing.may(actor, subject, role))
                .toList();
    }

    /** @param who exactly the name, mobile number or e-mail of the person */
    public record Wish(String who, @Nullable Role role, String title, LocalDate from, @Nullable LocalDate to) {}

    @Transactional
    public Outcome<Position> appoint(Actor actor, OrganisationId id, Wish wish) {
        Organisation organisation = organisations.find(id).orElseThrow(Absent::new);
        Subject subject = subject(organisation);
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
                new Positions.Appointment(person, id, wish.role(), wish.title(), wish.from(), wish.to()),
                actor.requirePerson());
    }

    @Transactional
    public Outcome<Position> end(Actor actor, PositionId id, LocalDate lastDay) {
        Position position = positions.find(id).orElseThrow(Absent::new);
        Subject subject = subject(organisations.find(position.organisation()).orElseThrow());
        appointing.demand(actor, subject, position.role());
        return positions.end(id, lastDay, actor.requirePerson());
    }

    /** A committee lies in its association's keeping; a unit in that of the associations it has joined. */
    public Subject subject(Organisation organisation) {
        Set<OrganisationId> keepers = new HashSet<>(Set.of(organisation.id()));
        if (organisation.association() != null) {
            keepers.add(organisation.association());
        }
        if (organisation.kind() == Kind.UNIT) {
            List<OrganisationId> joined = organisations.associationsOfUnit(organisation.id());
            keepers.addAll(joined.isEmpty() ? List.of(organisations.municipalAssociation().id()) : joined);
        }
        if (organisation.kind() == Kind.DEPARTMENT) {
            keepers.add(organisations.municipalAssociation().id());
        }
        return new Subject(null, keepers);
    }
}

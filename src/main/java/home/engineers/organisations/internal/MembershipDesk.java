package home.engineers.organisations.internal;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Seat;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Act;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.internal.MemberFilter.View;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What people do with memberships, each act checked for its object. */
@Service
public class MembershipDesk {
    private final Memberships memberships;
    private final MemberSearch search;
    private final MembershipRecord record;
    private final Organisations organisations;
    private final FoundedAssociations founded;
    private final MembershipSubjects subjects;
    private final People people;
    private final EvidenceLog evidence;
    private final Authority authority;
    private final HouseClock clock;

    MembershipDesk(
            Memberships memberships,
            MemberSearch search,
            MembershipRecord record,
            Organisations organisations,
            FoundedAssociations founded,
            MembershipSubjects subjects,
            People people,
            EvidenceLog evidence,
            Authority authority,
            HouseClock clock) {
        this.memberships = memberships;
        this.search = search;
        this.record = record;
        this.organisations = organisations;
        this.founded = founded;
        this.subjects = subjects;
        this.people = people;
        this.evidence = evidence;
        this.authority = authority;
        this.clock = clock;
    }

    public MemberPage list(Actor actor, MemberFilter filter) {
        Reach reach = listReach(actor, filter);
        LocalDate today = clock.today();
        Map<View, Long> counts = search.counts(filter, reach, today);
        long total = filter.plain() ? counts.get(filter.view()) : search.count(filter, reach, today);
        List<MemberLine> lines = search.page(filter, reach, today);
        return new MemberPage(lines, counts, Total.of(total, filter.page(), MemberFilter.SIZE, lines.size()));
    }

    public List<MemberLine> all(Actor actor, MemberFilter filter) {
        return search.all(filter, listReach(actor, filter), clock.today());
    }

    private Reach listReach(Actor actor, MemberFilter filter) {
        String act = filter.units() ? Act.UNIT_LIST : Act.MEMBERSHIP_LIST;
        Reach reach = authority.reach(actor, act);
        if (reach.none()) {
            throw new NotPermitted(act);
        }
        return reach;
    }

    /**
     * A membership with what can be done about it by whoever looks.
     *
     * @param member name of the person or unit
     * @param invented whether the person is one of the cast or of the generated members
     */
    public record Sheet(
            Membership membership,
            String member,
            boolean invented,
            Organisation association,
            List<Entry> acts,
            boolean mayReview,
            boolean mayAdmit,
            boolean mayRenew,
            boolean mayTransfer,
            boolean mayKeepHonours,
            boolean mayLeave,
            boolean mayCard) {}

    public Sheet sheet(Actor actor, MembershipId id) {
        Membership m = memberships.find(id).orElseThrow(Absent::new);
        Subject subject = subjects.of(m);
        authority.demandOrHide(actor, Act.MEMBERSHIP_READ, subject);
        Optional<People.Card> card = m.person() == null ? Optional.empty() : people.card(m.person());
        String member = m.person() != null
                ? card.map(People.Card::name).orElse("")
                : organisations.find(m.unit()).map(Organisation::name).orElse("");
        return new Sheet(
                m, member, card.filter(People.Card::invented).isPresent(), organisations.find(m.association()).orElseThrow(), evidence.of(id.value()),
                authority.may(actor, Act.MEMBERSHIP_REVIEW, subject),
                authority.may(actor, Act.MEMBERSHIP_ADMIT, subject),
                authority.may(actor, Act.MEMBERSHIP_RENEW, subject),
                authority.may(actor, Act.TRANSFER_ASK, subject),
                authority.may(actor, Act.HONOUR_KEEP, Subject.of(m.association())),
                authority.may(actor, Act.MEMBERSHIP_LEAVE, subject),
                m.number() != null && authority.may(actor, Act.CARD_KEEP, subject));
    }

    public List<Membership> own(Actor actor) {
        return memberships.ofPerson(actor.requirePerson());
    }

    /** Memberships of the units for which whoever looks acts today, as representative or for their personnel. */
    public List<Membership> acting(Actor actor) {
        return memberships.ofUnits(
                actor.requirePerson(),
                actor.seats().stream().filter(seat -> seat.role() == Role.UNIT_HR).map(Seat::organisation).toList());
    }

    /** The associations one can apply to: the municipal one and those of districts that are registered. */
    public List<Organisation> openAssociations() {
        return founded.all();
    }

    @Transactional
    public Outcome<Membership> apply(Actor actor, OrganisationId association, String statement) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.MEMBERSHIP_APPLY, Subject.of(person));
        return founded.takesMembers(association)
                ? memberships.apply(new Memberships.Application(association, person, null, person, statement))
                : notFounded();
    }

    /** A unit on record applies through whoever answers for its personnel; one that is not is entered with it. */
    @Transactional
    public Outcome<Membership> applyForUnit(
            Actor actor, OrganisationId association, Organisations.Establishment unit, String statement) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.MEMBERSHIP_APPLY, Subject.of(person));
        if (!founded.takesMembers(association)) {
            return notFounded();
        }
        if (unit.creditCode() == null || unit.creditCode().isBlank()) {
            return Outcome.refused(Reason.at("creditCode", "organisations.creditCode.needed"));
        }
        Outcome<Organisation> known = organisations.unitByCreditCode(unit.creditCode())
                .map(found -> authority.may(actor, Act.UNIT_READ, Subject.of(found.id()))
                        ? Outcome.granted(found)
                        : Outcome.<Organisation>refused(Reason.at("creditCode", "organisations.unit.onRecord")))
                .orElseGet(() -> organisations.establish(unit));
        Outcome<Membership> applied = switch (known) {
            case Refused<Organisation>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<Organisation>(Organisation found) -> memberships.apply(
                    new Memberships.Application(association, null, found.id(), person, statement));
        };
        if (applied instanceof Refused<Membership>) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return applied;
    }

    private static Outcome<Membership> notFounded() {
        return Outcome.refused(Reason.at("association", "organisations.membership.associationNotFounded"));
    }

    @Transactional
    public Outcome<Membership> review(Actor actor, MembershipId id) {
        return act(actor, Act.MEMBERSHIP_REVIEW, id, memberships::review);
    }

    @Transactional
    public Outcome<Membership> admit(Actor actor, MembershipId id) {
        return act(actor, Act.MEMBERSHIP_ADMIT, id, memberships::admit);
    }

    @Transactional
    public Outcome<Membership> decline(Actor actor, MembershipId id, String reason) {
        return act(actor, Act.MEMBERSHIP_ADMIT, id, (m, by) -> memberships.decline(m, reason, by));
    }

    @Transactional
    public Outcome<Membership> renew(Actor actor, MembershipId id) {
        return act(actor, Act.MEMBERSHIP_RENEW, id, memberships::renew);
    }

    @Transactional
    public Outcome<Membership> withdraw(Actor actor, MembershipId id) {
        return act(actor, Act.MEMBERSHIP_LEAVE, id, memberships::withdraw);
    }

    @Transactional
    public Outcome<Membership> leave(Actor actor, MembershipId id, String reason) {
        return act(actor, Act.MEMBERSHIP_LEAVE, id, (m, by) -> memberships.leave(m, reason, by));
    }

    /** Reminds of a renewal. Refused for what is not active. */
    @Transactional
    public Outcome<Membership> remind(Actor actor, MembershipId id) {
        Membership m = memberships.find(id).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.MEMBERSHIP_REMIND, subjects.of(m));
        if (m.state() != Membership.State.ACTIVE && m.state() != Membership.State.LAPSED) {
            return Outcome.refused(Reason.of("organisations.membership.notInThisState." + m.state().name()));
        }
        record.remind(m);
        return Outcome.granted(m);
    }

    private Outcome<Membership> act(
            Actor actor, String act, MembershipId id, BiFunction<MembershipId, PersonId, Outcome<Membership>> deed) {
        Membership m = memberships.find(id).orElseThrow(Absent::new);
        Subject subject = subjects.of(m);
        authority.demandOrHide(actor, Act.MEMBERSHIP_READ, subject);
        authority.demand(actor, act, subject);
        return deed.apply(id, actor.requirePerson());
    }
}

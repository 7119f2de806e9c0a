package home.engineers.organisations.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Membership.Continuation;
import home.engineers.organisations.MembershipAdmitted;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.MembershipLeft;
import home.engineers.organisations.MembershipRenewed;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Positions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries a membership through its life; each act is one transaction with its entry in the record and its notices. */
@Service
class MembershipRegister implements Memberships {
    private final MembershipTable memberships;
    private final MemberDistricts districts;
    private final MembershipRuleTable rules;
    private final MembershipChecks checks;
    private final Returning returning;
    private final TakeOver takeOver;
    private final TakeOverOfMany takeOverOfMany;
    private final PositionTable seats;
    private final Positions positions;
    private final MembershipRecord record;
    private final IdSource ids;
    private final HouseClock clock;
    private final ApplicationEventPublisher events;

    MembershipRegister(
            MembershipTable memberships,
            MemberDistricts districts,
            MembershipRuleTable rules,
            MembershipChecks checks,
            Returning returning,
            TakeOver takeOver,
            TakeOverOfMany takeOverOfMany,
            PositionTable seats,
            Positions positions,
            MembershipRecord record,
            IdSource ids,
            HouseClock clock,
            ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.districts = districts;
        this.rules = rules;
        this.checks = checks;
        this.returning = returning;
        this.takeOver = takeOver;
        this.takeOverOfMany = takeOverOfMany;
        this.seats = seats;
        this.positions = positions;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Optional<Membership> find(MembershipId id) {
        return memberships.find(id);
    }

    @Override
    public List<Membership> ofPerson(PersonId person) {
        return memberships.ofPerson(person);
    }

    @Override
    public List<Membership> ofUnit(OrganisationId unit) {
        return memberships.ofUnit(unit);
    }

    @Override
    public List<Membership> ofUnits(PersonId representative, Collection<OrganisationId> units) {
        return memberships.ofUnits(representative, units, clock.today());
    }

    @Override
    public Map<MembershipId, OrganisationId> districts(Collection<MembershipId> wanted) {
        return districts.of(wanted);
    }

    @Override
    public int count(OrganisationId association) {
        return memberships.count(association);
    }

    @Override
    public List<Membership> in(OrganisationId association, @Nullable MembershipId after, int limit) {
        return memberships.in(association, after, limit);
    }

    @Override
    @Transactional
    public Outcome<Membership> apply(Application a) {
        List<Reason> reasons = checks.against(a.association(), a.person(), a.unit());
        if (a.statement().length() > 2000) {
            reasons.add(Reason.at("statement", "organisations.membership.statementTooLong"));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Membership applied = Membership.applied(
                new MembershipId(ids.next()), a.association(), a.person(), a.unit(), a.applicant(), a.statement().strip(),
                clock.today());
        if (!memberships.insert(applied, clock.instant())) {
            return Outcome.refused(checks.second(a.association(), a.person(), a.unit()));
        }
        record.applied(applied);
        return Outcome.granted(applied);
    }

    @Override
    @Transactional
    public Outcome<Membership> review(MembershipId id, PersonId by) {
        return change(id, Membership::review);
    }

    @Override
    @Transactional
    public Outcome<Membership> admit(MembershipId id, PersonId by) {
        LocalDate today = clock.today();
        Outcome<Membership> outcome = change(id, now -> admitted(now, today));
        if (outcome instanceof Granted<Membership>(Membership admitted)) {
            appointContact(admitted, by);
            record.admitted(admitted);
            events.publishEvent(new MembershipAdmitted(admitted));
        }
        return outcome;
    }

    private Outcome<Membership> admitted(Membership now, LocalDate today) {
        AtomicReference<Continuation> earlier = new AtomicReference<>();
        return now.admit(
                () -> {
                    Returning.Place place = returning.place(now.association(), now.person(), now.unit(), today);
                    returning.endLapsed(place.earlier(), today);
                    earlier.set(place.continuation());
                    return place.number();
                },
                today, rules.termYears(now.association(), today)).map(next -> next.continuing(earlier.get()));
    }

    /** Whoever applied for a unit that has nobody for personnel yet becomes that person. */
    private void appointContact(Membership admitted, PersonId by) {
        if (admitted.unit() != null && admitted.applicant() != null
                && seats.holders(admitted.unit(), Role.UNIT_HR, clock.today()).isEmpty()) {
            positions.appoint(new Positions.Appointment(
                    admitted.applicant(), admitted.unit(), Role.UNIT_HR, "单位人事", clock.today(), null), by);
        }
    }

    @Override
    @Transactional
    public Outcome<Membership> decline(MembershipId id, String reason, PersonId by) {
        Outcome<Membership> outcome = change(id, now -> now.decline(clock.today(), reason));
        if (outcome instanceof Granted<Membership>(Membership declined)) {
            record.declined(declined);
        }
        return outcome;
    }

    @Override
    @Transactional
    public Outcome<Membership> withdraw(MembershipId id, PersonId by) {
        Outcome<Membership> outcome = change(id, now -> now.withdraw(clock.today()));
        if (outcome instanceof Granted<Membership>(Membership withdrawn)) {
            record.withdrawn(withdrawn);
        }
        return outcome;
    }

    @Override
    @Transactional
    public Outcome<Membership> renew(MembershipId id, PersonId by) {
        Membership held = memberships.hold(id).orElseThrow(Absent::new);
        boolean another = memberships.open(held.association(), held.person(), held.unit())
                .filter(other -> !other.id().equals(id))
                .isPresent();
        if (another) {
            return Outcome.refused(checks.second(held.association(), held.person(), held.unit()));
        }
        LocalDate today = clock.today();
        Outcome<Membership> outcome = change(id, now -> now.renew(today, rules.termYears(now.association(), today)));
        if (outcome instanceof Granted<Membership>(Membership renewed)) {
            record.renewed(renewed);
            events.publishEvent(new MembershipRenewed(renewed));
        }
        return outcome;
    }

    @Override
    @Transactional
    public Outcome<Membership> leave(MembershipId id, String reason, PersonId by) {
        Outcome<Membership> outcome = change(id, now -> now.leave(clock.today(), reason));
        if (outcome instanceof Granted<Membership>(Membership left)) {
            record.left(left);
            events.publishEvent(new MembershipLeft(left));
        }
        return outcome;
    }

    private Outcome<Membership> change(MembershipId id, Function<Membership, Outcome<Membership>> transition) {
        Membership held = memberships.hold(id).orElseThrow(Absent::new);
        return transition.apply(held).map(next -> memberships.update(next, clock.instant()));
    }

    @Override
    @Transactional
    public Outcome<Taken> takeOver(Entry entry, @Nullable PersonId by) {
        return takeOver.of(entry);
    }

    @Override
    @Transactional
    public Outcome<List<Membership>> takeOverAll(List<Entry> entries, @Nullable PersonId by) {
        return takeOverOfMany.of(entries);
    }
}

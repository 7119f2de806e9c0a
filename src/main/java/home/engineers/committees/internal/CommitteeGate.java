package home.engineers.committees.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.CommitteeRoll;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a committee and asks whether the actor may do the act to it. */
@Component
class CommitteeGate {
    private final CommitteeRoll roll;
    private final Organisations organisations;
    private final Positions positions;
    private final Authority authority;
    private final HouseClock clock;

    CommitteeGate(
            CommitteeRoll roll, Organisations organisations, Positions positions, Authority authority, HouseClock clock) {
        this.roll = roll;
        this.organisations = organisations;
        this.positions = positions;
        this.authority = authority;
        this.clock = clock;
    }

    /** @throws Absent where there is no such committee */
    CommitteeRoll.Line line(OrganisationId id) {
        return roll.line(id, clock.today()).orElseThrow(Absent::new);
    }

    /** The committee, where the actor may do the act to it. @throws Absent where not */
    CommitteeRoll.Line seen(Actor actor, String act, OrganisationId id) {
        CommitteeRoll.Line line = line(id);
        authority.demandOrHide(actor, act, subject(actor, line.committee()));
        return line;
    }

    /** @throws home.engineers.kernel.authority.NotPermitted where the actor may not do the act to the committee */
    CommitteeRoll.Line demand(Actor actor, String act, OrganisationId id) {
        CommitteeRoll.Line line = line(id);
        authority.demand(actor, act, subject(actor, line.committee()));
        return line;
    }

    boolean may(Actor actor, String act, Organisation committee) {
        return authority.may(actor, act, subject(actor, committee));
    }

    /** A committee lies in its association's keeping; to those who sit on it today it is their own. */
    Subject subject(Actor actor, Organisation committee) {
        Set<OrganisationId> keepers = Set.of(committee.id(), association(committee));
        return new Subject(sits(actor.person(), committee.id(), clock.today()) ? actor.person() : null, keepers);
    }

    boolean sits(@Nullable PersonId person, OrganisationId committee, LocalDate on) {
        return person != null
                && positions.of(person).stream().anyMatch(one -> one.organisation().equals(committee) && one.inForce(on));
    }

    /** Terms in force on a day, each person once, the chair first. */
    List<Position> seated(OrganisationId committee, LocalDate on) {
        return Seated.on(positions.in(committee), on);
    }

    /** Nothing new happens to a committee that was dissolved. */
    Optional<Reason> dissolved(CommitteeRoll.Line line) {
        return Optional.ofNullable(line.until())
                .map(last -> Reason.of("committees.dissolved.noMore", line.committee().name(), last.toString()));
    }

    static OrganisationId association(Organisation committee) {
        return Objects.requireNonNull(committee.association());
    }

    /** The association, where the actor may do the act to it. @throws Absent where not */
    Organisation association(Actor actor, String act, OrganisationId id) {
        Organisation association = organisations.find(id).filter(Organisation::isAssociation).orElseThrow(Absent::new);
        authority.demandOrHide(actor, act, Subject.of(id));
        return association;
    }

    boolean mayIn(Actor actor, String act, OrganisationId association) {
        return authority.may(actor, act, Subject.of(association));
    }

    /** Nobody evaluates the committee they sit on. */
    Optional<Reason> ownCommittee(Actor actor, OrganisationId id) {
        return sits(actor.person(), id, clock.today())
                ? Optional.of(Reason.of("committees.evaluation.ownCommittee")) : Optional.empty();
    }
}

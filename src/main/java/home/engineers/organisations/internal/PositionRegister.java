package home.engineers.organisations.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.AppointmentRule;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Position;
import home.engineers.organisations.PositionEnded;
import home.engineers.organisations.PositionId;
import home.engineers.organisations.PositionTaken;
import home.engineers.organisations.Positions;
import home.engineers.organisations.rules.PositionRules;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class PositionRegister implements Positions {
    private final PositionTable positions;
    private final OrganisationTable organisations;
    private final People people;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<AppointmentRule> rules;

    PositionRegister(
            PositionTable positions,
            OrganisationTable organisations,
            People people,
            EvidenceLog evidence,
            IdSource ids,
            HouseClock clock,
            ApplicationEventPublisher events,
            ObjectProvider<AppointmentRule> rules) {
        this.positions = positions;
        this.organisations = organisations;
        this.people = people;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.rules = rules;
    }

    @Override
    @Transactional
    public Outcome<Position> appoint(Appointment a, @Nullable PersonId by) {
        Organisation organisation = organisations.find(a.organisation()).orElseThrow(Absent::new);
        List<Reason> reasons =
                new ArrayList<>(PositionRules.against(a.role(), organisation.kind(), a.title(), a.from(), a.to()));
        PositionRules.againstOrgan(organisation.kind(), a.role(), a.title(), a.organ()).ifPresent(reasons::add);
        if (people.card(a.person()).isEmpty()) {
            reasons.add(Reason.at("person", "organisations.position.noSuchPerson"));
        }
        if (reasons.isEmpty()) {
            rules.forEach(rule -> reasons.addAll(rule.against(a, organisation)));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Position position = new Position(
                new PositionId(ids.next()), a.person(), a.organisation(), a.role(), a.title().strip(),
                PositionRules.organ(organisation.kind(), a.role(), a.title(), a.organ()), a.from(), a.to(), 0);
        if (!positions.insert(position, by, clock.instant())) {
            return Outcome.refused(collision(a));
        }
        evidence.append("position-taken", a.organisation().value(), facts(position));
        events.publishEvent(new PositionTaken(position));
        return Outcome.granted(position);
    }

    private Reason collision(Appointment a) {
        return Optional.ofNullable(a.role())
                .filter(role -> role == Role.COMMITTEE_CHAIR)
                .flatMap(role -> positions.overlappingChair(a.organisation(), a.from(), a.to()))
                .map(other -> Reason.at("from", "organisations.position.chairsOverlap",
                        other.from().toString(), String.valueOf(other.to() == null ? "…" : other.to())))
                .orElseGet(() -> Reason.at("title", "organisations.position.heldAlready"));
    }

    @Override
    @Transactional
    public Outcome<Position> end(PositionId id, LocalDate lastDay, @Nullable PersonId by) {
        Position position = positions.find(id).orElseThrow(Absent::new);
        if (PositionRules.endsBeforeItBegins(position.from(), lastDay)) {
            return Outcome.refused(Reason.at(
                    "to", "organisations.position.endsBeforeItBegins", position.from().toString(), lastDay.toString()));
        }
        if (position.to() != null && position.to().isBefore(lastDay)) {
            return Outcome.refused(Reason.at("to", "organisations.position.endsLater", position.to().toString()));
        }
        if (!positions.end(position, lastDay)) {
            throw new OptimisticLockingFailureException("position changed meanwhile: " + id);
        }
        Position ended = positions.find(id).orElseThrow();
        evidence.append("position-ended", position.organisation().value(), facts(ended));
        events.publishEvent(new PositionEnded(ended));
        return Outcome.granted(ended);
    }

    @Override
    @Transactional
    public Outcome<Position> withdraw(PositionId id, @Nullable PersonId by) {
        Position position = positions.find(id).orElseThrow(Absent::new);
        if (!position.from().isAfter(clock.today())) {
            return Outcome.refused(Reason.of("organisations.position.begun", position.from().toString()));
        }
        positions.delete(id);
        evidence.append("position-withdrawn", position.organisation().value(), facts(position));
        events.publishEvent(new PositionEnded(position));
        return Outcome.granted(position);
    }

    private static Map<String, Object> facts(Position position) {
        return Map.of(
                "position", position.id().toString(),
                "title", position.title(),
                "from", position.from().toString(),
                "to", position.to() == null ? "" : position.to().toString());
    }

    @Override
    public Optional<Position> find(PositionId id) {
        return positions.find(id);
    }

    @Override
    public List<Position> in(OrganisationId organisation) {
        return positions.in(organisation);
    }

    @Override
    public List<Position> of(PersonId person) {
        return positions.of(person);
    }
}

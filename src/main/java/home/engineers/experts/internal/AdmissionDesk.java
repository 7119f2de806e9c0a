package home.engineers.experts.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.experts.Act;
import home.engineers.experts.internal.AdmissionReading.Asked;
import home.engineers.experts.internal.AdmissionReading.Sound;
import home.engineers.experts.internal.AdmissionTable.Admission;
import home.engineers.experts.internal.AdmissionTable.State;
import home.engineers.experts.internal.EntryTable.Entry;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Position;
import home.engineers.organisations.PositionId;
import home.engineers.organisations.Positions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Admission by programme: proposed by the person or a secretary, decided by another secretary. Whoever is admitted and has no
 * seat as an expert is given one by the ordinary service; where one is in force, the admission rests on it and ends with it.
 */
@Service
@Transactional
public class AdmissionDesk {
    private static final int LONGEST_WHY = 1_000;
    private static final int SHORTEST_WHY = 4;
    private final AdmissionTable admissions;
    private final EntryTable entries;
    private final AdmissionReading reading;
    private final ExpertNotices notices;
    private final Positions positions;
    private final Organisations organisations;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    AdmissionDesk(
            AdmissionTable admissions, EntryTable entries, AdmissionReading reading, ExpertNotices notices, Positions positions,
            Organisations organisations, Authority authority, EvidenceLog evidence, IdSource ids, HouseClock clock) {
        this.admissions = admissions;
        this.entries = entries;
        this.reading = reading;
        this.notices = notices;
        this.positions = positions;
        this.organisations = organisations;
        this.authority = authority;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    /** A person applies for themselves. */
    public Outcome<UUID> apply(Actor actor, Asked asked) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.OWN_ENTRY, Subject.of(person));
        return propose(person, asked, true, person);
    }

    /** A secretary nominates someone. */
    public Outcome<UUID> nominate(Actor actor, String who, Asked asked) {
        authority.demand(actor, Act.POOL_KEEP, Subject.of(association()));
        return switch (reading.person(who)) {
            case Refused<PersonId>(List<Reason> reasons) -> Outcome.refused(Stream.concat(
                            reasons.stream(), reading.read(null, asked) instanceof Refused<Sound>(List<Reason> more) ? more.stream() : Stream.of())
                    .toList());
            case Granted<PersonId>(PersonId person) -> propose(person, asked, false, actor.requirePerson());
        };
    }

    private Outcome<UUID> propose(PersonId person, Asked asked, boolean applied, PersonId by) {
        return switch (reading.read(person, asked)) {
            case Refused<Sound>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<Sound>(Sound sound) -> propose(person, sound, applied, by);
        };
    }

    private Outcome<UUID> propose(PersonId person, Sound sound, boolean applied, PersonId by) {
        Entry entry = entries.open(person, association(), clock.instant());
        Admission proposed = new Admission(
                ids.next(), entry.id(), person, entry.association(), sound.programme(), sound.level(), applied, sound.statement(),
                sound.from(), sound.to(), State.PROPOSED, null, by, clock.instant(), null, null, null, null, null);
        if (!admissions.propose(proposed)) {
            return Outcome.refused(Reason.at("programme", "experts.admission.already"));
        }
        entries.choose(entry.id(), sound.specialties());
        evidence.append("expert-proposed", proposed.id(), Map.of("programme", sound.programme(), "level", sound.level()));
        notices.proposed(proposed);
        return Outcome.granted(proposed.id());
    }

    /** Another secretary admits. Refused for whoever proposed, for the person themself, and where the seat cannot be given. */
    public Outcome<UUID> admit(Actor actor, UUID id, String why) {
        Admission asked = demanded(actor, id);
        Optional<Reason> against = against(actor, asked).or(() -> reading.against(asked)).or(() -> tooLong(why));
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        return switch (seat(asked, actor.requirePerson())) {
            case Refused<PositionId>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<PositionId>(PositionId seat) -> {
                admissions.admit(id, seat, actor.requirePerson(), why.strip(), clock.instant());
                evidence.append("expert-admitted", id, Map.of("programme", asked.programme(), "level", asked.level()));
                notices.decided(asked, true);
                yield Outcome.granted(id);
            }
        };
    }

    private Outcome<PositionId> seat(Admission asked, PersonId by) {
        LocalDate from = asked.firstDay().isBefore(clock.today()) ? clock.today() : asked.firstDay();
        Optional<Position> held = positions.of(asked.person()).stream()
                .filter(one -> one.role() == Role.EXPERT && one.organisation().equals(asked.association()) && one.inForce(from))
                .findFirst();
        return held.map(one -> Outcome.granted(one.id())).orElseGet(() -> positions
                .appoint(
                        new Positions.Appointment(
                                asked.person(), asked.association(), Role.EXPERT, "评审专家（" + from + " 起）", from, asked.lastDay()),
                        by)
                .map(Position::id));
    }

    /** Another secretary declines, with the reason. */
    public Outcome<UUID> decline(Actor actor, UUID id, String why) {
        Admission asked = demanded(actor, id);
        Optional<Reason> against = against(actor, asked).or(() -> whyFault(why));
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        admissions.decline(id, actor.requirePerson(), why.strip(), clock.instant());
        evidence.append("expert-declined", id, Map.of("programme", asked.programme(), "level", asked.level()));
        notices.decided(asked, false);
        return Outcome.granted(id);
    }

    /** Ends an admission from tomorrow on; a seat that served it alone and was given by the pool ends with it. */
    public Outcome<UUID> end(Actor actor, UUID id, String why) {
        Admission admitted = demanded(actor, id);
        Optional<Reason> against = Optional.<Reason>empty()
                .or(() -> admitted.state() == State.ADMITTED ? Optional.empty() : Optional.of(Reason.of("experts.admission.over")))
                .or(() -> whyFault(why));
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        admissions.end(id, clock.today(), actor.requirePerson(), why.strip());
        evidence.append("expert-admission-ended", id, Map.of("programme", admitted.programme(), "level", admitted.level()));
        notices.ended(admitted);
        PositionId seat = Objects.requireNonNull(admitted.seat());
        if (!admissions.used(seat) && positions.find(seat).filter(one -> one.title().startsWith("评审专家（")).isPresent()) {
            return giveUp(seat, actor.requirePerson()).map(position -> id);
        }
        return Outcome.granted(id);
    }

    private Outcome<Position> giveUp(PositionId seat, PersonId by) {
        Position held = positions.find(seat).orElseThrow();
        return held.from().isAfter(clock.today()) ? positions.withdraw(seat, by) : positions.end(seat, clock.today(), by);
    }

    /** Whoever proposed takes the proposal back. */
    public Outcome<UUID> withdraw(Actor actor, UUID id) {
        Admission asked = admissions.hold(id).filter(one -> one.proposedBy().equals(actor.person())).orElseThrow(Absent::new);
        if (asked.state() != State.PROPOSED) {
            return Outcome.refused(Reason.of("experts.admission.decided"));
        }
        admissions.withdraw(id);
        return Outcome.granted(id);
    }

    private Admission demanded(Actor actor, UUID id) {
        Admission found = admissions.hold(id).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.POOL_READ, Subject.of(found.association()));
        authority.demand(actor, Act.POOL_KEEP, Subject.of(found.association()));
        return found;
    }

    private static Optional<Reason> against(Actor actor, Admission asked) {
        if (asked.state() != State.PROPOSED) {
            return Optional.of(Reason.of("experts.admission.decided"));
        }
        if (asked.person().equals(actor.person())) {
            return Optional.of(Reason.of("experts.admission.own"));
        }
        return asked.proposedBy().equals(actor.person()) ? Optional.of(Reason.of("experts.admission.samePerson")) : Optional.empty();
    }

    private static Optional<Reason> whyFault(String why) {
        return why.strip().length() < SHORTEST_WHY ? Optional.of(Reason.at("why", "experts.why", SHORTEST_WHY, LONGEST_WHY)) : tooLong(why);
    }

    private static Optional<Reason> tooLong(String why) {
        return why.strip().length() > LONGEST_WHY
                ? Optional.of(Reason.at("why", "experts.why", SHORTEST_WHY, LONGEST_WHY))
                : Optional.empty();
    }

    private OrganisationId association() {
        return organisations.municipalAssociation().id();
    }
}

package home.engineers.experts.conflicts.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.experts.Act;
import home.engineers.experts.conflicts.ConflictKind;
import home.engineers.experts.conflicts.Party;
import home.engineers.experts.conflicts.ReadablePath;
import home.engineers.experts.conflicts.TieTold;
import home.engineers.experts.conflicts.internal.TieReading.Typed;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
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
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ties that people declare and secretariats enter. */
@Service
@Transactional
public class TieDesk {
    /** Lines of a page. */
    public static final int SIZE = 50;

    private static final int MOST_DECLARED = 100;
    private final TieTable ties;
    private final LiftingTable liftings;
    private final TieReading reading;
    private final ConflictBook book;
    private final Organisations organisations;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final ApplicationEventPublisher events;
    private final IdSource ids;
    private final HouseClock clock;

    TieDesk(
            TieTable ties, LiftingTable liftings, TieReading reading, ConflictBook book, Organisations organisations, Authority authority,
            EvidenceLog evidence, ApplicationEventPublisher events, IdSource ids, HouseClock clock) {
        this.ties = ties;
        this.liftings = liftings;
        this.reading = reading;
        this.book = book;
        this.organisations = organisations;
        this.authority = authority;
        this.evidence = evidence;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A tie as it stands in a list.
     *
     * @param name of the one, and {@code other} of the other as far as it is known
     * @param lift address of the form that lifts it, or empty
     */
    public record Line(EnteredTie tie, String name, String other, String lift) {}

    public record Lines(List<Line> lines, Total total, List<LiftingLine> liftings, boolean mayKeep) {}

    public record LiftingLine(LiftingTable.Request request, String name, String other, String askedBy, String decidedBy) {}

    /** All ties in the keeping of the actor's association, the newest first. */
    public Lines list(Actor actor, int page) {
        Reach reach = authority.reach(actor, Act.CONFLICT_READ);
        if (reach.none()) {
            throw new NotPermitted(Act.CONFLICT_READ);
        }
        List<EnteredTie> found = ties.page(reach, page, SIZE);
        List<LiftingTable.Request> asked = liftings.latest(reach, SIZE);
        Map<Party, String> names = book.names(Stream.concat(
                        found.stream().flatMap(tie -> Stream.of(Party.of(tie.person()), tie.other())),
                        asked.stream().flatMap(one -> Stream.of(
                                Party.of(one.person()), one.other(), Party.of(one.askedBy()),
                                one.decidedBy() == null ? null : Party.of(one.decidedBy()))))
                .filter(Objects::nonNull).distinct().toList());
        return new Lines(
                found.stream().map(tie -> line(tie, names)).toList(),
                Total.of(ties.count(reach), page, SIZE, found.size()),
                asked.stream().map(one -> line(one, names)).toList(),
                !authority.reach(actor, Act.CONFLICT_KEEP).none());
    }

    private static Line line(EnteredTie tie, Map<Party, String> names) {
        Party one = Party.of(tie.person());
        return new Line(
                tie, names.getOrDefault(one, ""), tie.other() == null ? "" : names.getOrDefault(tie.other(), ""),
                tie.other() == null ? "" : ReadablePath.lift(tie.kind(), ReadablePath.key(one), ReadablePath.key(tie.other())));
    }

    private static LiftingLine line(LiftingTable.Request one, Map<Party, String> names) {
        return new LiftingLine(
                one, names.getOrDefault(Party.of(one.person()), ""), names.getOrDefault(one.other(), ""),
                names.getOrDefault(Party.of(one.askedBy()), ""),
                one.decidedBy() == null ? "" : names.getOrDefault(Party.of(one.decidedBy()), ""));
    }

    /** What the actor declared; of the others no more than was typed. */
    @Transactional(readOnly = true)
    public List<EnteredTie> own(Actor actor) {
        return ties.declaredBy(actor.requirePerson());
    }

    /** Puts a tie of the actor on record. Whether the house knows the other is not said. */
    public Outcome<UUID> declare(Actor actor, Typed typed) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.TIE_DECLARE, Subject.of(person));
        if (ties.declaredBy(person).size() >= MOST_DECLARED) {
            return Outcome.refused(Reason.of("experts.tie.many", MOST_DECLARED));
        }
        return switch (reading.read(typed, false)) {
            case Refused<TieReading.Sound>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<TieReading.Sound>(TieReading.Sound sound) -> keep(actor, person, sound, null);
        };
    }

    /** Enters a tie of a person by hand, with the reason. */
    public Outcome<UUID> enter(Actor actor, String who, Typed typed, String why) {
        authority.demand(actor, Act.CONFLICT_KEEP, Subject.of(association()));
        return switch (reading.read(who, typed, why)) {
            case Refused<TieReading.Entered>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<TieReading.Entered>(TieReading.Entered sound) -> keep(actor, sound.person(), sound.tie(), sound.why());
        };
    }

    private Outcome<UUID> keep(Actor actor, PersonId person, TieReading.Sound sound, @Nullable String why) {
        if (sound.other() instanceof Party.Someone(PersonId id) && id.equals(person)) {
            return Outcome.refused(Reason.at("other", "experts.tie.self"));
        }
        EnteredTie tie = new EnteredTie(
                ids.next(), association(), sound.kind(), person, sound.other(), sound.typed(), sound.about(), sound.since(),
                sound.expires(), why == null, actor.requirePerson(), clock.instant(), why);
        ties.insert(tie);
        evidence.append(why == null ? "conflict-declared" : "conflict-entered", tie.id(), Map.of("kind", tie.kind().wireName()));
        if (tie.other() != null) {
            counts(tie.kind(), person, tie.other());
        }
        return Outcome.granted(tie.id());
    }

    private void counts(ConflictKind kind, PersonId person, Party other) {
        liftings.overtake(kind, person, other);
        events.publishEvent(new TieTold(other instanceof Party.Someone(PersonId id) ? Set.of(person, id) : Set.of(person)));
    }

    /** Says whom a declaration means, where the house did not know. */
    public Outcome<UUID> recognise(Actor actor, UUID id, String other) {
        EnteredTie tie = ties.find(id).orElseThrow(Absent::new);
        authority.demand(actor, Act.CONFLICT_KEEP, Subject.of(tie.association()));
        boolean unit = tie.kind() == ConflictKind.INTEREST || tie.kind() == ConflictKind.EMPLOYER;
        return switch (reading.party(unit ? "unit" : "person", other)) {
            case Refused<Party>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<Party>(Party party) -> {
                if (party.equals(Party.of(tie.person())) || !ties.recognise(id, party)) {
                    yield Outcome.refused(Reason.of("experts.tie.known"));
                }
                evidence.append("conflict-recognised", id, Map.of("kind", tie.kind().wireName()));
                counts(tie.kind(), tie.person(), party);
                yield Outcome.granted(id);
            }
        };
    }

    private OrganisationId association() {
        return organisations.municipalAssociation().id();
    }
}

package home.engineers.experts.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.experts.Act;
import home.engineers.experts.internal.AbsenceTable.Absence;
import home.engineers.experts.internal.AbsenceTable.Kind;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.DateText;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The own calendar of an expert: days on which they cannot come, and leave. */
@Service
@Transactional
public class OwnEntryDesk {
    private static final int MOST = 200;
    private static final int LONGEST_NOTE = 300;
    private static final int YEARS_AHEAD = 3;
    private final AbsenceTable absences;
    private final EntryTable entries;
    private final ExpertNotices notices;
    private final Organisations organisations;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    OwnEntryDesk(
            AbsenceTable absences, EntryTable entries, ExpertNotices notices, Organisations organisations, Authority authority,
            EvidenceLog evidence, IdSource ids, HouseClock clock) {
        this.absences = absences;
        this.entries = entries;
        this.notices = notices;
        this.organisations = organisations;
        this.authority = authority;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * An absence as it is typed.
     *
     * @param kind {@code unavailable} or {@code leave}
     * @param to the same day where left empty
     */
    public record Typed(String kind, String from, String to, String note) {
        public static final Typed EMPTY = new Typed("unavailable", "", "", "");
    }

    /** Puts an absence of the actor into the calendar; the secretariat is told of leave. Refused for whoever is in no pool. */
    public Outcome<UUID> away(Actor actor, Typed typed) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.OWN_ENTRY, Subject.of(person));
        OrganisationId association = organisations.municipalAssociation().id();
        if (entries.find(person, association).isEmpty()) {
            return Outcome.refused(Reason.of("experts.absence.noEntry"));
        }
        List<Reason> reasons = new ArrayList<>();
        if (!typed.kind().equals("unavailable") && !typed.kind().equals("leave")) {
            reasons.add(Reason.at("kind", "experts.absence.kindMissing"));
        }
        Optional<LocalDate> from = DateText.read(typed.from());
        Optional<LocalDate> to = typed.to().isBlank() ? from : DateText.read(typed.to());
        if (from.isEmpty()) {
            reasons.add(Reason.at("from", "experts.day"));
        }
        if (to.isEmpty() && !typed.to().isBlank()) {
            reasons.add(Reason.at("to", "experts.day"));
        }
        if (from.isPresent() && to.isPresent()) {
            span(from.get(), to.get()).ifPresent(reasons::add);
        }
        if (typed.note().strip().length() > LONGEST_NOTE) {
            reasons.add(Reason.at("note", "experts.absence.note", LONGEST_NOTE));
        }
        if (absences.from(person, clock.today()).size() >= MOST) {
            reasons.add(Reason.of("experts.absence.many", MOST));
        }
        return reasons.isEmpty() ? enter(person, association, typed, from.orElseThrow(), to.orElseThrow()) : Outcome.refused(reasons);
    }

    private Optional<Reason> span(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return Optional.of(Reason.at("to", "experts.absence.backwards"));
        }
        if (to.isBefore(clock.today())) {
            return Optional.of(Reason.at("to", "experts.absence.past"));
        }
        return to.isAfter(clock.today().plusYears(YEARS_AHEAD))
                ? Optional.of(Reason.at("to", "experts.absence.far", YEARS_AHEAD))
                : Optional.empty();
    }

    private Outcome<UUID> enter(PersonId person, OrganisationId association, Typed typed, LocalDate from, LocalDate to) {
        Kind kind = typed.kind().equals("leave") ? Kind.LEAVE : Kind.UNAVAILABLE;
        Absence one = new Absence(ids.next(), person, kind, from, to, typed.note().strip());
        absences.insert(one, clock.instant());
        if (kind == Kind.LEAVE) {
            evidence.append("expert-leave-taken", one.id(), Map.of("from", from, "to", to));
            notices.leave(person, association, from, to);
        }
        return Outcome.granted(one.id());
    }

    /** Takes an absence out of the calendar; of one that goes on, what is past stays. @throws Absent where it is not theirs */
    public Outcome<UUID> back(Actor actor, UUID id) {
        authority.demand(actor, Act.OWN_ENTRY, Subject.of(actor.requirePerson()));
        if (!absences.remove(id, actor.requirePerson(), clock.today())) {
            throw new Absent();
        }
        return Outcome.granted(id);
    }
}

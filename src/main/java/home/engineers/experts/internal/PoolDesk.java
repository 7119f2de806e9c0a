package home.engineers.experts.internal;

import home.engineers.experts.Act;
import home.engineers.experts.ExpertWork;
import home.engineers.experts.ExpertWork.Load;
import home.engineers.experts.JudgedProgrammes.Judged;
import home.engineers.experts.Specialty;
import home.engineers.experts.internal.AbsenceTable.Absence;
import home.engineers.experts.internal.AdmissionTable.Admission;
import home.engineers.experts.internal.EntryTable.Entry;
import home.engineers.experts.internal.InvitationTable.Invited;
import home.engineers.experts.internal.MarkTable.Mark;
import home.engineers.experts.rules.SpecialtyList;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.LawRegister;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pool as its secretaries and supervisors read it. */
@Service
@Transactional(readOnly = true)
public class PoolDesk {
    private static final int INVITATIONS = 30;
    private final PoolTable pool;
    private final EntryTable entries;
    private final AdmissionTable admissions;
    private final AbsenceTable absences;
    private final InvitationTable invitations;
    private final MarkTable marks;
    private final AdmissionReading reading;
    private final SpecialtyList specialties;
    private final ObjectProvider<ExpertWork> work;
    private final Positions positions;
    private final Organisations organisations;
    private final People people;
    private final LawRegister register;
    private final Authority authority;
    private final HouseClock clock;

    PoolDesk(
            PoolTable pool, EntryTable entries, AdmissionTable admissions, AbsenceTable absences, InvitationTable invitations,
            MarkTable marks, AdmissionReading reading, SpecialtyList specialties, ObjectProvider<ExpertWork> work, Positions positions,
            Organisations organisations, People people, LawRegister register, Authority authority, HouseClock clock) {
        this.pool = pool;
        this.entries = entries;
        this.admissions = admissions;
        this.absences = absences;
        this.invitations = invitations;
        this.marks = marks;
        this.reading = reading;
        this.specialties = specialties;
        this.work = work;
        this.positions = positions;
        this.organisations = organisations;
        this.people = people;
        this.register = register;
        this.authority = authority;
        this.clock = clock;
    }

    /** Names of what lists and forms choose from. @param levels by programme, slash, level */
    public record Names(Map<String, LocalizedText> specialties, Map<String, LocalizedText> programmes, Map<String, LocalizedText> levels) {
        /** The words of a programme and level, or its ids where the house has it no more. */
        public LocalizedText admission(String key) {
            return levels.getOrDefault(key, new LocalizedText(key, key));
        }

        public LocalizedText specialty(String id) {
            return specialties.getOrDefault(id, new LocalizedText(id, id));
        }
    }

    public Names names() {
        Map<String, LocalizedText> programmes = new LinkedHashMap<>();
        Map<String, LocalizedText> levels = new LinkedHashMap<>();
        for (Judged one : reading.judged()) {
            programmes.put(one.id(), one.name());
            levels.put(one.id() + "/", one.name());
            one.levels().forEach(level -> levels.put(
                    one.id() + "/" + level.id(),
                    new LocalizedText(one.name().zh() + "：" + level.name().zh(), one.name().en() + ": " + level.name().en())));
        }
        return new Names(
                specialties.on(clock.today()).stream()
                        .collect(Collectors.toMap(Specialty::id, Specialty::name, (one, other) -> one, LinkedHashMap::new)),
                programmes, levels);
    }

    /** A line of the list. */
    public record Line(
            PersonId person, String name, String employer, String title, boolean invented, List<String> specialties,
            List<String> admissions, boolean seated, @Nullable LocalDate until, int declined,
            boolean away, boolean proposed, Load load) {}

    public record Lines(List<Line> lines, Total total, Names names, boolean mayKeep) {}

    public Lines list(Actor actor, PoolFilter filter) {
        Reach reach = reach(actor);
        List<PoolTable.Row> rows = pool.page(filter, reach, clock.today(), warning());
        Total total = Total.of(pool.count(filter, reach, clock.today(), warning()), filter.page(), PoolFilter.SIZE, rows.size());
        return new Lines(lines(rows), total, names(), !authority.reach(actor, Act.POOL_KEEP).none());
    }

    /** All that the filter finds, for a file. */
    public List<Line> all(Actor actor, PoolFilter filter) {
        return lines(pool.all(filter, reach(actor), clock.today(), warning()));
    }

    private Reach reach(Actor actor) {
        Reach reach = authority.reach(actor, Act.POOL_READ);
        if (reach.none()) {
            throw new NotPermitted(Act.POOL_READ);
        }
        return reach;
    }

    private int warning() {
        return register.value("title-review.expert.term-warning.days", clock.today()).whole();
    }

    private List<Line> lines(List<PoolTable.Row> rows) {
        Map<PersonId, Load> loads = loads(rows.stream().map(PoolTable.Row::person).toList());
        return rows.stream()
                .map(row -> new Line(
                        row.person(), row.name(), row.employer(), row.title(), row.invented(), row.specialties(), row.admissions(),
                        row.seated(), row.until(), row.declined(), row.away(), row.proposed(),
                        loads.getOrDefault(row.person(), Load.NONE)))
                .toList();
    }

    private Map<PersonId, Load> loads(Collection<PersonId> persons) {
        Map<PersonId, Load> loads = new HashMap<>();
        work.orderedStream().forEach(one -> one.loads(persons).forEach((person, load) -> loads.merge(person, load, Load::plus)));
        return loads;
    }

    /** An admission with the names of those who acted. */
    public record Admitted(Admission admission, String proposedBy, String decidedBy, boolean mayDecide) {}

    public record Marked(Mark mark, String by) {}

    /**
     * One expert.
     *
     * @param seat the office in force today, if there is one
     */
    public record Sheet(
            PersonId person, String name, List<Admitted> admissions, Set<String> specialties, Optional<Position> seat, Load load,
            List<Absence> absences, List<Invited> invitations, List<Marked> marks, Names names, boolean mayKeep, boolean mayMark) {}

    /** @throws Absent where the person is not in the pool of an association the actor reads */
    public Sheet sheet(Actor actor, PersonId person) {
        OrganisationId association = organisations.municipalAssociation().id();
        Entry entry = entries.find(person, association).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.POOL_READ, Subject.of(association));
        List<Admission> asked = admissions.of(entry.id());
        List<Mark> given = marks.of(person);
        Map<PersonId, People.Card> cards = people.cards(Stream.concat(
                        Stream.concat(Stream.of(person), given.stream().map(Mark::by)),
                        asked.stream().flatMap(one -> Stream.of(one.proposedBy(), one.decidedBy() == null ? person : one.decidedBy())))
                .collect(Collectors.toSet()));
        boolean keeps = authority.may(actor, Act.POOL_KEEP, Subject.of(association));
        return new Sheet(
                person, name(cards, person),
                asked.stream().map(one -> new Admitted(
                        one, name(cards, one.proposedBy()), one.decidedBy() == null ? "" : name(cards, one.decidedBy()),
                        keeps && !one.proposedBy().equals(actor.person()) && !person.equals(actor.person()))).toList(),
                entries.specialties(entry.id()), seat(person, association), loads(List.of(person)).getOrDefault(person, Load.NONE),
                absences.from(person, clock.today()), invitations.of(person, INVITATIONS),
                given.stream().map(one -> new Marked(one, name(cards, one.by()))).toList(), names(), keeps,
                !person.equals(actor.person()) && authority.may(actor, Act.MARK_GIVE, Subject.of(association)));
    }

    Optional<Position> seat(PersonId person, OrganisationId association) {
        return positions.of(person).stream()
                .filter(one -> one.role() == Role.EXPERT && one.organisation().equals(association) && one.inForce(clock.today()))
                .findFirst();
    }

    private static String name(Map<PersonId, People.Card> cards, PersonId person) {
        return Optional.ofNullable(cards.get(person)).map(People.Card::name).orElse("");
    }

    /** What the actor sees of themself. @param admissions their own proposals and admissions */
    public record Own(
            List<Admission> admissions, Set<String> specialties, Optional<Position> seat, Load load, List<Absence> absences,
            List<Invited> invitations, List<Mark> marks, Names names) {}

    /** The own entry; empty parts for whoever has none. Who judged is not told, what was judged is. */
    public Own own(Actor actor) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.OWN_ENTRY, Subject.of(person));
        OrganisationId association = organisations.municipalAssociation().id();
        Optional<UUID> entry = entries.find(person, association).map(Entry::id);
        return new Own(
                entry.map(admissions::of).orElse(List.of()), entry.map(entries::specialties).orElse(Set.of()),
                seat(person, association), loads(List.of(person)).getOrDefault(person, Load.NONE),
                absences.from(person, clock.today()), invitations.of(person, INVITATIONS), marks.of(person), names());
    }
}

package home.engineers.districts.internal;

import home.engineers.districts.Act;
import home.engineers.districts.Task;
import home.engineers.districts.Visit;
import home.engineers.districts.Visits;
import home.engineers.districts.internal.DistrictFiles.About;
import home.engineers.districts.rules.Days;
import home.engineers.districts.rules.VisitRules;
import home.engineers.evidence.EvidenceLog;
import home.engineers.files.Attachment;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class VisitDesk implements Visits {
    private static final int SIZE = 25;

    private final VisitTable visits;
    private final TaskTable tasks;
    private final TaskDesk taskDesk;
    private final DistrictFiles files;
    private final Officers officers;
    private final Districts districts;
    private final Keepers keepers;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    VisitDesk(
            VisitTable visits, TaskTable tasks, TaskDesk taskDesk, DistrictFiles files, Officers officers, Districts districts,
            Keepers keepers, Authority authority, EvidenceLog evidence, IdSource ids, HouseClock clock) {
        this.visits = visits;
        this.tasks = tasks;
        this.taskDesk = taskDesk;
        this.files = files;
        this.officers = officers;
        this.districts = districts;
        this.keepers = keepers;
        this.authority = authority;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Page list(Actor actor, String district, int page) {
        Keepers.Within within = keepers.within(authority.reach(actor, Act.VISIT_READ));
        int number = Math.max(1, page);
        List<Line> lines = lines(visits.list(within, district, SIZE, (number - 1) * SIZE));
        return new Page(lines, Total.of(visits.count(within, district), number, SIZE, lines.size()), number, SIZE);
    }

    @Override
    public List<Line> all(Actor actor, String district) {
        return lines(visits.list(keepers.within(authority.reach(actor, Act.VISIT_READ)), district, Total.LIMIT, 0));
    }

    private List<Line> lines(List<Visit> found) {
        Map<UUID, List<Task>> after = tasks.of(found.stream().map(Visit::id).toList());
        Map<PersonId, String> names = officers.names(found.stream().flatMap(one -> one.visitors().stream()).toList());
        return found.stream().map(one -> line(one, after.getOrDefault(one.id(), List.of()), names)).toList();
    }

    private Line line(Visit visit, List<Task> after, Map<PersonId, String> names) {
        return new Line(
                visit, named(visit.visitors(), names), (int) after.stream().filter(task -> !task.done()).count(),
                (int) after.stream().filter(task -> task.overdue(clock.today())).count());
    }

    private static List<String> named(Collection<PersonId> persons, Map<PersonId, String> names) {
        return persons.stream().map(person -> names.getOrDefault(person, "")).filter(name -> !name.isEmpty()).sorted().toList();
    }

    @Override
    public Sheet sheet(Actor actor, UUID id) {
        Visit visit = visits.find(id).orElseThrow(Absent::new);
        Subject subject = keepers.of(visit.district());
        authority.demandOrHide(actor, Act.VISIT_READ, subject);
        return new Sheet(
                visit, named(visit.visitors(), officers.names(visit.visitors())),
                files.of(List.of(id)).getOrDefault(id, List.of()),
                taskDesk.lines(actor, tasks.of(List.of(id)).getOrDefault(id, List.of())),
                officers.of(visit.district(), clock.today()),
                authority.may(actor, Act.VISIT_RECORD, subject));
    }

    @Override
    public List<Officer> visitors(LocalDate on) {
        return officers.municipal(on);
    }

    @Override
    public boolean mayRecord(Actor actor, String district) {
        return authority.may(actor, Act.VISIT_RECORD, keepers.of(district));
    }

    @Override
    @Transactional
    public Outcome<Visit> record(Actor actor, Entry entry) {
        District district = districts.byCode(entry.district()).orElseThrow(Absent::new);
        authority.demand(actor, Act.VISIT_RECORD, keepers.of(district.code()));
        return switch (Days.read("on", entry.on())) {
            case Refused<LocalDate>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<LocalDate>(LocalDate on) -> record(actor, district, entry, on);
        };
    }

    private Outcome<Visit> record(Actor actor, District district, Entry entry, LocalDate on) {
        Set<PersonId> allowed = officers.municipal(on).stream().map(Officer::person).collect(Collectors.toSet());
        Visit visit = new Visit(
                ids.next(), district.code(), on, entry.purpose().strip(), entry.findings().strip(), Officers.chosen(entry.visitors()), 0);
        List<Reason> reasons = VisitRules.against(district, visit, allowed, clock.today());
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        return switch (files.receive(entry.files(), actor.requirePerson())) {
            case Refused<List<Attachment>>(List<Reason> why) -> Outcome.refused(why);
            case Granted<List<Attachment>>(List<Attachment> received) -> recorded(actor, visit, received);
        };
    }

    private Outcome<Visit> recorded(Actor actor, Visit visit, List<Attachment> received) {
        if (!visits.insert(visit, actor.requirePerson(), clock.instant())) {
            files.discard(received);
            return Outcome.refused(Reason.at("on", "districts.visit.already", visit.on().toString()));
        }
        files.hang(received, About.VISIT, visit.district(), visit.id(), actor.requirePerson());
        evidence.append("district-visited", visit.id(), Map.of("district", visit.district(), "on", visit.on().toString()));
        return Outcome.granted(visit);
    }

    @Override
    @Transactional
    public Outcome<Visit> amend(Actor actor, UUID id, String purpose, String findings, int version) {
        Visit visit = keep(actor, id);
        List<Reason> reasons = VisitRules.against(purpose, findings);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        visits.amend(id, purpose.strip(), findings.strip(), version);
        evidence.append("district-visit-amended", id, Map.of("district", visit.district(), "on", visit.on().toString()));
        return Outcome.granted(visit);
    }

    private Visit keep(Actor actor, UUID id) {
        Visit visit = visits.find(id).orElseThrow(Absent::new);
        Subject subject = keepers.of(visit.district());
        authority.demandOrHide(actor, Act.VISIT_READ, subject);
        authority.demand(actor, Act.VISIT_RECORD, subject);
        return visit;
    }

    @Override
    @Transactional
    public Outcome<Task> assign(Actor actor, UUID id, String what, String owner, String dueOn) {
        Visit visit = keep(actor, id);
        return switch (Days.read("due", dueOn)) {
            case Refused<LocalDate>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<LocalDate>(LocalDate due) -> taskDesk.assign(actor, visit, what, owner, due);
        };
    }

    @Override
    @Transactional
    public Outcome<Task> complete(Actor actor, UUID task, String outcome) {
        return taskDesk.complete(actor, task, outcome);
    }

    @Override
    public List<TaskLine> allTasks(Actor actor, boolean done) {
        return taskDesk.list(actor, done, 1, Total.LIMIT).lines();
    }

    @Override
    public TaskLine task(Actor actor, UUID id) {
        return taskDesk.one(actor, id);
    }

    @Override
    public TaskPage tasks(Actor actor, boolean done, int page) {
        return taskDesk.list(actor, done, Math.max(1, page), SIZE);
    }
}

package home.engineers.districts.internal;

import home.engineers.districts.Act;
import home.engineers.districts.Task;
import home.engineers.districts.Visit;
import home.engineers.districts.Visits.Officer;
import home.engineers.districts.Visits.TaskLine;
import home.engineers.districts.Visits.TaskPage;
import home.engineers.districts.rules.VisitRules;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.LawRegister;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tasks after visits: given, done, and listed. */
@Component
class TaskDesk {
    private final TaskTable tasks;
    private final TaskNotices notices;
    private final Officers officers;
    private final Keepers keepers;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final LawRegister law;
    private final IdSource ids;
    private final HouseClock clock;

    TaskDesk(
            TaskTable tasks, TaskNotices notices, Officers officers, Keepers keepers, Authority authority,
            EvidenceLog evidence, LawRegister law, IdSource ids, HouseClock clock) {
        this.tasks = tasks;
        this.notices = notices;
        this.officers = officers;
        this.keepers = keepers;
        this.authority = authority;
        this.evidence = evidence;
        this.law = law;
        this.ids = ids;
        this.clock = clock;
    }

    Outcome<Task> assign(Actor actor, Visit visit, String what, String owner, LocalDate due) {
        LocalDate today = clock.today();
        Set<PersonId> allowed = officers.of(visit.district(), today).stream().map(Officer::person).collect(Collectors.toSet());
        PersonId chosen = Officers.chosen(List.of(owner)).stream().findFirst().orElse(null);
        List<Reason> reasons = VisitRules.againstAssigning(what, chosen, allowed, due, today);
        if (!reasons.isEmpty() || chosen == null) {
            return Outcome.refused(reasons);
        }
        Task task = new Task(ids.next(), visit.id(), visit.district(), what.strip(), chosen, due, null, null, 1);
        int before = law.value("district-visit.reminder.days", today).whole();
        tasks.insert(task, VisitRules.reminder(due, before, today).orElse(null), actor.requirePerson(), clock.instant());
        evidence.append("district-task-assigned", task.id(), Map.of("district", visit.district(), "due", due.toString()));
        notices.assigned(task);
        return Outcome.granted(task);
    }

    Outcome<Task> complete(Actor actor, UUID id, String outcome) {
        Task task = tasks.find(id).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.TASK_DO, subject(task));
        List<Reason> reasons = VisitRules.againstCompleting(task, outcome);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Task done = task.done(clock.today(), outcome.strip());
        tasks.complete(done, actor.requirePerson());
        evidence.append("district-task-done", id, Map.of("district", task.district(), "on", String.valueOf(done.doneOn())));
        return Outcome.granted(done);
    }

    TaskLine one(Actor actor, UUID id) {
        Task task = tasks.find(id).orElseThrow(Absent::new);
        if (!authority.may(actor, Act.TASK_DO, subject(task))) {
            authority.demandOrHide(actor, Act.VISIT_READ, keepers.of(task.district()));
        }
        return lines(actor, List.of(task)).getFirst();
    }

    private Subject subject(Task task) {
        return new Subject(task.owner(), keepers.of(task.district()).organisations());
    }

    TaskPage list(Actor actor, boolean done, int number, int size) {
        Keepers.Within within = keepers.within(authority.reach(actor, Act.VISIT_READ));
        PersonId self = actor.requirePerson();
        List<Task> found = tasks.list(within, self, done, size, (number - 1) * size);
        return new TaskPage(
                lines(actor, found), Total.of(tasks.count(within, self, done), number, size, found.size()), number, size);
    }

    List<TaskLine> lines(Actor actor, List<Task> found) {
        Map<PersonId, String> names = officers.names(found.stream().map(Task::owner).toList());
        Keepers.Within within = keepers.within(authority.reach(actor, Act.TASK_DO));
        boolean own = authority.may(actor, Act.TASK_DO, new Subject(actor.person(), Set.of()));
        return found.stream()
                .map(task -> new TaskLine(
                        task, names.getOrDefault(task.owner(), ""), task.owner().equals(actor.person()),
                        !task.done() && (within.holds(task.district()) || own && task.owner().equals(actor.person()))))
                .toList();
    }
}

package home.engineers.districts.internal;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.web.WaitingWork;
import home.engineers.organisations.Districts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Open tasks after visits wait for their owner. */
@Component
class WaitingTasks implements WaitingWork {
    private final TaskTable tasks;
    private final Districts districts;

    WaitingTasks(TaskTable tasks, Districts districts) {
        this.tasks = tasks;
        this.districts = districts;
    }

    @Override
    public List<Thing> of(Actor actor, int limit) {
        if (!actor.signedIn()) {
            return List.of();
        }
        return tasks.openOf(actor.requirePerson(), limit).stream()
                .map(task -> new Thing(
                        "districts.waiting.task",
                        List.of(districts.byCode(task.district()).orElseThrow().name(), task.what()),
                        null, List.of(), task.dueOn(), "/coverage/tasks/" + task.id(), "districts.waiting.open"))
                .toList();
    }
}

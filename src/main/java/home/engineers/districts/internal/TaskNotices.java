package home.engineers.districts.internal;

import home.engineers.districts.Task;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import home.engineers.messages.Messages.Notice;
import home.engineers.organisations.Districts;
import home.engineers.organisations.Organisations;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the owner of a task what is due, and the secretaries what is overdue. */
@Component
class TaskNotices {
    private static final String LINK = "/coverage/tasks";
    private final Messages messages;
    private final Officers officers;
    private final Organisations organisations;
    private final Districts districts;
    private final HouseClock clock;

    TaskNotices(Messages messages, Officers officers, Organisations organisations, Districts districts, HouseClock clock) {
        this.messages = messages;
        this.officers = officers;
        this.organisations = organisations;
        this.districts = districts;
        this.clock = clock;
    }

    void assigned(Task task) {
        tell(task.owner(), "districts.notice.assigned.title", "districts.notice.assigned.body", task);
    }

    void soon(Task task) {
        tell(task.owner(), "districts.notice.soon.title", "districts.notice.soon.body", task);
    }

    /** To the owner, the municipal secretaries and the secretaries of the district. */
    void overdue(Task task) {
        Set<PersonId> readers = new LinkedHashSet<>(List.of(task.owner()));
        readers.addAll(holders(organisations.municipalAssociation().id(), Role.SECRETARY));
        organisations.associationOf(task.district())
                .ifPresent(association -> readers.addAll(holders(association.id(), Role.DISTRICT_SECRETARY)));
        readers.forEach(reader -> tell(reader, "districts.notice.overdue.title", "districts.notice.overdue.body", task));
    }

    private List<PersonId> holders(OrganisationId association, Role role) {
        return organisations.holders(association, role, clock.today());
    }

    private void tell(PersonId to, String title, String body, Task task) {
        String district = districts.byCode(task.district()).map(one -> one.name().zh()).orElse(task.district());
        String mail = officers.mail(to);
        messages.send(new Notice(
                to, title, body, List.of(district, task.what(), task.dueOn().toString()), LINK, mail.isEmpty() ? null : mail));
    }
}

package home.engineers.districts;

import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done after a visit.
 *
 * @param dueOn last day on which it is in time
 * @param outcome what came of it; null until it is done
 */
public record Task(
        UUID id,
        UUID visit,
        String district,
        String what,
        PersonId owner,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Nullable String outcome,
        int version) {
    public boolean done() {
        return doneOn != null;
    }

    public boolean overdue(LocalDate today) {
        return !done() && dueOn.isBefore(today);
    }

    public Task done(LocalDate on, String came) {
        return new Task(id, visit, district, what, owner, dueOn, on, came, version);
    }
}

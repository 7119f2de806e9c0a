package home.engineers.kernel.web;

import home.engineers.kernel.authority.Actor;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for a person; offered as a bean by each module that makes people wait. The dashboard opens with the first. */
public interface WaitingWork {
    /** At most {@code limit} things, the most pressing first. */
    List<Thing> of(Actor actor, int limit);

    /**
     * @param titleKey message key: what is asked
     * @param arguments for the title
     * @param noteKey message key of the line below it, or null
     * @param noteArguments for the note
     * @param due last day on which it can be done, or null where no clock runs
     * @param href page on which it is done
     * @param actionKey message key of the button
     */
    record Thing(
            String titleKey,
            List<Object> arguments,
            @Nullable String noteKey,
            List<Object> noteArguments,
            @Nullable LocalDate due,
            String href,
            String actionKey) {
        public Thing {
            arguments = List.copyOf(arguments);
            noteArguments = List.copyOf(noteArguments);
        }
    }
}

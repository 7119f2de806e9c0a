package home.engineers.people;

import home.engineers.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What another module shows on the profile of a person: offered as a bean by the module that keeps it. What others may
 * see only with the person's consent is left out for them where there is none.
 */
public interface ProfileAddition {
    /** @param own whether the person looks at the own profile; empty where there is nothing to show */
    Optional<Shown> of(PersonId person, boolean own);

    /**
     * @param titleKey message key of the heading
     * @param noteKey message key of a sentence below it, or null
     */
    record Shown(String titleKey, @Nullable String noteKey, List<Line> lines) {
        public Shown {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param noteKey message key of the line below
     * @param arguments for the note
     * @param href page of the thing, or empty
     */
    record Line(String title, String noteKey, List<Object> arguments, String href) {
        public Line {
            arguments = List.copyOf(arguments);
        }
    }
}

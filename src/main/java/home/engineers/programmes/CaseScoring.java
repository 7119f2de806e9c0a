package home.engineers.programmes;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a reviewer writes before the opinion is given. */
public interface CaseScoring {
    /**
     * Saves what has been written so far; every version saved is kept. Refused where points are out of range, and once the
     * opinion is given.
     */
    Outcome<Saved> keepDraft(Actor actor, String address, Draft draft);

    /**
     * @param recommends null where nothing has been chosen yet
     * @param points as typed, by criterion of the rubric
     */
    record Draft(@Nullable Boolean recommends, String words, Map<String, String> points) {
        public Draft {
            points = Map.copyOf(points);
        }
    }

    /** @param address of the case */
    record Saved(String address) {}
}

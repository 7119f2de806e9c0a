package home.engineers.programmes.rules;

import home.engineers.programmes.Answer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How an answer runs through time: it changes on critical days alone, so those days tell all of it exactly. */
final class Timeline {
    private final NavigableMap<LocalDate, Answer> answers = new TreeMap<>();

    private Timeline() {}

    static Timeline of(Collection<LocalDate> criticalDays, Function<LocalDate, Answer> answer) {
        Timeline timeline = new Timeline();
        timeline.answers.put(LocalDate.MIN, answer.apply(LocalDate.MIN));
        criticalDays.forEach(day -> timeline.answers.put(day, answer.apply(day)));
        return timeline;
    }

    Answer at(LocalDate day) {
        return answers.floorEntry(day).getValue();
    }

    Collection<LocalDate> days() {
        return answers.tailMap(LocalDate.MIN, false).keySet();
    }

    /**
     * Where it is met on the day: the day since which it has been met without a break, null where it always was. Else
     * the first later day on which it is met, null where there is none.
     */
    @Nullable LocalDate metFrom(LocalDate day) {
        return at(day) == Answer.MET ? metSince(day) : metAfter(day);
    }

    private @Nullable LocalDate metSince(LocalDate day) {
        LocalDate since = LocalDate.MIN;
        for (var entry : answers.headMap(day, true).descendingMap().entrySet()) {
            if (entry.getValue() != Answer.MET) {
                break;
            }
            since = entry.getKey();
        }
        return since.equals(LocalDate.MIN) ? null : since;
    }

    private @Nullable LocalDate metAfter(LocalDate day) {
        for (var entry : answers.tailMap(day, false).entrySet()) {
            if (entry.getValue() == Answer.MET) {
                return entry.getKey();
            }
        }
        return null;
    }
}

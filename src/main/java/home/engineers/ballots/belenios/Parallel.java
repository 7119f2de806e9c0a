package home.engineers.ballots.belenios;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The same check of many things, on all processors; the first flaw in their order is the one that counts. */
final class Parallel {
    private Parallel() {}

    /** A check of the thing at this place. */
    interface Check<T> {
        T at(int place) throws Flaw;
    }

    @SuppressWarnings("unchecked")
    static <T> List<T> all(int number, Check<T> check) throws Flaw {
        List<Object> found = IntStream.range(0, number).parallel().mapToObj(place -> attempted(check, place)).toList();
        List<T> sound = new ArrayList<>(number);
        for (Object one : found) {
            if (one instanceof Flaw flaw) {
                throw flaw;
            }
            sound.add((T) one);
        }
        return sound;
    }

    private static Object attempted(Check<?> check, int place) {
        try {
            return check.at(place);
        } catch (Flaw flaw) {
            return flaw;
        }
    }
}

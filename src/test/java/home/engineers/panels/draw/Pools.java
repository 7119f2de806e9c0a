package home.engineers.panels.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Invented pools of experts. */
public final class Pools {
    private Pools() {}

    /** @param values how many values each attribute has; each expert has one of each */
    public static List<Candidate> of(int experts, Map<String, Integer> values, SplittableRandom random) {
        List<Candidate> pool = new ArrayList<>();
        for (int i = 0; i < experts; i++) {
            Map<String, Set<String>> own = new HashMap<>();
            new TreeMap<>(values).forEach((attribute, many) -> own.put(attribute, Set.of(value(attribute, random.nextInt(many)))));
            pool.add(new Candidate(pseudonym(i), own));
        }
        return pool;
    }

    public static String pseudonym(int number) {
        return String.format("%032x", number);
    }

    public static String value(String attribute, int number) {
        return attribute + " " + number;
    }
}

package home.engineers.interests.rules;

import home.engineers.kernel.Reason;
import home.engineers.law.Clause;
import home.engineers.patents.InventedPatents.Invented;
import home.engineers.patents.PatentClasses.Busy;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is suggested to be followed, and from what: from what is known of a person only where the person agreed to that. */
public final class Suggesting {
    public static final int MOST = 6;
    private static final int SUBCLASS = 4;

    private Suggesting() {}

    /**
     * Whoever pushes by automated choice offers one that is not based on the person, or a convenient refusal. Here the choice not
     * based on the person is the one that holds until the person agrees to the other.
     *
     * @param agreed whether the person agreed to be suggested things by what is known of the person
     * @param person reads what is known of the person; asked only where that is agreed to
     * @param everyone reads nothing of any person
     */
    @Clause(instrument = "pipl-2021", article = "24", rule = "PI-09")
    public static List<Suggestion> by(boolean agreed, Supplier<List<Suggestion>> person, Supplier<List<Suggestion>> everyone) {
        return agreed ? person.get() : everyone.get();
    }

    /**
     * @param specialties as the person entered them
     * @param invented of which the person is confirmed as inventor, the newest first
     * @param followed queries that the person follows already
     */
    public static List<Suggestion> ofPerson(List<String> specialties, List<Invented> invented, Collection<String> followed) {
        Map<String, Suggestion> byQuery = new LinkedHashMap<>();
        Stream.concat(
                        specialties.stream().map(one -> new Suggestion(one, SpecialtyWords.query(one), Reason.of("interests.suggested.specialty", one))),
                        invented.stream().flatMap(Suggesting::classes))
                .filter(one -> !one.query().isEmpty())
                .forEach(one -> byQuery.putIfAbsent(one.query(), one));
        Set<String> known = Set.copyOf(followed);
        return byQuery.values().stream().filter(one -> !known.contains(one.query())).limit(MOST).toList();
    }

    private static Stream<Suggestion> classes(Invented patent) {
        return patent.ipc().stream()
                .map(String::strip)
                .filter(code -> code.length() >= SUBCLASS)
                .map(code -> code.substring(0, SUBCLASS))
                .distinct()
                .map(code -> ofClass(code, Reason.of("interests.suggested.invented", patent.number(), patent.title(), code)));
    }

    /** @param busiest classes in which most came out within the last twelve months, the busiest first */
    public static List<Suggestion> ofEveryone(List<Busy> busiest) {
        return busiest.stream()
                .map(one -> ofClass(one.code(), Reason.of("interests.suggested.busy", one.code(), one.publications())))
                .limit(MOST)
                .toList();
    }

    private static Suggestion ofClass(String code, Reason why) {
        return new Suggestion(code, "ipc:" + code, why);
    }
}

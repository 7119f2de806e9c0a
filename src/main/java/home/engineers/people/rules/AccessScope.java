package home.engineers.people.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A part of the HTTP API that an access token opens: the acts of one module, reading or writing. A token never opens more
 * than the person may do.
 */
public enum AccessScope {
    PEOPLE_READ("people:read"),
    ORGANISATIONS_READ("organisations:read"),
    DUES_READ("dues:read"),
    DISTRICTS_READ("districts:read"),
    CREDENTIALS_READ("credentials:read"),
    EXPERTS_READ("experts:read"),
    PROGRAMMES_READ("programmes:read"),
    CAREERS_READ("careers:read"),
    ACHIEVEMENTS_READ("achievements:read"),
    INTERESTS_READ("interests:read"),
    INTERESTS_WRITE("interests:write"),
    PATENTS_READ("patents:read"),
    PATENTS_WRITE("patents:write");

    private final String wireName;

    AccessScope(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** @param act name of an act, its module first, as {@code people.profile.read} */
    public boolean opens(String act, boolean reading) {
        String module = act.substring(0, act.indexOf('.'));
        return wireName.equals(module + (reading ? ":read" : ":write"));
    }

    public static Optional<AccessScope> named(String wireName) {
        return Arrays.stream(values()).filter(scope -> scope.wireName.equals(wireName)).findFirst();
    }

    /** Scopes parted by spaces, as a token keeps them; unknown ones open nothing. */
    public static Set<AccessScope> parse(String text) {
        return Arrays.stream(text.split(" "))
                .flatMap(one -> named(one).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static String text(Set<AccessScope> scopes) {
        return new TreeSet<>(scopes).stream().map(AccessScope::wireName).collect(Collectors.joining(" "));
    }
}

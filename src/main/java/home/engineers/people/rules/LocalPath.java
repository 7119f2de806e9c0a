package home.engineers.people.rules;

import java.util.regex.Pattern;

/** Where to go after signing in: a path of this house and nothing else. */
public final class LocalPath {
    public static final String HOME = "/home";
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,2000}");

    private LocalPath() {}

    /** The path, or {@link #HOME} where it leads away from this house or back to signing in. */
    public static String or(String then) {
        boolean local = LOCAL.matcher(then).matches() && !then.startsWith("/sign-") && !then.startsWith("/set-up");
        return local ? then : HOME;
    }
}

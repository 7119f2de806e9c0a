package home.engineers.achievements.web;

import home.engineers.achievements.Achievements.Facet;
import home.engineers.achievements.Achievements.Query;
import home.engineers.achievements.rules.Description;
import home.engineers.achievements.rules.Wired;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What the page of the library was asked for, and the addresses of what may be asked next.
 *
 * @param filters by name of the parameter, without those that are empty
 * @param after where the page before ended; empty for the first
 */
public record LibraryForm(String path, String q, Map<String, String> filters, String after, boolean loose) {
    /** Whatever cannot be read is as if it had not been asked. */
    static LibraryForm of(String path, Map<String, String> asked) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            String value = asked.getOrDefault(name(facet), "").strip();
            if (readable(facet, value)) {
                filters.put(name(facet), value);
            }
        }
        return new LibraryForm(
                path, asked.getOrDefault("q", "").strip(), filters, asked.getOrDefault("after", ""), asked.containsKey("loose"));
    }

    private static boolean readable(Facet facet, String value) {
        return switch (facet) {
            case FIELD -> value.matches("[a-z0-9-]{1,60}");
            case KIND -> Wired.of(Description.Kind.values(), value).isPresent();
            case WISH -> Wired.of(Description.Wish.values(), value).isPresent();
            case ACCESS -> Wired.of(Description.Access.values(), value).isPresent();
            case YEAR -> value.matches("[1-9][0-9]{3}");
            case MATURITY -> value.matches("[1-9]");
        };
    }

    public static String name(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    Query query() {
        return new Query(
                q, value(Facet.FIELD), value(Facet.KIND), value(Facet.WISH), number(Facet.YEAR), number(Facet.MATURITY), value(Facet.ACCESS));
    }

    private String value(Facet facet) {
        return filters.getOrDefault(name(facet), "");
    }

    private @Nullable Integer number(Facet facet) {
        String value = value(facet);
        return value.isEmpty() ? null : Integer.valueOf(value);
    }

    /** The first page of the same question. */
    public String first() {
        return address(filters);
    }

    /** The same narrowed to a value, or to none of its kind where the value is empty. */
    public String narrowed(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(filters);
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        return address(changed);
    }

    public String next(String cursor, boolean loosely) {
        return first() + (first().contains("?") ? "&" : "?") + "after=" + cursor + (loosely ? "&loose=1" : "");
    }

    private String address(Map<String, String> narrowing) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (!q.isEmpty()) {
            address.queryParam("q", UriUtils.encode(q, "UTF-8"));
        }
        narrowing.forEach((name, value) -> address.queryParam(name, UriUtils.encode(value, "UTF-8")));
        return address.build(true).toUriString();
    }
}

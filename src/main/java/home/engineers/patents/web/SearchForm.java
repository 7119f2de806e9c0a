package home.engineers.patents.web;

import home.engineers.patents.PatentFilter;
import home.engineers.patents.PatentSearch.Facet;
import home.engineers.patents.PatentSearch.Order;
import home.engineers.patents.PatentSearch.Question;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What a page of patents was asked for, and the addresses of what may be asked next.
 *
 * @param path of the page
 * @param filters by name of the parameter, without those that are empty
 * @param after where the page before ended; empty for the first
 */
public record SearchForm(String path, String q, Order order, Map<String, String> filters, String after, boolean loose) {
    static final int SIZE = 20;
    private static final String YEAR = "year";

    /** Whatever cannot be read is as if it had not been asked. */
    static SearchForm of(String path, Map<String, String> asked) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            put(filters, name(facet), asked);
        }
        put(filters, YEAR, asked);
        return new SearchForm(
                path, asked.getOrDefault("q", "").strip(), order(asked.getOrDefault("order", "")), filters, asked.getOrDefault("after", ""),
                asked.containsKey("loose"));
    }

    private static void put(Map<String, String> filters, String name, Map<String, String> asked) {
        String value = asked.getOrDefault(name, "").strip();
        if (!value.isEmpty()) {
            filters.put(name, value);
        }
    }

    private static Order order(String asked) {
        return Arrays.stream(Order.values()).filter(order -> order.name().equalsIgnoreCase(asked)).findAny().orElse(Order.RELEVANCE);
    }

    static String name(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    private String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    Question question(int size, int counts) {
        PatentFilter filter = new PatentFilter(
                filter(name(Facet.APPLICANT)), filter(name(Facet.SUBCLASS)), filter(name(Facet.COUNTRY)), filter(name(Facet.TYPE)),
                filter(name(Facet.STATUS)), filter(YEAR));
        return new Question(q, filter, order, size, Optional.of(after).filter(cursor -> !cursor.isEmpty()), loose, counts);
    }

    /** The first page of the same question. */
    public String first() {
        return address(path, order, filters);
    }

    public String ordered(Order by) {
        return address(path, by, filters);
    }

    /** The same narrowed to a value, or to none of its kind where the value is empty. */
    public String narrowed(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(filters);
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        return address(path, order, changed);
    }

    public String next(String cursor, boolean loosely) {
        return first() + (first().contains("?") ? "&" : "?") + "after=" + cursor + (loosely ? "&loose=1" : "");
    }

    /** The same question on another page. */
    public String on(String other) {
        return address(other, order, filters);
    }

    private String address(String at, Order by, Map<String, String> narrowing) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(at);
        if (!q.isEmpty()) {
            address.queryParam("q", UriUtils.encode(q, "UTF-8"));
        }
        if (by != Order.RELEVANCE) {
            address.queryParam("order", by.name().toLowerCase(Locale.ROOT));
        }
        narrowing.forEach((name, value) -> address.queryParam(name, UriUtils.encode(value, "UTF-8")));
        return address.build(true).toUriString();
    }
}

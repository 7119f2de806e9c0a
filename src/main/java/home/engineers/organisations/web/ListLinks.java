package home.engineers.organisations.web;

import home.engineers.organisations.internal.MemberFilter;
import home.engineers.organisations.internal.MemberFilter.Sort;
import home.engineers.organisations.internal.MemberFilter.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the list with one thing changed and the rest kept. */
public record ListLinks(MemberFilter filter) {
    public String path() {
        return filter.units() ? "/units" : "/members";
    }

    public String view(View view) {
        return path() + "?view=" + view.code();
    }

    /** By this column; against its order where the list stands in it already. */
    public String sort(Sort sort) {
        boolean turn = filter.sort() == sort && !filter.descending();
        return query((turn ? "-" : "") + sort.code());
    }

    public String sorted(Sort sort) {
        return filter.sort() != sort ? "none" : filter.descending() ? "descending" : "ascending";
    }

    /** Up to the page number, which is appended. */
    public String pages() {
        return query(order()) + "&page=";
    }

    /** The whole list, as it is filtered and stands in order. */
    public String all() {
        return query(order());
    }

    private String order() {
        return (filter.descending() ? "-" : "") + filter.sort().code();
    }

    private String query(String sort) {
        StringBuilder query = new StringBuilder(view(filter.view()));
        add(query, "q", filter.q());
        add(query, "district", filter.district());
        add(query, "title", filter.title());
        add(query, "association", filter.association());
        add(query, "sort", sort);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}

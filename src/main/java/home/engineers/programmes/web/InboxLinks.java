package home.engineers.programmes.web;

import home.engineers.programmes.InboxQuery;
import home.engineers.programmes.InboxQuery.Sort;
import home.engineers.programmes.InboxQuery.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the inbox with one thing changed and the rest kept. */
public record InboxLinks(InboxQuery query) {
    public String view(View view) {
        return "/desk?view=" + view.code() + filters() + "&sort=" + order();
    }

    /** By this column; against its order where the inbox stands in it already. */
    public String sort(Sort sort) {
        boolean turn = query.sort() == sort && !query.descending();
        return "/desk?view=" + query.view().code() + filters() + "&sort=" + (turn ? "-" : "") + sort.code();
    }

    public String sorted(Sort sort) {
        return query.sort() != sort ? "none" : query.descending() ? "descending" : "ascending";
    }

    /** The whole inbox as it is filtered and stands in order. */
    public String all() {
        return "/desk?view=" + query.view().code() + filters() + "&sort=" + order();
    }

    /** Up to the page number, which is appended. */
    public String pages() {
        return all() + "&page=";
    }

    public String order() {
        return (query.descending() ? "-" : "") + query.sort().code();
    }

    /** What stands for the call in a form, empty for all. */
    public String call() {
        return query.call() == null ? "" : query.call().toString();
    }

    private String filters() {
        return part("call", call()) + part("programme", query.programme()) + part("stage", query.stage()) + part("level", query.level());
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

package home.engineers.programmes.web;

import home.engineers.kernel.Reason;
import home.engineers.kernel.web.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with one field of a form. */
public final class Faulty {
    private Faulty() {}

    /** The sentences for a field; empty where nothing is wrong with it. */
    public static String at(Page page, List<Reason> reasons, String field) {
        return reasons.stream()
                .filter(reason -> field.equals(reason.field()))
                .map(page::t)
                .collect(Collectors.joining(" "));
    }

    /** Whether anything is wrong with one of these fields. */
    public static boolean any(List<Reason> reasons, String... fields) {
        return reasons.stream().map(Reason::field).anyMatch(field -> field != null && List.of(fields).contains(field));
    }
}

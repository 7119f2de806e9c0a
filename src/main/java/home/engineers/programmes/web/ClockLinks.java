package home.engineers.programmes.web;

import home.engineers.kernel.web.Page;
import home.engineers.programmes.ClockQuery;
import home.engineers.programmes.ClockQuery.Ending;
import home.engineers.programmes.ClockReport;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Addresses of the report of clocks with one thing changed and the rest kept. */
public record ClockLinks(ClockQuery query) {
    public String all() {
        return "/clocks?ending=" + query.ending().code() + part("programme", query.programme()) + part("from", query.from())
                + part("to", query.to());
    }

    /** Up to the page number, which is appended. */
    public String pages() {
        return all() + "&page=";
    }

    public static Map<String, String> endings(Page page) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Ending ending : Ending.values()) {
            options.put(ending.code(), page.t("programmes.clocks.ending." + ending.code()));
        }
        return options;
    }

    /** What the end of a time brought, or which act came first. */
    public static String done(Page page, ClockReport.Line line) {
        String act = line.done();
        if (!line.byTime()) {
            return page.t("programmes.act." + act);
        }
        return page.t(switch (act) {
            case "lapsed" -> "programmes.clocks.ending.lapsed";
            case "escalated" -> "programmes.clocks.ending.escalated";
            default -> "programmes.clocks.ending.passed-on";
        });
    }

    private static String part(String name, @Nullable Object value) {
        return value == null || value.toString().isEmpty()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}

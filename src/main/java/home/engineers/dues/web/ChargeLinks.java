package home.engineers.dues.web;

import home.engineers.dues.internal.ChargeFilter;
import home.engineers.dues.internal.ChargeFilter.View;
import home.engineers.kernel.OrganisationId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Addresses of a list of charges with one thing changed and the rest kept. */
public record ChargeLinks(OrganisationId association, int year, ChargeFilter filter) {
    public String path() {
        return "/dues/" + association + "/charges";
    }

    public String view(View view) {
        return path() + "?year=" + year + "&view=" + view.code();
    }

    /** The whole list as it is filtered. */
    public String all() {
        String payer = filter.payer() == null ? "" : "&payer=" + filter.payer().name().toLowerCase(Locale.ROOT);
        String q = filter.q().isEmpty() ? "" : "&q=" + URLEncoder.encode(filter.q(), StandardCharsets.UTF_8);
        return view(filter.view()) + payer + q;
    }

    /** Up to the page number, which is appended. */
    public String pages() {
        return all() + "&page=";
    }
}

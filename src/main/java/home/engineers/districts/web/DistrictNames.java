package home.engineers.districts.web;

import home.engineers.kernel.web.Page;
import home.engineers.organisations.Districts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names of the districts in force in the reader's language, by code. */
final class DistrictNames {
    private DistrictNames() {}

    static Map<String, String> of(Districts districts, Page page) {
        Map<String, String> names = new LinkedHashMap<>();
        districts.today().forEach(district -> names.put(district.code(), page.t(district.name())));
        return names;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

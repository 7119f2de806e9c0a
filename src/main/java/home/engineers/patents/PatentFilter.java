package home.engineers.patents;

import home.engineers.patents.rules.PatentVocabulary;
import home.engineers.search.SearchQuery;
import home.engineers.search.SearchQuery.All;
import home.engineers.search.SearchQuery.And;
import home.engineers.search.SearchQuery.Exact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a list of patents is narrowed to by its counts; each empty where it is not.
 *
 * @param subclass four signs of the International Patent Classification
 * @param year of publication, four digits
 */
public record PatentFilter(String applicant, String subclass, String country, String type, String status, String year) {
    public static final PatentFilter NONE = new PatentFilter("", "", "", "", "", "");

    /** What all of them together find. */
    SearchQuery query() {
        List<SearchQuery> all = new ArrayList<>();
        add(all, PatentVocabulary.APPLICANT, applicant);
        add(all, PatentVocabulary.SUBCLASS, subclass);
        add(all, PatentVocabulary.COUNTRY, country);
        add(all, PatentVocabulary.TYPE, type);
        add(all, PatentVocabulary.STATUS, status);
        if (year.matches("[1-9]\\d{3}")) {
            int of = Integer.parseInt(year);
            all.add(SearchQuery.days(PatentVocabulary.PUBLISHED, LocalDate.of(of, 1, 1), LocalDate.of(of, 12, 31)));
        }
        return all.isEmpty() ? new All() : new And(all);
    }

    private static void add(List<SearchQuery> all, String field, String value) {
        if (!value.isEmpty()) {
            all.add(new Exact(field, value));
        }
    }
}

package home.engineers.interests.rules;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.search.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an interest looks for, made of its query and what narrows it; all of it is read by the parser of the search box. */
public final class InterestQuery {
    private InterestQuery() {}

    /**
     * @param reading reads a query of the search box
     * @return the query, or each fault at its field
     */
    public static Outcome<SearchQuery> of(Wish wish, Function<String, Outcome<SearchQuery>> reading) {
        if (wish.unbounded()) {
            return Outcome.refused(Reason.at("query", "interests.refused.everything"));
        }
        List<SearchQuery> parts = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        add("query", wish.query(), reading, parts, reasons);
        add("ipc", values("ipc", wish.ipc()), reading, parts, reasons);
        add("applicants", values("applicant", wish.applicants()), reading, parts, reasons);
        add("people", values("inventor", wish.people()), reading, parts, reasons);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        return Outcome.granted(parts.size() == 1 ? parts.getFirst() : new SearchQuery.And(parts));
    }

    private static void add(
            String field, String typed, Function<String, Outcome<SearchQuery>> reading, List<SearchQuery> parts, List<Reason> reasons) {
        if (typed.isBlank()) {
            return;
        }
        switch (reading.apply(typed)) {
            case Granted<SearchQuery>(SearchQuery query) -> parts.add(query);
            case Refused<SearchQuery>(List<Reason> faults) -> faults.forEach(fault -> reasons.add(fault.under(field)));
        }
    }

    private static String values(String field, List<String> values) {
        return values.stream()
                .map(value -> value.replaceAll("[\"“”「」＂《》]", " ").strip())
                .filter(value -> !value.isEmpty())
                .map(value -> field + ":\"" + value + "\"")
                .collect(Collectors.joining(" OR "));
    }
}

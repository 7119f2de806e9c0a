package home.engineers.api;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.RefusedRequest;
import home.engineers.patents.Act;
import home.engineers.patents.PatentDocument;
import home.engineers.patents.PatentFilter;
import home.engineers.patents.PatentHit;
import home.engineers.patents.PatentSearch;
import home.engineers.patents.PatentSearch.Count;
import home.engineers.patents.PatentSearch.Facet;
import home.engineers.patents.PatentSearch.Found;
import home.engineers.patents.PatentSearch.Order;
import home.engineers.patents.PatentSearch.Question;
import home.engineers.patents.Patents;
import home.engineers.search.ExpiredCursor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search over published patents, and each of them; public. */
@RestController
class PatentsApi {
    private static final int MOST = 100;
    private static final int COUNTED = 20;
    private final PatentSearch search;
    private final Patents patents;

    PatentsApi(PatentSearch search, Patents patents) {
        this.search = search;
        this.patents = patents;
    }

    /**
     * What a query finds, a page at a time.
     *
     * @param q as typed into the box of the page {@code /patents}
     * @param order relevance, newest, oldest or filed
     * @param size hits of a page, 1 to 100
     * @param after {@code next} of the page before, together with {@code loose} as that page said
     */
    @GetMapping("/api/v1/patents")
    @Performs(Act.PATENT_SEARCH)
    Answer found(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "relevance") String order,
            @RequestParam(defaultValue = "20") String size,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "false") boolean loose,
            @RequestParam(defaultValue = "false") boolean counts) {
        Question question = new Question(
                q, PatentFilter.NONE, order(order), size(size), Optional.of(after).filter(cursor -> !cursor.isEmpty()), loose, counts ? COUNTED : 0);
        try {
            return switch (search.find(question)) {
                case Refused<Found>(List<Reason> reasons) -> throw new RefusedRequest(reasons);
                case Granted<Found>(Found found) -> new Answer(
                        found.total(), found.loose(), found.hits(), found.next().orElse(null), counts ? found.counts() : null,
                        counts ? found.years() : null);
            };
        } catch (ExpiredCursor gone) {
            throw new RefusedRequest(List.of(Reason.at("after", "patentsearch.fault.after")));
        }
    }

    /** One document by its number in any spelling, with parties, events, status, family and citations. */
    @GetMapping("/api/v1/patents/{number}")
    @Performs(Act.READ)
    PatentDocument document(@PathVariable String number) {
        return patents.document(number).orElseThrow(Absent::new);
    }

    private static Order order(String asked) {
        return Arrays.stream(Order.values())
                .filter(order -> order.name().equalsIgnoreCase(asked.strip()))
                .findAny()
                .orElseThrow(() -> new RefusedRequest(List.of(Reason.at("order", "patentsearch.fault.order"))));
    }

    private static int size(String asked) {
        int size = asked.strip().matches("[0-9]{1,3}") ? Integer.parseInt(asked.strip()) : 0;
        if (size < 1 || size > MOST) {
            throw new RefusedRequest(List.of(Reason.at("size", "patentsearch.fault.size", MOST)));
        }
        return size;
    }

    /**
     * What was found.
     *
     * @param loose whether no document has all of the words, and these have some
     * @param next where the next page begins, or null after the last
     * @param counts by facet and {@code years} of publication, where they were asked for
     */
    record Answer(
            long total, boolean loose, List<PatentHit> hits, @Nullable String next, @Nullable Map<Facet, List<Count>> counts,
            @Nullable Map<Integer, Long> years) {}
}

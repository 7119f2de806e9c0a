package home.engineers.cli.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.patents.PatentFilter;
import home.engineers.patents.PatentHit;
import home.engineers.patents.PatentSearch;
import home.engineers.patents.PatentSearch.Found;
import home.engineers.patents.PatentSearch.Question;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Searches the patents of the house, with all that was committed before. */
@Component
class PatentSearchAct implements ControlAct {
    static final String NAME = "patent-search";
    static final String QUERY = "query";
    static final String LIMIT = "limit";
    static final String ORDER = "order";
    private static final int STEP = 500;

    private final PatentSearch search;
    private final ControlWords words;

    PatentSearchAct(PatentSearch search, ControlWords words) {
        this.search = search;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public ControlAnswer carryOut(Map<String, String> parameters, Path body) {
        int limit = Integer.parseInt(parameters.get(LIMIT));
        Question question = new Question(
                parameters.get(QUERY), PatentFilter.NONE, PatentSearch.Order.valueOf(parameters.get(ORDER)), Math.min(limit, STEP), Optional.empty(),
                false, 0);
        if (!search.catchUp()) {
            return words.notAsked(Reason.of("search.index.behind.database"));
        }
        return switch (search.findMany(question, limit)) {
            case Refused<Found>(List<Reason> reasons) -> words.notAsked(reasons.getFirst());
            case Granted<Found>(Found found) ->
                ControlAnswer.of(found.total() > 0, new Result(found.total(), found.loose(), found.hits().stream().map(Hit::of).toList()));
        };
    }

    /**
     * What was found.
     *
     * @param total of all publications found, whatever the limit
     * @param loose whether none has all of the words, and these have some
     */
    record Result(long total, boolean loose, List<Hit> hits) {}

    /**
     * One publication.
     *
     * @param number without separators
     * @param date of publication, or null where it is not on record
     * @param family the same for all publications of a family
     */
    record Hit(String number, String title, List<String> applicants, List<String> ipc, @Nullable String date, String family) {
        static Hit of(PatentHit hit) {
            return new Hit(
                    hit.number(), hit.title(), hit.applicants(), hit.ipc(), hit.publishedOn() == null ? null : hit.publishedOn().toString(),
                    hit.family().toString());
        }
    }
}

package home.engineers.cli.internal;

import home.engineers.search.IndexStanding;
import home.engineers.search.IndexStanding.Comparison;
import home.engineers.search.SearchIndex.Progress;
import home.engineers.search.SearchIndex.State;
import home.engineers.search.SearchIndexes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how the indexes stand. */
@Component
class SearchStateAct implements ControlAct {
    static final String NAME = "search-state";
    private final SearchIndexes indexes;
    private final ControlWords words;

    SearchStateAct(SearchIndexes indexes, ControlWords words) {
        this.indexes = indexes;
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

    /** Not asked where an index has a fault, and of all indexes otherwise. */
    @Override
    public ControlAnswer carryOut(Map<String, String> parameters, Path body) {
        List<IndexStanding> standings = indexes.standings();
        return standings.stream()
                .flatMap(standing -> standing.fault().stream())
                .findFirst()
                .map(words::notAsked)
                .orElseGet(() -> ControlAnswer.of(true, new Indexes(standings.stream().map(SearchStateAct::index).toList())));
    }

    private static Index index(IndexStanding standing) {
        Optional<Progress> rebuilding = standing.state().flatMap(State::rebuilding);
        return new Index(
                standing.index(), standing.state().map(State::engine).orElse(""), standing.state().map(State::documents).orElse(0L),
                standing.behind(), standing.rebuilding(), rebuilding.map(Progress::done).orElse(0L), rebuilding.map(Progress::all).orElse(0L),
                standing.compared().map(Comparison::at).map(String::valueOf).orElse(null),
                standing.compared().map(Comparison::differences).orElse(0));
    }

    /** How all indexes stand. */
    record Indexes(List<Index> indexes) {
        boolean rebuilding() {
            return indexes.stream().anyMatch(Index::rebuilding);
        }
    }

    /**
     * How one index stands.
     *
     * @param behind rows of the database that are not taken in yet
     * @param built documents that a rebuild has taken in, of {@code toBuild}
     * @param comparedAt an instant, or null where it never was compared
     * @param differences documents that were not as the database had them then
     */
    record Index(
            String index, String engine, long documents, long behind, boolean rebuilding, long built, long toBuild,
            @Nullable String comparedAt, int differences) {}
}

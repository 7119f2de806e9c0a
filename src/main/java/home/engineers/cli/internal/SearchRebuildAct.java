package home.engineers.cli.internal;

import home.engineers.search.SearchIndex;
import home.engineers.search.SearchIndexes;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Has all indexes built anew and tells how they stand; how far they come is asked of {@link SearchStateAct}. */
@Component
class SearchRebuildAct implements ControlAct {
    static final String NAME = "search-rebuild";
    private final SearchIndexes indexes;
    private final SearchStateAct state;

    SearchRebuildAct(SearchIndexes indexes, SearchStateAct state) {
        this.indexes = indexes;
        this.state = state;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ControlAnswer carryOut(Map<String, String> parameters, Path body) {
        indexes.all().forEach(SearchIndex::rebuild);
        return state.carryOut(parameters, body);
    }
}

package home.engineers.search.language;

import home.engineers.kernel.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is wrong with a query, on its way to whoever asked for it to be read; never leaves this package. */
final class QueryFault extends RuntimeException {
    private final transient Reason reason;

    /** @param column from 1; the first argument of the sentence */
    QueryFault(String key, int column, Object... arguments) {
        super(key, null, false, false);
        List<Object> all = new ArrayList<>();
        all.add(column);
        all.addAll(Arrays.asList(arguments));
        this.reason = Reason.at("q", key, all.toArray());
    }

    Reason reason() {
        return reason;
    }
}

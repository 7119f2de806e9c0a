package home.engineers.organisations.internal;

import home.engineers.kernel.Reason;
import java.util.List;
import java.util.Map;

/** Moves reasons from the fields of a form to the columns of a table. */
final class ColumnReasons {
    private ColumnReasons() {}

    static List<Reason> at(Map<String, String> columnOf, List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> new Reason(
                        reason.key(), reason.arguments(),
                        reason.field() == null ? null : columnOf.getOrDefault(reason.field(), reason.field()),
                        reason.citation()))
                .toList();
    }
}

package home.engineers.evidence.internal;

import home.engineers.kernel.PersonMerge;
import java.util.List;
import org.springframework.stereotype.Component;

/** The record of official acts is never rewritten: its entries stay under the id of their day. */
@Component
class MergedEntries implements PersonMerge {
    @Override
    public List<Column> columns() {
        return List.of(Column.stays("evidence_entry", "subject", "evidence.merge.entry"));
    }
}

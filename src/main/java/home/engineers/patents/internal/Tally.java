package home.engineers.patents.internal;

import home.engineers.patents.RefusedRecord;
import java.util.ArrayList;
import java.util.List;

/** What became of the records of a batch. */
final class Tally {
    private final List<Refused> refused = new ArrayList<>();
    private int stored;
    private int corrected;
    private int unchanged;
    private int removed;

    /** @param position of the record in its import, from 0 */
    record Refused(long position, RefusedRecord record) {}

    void refuse(long position, RefusedRecord record) {
        refused.add(new Refused(position, record));
    }

    void count(RecordStore.Fate.Kind kind) {
        switch (kind) {
            case STORED -> stored++;
            case CORRECTED -> {
                stored++;
                corrected++;
            }
            case UNCHANGED -> unchanged++;
            case REMOVED -> {
                stored++;
                removed++;
            }
            case REFUSED -> {}
        }
    }

    List<Refused> refused() {
        return refused;
    }

    int stored() {
        return stored;
    }

    int corrected() {
        return corrected;
    }

    int unchanged() {
        return unchanged;
    }

    int removed() {
        return removed;
    }
}

package home.engineers.interests.internal;

import home.engineers.kernel.PersonMerge;
import java.util.List;
import org.springframework.stereotype.Component;

/** Interests and saved searches, when two records of a person are merged: all of both are the kept person's. */
@Component
class MergedInterests implements PersonMerge {
    @Override
    public List<Column> columns() {
        return List.of(
                Column.moves("interest", "owner", "interests.data.interest"),
                Column.moves("interest_saved_query", "owner", "interests.data.saved"));
    }
}

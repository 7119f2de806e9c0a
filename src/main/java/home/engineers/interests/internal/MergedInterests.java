package home.engineers.interests.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import java.util.List;
import org.springframework.stereotype.Component;

/** Interests, when two records of a person are merged: all of both are the kept person's, whose own choice of suggestions stays. */
@Component
class MergedInterests implements PersonMerge {
    @Override
    public List<Column> columns() {
        return List.of(
                Column.moves("interest", "owner", "interests.data.interest"),
                Column.moves("interest_preference", "person", "interests.data.preference"));
    }

    @Override
    public void unite(PersonId merged, PersonId kept, Book book) {
        book.remove(
                "interest_preference",
                "person = :merged and exists (select 1 from interest_preference o where o.person = :kept)",
                PersonMerge.persons(merged, kept));
    }
}

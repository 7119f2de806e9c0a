package home.engineers.patents.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import java.util.List;
import org.springframework.stereotype.Component;

/** Inventors confirmed as a person, and who confirmed, when two records of a person are merged. */
@Component
class MergedPatents implements PersonMerge {
    private static final String LINK = "patents.part.link";

    @Override
    public List<Column> columns() {
        return List.of(
                Column.moves("patent_party", "person_id", "patents.part.party"),
                Column.moves("patent_party", "confirmed_by", LINK),
                Column.moves("patent_party_declined", "person_id", "patents.part.declined"),
                Column.moves("patent_party_declined", "declined_by", LINK),
                Column.moves("patent_import", "ordered_by", "patents.part.import"));
    }

    /** What was turned down for both is turned down once. */
    @Override
    public void unite(PersonId merged, PersonId kept, Book book) {
        book.remove(
                "patent_party_declined",
                "person_id = :merged and exists (select 1 from patent_party_declined o where o.person_id = :kept"
                        + " and o.name_normalised = patent_party_declined.name_normalised)",
                PersonMerge.persons(merged, kept));
    }
}

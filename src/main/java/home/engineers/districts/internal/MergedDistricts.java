package home.engineers.districts.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was done for the associations of districts, when two records of a person are merged. */
@Component
class MergedDistricts implements PersonMerge {
    private static final String DONE = "districts.merge.done";

    @Override
    public List<Column> columns() {
        return List.of(
                Column.moves("district_step", "planned_by", DONE),
                Column.moves("district_step", "recorded_by", DONE),
                Column.moves("district_correction", "corrected_by", DONE),
                Column.moves("district_target", "entered_by", DONE),
                Column.moves("district_file", "added_by", DONE),
                Column.moves("district_support", "entered_by", DONE),
                Column.moves("district_support", "received_by", DONE),
                Column.moves("district_visit", "entered_by", DONE),
                Column.moves("district_visitor", "person", "districts.merge.visit"),
                Column.moves("district_task", "entered_by", DONE),
                Column.moves("district_task", "done_by", DONE),
                Column.moves("district_task", "owner", "districts.merge.task"));
    }

    /** Nobody visits twice at once. */
    @Override
    public void unite(PersonId merged, PersonId kept, Book book) {
        book.remove(
                "district_visitor",
                "person = :merged and exists (select 1 from district_visitor k where k.visit = district_visitor.visit and k.person = :kept)",
                PersonMerge.persons(merged, kept));
    }
}

package home.engineers.committees.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import home.engineers.kernel.Reason;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attendance and what was done for committees, when two records of a person are merged. */
@Component
class MergedCommittees implements PersonMerge {
    private static final String DONE = "committees.merge.done";
    private static final String TWICE =
            "person = :%s and exists (select 1 from committee_attendance o where o.meeting = committee_attendance.meeting and o.person = :%s%s)";
    private final JdbcClient jdbc;

    MergedCommittees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.moves("committee_resolution", "entered_by", DONE),
                Column.moves("committee_rule", "entered_by", DONE),
                Column.moves("committee_meeting", "entered_by", DONE),
                Column.moves("committee_activity", "entered_by", DONE),
                Column.moves("committee_attendance", "person", "committees.merge.attendance"),
                Column.moves("committee_report_template", "entered_by", DONE),
                Column.moves("committee_report", "written_by", DONE),
                Column.moves("committee_report", "answered_by", DONE),
                Column.moves("committee_indicator_set", "entered_by", DONE),
                Column.moves("committee_score_file", "added_by", DONE),
                Column.moves("committee_evaluation", "self_by", DONE),
                Column.moves("committee_evaluation", "scored_by", DONE),
                Column.moves("committee_evaluation", "published_by", DONE));
    }

    /** One person cannot have scored a committee and published the score. */
    @Override
    public List<Reason> hindrances(PersonId merged, PersonId kept) {
        boolean both = jdbc.sql("""
                select exists (select 1 from committee_evaluation
                where scored_by = :merged and published_by = :kept or scored_by = :kept and published_by = :merged)""")
                .params(PersonMerge.persons(merged, kept))
                .query(Boolean.class)
                .single();
        return both ? List.of(Reason.of("committees.merge.secondPerson")) : List.of();
    }

    /** Where both sat on a committee, the person was at its meeting if either was. */
    @Override
    public void unite(PersonId merged, PersonId kept, Book book) {
        book.change(
                "committee_attendance", "present = true", TWICE.formatted("kept", "merged", " and o.present"), PersonMerge.persons(merged, kept));
        book.remove("committee_attendance", TWICE.formatted("merged", "kept", ""), PersonMerge.persons(merged, kept));
    }
}
